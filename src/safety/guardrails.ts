import { infusionRails } from './guardrails/infusion.ts'
import { injectionRails } from './guardrails/injection.ts'
import { nasalRails } from './guardrails/nasal.ts'
import { personRails } from './guardrails/person.ts'
import { pumpRails } from './guardrails/pump.ts'
import type { Rail } from './guardrails/rail.ts'
import { seriesRails } from './guardrails/series.ts'

export {
  appliesTo,
  type Drug,
  type Rail,
  type Route,
  railStanding,
  rangeText,
  type Setting,
} from './guardrails/rail.ts'

/**
 * Every hard limit of dosing, G01 to G30. A limit with two quantities has two entries that share its id
 * (`G11-mg`, `G11-mg-per-kg`). Contraindications are not here: a guardrail never replaces them.
 */
export const guardrails = {
  ...personRails,
  ...infusionRails,
  ...injectionRails,
  ...nasalRails,
  ...seriesRails,
  ...pumpRails,
} as const satisfies Record<string, Rail>

export type RailKey = keyof typeof guardrails

export const guardrail = (key: RailKey): Rail => guardrails[key]
