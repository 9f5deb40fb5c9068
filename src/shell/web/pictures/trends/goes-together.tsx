import type { Look } from '#core/headache/trends/looks.ts'
import type { Trends } from '#core/headache/trends/trends.ts'
import { useText } from '../../text/text.ts'
import { trendText } from '../../text/trends.ts'
import { AllLooks } from './all-looks.tsx'
import { useExposureName } from './exposure-name.ts'
import { RateRows } from './rate-rows.tsx'
import style from './trends.module.css'

/** A year: before that, most months of the year stand there once or not at all. */
const monthsWorthShowing = 12

/** Weekday and month as they are counted, and what is more than chance after so many looks: said with their number. */
export function GoesTogether({ trends }: { readonly trends: Trends }) {
  const t = useText(trendText)
  const { looks, taken } = trends.looks
  const found = looks.filter(({ verdict }) => verdict === 'more' || verdict === 'fewer')
  const isLong = trends.windows.length >= monthsWorthShowing
  return (
    <section className={style.block}>
      <h3>{t('together')}</h3>
      {taken === 0 ? <p>{t('togetherFew')}</p> : <Verdict found={found} taken={taken} />}
      <div className={style.columns}>
        <Rates title={t('weekdays')} looks={looks} kind="weekday-" />
        {isLong && <Rates title={t('monthsOfYear')} looks={looks} kind="month-" note={t('monthsOfYearNote')} />}
      </div>
      {taken > 0 && <AllLooks looks={looks} />}
    </section>
  )
}

function Verdict({ found, taken }: { readonly found: readonly Look[]; readonly taken: number }) {
  const t = useText(trendText)
  const name = useExposureName()
  if (found.length === 0) return <p>{t('togetherNone', { taken })}</p>
  return (
    <>
      <p>{t('togetherSome', { taken })}</p>
      <ul className={style.said}>
        {found.map(({ exposure, outcome, verdict, with: those, without }) => (
          <li key={`${exposure} ${outcome}`}>
            {t(verdict === 'more' ? 'foundMore' : 'foundFewer', {
              what: name(exposure),
              outcome: t(outcome),
              a: those.counted,
              b: those.known,
              c: without.counted,
              d: without.known,
            })}
          </li>
        ))}
      </ul>
      <p className="muted">{t('noCause')}</p>
    </>
  )
}

interface RatesProps {
  readonly title: string
  readonly looks: readonly Look[]
  readonly kind: 'weekday-' | 'month-'
  readonly note?: string
}

function Rates({ title, looks, kind, note }: RatesProps) {
  const t = useText(trendText)
  const name = useExposureName()
  const rows = looks.filter(({ exposure, outcome }) => outcome === 'headache' && exposure.startsWith(kind))
  return (
    <div className={style.block}>
      <h4>{title}</h4>
      <RateRows
        rows={rows.map(({ exposure, with: { counted, known } }) => ({
          key: exposure,
          label: name(exposure),
          part: counted,
          open: 0,
          whole: known,
          words: t('ofWhole', { part: counted, whole: known }),
        }))}
      />
      {note && <p className="muted">{note}</p>}
    </div>
  )
}
