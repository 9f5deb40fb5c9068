import type { Judgement } from '#core/kernel/criterion.ts'
import { allOf, reaches, type Truth } from '#core/kernel/truth.ts'
import { counted, isoDays, listed, rangeText } from '../evidence-words.ts'
import { judged, type Verdict, verdict } from '../judgements.ts'
import { type Month, monthsForMoreThanThree, type Tally } from '../monthly-counts.ts'

export interface MonthlyQuestion {
  readonly of: (month: Month) => Tally
  readonly atLeast: number
  /** How many of the newest months must all reach it. */
  readonly months: number
}

/** Days of a month that are known not to count. */
const otherDays = ({ from, to }: Month, { days, undecidedDays }: Tally): readonly number[] => {
  const counting = new Set([...days, ...undecidedDays])
  return Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((day) => !counting.has(day))
}

/** The days that decide a count: those that make it up, those that keep it down, or those still open. */
export const decidingDays = (month: Month, tally: Tally, truth: Truth): readonly number[] =>
  truth === 'met' ? tally.days : truth === 'unknown' ? tally.undecidedDays : otherDays(month, tally)

/** Of the months that come out as the whole does; oldest first. */
const deciding = (newest: readonly Month[], { of, atLeast }: MonthlyQuestion, truth: Truth): readonly string[] =>
  isoDays(
    newest
      .toReversed()
      .filter((month) => reaches(of(month), atLeast) === truth)
      .flatMap((month) => decidingDays(month, of(month), truth)),
  )

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

/** Without words: whether a count is reached in every one of the newest months. */
export const inEveryMonth = (months: readonly Month[], question: MonthlyQuestion): Verdict => {
  const newest = months.slice(0, question.months)
  const truth = allOf(newest.map((month) => reaches(question.of(month), question.atLeast)))
  return verdict(truth, () => deciding(newest, question, truth))
}

/** A count that has to be reached in every one of the newest months. */
export const everyMonth = (months: readonly Month[], question: MonthlyQuestion): Judgement & Verdict => {
  const { of, atLeast, months: n } = question
  const newest = months.slice(0, n)
  const tallies = newest.map(of)
  const truth = allOf(tallies.map((t) => reaches(t, atLeast)))
  const figures = listed(newest.map((month, i) => figure(month, tallies[i]!)))
  const evidence = `${figures} days in ${windows(n)}${remark(tallies, truth !== 'unknown')}`
  return judged(truth, evidence, () => deciding(newest, question, truth))
}

export const moreThanThreeMonths = (
  months: readonly Month[],
  question: Omit<MonthlyQuestion, 'months'>,
): Judgement & Verdict => everyMonth(months, { ...question, months: monthsForMoreThanThree })
