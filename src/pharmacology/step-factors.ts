import type { Modes } from './disposition.ts'
import { chainResponse } from './divided-difference.ts'
import type { Path } from './system.ts'

/** Everything linear about a step of one length in one person: multiply by what is there and by what comes in. */
export interface StepFactors {
  /** Per mode: what is left of its amount, what 1 mg/min adds to it. */
  readonly decay: Float64Array
  readonly gain: Float64Array
  /** The effect site: what is left, what each mode and what 1 mg/min adds. */
  siteDecay: number
  readonly siteFromMode: Float64Array
  siteFromRate: number
  /** Per path: the depot at the door, for 1 mg waiting and for 1 mg/min let go. */
  readonly depotDecay: Float64Array
  readonly depotGain: Float64Array
  /** [path × modes + mode]. */
  readonly modeFromDepot: Float64Array
  readonly modeFromRelease: Float64Array
  readonly siteFromDepot: Float64Array
  readonly siteFromRelease: Float64Array
}

export const emptyFactors = (modes: number, paths: number): StepFactors => ({
  decay: new Float64Array(modes),
  gain: new Float64Array(modes),
  siteDecay: 0,
  siteFromMode: new Float64Array(modes),
  siteFromRate: 0,
  depotDecay: new Float64Array(paths),
  depotGain: new Float64Array(paths),
  modeFromDepot: new Float64Array(paths * modes),
  modeFromRelease: new Float64Array(paths * modes),
  siteFromDepot: new Float64Array(paths),
  siteFromRelease: new Float64Array(paths),
})

export interface Kinetics {
  readonly modes: Modes
  readonly paths: readonly Path[]
  readonly ke0: number
  /** Whether anything runs into the vein at all; if not, what a rate would add is left at 0. */
  readonly isInfused: boolean
}

/** Fills `into` for a step of `length` minutes. The effect site is carried as a level times the central volume, in mg. */
export const fillFactors = (into: StepFactors, { modes, paths, ke0, isInfused }: Kinetics, length: number): void => {
  into.siteDecay = Math.exp(-ke0 * length)
  into.siteFromRate = 0
  for (let k = 0; k < modes.lambda.length; k++) {
    const lambda = modes.lambda[k]!
    into.decay[k] = Math.exp(-lambda * length)
    into.siteFromMode[k] = ke0 * chainResponse(length, lambda, ke0)
    if (!isInfused) continue
    const weight = modes.weights[0]![k]!
    into.gain[k] = weight * chainResponse(length, 0, lambda)
    into.siteFromRate += weight * ke0 * chainResponse(length, 0, lambda, ke0)
  }
  for (let p = 0; p < paths.length; p++) fillPath(into, { modes, path: paths[p]!, ke0, p }, length)
}

interface OnePath {
  readonly modes: Modes
  readonly path: Path
  readonly ke0: number
  readonly p: number
}

const fillPath = (into: StepFactors, { modes, path, ke0, p }: OnePath, length: number): void => {
  const { ka } = path
  into.depotDecay[p] = Math.exp(-ka * length)
  into.depotGain[p] = chainResponse(length, 0, ka)
  into.siteFromDepot[p] = 0
  into.siteFromRelease[p] = 0
  for (let k = 0; k < modes.lambda.length; k++) {
    const lambda = modes.lambda[k]!
    const weight = ka * modes.weights[path.into]![k]!
    const at = p * modes.lambda.length + k
    into.modeFromDepot[at] = weight * chainResponse(length, ka, lambda)
    into.siteFromDepot[p]! += weight * ke0 * chainResponse(length, ka, lambda, ke0)
    if (path.releaseOver === 0) continue
    into.modeFromRelease[at] = weight * chainResponse(length, 0, ka, lambda)
    into.siteFromRelease[p]! += weight * ke0 * chainResponse(length, 0, ka, lambda, ke0)
  }
}
