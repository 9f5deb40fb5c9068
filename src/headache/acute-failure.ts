import { recognise } from '#core/formulary/recognise.ts'
import { reaches, type Truth } from '#core/kernel/truth.ts'
import type { Profile } from './profile.ts'

export interface TriptanHistory {
  readonly truth: Truth
  /** Generic names. */
  readonly failed: readonly string[]
}

type Tried = NonNullable<Profile['acuteHistory']>[number]

/** "Triptans", without saying which: one entry, which can't stand for two different ones. */
const isClassName = (name: string): boolean => /^triptane?s?$/i.test(name.trim())

const triptansIn = (name: string): readonly string[] =>
  isClassName(name)
    ? ['triptans']
    : (recognise(name)?.drugs ?? []).filter((d) => d.drugClass === 'triptan').map((d) => d.generic)

const hasFailed = ({ outcome }: Tried): boolean => outcome === 'ineffective' || outcome === 'not-tolerated'

/**
 * Whether at least `wanted` different triptans had no effect or were not tolerated. Whether a contraindication stands for that
 * is not said in the definition: it leaves the question to the clinician.
 */
export const triptanFailure = ({ acuteHistory }: Profile, wanted: number): TriptanHistory => {
  if (acuteHistory === undefined) return { truth: 'unknown', failed: [] }
  const failed = new Set(acuteHistory.filter(hasFailed).flatMap(({ name }) => triptansIn(name)))
  const open = acuteHistory.filter(
    ({ name, outcome }) =>
      (recognise(name) === null && !isClassName(name)) ||
      (outcome === undefined && triptansIn(name).some((triptan) => !failed.has(triptan))),
  )
  const isContraindicated = acuteHistory.some((t) => t.outcome === 'contraindicated' && triptansIn(t.name).length > 0)
  const truth = reaches({ counted: failed.size, undecided: open.length }, wanted)
  return { truth: truth === 'not-met' && isContraindicated ? 'unknown' : truth, failed: [...failed] }
}
