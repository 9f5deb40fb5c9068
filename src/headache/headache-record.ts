import { type DayBook, openDayBook } from './day-book.ts'
import { type DayFacts, dayFacts, type Touching } from './day-facts.ts'
import type { Diary } from './diary.ts'
import { mentionsAura } from './ichd3/aura-symptoms.ts'
import { type JudgedAttack, judgeAttack } from './judged-attack.ts'
import { type Month, monthsBefore } from './monthly-counts.ts'
import type { Profile } from './profile.ts'
import { sinceWhen } from './since.ts'
import { wholeAttacks } from './whole-attacks.ts'

/** Everything the criteria look at, worked out once: attacks, days and months up to the day of the assessment. */
export interface HeadacheRecord {
  readonly book: DayBook
  readonly profile: Profile
  readonly attacks: readonly JudgedAttack[]
  /** Newest first, six of 28 days. */
  readonly months: readonly Month[]
  readonly factsOf: (day: number) => DayFacts
  /** From the first record to the day of the assessment: days without a record, or with one that leaves the headache open. */
  readonly openDays: readonly number[]
  /** Whether the headache began inside the diary, so that the diary is the whole history. */
  readonly isWholeHistory: boolean
}

const untouched: Touching = { verdicts: [], hasAura: false }

/** What reaches into each day. A missing day can be touched too: then its headache is known, and nothing else. */
const touchings = (attacks: readonly JudgedAttack[]): ReadonlyMap<number, Touching> => {
  const byDay = new Map<number, Touching>()
  for (const attack of attacks)
    for (const { days, verdicts } of attack.onDays)
      for (const day of days) {
        const before = byDay.get(day) ?? untouched
        byDay.set(day, {
          verdicts: attack.hasHeadache ? [...before.verdicts, verdicts] : before.verdicts,
          hasAura: before.hasAura || mentionsAura(attack),
        })
      }
  return byDay
}

const openDaysOf = (book: DayBook, factsOf: (day: number) => DayFacts): readonly number[] => {
  if (book.firstDay === null) return []
  const all = Array.from({ length: book.asOf - book.firstDay + 1 }, (_, i) => book.firstDay! + i)
  return all.filter((day) => book.recordOf(day) === undefined || factsOf(day).answers.headache === 'unknown')
}

const begins = ({ headacheSince }: Profile, { firstDay }: DayBook): boolean =>
  headacheSince !== undefined && firstDay !== null && sinceWhen(headacheSince).earliest >= firstDay

export const headacheRecord = (diary: Diary, profile: Profile, asOf: string): HeadacheRecord => {
  const book = openDayBook(diary, profile, asOf)
  const attacks = wholeAttacks(book).map(judgeAttack)
  const byDay = touchings(attacks)
  const known = new Map<number, DayFacts>()
  const factsOf = (day: number): DayFacts => {
    const before = known.get(day)
    if (before) return before
    const facts = dayFacts(book, day, byDay.get(day) ?? untouched)
    known.set(day, facts)
    return facts
  }
  return {
    book,
    profile,
    attacks,
    months: monthsBefore(book.asOf, factsOf),
    factsOf,
    openDays: openDaysOf(book, factsOf),
    isWholeHistory: begins(profile, book),
  }
}
