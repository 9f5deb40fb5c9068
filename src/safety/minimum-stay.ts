import { type Citation, cite, ourRule } from '#core/evidence/sources.ts'
import { type Min, min } from '#core/kernel/quantity.ts'
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

const ours = (minutes: number, why: string): MinimumStay => ({
  minutes: min(minutes),
  source: ourRule(why),
  mayShorten: true,
})

const esketamine: MinimumStay = {
  minutes: min(120),
  source: cite('spravato-us', 'section 2: at least two hours of observation', 'verified'),
  mayShorten: false,
}

/** How long a person stays watched after the drug has stopped, at the least. A physician may always lengthen it. */
export const minimumStay = ({ drug, route, infusionMin, isFirst }: Given): MinimumStay => {
  if (route === 'nasal' && drug === 'esketamine') return esketamine
  if (route === 'nasal')
    return isFirst === false
      ? ours(60, 'an hour after the last spray')
      : ours(120, 'the first session by spray borrows esketamine’s two hours')
  if (route === 'iv')
    return infusionMin <= 60
      ? ours(30, 'half an hour after an infusion of at most one hour')
      : ours(60, 'an hour after a longer infusion')
  return ours(60, 'an hour after the last injection')
}
