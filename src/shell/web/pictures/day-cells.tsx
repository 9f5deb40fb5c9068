import type { RibbonDay } from '#core/headache/ribbon-days.ts'
import { useLanguage } from '../language.ts'
import style from './day-cells.module.css'
import { dayRanges } from './day-ranges.ts'
import { RibbonCell } from './ribbon-cell.tsx'

const corner = { x: 1, y: 1 } as const

const monthText = (month: string, language: string): string =>
  Temporal.PlainDate.from(`${month}-01`).toLocaleString(language, { month: 'short', year: 'numeric' })

/**
 * A small ribbon of exactly the days that decided something, month by month, each with the number of its day. Its twin in
 * words stands under it. A date that `days` doesn't hold stands in the words only.
 */
export function DayCells({
  dates,
  days,
}: {
  readonly dates: readonly string[]
  readonly days: ReadonlyMap<string, RibbonDay>
}) {
  const { language } = useLanguage()
  const known = [...dates].sort().flatMap((date) => days.get(date) ?? [])
  return (
    <>
      <ul className={style.months} aria-hidden="true">
        {[...Map.groupBy(known, ({ date }) => date.slice(0, 7))].map(([month, own]) => (
          <li key={month}>
            <span className={style.month}>{monthText(month, language)}</span>
            <ul className={style.cells}>
              {own.map((day) => (
                <li key={day.date}>
                  <svg viewBox="0 0 22 22" aria-hidden="true">
                    <RibbonCell day={day} place={corner} />
                  </svg>
                  <span>{Number(day.date.slice(8))}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <p>{dayRanges(dates, language)}</p>
    </>
  )
}
