import { isoDay } from '#core/kernel/calendar-day.ts'
import { carriedFor, madeFrom } from '#core/kernel/carried.ts'
import type { Truth } from '#core/kernel/truth.ts'
import type { JudgedAttack } from './judged-attack.ts'

export type AttackTest = (attack: JudgedAttack) => Truth

/** Attacks by what a test says of them. */
export interface Sorted {
  readonly met: readonly JudgedAttack[]
  readonly open: readonly JudgedAttack[]
  readonly metCount: number
  readonly openCount: number
  readonly total: number
  /** First days (ISO) of those that are met, and of those that are open, each day once. */
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

const datesBefore = (dates: readonly string[], cut: string): string[] => {
  let n = dates.length
  while (n > 0 && dates[n - 1]! >= cut) n--
  return dates.slice(0, n)
}

const addDay = (dates: string[], { days }: JudgedAttack): void => {
  const date = isoDay(days[0]!)
  if (dates.length === 0 || dates[dates.length - 1] !== date) dates.push(date)
}

class SortedAttacks implements Sorted {
  metCount = 0
  openCount = 0
  metDates: string[] = []
  openDates: string[] = []
  readonly #attacks: readonly JudgedAttack[]
  readonly #test: AttackTest

  constructor(attacks: readonly JudgedAttack[], test: AttackTest) {
    this.#attacks = attacks
    this.#test = test
  }

  /** Takes over what was found among the attacks that begin before a day; answers how many they are. */
  carry(before: SortedAttacks, cut: number): number {
    const all = before.#attacks
    const kept = countBefore(all, cut)
    this.metCount = before.metCount
    this.openCount = before.openCount
    for (let i = kept; i < all.length; i++) {
      const truth = this.#test(all[i]!)
      if (truth === 'met') this.metCount--
      else if (truth === 'unknown') this.openCount--
    }
    this.metDates = datesBefore(before.metDates, isoDay(cut))
    this.openDates = datesBefore(before.openDates, isoDay(cut))
    return kept
  }

  add(first: number): this {
    for (let i = first; i < this.#attacks.length; i++) {
      const attack = this.#attacks[i]!
      const truth = this.#test(attack)
      if (truth === 'met') {
        this.metCount++
        addDay(this.metDates, attack)
      } else if (truth === 'unknown') {
        this.openCount++
        addDay(this.openDates, attack)
      }
    }
    return this
  }

  get total(): number {
    return this.#attacks.length
  }
  get met(): readonly JudgedAttack[] {
    return this.#attacks.filter((attack) => this.#test(attack) === 'met')
  }
  get open(): readonly JudgedAttack[] {
    return this.#attacks.filter((attack) => this.#test(attack) === 'unknown')
  }
}

interface Known {
  readonly tests: Map<AttackTest, SortedAttacks>
  /** What an earlier list was sorted into, and the day from which this one differs. */
  earlier: { readonly tests: ReadonlyMap<AttackTest, SortedAttacks>; readonly cut: number } | null
}

const testsOn = carriedFor<readonly JudgedAttack[], Known>((_, before) => {
  const tests = new Map<AttackTest, SortedAttacks>()
  if (before === null) return { tests, earlier: null }
  before.value.earlier = null // or every earlier list would be kept
  return { tests, earlier: { tests: before.value.tests, cut: before.cut } }
})

/** Many criteria ask one list of attacks the same: what was sorted once is remembered for as long as the list is. */
export const sorted = (attacks: readonly JudgedAttack[], test: AttackTest): Sorted => {
  const { tests, earlier } = testsOn(attacks)
  const known = tests.get(test)
  if (known) return known
  const now = new SortedAttacks(attacks, test)
  const before = earlier?.tests.get(test)
  now.add(before ? now.carry(before, earlier!.cut) : 0)
  tests.set(test, now)
  return now
}

/** Those with headache; the list itself where all are. */
export const withHeadache = carriedFor<readonly JudgedAttack[], readonly JudgedAttack[]>((attacks, before) => {
  const some = attacks.every((a) => a.hasHeadache) ? attacks : attacks.filter((a) => a.hasHeadache)
  if (before && some !== attacks) madeFrom(some, before.value, before.cut)
  return some
})
