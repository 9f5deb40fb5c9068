import type { OveruseClass } from '#core/formulary/drug.ts'
import { anyOf, type Truth, truthOf } from '#core/kernel/truth.ts'
import type { DayBook } from './day-book.ts'
import type { DiaryDay } from './diary.ts'
import type { DayVerdicts } from './judged-attack.ts'
import { type MedicineFacts, medicineFacts } from './medicine-days.ts'

/** What is asked of every day, each with three possible answers. A day without a record is unknown in all of them. */
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

export interface DayFacts {
  readonly day: number
  /** Has a record of its own; without one it is missing, even where an attack of another day reaches into it. */
  readonly isRecorded: boolean
  readonly answers: Readonly<Record<DayQuestion, Truth>>
  /** Per drug class: as a budget is shown, and as a diagnosis is coded (a combination with a triptan fills two budgets). */
  readonly budget: Readonly<Record<OveruseClass, Truth>>
  readonly coded: Readonly<Record<OveruseClass, Truth>>
}

/** What reaches into a day: the verdicts of each attack with headache, and whether there was any aura. */
export interface Touching {
  readonly verdicts: readonly DayVerdicts[]
  readonly hasAura: boolean
}

/** An attack that reaches into a day makes it a headache day, whatever the day's own record says. */
const headacheOn = (record: DiaryDay | undefined, { verdicts }: Touching): Truth =>
  verdicts.length > 0 ? 'met' : truthOf(record?.headache)

/** A headache day is what its attacks make it; a day known to be free of headache is none of it. */
const ofAttacks = (headache: Truth, { verdicts }: Touching, question: keyof DayVerdicts): Truth =>
  headache === 'met' ? anyOf(verdicts.map((v) => v[question])) : headache

const seriouslyImpaired = 2
const debilitatingOn = (headache: Truth, record: DiaryDay | undefined): Truth => {
  const disability = record?.disability
  const isImpaired = typeof disability === 'number' ? disability >= seriouslyImpaired : null
  return headache === 'met' ? truthOf(isImpaired) : headache
}

/** Recorded, no headache, no aura, no acute medicine and nothing given up. */
const crystalClear = (
  record: DiaryDay | undefined,
  { headache, aura, acute }: { readonly headache: Truth; readonly aura: boolean; readonly acute: Truth },
): Truth => {
  if (headache === 'met' || aura || acute === 'met') return 'not-met'
  if (record === undefined) return 'unknown'
  if (typeof record.disability === 'number' && record.disability > 0) return 'not-met'
  return headache === 'not-met' && acute === 'not-met' ? 'met' : 'unknown'
}

/** Facts of one day, given the attacks that touch it. */
export const dayFacts = (book: DayBook, day: number, touching: Touching): DayFacts => {
  const record = book.recordOf(day)
  const medicines: MedicineFacts = medicineFacts(record?.medications, book.drugsOf)
  const headache = headacheOn(record, touching)
  const clear = { headache, aura: touching.hasAura, acute: medicines.acute }
  return {
    day,
    isRecorded: record !== undefined,
    answers: {
      headache,
      migraine: ofAttacks(headache, touching, 'migraine'),
      migraineOrProbable: ofAttacks(headache, touching, 'migraineOrProbable'),
      moderateOrSevere: ofAttacks(headache, touching, 'moderateOrSevere'),
      acuteMedication: medicines.acute,
      crystalClear: crystalClear(record, clear),
      debilitating: debilitatingOn(headache, record),
      tensionType: ofAttacks(headache, touching, 'tensionType'),
      chronicTensionType: ofAttacks(headache, touching, 'chronicTensionType'),
    },
    budget: medicines.budget,
    coded: medicines.coded,
  }
}
