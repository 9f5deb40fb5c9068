import { isoDay } from '#core/kernel/calendar-day.ts'
import type { Tally } from '../monthly-counts.ts'
import { chanceByDay, horizonDays } from './chance-by-day.ts'
import { knownOfTwoWeeks } from './last-two-weeks.ts'
import { lookBackDays, takingPattern } from './taking-pattern.ts'

/** When a budget may reach its limit, if the person goes on as in the last four months. Nobody is told to take or drop anything. */
export interface Forecast {
  /** The day after the last one of which it is known whether it counts (ISO); `to` lies four weeks after that one. */
  readonly from: string
  readonly to: string
  /** Chance, 0–1 in thousandths, that the limit has been reached by each of these days; open days of the past don't count. */
  readonly byDay: readonly number[]
  /** The same if every open day of the past counts. */
  readonly byDayAtMost: readonly number[]
}

export type Days = Pick<Tally, 'days' | 'undecidedDays'>

export interface ForecastQuestion {
  readonly asOf: number
  readonly threshold: number
  /** Days of the newest 28. */
  readonly month: Days
  /** Those of the newest four months, from which the pattern is read. */
  readonly pattern: () => readonly Days[]
}

/** One mark a day for the look-back, oldest first. */
const marksOf = (pattern: readonly Days[], asOf: number): (boolean | null)[] => {
  const marks = new Array<boolean | null>(lookBackDays).fill(false)
  const place = (day: number) => day - asOf + lookBackDays - 1
  for (const { days, undecidedDays } of pattern) {
    for (const day of days) marks[place(day)] = true
    for (const day of undecidedDays) marks[place(day)] = null
  }
  return marks
}

/** How many of these days still lie in a window of 28 that ends 0, 1, … 28 days after `last`. */
const stillCounted = (days: readonly number[], last: number): number[] => {
  const left = new Array<number>(horizonDays + 1).fill(0)
  for (const day of days) left[Math.min(horizonDays, day - last + horizonDays - 1)]!++
  for (let ahead = horizonDays - 1; ahead >= 0; ahead--) left[ahead]! += left[ahead + 1]!
  return left
}

const thousandths = (chance: number): number => Math.round(Math.min(1, chance) * 1000) / 1000

/** `null`: nothing was taken in the newest 28 days, the limit is reached already, or too much of the last two weeks is open. */
export const forecastOf = ({ asOf, threshold, month, pattern }: ForecastQuestion): Forecast | null => {
  if (month.days.length === 0 || month.days.length >= threshold) return null
  if (knownOfTwoWeeks(month.undecidedDays, asOf) === null) return null
  const marks = marksOf(pattern(), asOf)
  const open = asOf - lookBackDays + 1
  let last = asOf
  while (last >= open && marks[last - open] === null) last--
  const openDays = month.undecidedDays.filter((day) => day < last)
  const taking = takingPattern(marks)
  const chances = (days: readonly number[]): readonly number[] => {
    const standing = { threshold, stillCounted: stillCounted(days, last), tookOnLastDay: marks[last - open] === true }
    return chanceByDay(taking, standing).map(thousandths)
  }
  const byDay = chances(month.days)
  return {
    from: isoDay(last + 1),
    to: isoDay(last + horizonDays),
    byDay,
    byDayAtMost: openDays.length === 0 ? byDay : chances([...month.days, ...openDays]),
  }
}
