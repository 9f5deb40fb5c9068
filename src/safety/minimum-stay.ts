import { type Citation, cite, ourRule } from '#core/evidence/sources.ts'
import { atLeast } from '#core/kernel/guardrail.ts'
import { type Min, min } from '#core/kernel/quantity.ts'
import { type Bound, inForce, type OwnLimits } from '#core/kernel/tightening.ts'
import type { Drug, Route } from './guardrails/rail.ts'

/** What was given, as far as the time to stay afterwards depends on it. */
export interface Given {
  readonly drug: Drug
  readonly route: Route
  /** Of an infusion; ignored otherwise. */
  readonly infusionMin: number
  /** The person's first session ever by this route. Unknown counts as the first: the longer stay. */
  readonly isFirst: boolean | null
}

export interface MinimumStay {
  /** Counted from the stop of the infusion, or from the last dose or device. */
  readonly minutes: Min
  readonly source: Citation
  /** Whether a physician may let someone leave earlier: never where a label sets the time. */
  readonly mayShorten: boolean
}

type Stay = MinimumStay & { readonly id: string; readonly asks: string }

const ours = ([id, minutes, asks]: readonly [id: string, minutes: number, asks: string]): Stay => ({
  id: `stay ${id}`,
  asks,
  minutes: min(minutes),
  source: ourRule(asks),
  mayShorten: true,
})

/** How long a person stays, by what was given. */
export const stays = {
  esketamine: {
    id: 'stay esketamine',
    asks: 'two hours after the last device of esketamine',
    minutes: min(120),
    source: cite('spravato-us', 'section 2: at least two hours of observation', 'verified'),
    mayShorten: false,
  },
  spray: ours(['spray', 60, 'an hour after the last spray']),
  firstSpray: ours(['first-spray', 120, 'the first session by spray borrows esketamine’s two hours']),
  shortInfusion: ours(['short-infusion', 30, 'half an hour after an infusion of at most one hour']),
  longInfusion: ours(['long-infusion', 60, 'an hour after a longer infusion']),
  injection: ours(['injection', 60, 'an hour after the last injection']),
} as const satisfies Record<string, Stay>

const boundOf = ({ id, asks, minutes }: Stay): Bound => ({
  id: `${id} minutes`,
  rule: id,
  asks: `Stay at least ${asks}`,
  unit: 'min',
  range: atLeast(minutes),
  isWhole: true,
  possible: { low: 0, high: longestStay },
})
/** A day: longer is an admission, not a stay. */
const longestStay = 1440

export const stayBounds: readonly Bound[] = Object.values(stays).map((stay) => boundOf(stay))

const stayAfter = ({ drug, route, infusionMin, isFirst }: Given): Stay => {
  if (route === 'nasal' && drug === 'esketamine') return stays.esketamine
  if (route === 'nasal') return isFirst === false ? stays.spray : stays.firstSpray
  if (route === 'iv') return infusionMin <= 60 ? stays.shortInfusion : stays.longInfusion
  return stays.injection
}

/** How long a person stays watched after the drug has stopped, at the least; a clinic may ask for longer, a physician too. */
export const minimumStay = (given: Given, own: OwnLimits): MinimumStay => {
  const stay = stayAfter(given)
  const { low } = inForce(boundOf(stay), own)
  return { minutes: min(low ?? stay.minutes), source: stay.source, mayShorten: stay.mayShorten }
}
