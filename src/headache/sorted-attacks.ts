import { isoDay } from '#core/kernel/calendar-day.ts'
import { carriedFor, madeFrom } from '#core/kernel/carried.ts'
import { onceFor } from '#core/kernel/once-for.ts'
import { type AttackTest, numberOf, saidOf, testsAWord, testsKnown } from './attack-tests.ts'
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

/** What every test says of every attack of a list, a word of tests after the other, attack by attack. */
interface Columns {
  readonly asked: number
  readonly met: Int32Array
  readonly open: Int32Array
}

const columnsOf = (attacks: readonly JudgedAttack[]): Columns => {
  const [asked, length] = [testsKnown(), attacks.length]
  const words = Math.ceil(asked / testsAWord)
  const [met, open] = [new Int32Array(words * length), new Int32Array(words * length)]
  for (let i = 0; i < length; i++) {
    const said = saidOf(attacks[i]!)
    for (let word = 0; word < words; word++) {
      met[word * length + i] = said.met[word]!
      open[word * length + i] = said.open[word]!
    }
  }
  return { asked, met, open }
}

const none: readonly string[] = []

class SortedAttacks implements Sorted {
  metCount = 0
  openCount = 0
  readonly #attacks: readonly JudgedAttack[]
  readonly #columns: Columns
  /** Where the column of the test begins, and its place in a word. */
  readonly #from: number
  readonly #bit: number
  #metDates: readonly string[] | null = null
  #openDates: readonly string[] | null = null

  constructor(attacks: readonly JudgedAttack[], columns: Columns, test: number) {
    this.#attacks = attacks
    this.#columns = columns
    this.#from = Math.floor(test / testsAWord) * attacks.length
    this.#bit = 1 << (test % testsAWord)
    for (let i = this.#from; i < this.#from + attacks.length; i++) {
      if ((columns.met[i]! & this.#bit) !== 0) this.metCount++
      else if ((columns.open[i]! & this.#bit) !== 0) this.openCount++
    }
  }

  get total(): number {
    return this.#attacks.length
  }
  get met(): readonly JudgedAttack[] {
    return this.#in(this.#columns.met)
  }
  get open(): readonly JudgedAttack[] {
    return this.#in(this.#columns.open)
  }
  get metDates(): readonly string[] {
    this.#metDates ??= this.metCount === 0 ? none : this.#datesIn(this.#columns.met)
    return this.#metDates
  }
  get openDates(): readonly string[] {
    this.#openDates ??= this.openCount === 0 ? none : this.#datesIn(this.#columns.open)
    return this.#openDates
  }

  #in(column: Int32Array): readonly JudgedAttack[] {
    return this.#attacks.filter((_, i) => (column[this.#from + i]! & this.#bit) !== 0)
  }

  #datesIn(column: Int32Array): readonly string[] {
    const dates: string[] = []
    let last = Number.NEGATIVE_INFINITY
    for (let i = 0; i < this.#attacks.length; i++) {
      const { days } = this.#attacks[i]!
      if (days[days.length - 1]! <= last || (column[this.#from + i]! & this.#bit) === 0) continue
      for (const day of days) if (day > last) dates.push(isoDay(day))
      last = days[days.length - 1]!
    }
    return dates
  }
}

interface Known {
  columns: Columns | null
  readonly byTest: Map<AttackTest, SortedAttacks>
}

const knownOf = onceFor((_: readonly JudgedAttack[]): Known => ({ columns: null, byTest: new Map() }))

/** Many criteria ask one list of attacks the same: what was sorted once is remembered for as long as the list is. */
export const sorted = (attacks: readonly JudgedAttack[], test: AttackTest): Sorted => {
  const known = knownOf(attacks)
  const before = known.byTest.get(test)
  if (before) return before
  const number = numberOf(test)
  if (known.columns === null || known.columns.asked <= number) known.columns = columnsOf(attacks)
  const now = new SortedAttacks(attacks, known.columns, number)
  known.byTest.set(test, now)
  return now
}

/** Those with headache; the list itself where all are. */
export const withHeadache = carriedFor<readonly JudgedAttack[], readonly JudgedAttack[]>((attacks, before) => {
  const some = attacks.every((a) => a.hasHeadache) ? attacks : attacks.filter((a) => a.hasHeadache)
  if (before && some !== attacks) madeFrom(some, before.value, before.cut)
  return some
})
