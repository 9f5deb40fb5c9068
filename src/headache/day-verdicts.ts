import { allOf, anyOf, atLeastOf, not, type Truth } from '#core/kernel/truth.ts'
import type { WholeAttack } from './attack.ts'
import type { AttackLetters } from './attack-kind.ts'
import { type Answers, answered, dayBits } from './day-questions.ts'
import { atLeastModerate } from './features.ts'
import { migraineByResponse } from './ichd3/migraine-attack.ts'

/** What an attack makes of the days it touches. */
interface DayVerdicts {
  /** ICHD-3 1.3 C: (1.1 C and D), (1.2 B and C) or the response. Without the four-hour rule. */
  readonly migraine: Truth
  /** The same, or probable migraine: one letter short, and not fully tension-type. */
  readonly migraineOrProbable: Truth
  /** Peak of 4 or more. */
  readonly moderateOrSevere: Truth
  readonly tensionType: Truth
  readonly chronicTensionType: Truth
}

const probable = ({ migraine: { B, C, D }, aura }: AttackLetters): Truth =>
  anyOf([atLeastOf(2, [B, C, D]), allOf([aura.B, atLeastOf(2, aura.six)])])

const verdictsOf = (attack: WholeAttack, letters: AttackLetters): DayVerdicts => {
  const { migraine, aura, tensionType, isTensionType } = letters
  const isMigraine = anyOf([allOf([migraine.C, migraine.D]), allOf([aura.B, aura.C]), migraineByResponse(attack)])
  return {
    migraine: isMigraine,
    migraineOrProbable: anyOf([isMigraine, allOf([probable(letters), not(isTensionType)])]),
    moderateOrSevere: atLeastModerate(attack),
    tensionType: isTensionType,
    chronicTensionType: allOf([tensionType.chronicB, tensionType.C, tensionType.chronicD]),
  }
}

const attackQuestions = [
  'migraine',
  'migraineOrProbable',
  'moderateOrSevere',
  'tensionType',
  'chronicTensionType',
] as const satisfies readonly (keyof DayVerdicts)[]

const noneOfThem: Answers = { yes: 0, open: 0 }

/** The answers of a day with this attack; an aura without headache says nothing of what a headache was like. */
export const answersOfDays = (attack: WholeAttack, letters: AttackLetters): Answers => {
  if (!attack.hasHeadache) return noneOfThem
  const verdicts = verdictsOf(attack, letters)
  let [yes, open] = [dayBits.headache, 0]
  for (const question of attackQuestions) {
    const one = answered(verdicts[question], dayBits[question])
    yes |= one.yes
    open |= one.open
  }
  return { yes, open }
}

const takenFromTheWhole = dayBits.migraine | dayBits.migraineOrProbable | dayBits.moderateOrSevere

/** An entry speaks for its own days; where it leaves something open, what is known of the whole attack holds. */
export const openToWhole = (own: Answers, whole: Answers): Answers => {
  const settled = own.open & whole.yes & takenFromTheWhole
  return { yes: own.yes | settled, open: own.open & ~settled }
}
