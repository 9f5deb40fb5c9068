import type { Block, BlockPath } from './block.ts'
import { chainResponse, threeStages, twoStages } from './divided-difference.ts'

/** Everything linear about a step of one length, per person of a block: multiply by what is there and by what comes in. */
export interface StepFactors {
  /** Per mode: what is left of its amount, what 1 mg/min adds to it. */
  readonly decay: Float64Array
  readonly gain: Float64Array
  /** The effect site: what is left, what each mode and what 1 mg/min adds. */
  siteDecay: number
  readonly siteFromMode: Float64Array
  readonly siteFromRate: Float64Array
  readonly paths: readonly PathFactors[]
}

/** The depot at the door of one way in, for 1 mg waiting and for 1 mg/min let go. */
export interface PathFactors {
  readonly decay: Float64Array
  readonly gain: Float64Array
  readonly modeFromDepot: Float64Array
  readonly modeFromRelease: Float64Array
  readonly siteFromDepot: Float64Array
  readonly siteFromRelease: Float64Array
}

export const emptyFactors = ({ size, modes, paths }: Block): StepFactors => {
  const perPerson = () => new Float64Array(size)
  const perMode = () => new Float64Array(modes * size)
  return {
    decay: perMode(),
    gain: perMode(),
    siteDecay: 0,
    siteFromMode: perMode(),
    siteFromRate: perPerson(),
    paths: paths.map(() => ({
      decay: perPerson(),
      gain: perPerson(),
      modeFromDepot: perMode(),
      modeFromRelease: perMode(),
      siteFromDepot: perPerson(),
      siteFromRelease: perPerson(),
    })),
  }
}

/** A step's length in minutes, and whether anything runs into the vein at all; if not, what a rate would add is left at 0. */
export interface StepWanted {
  readonly length: number
  readonly isInfused: boolean
}

/** The effect site is carried as a level times the central volume, in mg. */
export const fillFactors = (into: StepFactors, block: Block, { length, isInfused }: StepWanted): void => {
  const { size, modes, ke0, lambda, fromVein } = block
  into.siteDecay = Math.exp(-ke0 * length)
  into.siteFromRate.fill(0)
  for (let m = 0; m < modes; m++)
    for (let j = 0; j < size; j++) {
      const at = m * size + j
      const rate = lambda[at]!
      into.decay[at] = Math.exp(-rate * length)
      into.siteFromMode[at] = ke0 * twoStages(length, rate, ke0)
      if (!isInfused) continue
      const weight = fromVein[at]!
      into.gain[at] = weight * twoStages(length, 0, rate)
      into.siteFromRate[j]! += weight * ke0 * threeStages(length, 0, rate, ke0)
    }
  for (const [p, path] of block.paths.entries()) fillPath(into.paths[p]!, path, { block, length })
}

interface Where {
  readonly block: Block
  readonly length: number
}

const fillPath = (into: PathFactors, { ka, weights, releaseOver }: BlockPath, { block, length }: Where): void => {
  const { size, modes, ke0, lambda } = block
  into.siteFromDepot.fill(0)
  into.siteFromRelease.fill(0)
  for (let j = 0; j < size; j++) {
    const uptake = ka[j]!
    into.decay[j] = Math.exp(-uptake * length)
    into.gain[j] = twoStages(length, 0, uptake)
    for (let m = 0; m < modes; m++) {
      const at = m * size + j
      const rate = lambda[at]!
      const weight = uptake * weights[at]!
      into.modeFromDepot[at] = weight * twoStages(length, uptake, rate)
      into.siteFromDepot[j]! += weight * ke0 * threeStages(length, uptake, rate, ke0)
      if (releaseOver === 0) continue
      into.modeFromRelease[at] = weight * threeStages(length, 0, uptake, rate)
      into.siteFromRelease[j]! += weight * ke0 * chainResponse(length, 0, uptake, rate, ke0)
    }
  }
}
