import { ourRule } from '#core/evidence/sources.ts'
import { dayNumber, isoDay } from '#core/kernel/calendar-day.ts'

/** One day of ketamine or esketamine given in a session. */
export interface TreatmentDay {
  /** ISO local day of the clinic. */
  readonly date: string
  readonly route: string
  readonly mg: number
}

/** Sessions that belong together; the days between the first and the last are neither before nor after. */
export interface Series {
  readonly first: string
  readonly last: string
  readonly sessions: number
  readonly routes: readonly string[]
  readonly totalMg: number
}

/** A longer pause begins a new series. */
const longestPause = 28
export const pauseSource = ourRule('sessions 28 days apart or less are one series, as the bound between series has it')

/** Oldest first; several sessions on one day count each. */
export const seriesOf = (treatment: readonly TreatmentDay[]): Series[] => {
  const groups: TreatmentDay[][] = []
  for (const day of [...treatment].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const open = groups.at(-1)
    const since = open?.at(-1)?.date
    if (open && since !== undefined && dayNumber(day.date) - dayNumber(since) <= longestPause) open.push(day)
    else groups.push([day])
  }
  return groups.map((days) => ({
    first: days[0]!.date,
    last: days.at(-1)!.date,
    sessions: days.length,
    routes: [...new Set(days.map(({ route }) => route))],
    totalMg: Math.round(days.reduce((mg, day) => mg + day.mg, 0) * 100) / 100,
  }))
}

/** First and last day, both included, as day numbers. */
export interface Period {
  readonly from: number
  readonly to: number
}

const month = 28

/** The 28 days before the first session, times `months`. */
export const before = ({ first }: Series, months = 1): Period => ({
  from: dayNumber(first) - month * months,
  to: dayNumber(first) - 1,
})

/** Month 1, 2, … after the last session. */
export const monthAfter = ({ last }: Series, k: number): Period => ({
  from: dayNumber(last) + month * (k - 1) + 1,
  to: dayNumber(last) + month * k,
})

export const isoPeriod = ({ from, to }: Period): { readonly from: string; readonly to: string } => ({
  from: isoDay(from),
  to: isoDay(to),
})
