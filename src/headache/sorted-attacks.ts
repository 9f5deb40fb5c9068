import { isoDay } from '#core/kernel/calendar-day.ts'
import { onceFor } from '#core/kernel/once-for.ts'
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

class SortedAttacks implements Sorted {
  metCount = 0
  openCount = 0
  readonly metDates: string[] = []
  readonly openDates: string[] = []
  readonly #attacks: readonly JudgedAttack[]
  readonly #test: AttackTest

  constructor(attacks: readonly JudgedAttack[], test: AttackTest) {
    this.#attacks = attacks
    this.#test = test
    for (const attack of attacks) {
      const truth = test(attack)
      if (truth === 'met') {
        this.metCount++
        addDay(this.metDates, attack)
      } else if (truth === 'unknown') {
        this.openCount++
        addDay(this.openDates, attack)
      }
    }
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

/** Attacks come in order of their first days. */
const addDay = (dates: string[], { days }: JudgedAttack): void => {
  const date = isoDay(days[0]!)
  if (dates.length === 0 || dates[dates.length - 1] !== date) dates.push(date)
}

const testsOn = onceFor((_: readonly JudgedAttack[]) => new Map<AttackTest, Sorted>())

/** Many criteria ask one list of attacks the same: what was sorted once is remembered for as long as the list is. */
export const sorted = (attacks: readonly JudgedAttack[], test: AttackTest): Sorted => {
  const known = testsOn(attacks)
  const before = known.get(test)
  if (before) return before
  const now = new SortedAttacks(attacks, test)
  known.set(test, now)
  return now
}
