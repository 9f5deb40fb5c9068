import type { Truth } from '#core/kernel/truth.ts'
import type { JudgedAttack } from './judged-attack.ts'

/** Asks what an attack was like, never when it was or on which days: then attacks of one kind have one answer. */
export type AttackTest = (attack: JudgedAttack) => Truth

/** What tests have said of a kind of attack: a set of those that are met and one of those left open, 31 tests a word. */
export interface Said {
  /** How many tests were asked so far. */
  asked: number
  readonly met: number[]
  readonly open: number[]
}

export const testsAWord = 31

const tests: AttackTest[] = []
const numbers = new Map<AttackTest, number>()

/** A test is known by being the same function: write it beside the criteria, not inside a judge. */
export const numberOf = (test: AttackTest): number => {
  const known = numbers.get(test)
  if (known !== undefined) return known
  numbers.set(test, tests.length)
  return tests.push(test) - 1
}

/** How many tests there are by now; each is counted when it is first wanted. */
export const testsKnown = (): number => tests.length

/** What all of them say of an attack: asked once of each kind. */
export const saidOf = (attack: JudgedAttack): Said => {
  const { said } = attack.kind
  for (; said.asked < tests.length; said.asked++) {
    const word = Math.floor(said.asked / testsAWord)
    const bit = 1 << (said.asked % testsAWord)
    if (bit === 1) {
      said.met.push(0)
      said.open.push(0)
    }
    const truth = tests[said.asked]!(attack)
    if (truth === 'met') said.met[word]! |= bit
    else if (truth === 'unknown') said.open[word]! |= bit
  }
  return said
}
