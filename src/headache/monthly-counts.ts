import type { OveruseClass } from '#core/formulary/drug.ts'
import type { Count, Truth } from '#core/kernel/truth.ts'
import { type AnsweredDays, answersOn, factsOn } from './answered-days.ts'
import type { DayFacts, DayQuestion } from './day-facts.ts'
import { budgetBits, codedBits, dayBits, nothingKnown, recordedBit } from './day-questions.ts'

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
  /** Days on which any question of a set is answered yes, be it one question or several. */
  readonly anyOf: (questions: number) => Tally
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

/** Counts at once, and names the days when they are asked for: most counts are only compared with a bound. */
class TallyOfDays implements Tally {
  readonly counted: number
  readonly undecided: number
  readonly #days: AnsweredDays
  readonly #from: number
  readonly #questions: number
  #met: readonly number[] | null = null
  #undecided: readonly number[] | null = null

  constructor(days: AnsweredDays, from: number, questions: number) {
    let [counted, undecided] = [0, 0]
    const unknown = Math.max(0, Math.min(daysPerMonth, days.from - from))
    if ((nothingKnown.open & questions) !== 0) undecided = unknown
    for (let at = from + unknown - days.from; at < from + daysPerMonth - days.from; at++) {
      if ((days.yes[at]! & questions) !== 0) counted++
      else if ((days.open[at]! & questions) !== 0) undecided++
    }
    this.counted = counted
    this.undecided = undecided
    this.#days = days
    this.#from = from
    this.#questions = questions
  }

  get days(): readonly number[] {
    this.#met ??= this.#named(true)
    return this.#met
  }

  get undecidedDays(): readonly number[] {
    this.#undecided ??= this.#named(false)
    return this.#undecided
  }

  #named(isMet: boolean): readonly number[] {
    const named: number[] = []
    if ((isMet ? this.counted : this.undecided) === 0) return named
    for (let day = this.#from; day < this.#from + daysPerMonth; day++) {
      const { yes, open } = answersOn(this.#days, day)
      const isYes = (yes & this.#questions) !== 0
      if (isMet ? isYes : !isYes && (open & this.#questions) !== 0) named.push(day)
    }
    return named
  }
}

type TallyOf = (questions: number) => Tally

/** A record of tallies, each counted when it is first asked for. */
const tallied = <K extends string>(bits: Readonly<Record<K, number>>) => {
  class Tallies {
    readonly of: TallyOf
    constructor(of: TallyOf) {
      this.of = of
    }
  }
  for (const [key, bit] of Object.entries<number>(bits))
    Object.defineProperty(Tallies.prototype, key, {
      enumerable: true,
      get(this: Tallies) {
        return this.of(bit)
      },
    })
  // The loop above has given the class one getter for every key of `bits`, which is what the type says.
  return (of: TallyOf) => new Tallies(of) as unknown as Readonly<Record<K, Tally>>
}

const talliesOf = tallied(dayBits)
const budgetOf = tallied(budgetBits)
const codedOf = tallied(codedBits)

class MonthOfDays implements Month {
  readonly from: number
  readonly to: number
  readonly recorded: number
  readonly missing: number
  readonly tallies: Month['tallies']
  readonly budget: Month['budget']
  readonly coded: Month['coded']
  readonly anyOf: TallyOf
  readonly #days: AnsweredDays

  constructor(days: AnsweredDays, to: number) {
    const counted = new Map<number, Tally>()
    this.#days = days
    this.to = to
    this.from = to - daysPerMonth + 1
    this.anyOf = (questions) => {
      const before = counted.get(questions)
      if (before) return before
      const now = new TallyOfDays(days, this.from, questions)
      counted.set(questions, now)
      return now
    }
    this.recorded = this.anyOf(recordedBit).counted
    this.missing = daysPerMonth - this.recorded
    this.tallies = talliesOf(this.anyOf)
    this.budget = budgetOf(this.anyOf)
    this.coded = codedOf(this.anyOf)
  }

  get facts(): readonly DayFacts[] {
    return Array.from({ length: daysPerMonth }, (_, i) => factsOn(this.#days, this.from + i))
  }
}

/** The newest six, newest first. */
export const monthsBefore = (days: AnsweredDays): readonly Month[] =>
  Array.from({ length: monthsKept }, (_, i) => new MonthOfDays(days, days.to - i * daysPerMonth))
