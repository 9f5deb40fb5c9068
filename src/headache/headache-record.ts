import type { Truth } from '#core/kernel/truth.ts'
import { type AnsweredDays, answerOn, daysReached, factsOn, reachInto, settle } from './answered-days.ts'
import { describedFrom, impliedFrom, inOrder, type Placed } from './attacks-in-diary.ts'
import type { Conflict } from './conflicts.ts'
import { type DayBook, openDayBook } from './day-book.ts'
import type { DayFacts } from './day-facts.ts'
import { dayBits, recordedBit } from './day-questions.ts'
import type { Diary } from './diary.ts'
import type { JudgedAttack } from './judged-attack.ts'
import { type Month, monthsBefore } from './monthly-counts.ts'
import { pagesOf } from './pages.ts'
import type { Profile } from './profile.ts'
import { sinceWhen } from './since.ts'

/** Everything the criteria look at, worked out once: attacks, days and months up to the day of the assessment. */
export interface HeadacheRecord {
  readonly book: DayBook
  readonly profile: Profile
  readonly attacks: readonly JudgedAttack[]
  /** Newest first, six of 28 days. */
  readonly months: readonly Month[]
  readonly factsOf: (day: number) => DayFacts
  /** The answer of one day to one question, or to any of a set of questions. */
  readonly answerOn: (day: number, questions: number) => Truth
  /** From the first record to the day of the assessment: days without a record, or with one that leaves the headache open. */
  readonly openDays: readonly number[]
  /** Conflicts of single attacks, in the order of the pages. */
  readonly oddAttacks: readonly Conflict[]
  /** Whether the headache began inside the diary, so that the diary is the whole history. */
  readonly isWholeHistory: boolean
}

const openDaysOf = ({ firstDay, asOf }: DayBook, { from, yes, open }: AnsweredDays): readonly number[] => {
  const days: number[] = []
  for (let day = firstDay ?? asOf + 1; day <= asOf; day++) {
    const isRecorded = (yes[day - from]! & recordedBit) !== 0
    if (!isRecorded || (open[day - from]! & dayBits.headache) !== 0) days.push(day)
  }
  return days
}

const begins = ({ headacheSince }: Profile, { firstDay }: DayBook): boolean =>
  headacheSince !== undefined && firstDay !== null && sinceWhen(headacheSince).earliest >= firstDay

const firstOf = ({ firstDay, asOf }: DayBook, attacks: readonly Placed[]): number =>
  attacks.reduce((day, { since }) => Math.min(day, since), firstDay ?? asOf + 1)

/** Attack level, then day level, then month level; what is asked of them is the disorders' affair. */
const readBook = (book: DayBook, profile: Profile): HeadacheRecord => {
  const { attacks: described, oddAttacks } = describedFrom(book, Number.NEGATIVE_INFINITY)
  const reached = daysReached({ from: firstOf(book, described), to: book.asOf })
  for (const { attack } of described) reachInto(reached, attack)
  const placed = inOrder(described, impliedFrom(book, Number.NEGATIVE_INFINITY, reached))
  const days = settle(reached, book, reached.from)
  return {
    book,
    profile,
    attacks: placed.map(({ attack }) => attack),
    months: monthsBefore(days),
    factsOf: (day) => factsOn(days, day),
    answerOn: (day, questions) => answerOn(days, day, questions),
    openDays: openDaysOf(book, days),
    oddAttacks,
    isWholeHistory: begins(profile, book),
  }
}

export const headacheRecord = (diary: Diary, profile: Profile, asOf: string): HeadacheRecord =>
  readBook(openDayBook(pagesOf(diary.days), { timeZone: diary.timeZone, birthDate: profile.birthDate, asOf }), profile)
