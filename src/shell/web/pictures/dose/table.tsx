import type { Answer, Dose } from '#core/pharmacology/case.ts'
import { isInfusion } from '#core/pharmacology/case.ts'
import style from './dose.module.css'
import { nearestTo, type ObservedSeries, type OtherCurve, rateAt } from './frame.ts'
import { amount, type DoseWords, duration, level } from './words.ts'

interface Props {
  readonly answer: Answer
  readonly others: readonly OtherCurve[]
  readonly doses: readonly Dose[]
  readonly observed: readonly ObservedSeries[]
  readonly t: DoseWords
}

/** The picture's twin: about twenty times, and every start of a dose. */
export function DoseTable({ answer, others, doses, observed, t }: Props) {
  const rows = rowsOf(answer, doses)
  const band = (site: 'effectSiteNgMl' | 'plasmaNgMl', i: number) => {
    const [low, high] = [answer.bands?.[site]['5']?.[i], answer.bands?.[site]['95']?.[i]]
    return low === undefined || high === undefined ? '' : ` (${level(low)}–${level(high)})`
  }
  return (
    <details className={style.twin}>
      <summary>{t('table')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard */}
      <section className={style.scroll} aria-label={t('table')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('time')}</th>
              <th scope="col">{t('given')}</th>
              <th scope="col">{t('effectSite')}, ng/mL (5–95)</th>
              <th scope="col">{t('plasma')}, ng/mL (5–95)</th>
              {others.map(({ label }) => (
                <th scope="col" key={label}>
                  {label}, {t('inBlood')}
                </th>
              ))}
              <th scope="col">NMDA, %</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((i) => (
              <tr key={i}>
                <th scope="row">{duration(answer.timesMin[i]!)}</th>
                <td>{givenAt(doses, answer.timesMin[i]!, t)}</td>
                <td>{level(answer.effectSiteNgMl[i]!) + band('effectSiteNgMl', i)}</td>
                <td>{level(answer.plasmaNgMl[i]!) + band('plasmaNgMl', i)}</td>
                {others.map(({ label, answer: other }) => (
                  <td key={label}>{level(other.plasmaNgMl[nearestTo(other.timesMin, answer.timesMin[i]!)]!)}</td>
                ))}
                <td>{Math.round(100 * answer.nmdaOccupancy[i]!)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {observed.length > 0 && <ObservedTable observed={observed} t={t} />}
      </section>
    </details>
  )
}

function ObservedTable({ observed, t }: { readonly observed: readonly ObservedSeries[]; readonly t: DoseWords }) {
  return (
    <table>
      <caption>{t('observed')}</caption>
      <tbody>
        {observed.map(({ name, unit, points }) => (
          <tr key={name}>
            <th scope="row">
              {name}, {unit}
            </th>
            <td>
              {points
                .map(({ atMin, value, low }) => `${duration(atMin)}: ${low === undefined ? value : `${value}/${low}`}`)
                .join(' · ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const rowsWanted = 20

const rowsOf = ({ timesMin }: Answer, doses: readonly Dose[]): readonly number[] => {
  const stride = Math.max(1, Math.round(timesMin.length / rowsWanted))
  const even = timesMin.flatMap((_, i) => (i % stride === 0 ? [i] : []))
  const edges = doses.flatMap((dose) => [
    dose.startMin,
    ...(isInfusion(dose) ? [dose.startMin + dose.durationMin] : []),
  ])
  return [...new Set([...even, ...edges.map((t) => nearestTo(timesMin, t)), timesMin.length - 1])].sort((a, b) => a - b)
}

const givenAt = (doses: readonly Dose[], time: number, t: DoseWords): string => {
  const marks = doses.filter((dose) => !isInfusion(dose) && dose.startMin === time)
  const rate = rateAt(doses, time)
  return [
    ...(doses.some(isInfusion) ? [`${amount(rate)} mg/h`] : []),
    ...marks.flatMap((dose) =>
      isInfusion(dose) ? [] : [t(dose.route === 'nasal' ? 'spray' : 'bolus', { mg: amount(dose.amountMg) })],
    ),
  ].join(', ')
}
