import type { Truth } from '#core/kernel/truth.ts'
import type { JudgedAttack } from './judged-attack.ts'

/** Asks what an attack was like, never when it was or on which days: then attacks of one kind have one answer. */
export type AttackTest = (attack: JudgedAttack) => Truth

const numbers = new Map<AttackTest, number>()

/** A test is known by being the same function: write it beside the criteria, not inside a judge. */
export const numberOf = (test: AttackTest): number => {
  const known = numbers.get(test)
  if (known !== undefined) return known
  numbers.set(test, numbers.size)
  return numbers.size - 1
}

const ask = (attack: JudgedAttack, test: AttackTest, number: number): Truth => {
  const { said } = attack.kind
  while (said.length < number) said.push(null)
  const truth = test(attack)
  said[number] = truth
  return truth
}

/** What a test says of an attack: asked once of each kind. */
export const answerTo = (attack: JudgedAttack, test: AttackTest, number: number): Truth => {
  const { said } = attack.kind
  return (number < said.length ? said[number] : null) ?? ask(attack, test, number)
}
