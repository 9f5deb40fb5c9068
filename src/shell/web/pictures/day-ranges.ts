import { dayNumber, isoDay } from '#core/kernel/calendar-day.ts'

interface Run {
  readonly from: number
  readonly to: number
}

const monthOf = (day: number): string => isoDay(day).slice(0, 7)

/** Runs of days that follow each other within a month. */
const runsOf = (dates: readonly string[]): readonly Run[] => {
  const runs: { from: number; to: number }[] = []
  for (const day of dates.map(dayNumber).sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && day - last.to <= 1 && monthOf(day) === monthOf(last.to)) last.to = day
    else runs.push({ from: day, to: day })
  }
  return runs
}

const dayOf = (day: number): number => Number(isoDay(day).slice(8))

const monthName = (month: string, language: string): string =>
  Temporal.PlainDate.from(`${month}-01`).toLocaleString(language, { month: 'short', year: 'numeric' })

/** Days as people say them, month by month: "2–5, 9 Mar 2026; 12 Apr 2026". */
export const dayRanges = (dates: readonly string[], language: string): string =>
  [...Map.groupBy(runsOf(dates), ({ from }) => monthOf(from))]
    .map(([month, runs]) => {
      const days = runs.map(({ from, to }) => (from === to ? dayOf(from) : `${dayOf(from)}–${dayOf(to)}`))
      return `${days.join(', ')} ${monthName(month, language)}`
    })
    .join('; ')
