import { type ZoneDays, zoneDays } from '#core/kernel/zone-days.ts'
import { type DaysReached, isReached, reachInto } from './answered-days.ts'
import { type Conflict, conflictsOf } from './conflicts.ts'
import type { DayBook } from './day-book.ts'
import { type JudgedAttack, judgeAttack } from './judged-attack.ts'
import { placeOf } from './pages.ts'
import {
  type Entry,
  entriesFrom,
  grouped,
  impliedAttack,
  inOrderOfTime,
  splittingGapMs,
  wholeAttack,
} from './whole-attacks.ts'

/**
 * An attack, and the stretch of days that has to stay as it is for the attack to stay as it is: the days it touches, those
 * it is written on, and the day on which another entry could still continue it.
 */
export interface Placed {
  readonly attack: JudgedAttack
  readonly since: number
  readonly until: number
}

/** The last instant that Temporal can hold. */
const latestMs = 8.64e15

const lastDayOf = ({ last, span, writtenOn }: Entry, zone: ZoneDays): number => {
  if (span === null) return Math.max(last, writtenOn)
  const end = span.to + splittingGapMs - 1
  return end < latestMs ? Math.max(last, writtenOn, zone.dayAt(end)) : Number.POSITIVE_INFINITY
}

const placed = (book: DayBook, group: readonly Entry[], zone: ZoneDays): Placed => {
  let since = group[0]!.first
  let until = group[0]!.last
  for (const entry of group) {
    since = Math.min(since, entry.first, entry.writtenOn)
    until = Math.max(until, lastDayOf(entry, zone))
  }
  return { attack: judgeAttack(wholeAttack(book, group)), since, until }
}

export interface Described {
  readonly attacks: readonly Placed[]
  /** Conflicts of single attacks, in the order of the pages. */
  readonly oddAttacks: readonly Conflict[]
  /** Whether an entry is written on a day up to the assessment and begins only after it. */
  readonly hasLater: boolean
}

/** The attacks that the records from a day on describe, in order of time. */
export const describedFrom = (book: DayBook, from: number): Described => {
  const zone = zoneDays(book.timeZone)
  const entries = entriesFrom(book, from)
  const begun = entries.filter((entry) => entry.first <= book.asOf)
  return {
    attacks: grouped(inOrderOfTime(begun)).map((group) => placed(book, group, zone)),
    oddAttacks: entries.flatMap(conflictsOf),
    hasLater: begun.length < entries.length,
  }
}

/** One attack for each recorded headache day, from a day on, that no described attack reaches; it reaches the day then. */
export const impliedFrom = (book: DayBook, from: number, reached: DaysReached): readonly Placed[] => {
  const implied: Placed[] = []
  for (let i = placeOf(book.days, from); i < book.days.length; i++) {
    const day = book.days[i]!
    if (book.records[i]!.headache !== true || isReached(reached, day)) continue
    const attack = judgeAttack(impliedAttack(book, day))
    reachInto(reached, attack)
    implied.push({ attack, since: day, until: day })
  }
  return implied
}

const dayOf = ({ attack }: Placed): number => attack.days[0]!

/** Both in order of their first days; on one day what is described comes first. */
export const inOrder = (described: readonly Placed[], implied: readonly Placed[]): readonly Placed[] =>
  implied.length === 0 ? described : [...described, ...implied].sort((a, b) => dayOf(a) - dayOf(b))
