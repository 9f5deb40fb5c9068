import type { RibbonDay } from '#core/headache/ribbon-days.ts'
import { useLanguage } from '../language.ts'
import { pictureText } from '../text/pictures.ts'
import { useText } from '../text/text.ts'
import style from './ribbon.module.css'
import { RibbonCell } from './ribbon-cell.tsx'
import { columns, type Layout, type Place, placeDays, size } from './ribbon-layout.ts'
import { RibbonLegend } from './ribbon-legend.tsx'
import { type MonthCount, monthCounts, rangeText } from './ribbon-months.ts'
import { RibbonTable } from './ribbon-table.tsx'

export interface Treatment {
  /** ISO local day. */
  readonly date: string
  readonly route: 'iv' | 'nasal'
}

interface Props {
  readonly days: readonly RibbonDay[]
  /** `fortnights`: rows of two weeks; `weeks`: a column a week, for phones; `months`: a row a month, for wide screens. */
  readonly layout: Layout
  readonly treatments?: readonly Treatment[]
  readonly legend?: boolean
}

/** A vertical mark at the left edge of its day, taller than the cell; its head says by which route. */
function Mark({ place: { x, y }, route }: { readonly place: Place; readonly route: Treatment['route'] }) {
  const at = x - size.gap / 2
  return (
    <g className={style.mark}>
      <line x1={at} x2={at} y1={y - 3} y2={y + size.cell + 3} />
      {route === 'iv' ? <rect x={at - 2.5} y={y - 5} width={5} height={5} /> : <circle cx={at} cy={y - 3} r={3} />}
    </g>
  )
}

/** At the right end of a month's row: headache days of the days kept, and medicine days. */
function Counts({ count: { kept, headache, medicine }, y }: { readonly count: MonthCount; readonly y: number }) {
  const t = useText(pictureText)
  if (kept === 0)
    return (
      <text x={columns.medicine} y={y + 15} textAnchor="end">
        {t('missing')}
      </text>
    )
  return (
    <g className={style.counts}>
      <text x={columns.headache} y={y + 15} textAnchor="end">
        <tspan>{rangeText(headache)}</tspan> {t('ofThreshold', { threshold: kept })}
      </text>
      <text x={columns.medicine} y={y + 15} textAnchor="end">
        <tspan>{rangeText(medicine)}</tspan>
      </text>
    </g>
  )
}

/**
 * The ribbon: a cell a day, its tone the worst pain, a dot for a day with acute medicine, a notch for aura, hollow where
 * nothing was written, and the treatments as marks. It reads without colour, and as a table.
 */
export function Ribbon({ days, layout, treatments = [], legend = true }: Props) {
  const t = useText(pictureText)
  const { language } = useLanguage()
  const { places, labels, width, height } = placeDays(days, layout, language, t('weekdays'))
  const counts = layout === 'months' ? monthCounts(days) : []
  const recorded = days.filter((day) => day.isRecorded).length
  const headache = days.filter((day) => day.isRecorded && day.headache === 'met').length
  const about = t('ribbonLabel', {
    from: days[0]?.date ?? '',
    to: days.at(-1)?.date ?? '',
    headache,
    recorded,
    missing: days.length - recorded,
  })
  return (
    <figure className={style.ribbon} data-layout={layout}>
      {counts.length > 0 && <p className={style.right}>{t('onTheRight')}</p>}
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={about}>
        {labels.map(({ x, y, text, end, middle }) => (
          <text key={`${x} ${y}`} x={x} y={y} textAnchor={end ? 'end' : middle ? 'middle' : 'start'}>
            {text}
          </text>
        ))}
        {counts.map((count) => (
          <Counts
            key={count.month}
            count={count}
            y={places[days.findIndex(({ date }) => date.startsWith(count.month))]!.y}
          />
        ))}
        {days.map((day, index) => (
          <RibbonCell key={day.date} day={day} place={places[index]!} />
        ))}
        {treatments.map(({ date, route }) => {
          const index = days.findIndex((day) => day.date === date)
          return index < 0 ? null : <Mark key={`${date} ${route}`} place={places[index]!} route={route} />
        })}
      </svg>
      {legend && <RibbonLegend days={days} hasTreatment={treatments.length > 0} />}
      <RibbonTable days={days} counts={counts} treatments={treatments} />
    </figure>
  )
}
