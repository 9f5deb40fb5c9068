import { type Block, blockOf } from './block.ts'
import type { Person } from './case.ts'
import { type Modes, modesOf, type Star } from './disposition.ts'
import { chainResponse } from './divided-difference.ts'
import { systemOf, typicalTheta } from './individual.ts'
import { mammillarySystem, mammillaryTheta } from './mammillary.ts'
import type { Metabolite, Model } from './model.ts'
import { type Body, walk } from './propagate.ts'
import type { Path, System } from './system.ts'
import type { Timeline } from './timeline.ts'

interface Formed {
  readonly model: Model
  readonly metabolite: Metabolite
  readonly person: Person
}

/** A typical person's plasma levels of the metabolite, ng/mL, at the samples of a timeline, as the mass the paper counts in. */
export const metaboliteLevels = (formed: Formed, timeline: Timeline, samples: number): Float64Array => {
  const { model, person } = formed
  const system = systemOf(model, person, typicalTheta(model, person))
  const block = blockOf([system], timeline.sprayed.length > 0)
  const own = modesOf(starOf(formed))
  const parent = parentModes(block, formationOf(formed, system))
  const amounts = new Float64Array(own.lambda.length)
  const levels = new Float64Array(samples)
  walk(block, timeline, {
    seen: (_, sample) => {
      levels[sample] = (amounts.reduce((sum, amount) => sum + amount, 0) * 1000) / own.volumeL
    },
    before: (body, k) => step(amounts, { own, parent }, inflowOf(body, { block, timeline, system }, k)),
  })
  return levels
}

const starOf = ({ metabolite, person }: Formed): Star => {
  const { clearanceTimesIfAsian = 1 } = metabolite
  const flows = { ...metabolite, kind: 'flows' } as const
  const theta = { ...mammillaryTheta(flows, person) }
  if (person.ancestry !== undefined && person.ancestry !== 'other') theta.clearance! *= clearanceTimesIfAsian
  return mammillarySystem(flows, theta).star
}

/** Where the metabolite is made, and how fast: per minute of what is there. `arm` = null: the central compartment. */
interface Formation {
  readonly perMin: number
  readonly arm: Star['arms'][number] | null
}

const formationOf = ({ model, metabolite, person }: Formed, { star }: System): Formation =>
  metabolite.formedBy === 'clearance'
    ? { perMin: star.lost, arm: null }
    : { perMin: typicalTheta(model, person).kmet!, arm: star.arms.at(-1)! }

interface ParentMode {
  readonly lambda: number
  /** mg/min of metabolite made while this mode holds 1 mg of the central compartment. */
  readonly makes: number
  /** What 1 mg into the vein, and 1 mg taken up by each way in, add to the mode. */
  readonly fromVein: number
  readonly fromPath: readonly number[]
}

/** A mode that decays at λ holds out/(back + lost − λ) of the central amount in an arm. */
const parentModes = ({ modes, lambda, fromVein, paths }: Block, { perMin, arm }: Formation): readonly ParentMode[] =>
  Array.from({ length: modes }, (_, m) => ({
    lambda: lambda[m]!,
    makes: perMin * (arm ? arm.out / (arm.back + arm.lost - lambda[m]!) : 1),
    fromVein: fromVein[m]!,
    fromPath: paths.map(({ weights }) => weights[m]!),
  }))

/** What feeds the metabolite during one step: what is there at its start, and what comes in at constant rates. */
interface Inflow {
  readonly minutes: number
  readonly amounts: Float64Array
  readonly rate: number
  readonly ways: readonly { readonly ka: number; readonly waiting: number; readonly release: number }[]
}

const inflowOf = (
  { amounts, depots }: Body,
  { block, timeline, system }: { readonly block: Block; readonly timeline: Timeline; readonly system: System },
  k: number,
): Inflow => ({
  minutes: timeline.lengths[timeline.lengthOf[k]!]!,
  amounts: amounts.slice(),
  rate: timeline.vein.rate[k]!,
  ways: block.paths.map(({ ka }, p) => ({
    ka: ka[0]!,
    waiting: depots[p]![0]!,
    release: releaseOf(timeline.sprayed[p]!, system.paths[p]!, k),
  })),
})

const releaseOf = ({ first, later }: Timeline['sprayed'][number], { share }: Path, k: number): number =>
  share.first * first.rate[k]! + share.later * later.rate[k]!

interface Chains {
  readonly own: Modes
  readonly parent: readonly ParentMode[]
}

/** Each way from a milligram to the metabolite is a chain of first-order stages; what they deliver adds up. */
const step = (into: Float64Array, { own, parent }: Chains, { minutes: h, amounts, rate, ways }: Inflow): void => {
  for (const [n, mu] of own.lambda.entries()) {
    let made = 0
    for (const [m, { lambda, makes, fromVein, fromPath }] of parent.entries()) {
      let delivered = amounts[m]! * chainResponse(h, lambda, mu)
      if (rate > 0) delivered += rate * fromVein * chainResponse(h, 0, lambda, mu)
      for (const [p, { ka, waiting, release }] of ways.entries()) {
        const taken = ka * fromPath[p]!
        delivered += waiting * taken * chainResponse(h, ka, lambda, mu)
        if (release > 0) delivered += release * taken * chainResponse(h, 0, ka, lambda, mu)
      }
      made += makes * delivered
    }
    into[n] = into[n]! * Math.exp(-mu * h) + own.weights[0]![n]! * made
  }
}
