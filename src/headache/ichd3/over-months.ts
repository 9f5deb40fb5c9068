import type { Judgement } from '#core/kernel/criterion.ts'
import { allOf, reaches } from '#core/kernel/truth.ts'
import { counted, isoDays, listed, rangeText } from '../evidence-words.ts'
import { type Month, monthsForMoreThanThree, type Tally } from '../monthly-counts.ts'

export interface MonthlyQuestion {
  readonly of: (month: Month) => Tally
  readonly atLeast: number
  /** How many of the newest months must all reach it. */
  readonly months: number
}

/** The days that decided: those counted where it is met, those of the months that fall short, or those still open. */
const deciding = (tallies: readonly Tally[], atLeast: number): readonly number[] => {
  const short = tallies.filter((t) => reaches(t, atLeast) === 'not-met')
  if (short.length > 0) return short.flatMap((t) => t.days)
  const open = tallies.filter((t) => reaches(t, atLeast) === 'unknown')
  return open.length > 0 ? open.flatMap((t) => t.undecidedDays) : tallies.flatMap((t) => t.days)
}

const sortedDates = (days: readonly number[]): readonly string[] => isoDays([...days].sort((a, b) => a - b))

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

/** A count that has to be reached in every one of the newest months. */
export const everyMonth = (months: readonly Month[], { of, atLeast, months: n }: MonthlyQuestion): Judgement => {
  const tallies = months.slice(0, n).map(of)
  const truth = allOf(tallies.map((t) => reaches(t, atLeast)))
  const figures = `${listed(months.slice(0, n).map((month) => figure(month, of(month))))} days in ${n === 1 ? 'the newest 28' : `${n} windows of 28, newest first`}`
  return {
    truth,
    evidence: `${figures}${remark(tallies, truth !== 'unknown')}`,
    dates: sortedDates(deciding(tallies, atLeast)),
  }
}

export const moreThanThreeMonths = (months: readonly Month[], question: Omit<MonthlyQuestion, 'months'>): Judgement =>
  everyMonth(months, { ...question, months: monthsForMoreThanThree })
