import type { Drug, DrugClass, OveruseClass } from '#core/formulary/drug.ts'
import type { Truth } from '#core/kernel/truth.ts'
import { type Answers, anyIn, budgetBits, codedBits, dayBits, everyOf, overuseClasses } from './day-questions.ts'
import type { DoseTaken } from './diary.ts'

export { overuseClasses } from './day-questions.ts'

export type ClassTruths = Readonly<Record<OveruseClass, Truth>>

export interface MedicineFacts {
  /** At least one dose of an acute class, gepants among them, for a headache or not. */
  readonly acute: Truth
  readonly budget: ClassTruths
  readonly coded: ClassTruths
}

/** What a dose of a class answers with yes. */
const ofClass = {
  ...(Object.fromEntries(
    overuseClasses.map((c) => [c, dayBits.acuteMedication | budgetBits[c] | codedBits[c]]),
  ) as Record<OveruseClass, number>),
  gepant: dayBits.acuteMedication,
  antiemetic: 0,
  uncounted: 0,
} satisfies Record<DrugClass, number>

const ofDrug = ({ drugClass, alsoCountsAs }: Drug): number =>
  alsoCountsAs === undefined ? ofClass[drugClass] : ofClass[drugClass] | budgetBits[alsoCountsAs]

const everyQuestion = dayBits.acuteMedication | everyOf(budgetBits) | everyOf(codedBits)
const unrecorded: Answers = { yes: 0, open: everyQuestion }
const nothingTaken: Answers = { yes: 0, open: 0 }

/**
 * What a day's medicines are, as days: many doses are one day. A name nobody recognises may be of any class, so it leaves
 * every class undecided but those that a known name has reached.
 */
export const medicineAnswers = (
  taken: readonly DoseTaken[] | undefined,
  drugsOf: (name: string) => readonly Drug[] | null,
): Answers => {
  if (taken === undefined) return unrecorded
  if (taken.length === 0) return nothingTaken
  let yes = 0
  let possible = 0
  for (const { name } of taken) {
    const drugs = drugsOf(name)
    if (drugs === null) possible = everyQuestion
    else for (const drug of drugs) yes |= ofDrug(drug)
  }
  return { yes, open: possible & ~yes }
}

/** The answers about classes, one by one. */
export const classTruths = ({ yes, open }: Answers, bits: Readonly<Record<OveruseClass, number>>): ClassTruths => ({
  ergot: anyIn(yes, open, bits.ergot),
  triptan: anyIn(yes, open, bits.triptan),
  'non-opioid-analgesic': anyIn(yes, open, bits['non-opioid-analgesic']),
  opioid: anyIn(yes, open, bits.opioid),
  'combination-analgesic': anyIn(yes, open, bits['combination-analgesic']),
  other: anyIn(yes, open, bits.other),
})

export const medicineFacts = (
  taken: readonly DoseTaken[] | undefined,
  drugsOf: (name: string) => readonly Drug[] | null,
): MedicineFacts => {
  const answers = medicineAnswers(taken, drugsOf)
  return {
    acute: anyIn(answers.yes, answers.open, dayBits.acuteMedication),
    budget: classTruths(answers, budgetBits),
    coded: classTruths(answers, codedBits),
  }
}
