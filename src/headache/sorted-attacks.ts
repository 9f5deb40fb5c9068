import { isoDay } from '#core/kernel/calendar-day.ts'
import { carriedFor, madeFrom } from '#core/kernel/carried.ts'
import { onceFor } from '#core/kernel/once-for.ts'
import type { Truth } from '#core/kernel/truth.ts'
import { type AttackTest, answerTo, numberOf } from './attack-tests.ts'
import type { JudgedAttack } from './judged-attack.ts'

/** Attacks by what a test says of them. */
export interface Sorted {
  readonly met: readonly JudgedAttack[]
  readonly open: readonly JudgedAttack[]
  readonly metCount: number
  readonly openCount: number
  readonly total: number
  /** Days (ISO) that those that are met touch, and those that are open, each day once, in order. */
  readonly metDates: readonly string[]
  readonly openDates: readonly string[]
}

const startsBefore = ({ days }: JudgedAttack, cut: number): boolean => days[0]! < cut

/** How many attacks begin before a day; they come in order of their first days. */
export const countBefore = (attacks: readonly JudgedAttack[], cut: number): number => {
  let n = attacks.length
  while (n > 0 && !startsBefore(attacks[n - 1]!, cut)) n--
  return n
}

const none: readonly string[] = []

class SortedAttacks implements Sorted {
  metCount = 0
  openCount = 0
  readonly #attacks: readonly JudgedAttack[]
  readonly #test: AttackTest
  readonly #number: number
  #metDates: readonly string[] | null = null
  #openDates: readonly string[] | null = null

  constructor(attacks: readonly JudgedAttack[], test: AttackTest) {
    this.#attacks = attacks
    this.#test = test
    this.#number = numberOf(test)
    for (const attack of attacks) {
      const truth = answerTo(attack, test, this.#number)
      if (truth === 'met') this.metCount++
      else if (truth === 'unknown') this.openCount++
    }
  }

  get total(): number {
    return this.#attacks.length
  }
  get met(): readonly JudgedAttack[] {
    return this.#that('met')
  }
  get open(): readonly JudgedAttack[] {
    return this.#that('unknown')
  }
  get metDates(): readonly string[] {
    this.#metDates ??= this.metCount === 0 ? none : this.#datesThat('met')
    return this.#metDates
  }
  get openDates(): readonly string[] {
    this.#openDates ??= this.openCount === 0 ? none : this.#datesThat('unknown')
    return this.#openDates
  }

  #that(wanted: Truth): readonly JudgedAttack[] {
    return this.#attacks.filter((attack) => answerTo(attack, this.#test, this.#number) === wanted)
  }

  #datesThat(wanted: Truth): readonly string[] {
    const dates: string[] = []
    let last = Number.NEGATIVE_INFINITY
    for (const attack of this.#attacks) {
      const { days } = attack
      if (days[days.length - 1]! <= last || answerTo(attack, this.#test, this.#number) !== wanted) continue
      for (const day of days) if (day > last) dates.push(isoDay(day))
      last = days[days.length - 1]!
    }
    return dates
  }
}

const testsOn = onceFor((_: readonly JudgedAttack[]) => new Map<AttackTest, SortedAttacks>())

/** Many criteria ask one list of attacks the same: what was sorted once is remembered for as long as the list is. */
export const sorted = (attacks: readonly JudgedAttack[], test: AttackTest): Sorted => {
  const tests = testsOn(attacks)
  const known = tests.get(test)
  if (known) return known
  const now = new SortedAttacks(attacks, test)
  tests.set(test, now)
  return now
}

/** Those with headache; the list itself where all are. */
export const withHeadache = carriedFor<readonly JudgedAttack[], readonly JudgedAttack[]>((attacks, before) => {
  const some = attacks.every((a) => a.hasHeadache) ? attacks : attacks.filter((a) => a.hasHeadache)
  if (before && some !== attacks) madeFrom(some, before.value, before.cut)
  return some
})
