import type { Setting } from '#core/safety/guardrails.ts'
import type { Sex } from './weight.ts'

/** A question to the planner: this person, this route, a published regimen or a goal, and what limits it. Units in the keys. */
export interface PlanCase {
  readonly model: string
  readonly patient: PlanPatient
  readonly route: 'iv' | 'nasal'
  readonly setting: Setting
  readonly regimen?: string
  readonly goal?: Goal
  readonly limits: PlanLimits
}

export interface PlanPatient {
  readonly weightKg: number
  readonly heightCm?: number
  readonly ageY?: number
  readonly sex?: Sex
  readonly ancestry?: 'japanese' | 'other-asian' | 'other'
}

/** Effect-site concentration between the two, for so many minutes: a wish of the prescriber, no published target. */
export interface Goal {
  readonly effectSiteNgMl: readonly [number, number]
  readonly forMin: number
}

export interface PlanLimits {
  readonly maxRateMgPerKgPerH?: number
  readonly maxTotalMg?: number
  /** Minutes the infusion or the spraying may take from its start. */
  readonly chairMin?: number
  readonly stepEveryMin?: number
  /** Nobody's effect site should pass this, but for a share of `ceilingRisk` (0 to 1) of people. */
  readonly ceilingNgMl?: number
  readonly ceilingRisk?: number
  readonly concentrationMgPerMl?: number
  readonly pumpStepMlPerH?: number
  readonly sprayMg?: number
}

/** What stands in the way of more: a limit of the case, or a recommended bound that a search keeps to. */
export type LimitName = keyof PlanLimits | 'G04' | 'G05' | 'G06' | 'G07' | 'G11'

/** What stands in the way, where in the case it stands, and what would do. `check` names the guardrail that refuses. */
export interface PlanRefusal {
  readonly path: string
  readonly found: string
  readonly wanted: string
  readonly check?: string
}

export interface PlanWarning {
  readonly code: string
  readonly text: string
  readonly source: string
}

export const refusal = (path: string, found: unknown, wanted: string): PlanRefusal => ({
  path,
  found: String(found),
  wanted,
})
