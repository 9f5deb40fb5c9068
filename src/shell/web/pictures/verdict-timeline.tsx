import { useMemo } from 'react'
import type { Stretch } from '#core/headache/verdict-tracks.ts'
import { dayInWords } from '../figures.ts'
import { useLanguage } from '../language.ts'
import { assessText } from '../text/assess.ts'
import { reasoningText } from '../text/reasoning.ts'
import { useText } from '../text/text.ts'
import { dayCount, TimelineBar } from './timeline-bar.tsx'
import { VerdictTable } from './verdict-table.tsx'
import style from './verdict-timeline.module.css'

export interface TimelineRow {
  readonly name: string
  /** 0 a diagnosis, 1 one of its criteria. */
  readonly depth: 0 | 1
  readonly stretches: readonly Stretch[]
}

interface Props {
  readonly rows: readonly TimelineRow[]
  /** ISO dates: the days that were judged, and the one that is looked at. */
  readonly from: string
  readonly to: string
  readonly asOf: string
}

/** The latest day from which it has been met without a break up to the day that is looked at. */
const metSince = (stretches: readonly Stretch[], asOf: string): string | null =>
  stretches.find(({ from, to, status }) => status === 'met' && from <= asOf && asOf <= to)?.from ?? null

/** Month names that don't run into each other, nor out of the picture. */
const mostMonths = 6
const lastLabel = 0.9
const monthsIn = (from: string, to: string, language: string) => {
  const first = Temporal.PlainDate.from(from).add({ months: 1 }).with({ day: 1 })
  const count = Math.max(0, first.until(to, { largestUnit: 'months' }).months + 1)
  const every = Math.ceil(count / mostMonths)
  return Array.from({ length: count }, (_, n) => first.add({ months: n }))
    .filter((month, n) => n % every === 0 && dayCount(from, month.toString()) < lastLabel * dayCount(from, to))
    .map((month) => ({
      date: month.toString(),
      text: month.toLocaleString(language, { month: 'short', year: '2-digit' }),
    }))
}

/** How a verdict came about: each diagnosis, and the criteria of one, from day to day. Height says what the tone says. */
export function VerdictTimeline({ rows, from, to, asOf }: Props) {
  const t = useText(reasoningText)
  const { language } = useLanguage()
  const months = useMemo(() => monthsIn(from, to, language), [from, to, language])
  const share = (date: string): string => `${(100 * (dayCount(from, date) + 0.5)) / (dayCount(from, to) + 1)}%`
  return (
    <figure className={style.timeline}>
      <ul className={style.rows}>
        {rows.map(({ name, depth, stretches }) => {
          const since = metSince(stretches, asOf)
          return (
            <li key={name}>
              <span className={style.label} data-depth={depth}>
                <span>{name}</span>
                <span>{since && t('metSince', { date: dayInWords(since, language) })}</span>
              </span>
              <TimelineBar stretches={stretches} from={from} to={to} />
            </li>
          )
        })}
        <li className={style.now} style={{ left: share(asOf) }} aria-hidden="true" />
      </ul>
      <div className={style.months} aria-hidden="true">
        {months.map(({ date, text }) => (
          <span key={date} style={{ left: share(date) }}>
            {text}
          </span>
        ))}
      </div>
      <Legend />
      <VerdictTable rows={rows} />
    </figure>
  )
}

const shapes = [
  ['met', 'tallMet'],
  ['probable', 'midProbable'],
  ['unknown', 'hollowUnknown'],
  ['not-met', 'flatNot'],
] as const

const aDay = '2026-01-01'

function Legend() {
  const t = useText(assessText)
  return (
    <ul className={style.legend}>
      {shapes.map(([status, word]) => (
        <li key={status}>
          <TimelineBar stretches={[{ from: aDay, to: aDay, status }]} from={aDay} to={aDay} /> {t(word)}
        </li>
      ))}
    </ul>
  )
}
