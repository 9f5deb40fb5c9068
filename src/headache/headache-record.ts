import { dayNumber } from '#core/kernel/calendar-day.ts'
import { madeFrom } from '#core/kernel/carried.ts'
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

/** What a record was made of, from which the next one can be made after a change. */
export interface ReadRecord extends HeadacheRecord {
  readonly placed: readonly Placed[]
  readonly days: AnsweredDays
  readonly hasLater: boolean
}

/** An earlier record, and the day from which on it may differ from the one to be read. */
export interface Earlier {
  readonly record: ReadRecord
  readonly cut: number
}

const openDaysFrom = (start: number, { to, from, yes, open }: AnsweredDays): readonly number[] => {
  const days: number[] = []
  for (let day = start; day <= to; day++) {
    const isRecorded = (yes[day - from]! & recordedBit) !== 0
    if (!isRecorded || (open[day - from]! & dayBits.headache) !== 0) days.push(day)
  }
  return days
}

const begins = ({ headacheSince }: Profile, { firstDay }: DayBook): boolean =>
  headacheSince !== undefined && firstDay !== null && sinceWhen(headacheSince).earliest >= firstDay

const firstOf = ({ firstDay, asOf }: DayBook, attacks: readonly Placed[]): number =>
  attacks.reduce((day, { since }) => Math.min(day, since), firstDay ?? asOf + 1)

/** What is the same before the cut: all of it where there is no earlier record. */
const before = (earlier: Earlier | null) => {
  const cut = earlier?.cut ?? Number.NEGATIVE_INFINITY
  const isBefore = (day: number) => day < cut
  const placed = earlier?.record.placed ?? []
  const kept = placed.filter(({ attack }) => isBefore(attack.days[0]!))
  return {
    cut,
    placed: kept,
    openDays: (earlier?.record.openDays ?? []).filter(isBefore),
    oddAttacks: (earlier?.record.oddAttacks ?? []).filter(({ date }) => isBefore(dayNumber(date))),
    hasLost: kept.length < placed.length,
  }
}

/** Attack level, then day level, then month level; what is asked of them is the disorders' affair. */
export const readBook = (book: DayBook, profile: Profile, earlier: Earlier | null): ReadRecord => {
  const same = before(earlier)
  const described = describedFrom(book, same.cut)
  const from = earlier?.record.days.from ?? firstOf(book, described.attacks)
  const reached = daysReached({ from, to: book.asOf }, earlier && { days: earlier.record.days, cut: earlier.cut })
  for (const { attack } of described.attacks) reachInto(reached, attack)
  const fresh = inOrder(described.attacks, impliedFrom(book, same.cut, reached))
  const days = settle(reached, book, Math.max(from, same.cut))
  const placed = [...same.placed, ...fresh]
  const attacks =
    earlier && fresh.length === 0 && !same.hasLost ? earlier.record.attacks : placed.map(({ attack }) => attack)
  const record = {
    book,
    profile,
    attacks,
    months: monthsBefore(days),
    factsOf: (day: number) => factsOn(days, day),
    answerOn: (day: number, questions: number) => answerOn(days, day, questions),
    openDays: [...same.openDays, ...openDaysFrom(Math.max(book.firstDay ?? book.asOf + 1, same.cut), days)],
    oddAttacks: [...same.oddAttacks, ...described.oddAttacks],
    isWholeHistory: begins(profile, book),
    placed,
    days,
    hasLater: described.hasLater,
  }
  if (earlier) {
    madeFrom(attacks, earlier.record.attacks, earlier.cut)
    madeFrom(record, earlier.record, earlier.cut)
  }
  return record
}

export const headacheRecord = (diary: Diary, profile: Profile, asOf: string): HeadacheRecord => {
  const how = { timeZone: diary.timeZone, birthDate: profile.birthDate, asOf }
  return readBook(openDayBook(pagesOf(diary.days), how), profile, null)
}
