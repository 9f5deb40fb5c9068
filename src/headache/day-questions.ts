import type { OveruseClass } from '#core/formulary/drug.ts'
import type { Truth } from '#core/kernel/truth.ts'

/**
 * What is asked of every day, each with three possible answers. A day without a record is unknown in all of them.
 *
 * A day's answers are two sets of questions: those answered yes, and those left open; what is in neither is answered no.
 * A set is a whole number with one bit a question, so all questions of a day are put together at once.
 */
export const dayQuestions = [
  'headache',
  'migraine',
  'migraineOrProbable',
  'moderateOrSevere',
  'acuteMedication',
  'crystalClear',
  'debilitating',
  'tensionType',
  'chronicTensionType',
] as const
export type DayQuestion = (typeof dayQuestions)[number]

export const overuseClasses = [
  'ergot',
  'triptan',
  'non-opioid-analgesic',
  'opioid',
  'combination-analgesic',
  'other',
] as const satisfies readonly OveruseClass[]

/** No question is in both sets. */
export interface Answers {
  readonly yes: number
  readonly open: number
}

const bitsFrom = <K extends string>(keys: readonly K[], first: number): Readonly<Record<K, number>> =>
  Object.fromEntries(keys.map((key, i) => [key, 1 << (first + i)])) as Record<K, number>

export const dayBits = bitsFrom(dayQuestions, 0)
/** Whether a medicine of the class was taken: as a budget is shown. */
export const budgetBits = bitsFrom(overuseClasses, dayQuestions.length)
/** The same, as a diagnosis is coded: a combination with a triptan fills two budgets and has one code. */
export const codedBits = bitsFrom(overuseClasses, dayQuestions.length + overuseClasses.length)

export const everyOf = (bits: Readonly<Record<string, number>>): number =>
  Object.values(bits).reduce((a, b) => a | b, 0)

/** Whether any of the questions in a set is answered yes. */
export const anyIn = (yes: number, open: number, questions: number): Truth =>
  (yes & questions) !== 0 ? 'met' : (open & questions) !== 0 ? 'unknown' : 'not-met'

/** One answer, put among others. */
export const answered = (truth: Truth, bit: number): Answers =>
  truth === 'met' ? { yes: bit, open: 0 } : truth === 'unknown' ? { yes: 0, open: bit } : { yes: 0, open: 0 }

/** Whether the day has a record of its own. */
export const recordedBit = 1 << (dayQuestions.length + 2 * overuseClasses.length)
/** Whether a medicine is written under a name that is not known, or was guessed. */
export const unclearNameBit = recordedBit << 1
/** A day nobody recorded and no attack reaches. */
export const nothingKnown: Answers = { yes: 0, open: recordedBit - 1 }
