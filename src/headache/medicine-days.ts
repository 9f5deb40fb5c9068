import type { Drug, OveruseClass } from '#core/formulary/drug.ts'
import type { Truth } from '#core/kernel/truth.ts'
import type { DoseTaken } from './diary.ts'

export const overuseClasses = [
  'ergot',
  'triptan',
  'non-opioid-analgesic',
  'opioid',
  'combination-analgesic',
  'other',
] as const satisfies readonly OveruseClass[]

export type ClassTruths = Readonly<Record<OveruseClass, Truth>>

export interface MedicineFacts {
  /** At least one dose of an acute class, gepants among them, for a headache or not. */
  readonly acute: Truth
  readonly budget: ClassTruths
  readonly coded: ClassTruths
}

const perClass = (truth: (overuseClass: OveruseClass) => Truth): ClassTruths => ({
  ergot: truth('ergot'),
  triptan: truth('triptan'),
  'non-opioid-analgesic': truth('non-opioid-analgesic'),
  opioid: truth('opioid'),
  'combination-analgesic': truth('combination-analgesic'),
  other: truth('other'),
})

const everywhere = (truth: Truth): MedicineFacts => ({
  acute: truth,
  budget: perClass(() => truth),
  coded: perClass(() => truth),
})
const unrecorded = everywhere('unknown')
const nothingTaken = everywhere('not-met')

const isAcute = ({ drugClass }: Drug): boolean => drugClass !== 'antiemetic' && drugClass !== 'uncounted'

/**
 * What a day's medicines are, as days: many doses are one day. A name nobody recognises may be of any class, so it leaves
 * every class undecided but those that a known name has reached.
 */
export const medicineFacts = (
  taken: readonly DoseTaken[] | undefined,
  drugsOf: (name: string) => readonly Drug[] | null,
): MedicineFacts => {
  if (taken === undefined) return unrecorded
  if (taken.length === 0) return nothingTaken
  const named = taken.map(({ name }) => drugsOf(name))
  const drugs = named.flatMap((d) => d ?? [])
  const otherwise: Truth = named.includes(null) ? 'unknown' : 'not-met'
  const anyDrug = (is: (drug: Drug) => boolean): Truth => (drugs.some(is) ? 'met' : otherwise)
  return {
    acute: anyDrug(isAcute),
    budget: perClass((c) => anyDrug((d) => d.drugClass === c || d.alsoCountsAs === c)),
    coded: perClass((c) => anyDrug((d) => d.drugClass === c)),
  }
}
