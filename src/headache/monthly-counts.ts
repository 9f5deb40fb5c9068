import type { OveruseClass } from '#core/formulary/drug.ts'
import type { Count, Truth } from '#core/kernel/truth.ts'
import { type DayFacts, type DayQuestion, dayQuestions } from './day-facts.ts'
import { overuseClasses } from './medicine-days.ts'

/**
 * A month is 28 days that end on the day of the assessment, the one before it the 28 days before, and so on, never
 * overlapping: verdicts need months of one length (28 days as in trials of preventives; our reading of "month").
 */
export const daysPerMonth = 28
/** "For more than three months": four of them, 112 days. Three are 84 days, which is not more. */
export const monthsForMoreThanThree = 4
/** As far back as any rule looks: six months, for refractory migraine. */
const monthsKept = 6

/** Days that are known to count, and those that might: never scaled up for what is missing. */
export interface Tally extends Count {
  readonly days: readonly number[]
  readonly undecidedDays: readonly number[]
}

export interface Month {
  readonly from: number
  readonly to: number
  readonly recorded: number
  readonly missing: number
  readonly facts: readonly DayFacts[]
  readonly tallies: Readonly<Record<DayQuestion, Tally>>
  readonly budget: Readonly<Record<OveruseClass, Tally>>
  readonly coded: Readonly<Record<OveruseClass, Tally>>
}

export const tally = (facts: readonly DayFacts[], answer: (day: DayFacts) => Truth): Tally => {
  const days: number[] = []
  const undecidedDays: number[] = []
  for (const day of facts) {
    const truth = answer(day)
    if (truth === 'met') days.push(day.day)
    else if (truth === 'unknown') undecidedDays.push(day.day)
  }
  return { counted: days.length, undecided: undecidedDays.length, days, undecidedDays }
}

export const joined = (tallies: readonly Tally[]): Tally => ({
  counted: tallies.reduce((n, t) => n + t.counted, 0),
  undecided: tallies.reduce((n, t) => n + t.undecided, 0),
  days: tallies.flatMap((t) => t.days),
  undecidedDays: tallies.flatMap((t) => t.undecidedDays),
})

const keyed = <K extends string>(keys: readonly K[], of: (key: K) => Tally) =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, Tally>

const monthEnding = (to: number, factsOf: (day: number) => DayFacts): Month => {
  const from = to - daysPerMonth + 1
  const facts = Array.from({ length: daysPerMonth }, (_, i) => factsOf(from + i))
  const recorded = facts.filter((d) => d.isRecorded).length
  return {
    from,
    to,
    recorded,
    missing: daysPerMonth - recorded,
    facts,
    tallies: keyed(dayQuestions, (question) => tally(facts, (d) => d.answers[question])),
    budget: keyed(overuseClasses, (c) => tally(facts, (d) => d.budget[c])),
    coded: keyed(overuseClasses, (c) => tally(facts, (d) => d.coded[c])),
  }
}

/** The newest six, newest first. */
export const monthsBefore = (asOf: number, factsOf: (day: number) => DayFacts): readonly Month[] =>
  Array.from({ length: monthsKept }, (_, i) => monthEnding(asOf - i * daysPerMonth, factsOf))
