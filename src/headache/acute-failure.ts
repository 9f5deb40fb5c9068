import { recognise } from '#core/formulary/recognise.ts'
import { reaches, type Truth } from '#core/kernel/truth.ts'
import type { Profile } from './profile.ts'

export interface TriptanHistory {
  readonly truth: Truth
  /** Generic names. */
  readonly failed: readonly string[]
}

type Tried = NonNullable<Profile['acuteHistory']>[number]

/** "Triptans", without saying which. */
const isClassName = (name: string): boolean => /^triptane?s?$/i.test(name.trim())

/** A product with a triptan in it names that first. */
const triptansIn = (name: string): readonly string[] =>
  (recognise(name)?.drugs ?? [])
    .filter((d) => d.drugClass === 'triptan' || d.alsoCountsAs === 'triptan')
    .map((d) => d.generic.split(' + ')[0]!)

const hasFailed = ({ outcome }: Tried): boolean => outcome === 'ineffective' || outcome === 'not-tolerated'

/** "Triptans" may mean as many as are wanted, or none but those that are named beside it; any other entry is one. */
const possibly = (open: readonly Tried[], wanted: number): number =>
  open.some(({ name }) => isClassName(name)) ? wanted : open.length

const isBarred = (history: readonly Tried[]): boolean =>
  history.some(
    ({ name, outcome }) => outcome === 'contraindicated' && (isClassName(name) || triptansIn(name).length > 0),
  )

/**
 * Whether at least `wanted` different triptans had no effect or were not tolerated. Whether a contraindication stands for that
 * is not said in the definition: it leaves the question to the clinician.
 */
export const triptanFailure = ({ acuteHistory }: Profile, wanted: number): TriptanHistory => {
  if (acuteHistory === undefined) return { truth: 'unknown', failed: [] }
  const failed = new Set(acuteHistory.filter(hasFailed).flatMap(({ name }) => triptansIn(name)))
  const isOpen = ({ name, outcome }: Tried): boolean =>
    isClassName(name)
      ? outcome === undefined || hasFailed({ name, outcome })
      : recognise(name) === null || (outcome === undefined && triptansIn(name).some((triptan) => !failed.has(triptan)))
  const truth = reaches({ counted: failed.size, undecided: possibly(acuteHistory.filter(isOpen), wanted) }, wanted)
  return { truth: truth === 'not-met' && isBarred(acuteHistory) ? 'unknown' : truth, failed: [...failed] }
}
