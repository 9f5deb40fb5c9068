import { type Citation, cite } from '#core/evidence/sources.ts'
import { type Hour, hour, type Min, min } from '#core/kernel/quantity.ts'
import type { Route } from './guardrails/rail.ts'

/** How long before a dose nothing is eaten, and nothing drunk. */
export interface Fasting {
  readonly food: Hour
  /** Of clear fluids; anything else counts as food. */
  readonly drink: Min
  readonly source: Citation
}

const injected: Fasting = {
  food: hour(6),
  drink: min(120),
  source: cite('asa-fasting', 'light meal 6 h, clear liquids 2 h; also for IM and SC by our own rule', 'recalled'),
}

/** The label is esketamine’s; racemic spray borrows it. */
const sprayed: Fasting = {
  food: hour(2),
  drink: min(30),
  source: cite('spravato-us', 'no food 2 h, no liquids 30 min before', 'verified'),
}

/** Both, for the register of rules. */
export const fastingRules = { injected, sprayed } as const

export const fastingFor = (route: Route): Fasting => (route === 'nasal' ? sprayed : injected)
