import { isoDay } from '#core/kernel/calendar-day.ts'
import type { Judgement } from '#core/kernel/criterion.ts'
import { allOf, reaches, type Truth } from '#core/kernel/truth.ts'
import { counted, listed, rangeText } from '../evidence-words.ts'
import { type Month, monthsForMoreThanThree, type Tally } from '../monthly-counts.ts'

export interface MonthlyQuestion {
  readonly of: (month: Month) => Tally
  readonly atLeast: number
  /** How many of the newest months must all reach it. */
  readonly months: number
}

/** The days that decided, oldest first: those counted where it is met, those of the months that fall short, or those still open. */
const deciding = (tallies: readonly Tally[], truth: Truth, atLeast: number): readonly string[] => {
  const dates: string[] = []
  for (const tally of tallies.toReversed())
    if (reaches(tally, atLeast) === truth)
      for (const day of truth === 'unknown' ? tally.undecidedDays : tally.days) dates.push(isoDay(day))
  return dates
}

const remark = (tallies: readonly Tally[], isDecided: boolean): string => {
  const open = tallies.reduce((n, t) => n + t.undecided, 0)
  if (open === 0) return ''
  return isDecided
    ? `; ${counted(open, 'open day')} could not change it`
    : `; ${counted(open, 'open day')} would decide it`
}

/** A month before the diary began, or left blank, holds no figure at all. */
const figure = (month: Month, tally: Tally): string =>
  month.recorded === 0 && tally.counted === 0 ? 'no record' : rangeText(tally)

const windows = (n: number): string => (n === 1 ? 'the newest 28' : `${n} windows of 28, newest first`)

/** A count that has to be reached in every one of the newest months. */
export const everyMonth = (months: readonly Month[], { of, atLeast, months: n }: MonthlyQuestion): Judgement => {
  const newest = months.slice(0, n)
  const tallies = newest.map(of)
  const truth = allOf(tallies.map((t) => reaches(t, atLeast)))
  const figures = listed(newest.map((month, i) => figure(month, tallies[i]!)))
  return {
    truth,
    evidence: `${figures} days in ${windows(n)}${remark(tallies, truth !== 'unknown')}`,
    dates: deciding(tallies, truth, atLeast),
  }
}

export const moreThanThreeMonths = (months: readonly Month[], question: Omit<MonthlyQuestion, 'months'>): Judgement =>
  everyMonth(months, { ...question, months: monthsForMoreThanThree })
