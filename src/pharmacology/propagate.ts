import { modesOf } from './disposition.ts'
import { emptyFactors, fillFactors, type Kinetics, type StepFactors } from './step-factors.ts'
import type { Path, System } from './system.ts'
import type { Input, Timeline } from './timeline.ts'

/** Where person `column` of `width` writes: sample i stands at i × width + column, in ng/mL. */
export interface Table {
  readonly width: number
  readonly plasma: Float64Array
  readonly effectSite: Float64Array
}

export const tableOf = (width: number, samples: number): Table => ({
  width,
  plasma: new Float64Array(width * samples),
  effectSite: new Float64Array(width * samples),
})

/**
 * Carries one person after another along a timeline, in closed form from step to step. Each step starts from what is
 * there and adds what comes in; nothing is subtracted, so a week of washout costs no digits, as start-minus-stop would.
 */
export const propagator = (timeline: Timeline): ((system: System, table: Table, column: number) => void) => {
  let factors: readonly StepFactors[] = []
  const isInfused = timeline.vein.rate.some((rate) => rate > 0)
  return (system, table, column) => {
    const modes = modesOf(system.star)
    const paths = timeline.sprayed.length === 0 ? [] : system.paths
    const n = modes.lambda.length
    if (factors[0]?.decay.length !== n) factors = timeline.lengths.map(() => emptyFactors(n, paths.length))
    const kinetics: Kinetics = { modes, paths, ke0: system.ke0, isInfused }
    for (const [i, length] of timeline.lengths.entries()) fillFactors(factors[i]!, kinetics, length)
    walk({ timeline, kinetics, factors }, table, column)
  }
}

interface Walk {
  readonly timeline: Timeline
  readonly kinetics: Kinetics
  readonly factors: readonly StepFactors[]
}

const walk = ({ timeline, kinetics, factors }: Walk, table: Table, column: number): void => {
  const { modes, paths } = kinetics
  const body = { amounts: new Float64Array(modes.lambda.length), depots: new Float64Array(paths.length), site: 0 }
  const toNgMl = 1000 / modes.volumeL
  for (let k = 0; k < timeline.points.length; k++) {
    give(body, timeline, kinetics, k)
    const sample = timeline.sampleOf[k]!
    if (sample >= 0) {
      let central = 0
      for (const amount of body.amounts) central += amount
      table.plasma[sample * table.width + column] = central * toNgMl
      table.effectSite[sample * table.width + column] = body.site * toNgMl
    }
    const length = timeline.lengthOf[k]!
    if (length >= 0) step(body, factors[length]!, { timeline, paths, k })
  }
}

interface Body {
  readonly amounts: Float64Array
  readonly depots: Float64Array
  site: number
}

const give = (body: Body, { vein, sprayed }: Timeline, { modes, paths }: Kinetics, k: number): void => {
  const bolus = vein.impulse[k]!
  if (bolus > 0) for (let m = 0; m < body.amounts.length; m++) body.amounts[m]! += bolus * modes.weights[0]![m]!
  for (let p = 0; p < paths.length; p++) body.depots[p]! += taken(sprayed[p]!, paths[p]!, 'impulse', k)
}

const taken = (
  { first, later }: { first: Input; later: Input },
  { share }: Path,
  what: keyof Input,
  k: number,
): number => share.first * first[what][k]! + share.later * later[what][k]!

interface Here {
  readonly timeline: Timeline
  readonly paths: readonly Path[]
  readonly k: number
}

const step = (body: Body, factors: StepFactors, { timeline, paths, k }: Here): void => {
  const { amounts, depots } = body
  const rate = timeline.vein.rate[k]!
  let site = body.site * factors.siteDecay + rate * factors.siteFromRate
  for (let m = 0; m < amounts.length; m++) {
    site += amounts[m]! * factors.siteFromMode[m]!
    amounts[m] = amounts[m]! * factors.decay[m]! + rate * factors.gain[m]!
  }
  for (let p = 0; p < paths.length; p++) {
    const waiting = depots[p]!
    const release = taken(timeline.sprayed[p]!, paths[p]!, 'rate', k)
    site += waiting * factors.siteFromDepot[p]! + release * factors.siteFromRelease[p]!
    for (let m = 0; m < amounts.length; m++) {
      const at = p * amounts.length + m
      amounts[m]! += waiting * factors.modeFromDepot[at]! + release * factors.modeFromRelease[at]!
    }
    depots[p] = waiting * factors.depotDecay[p]! + release * factors.depotGain[p]!
  }
  body.site = site
}
