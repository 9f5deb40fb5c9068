import { type LimitName, type PlanLimits, type PlanRefusal, refusal } from './plan-case.ts'
import type { Dosing } from './regimen.ts'
import type { Bolus, InfusionStep, SprayDose } from './schedule.ts'

/** A regimen scaled to one person: what is given when, and which of the case's limits cut it short. */
export interface Planned {
  readonly steps: readonly InfusionStep[]
  readonly boluses: readonly Bolus[]
  readonly sprays: readonly SprayDose[]
  readonly binding: readonly LimitName[]
}

/** Why a scheme can't be laid out at all. */
export const whyNot = (dosing: Dosing): string =>
  dosing.kind === 'not-stated' ? dosing.why : 'it is a single injection, not an infusion'

export const tooLong = ({ chairMin }: PlanLimits, needsMin: number): readonly PlanRefusal[] =>
  chairMin !== undefined && needsMin > chairMin
    ? [refusal('limits.chairMin', chairMin, `at least ${needsMin}, the regimen’s own length`)]
    : []

export const tooMuch = ({ maxTotalMg }: PlanLimits, totalMg: number): readonly PlanRefusal[] =>
  maxTotalMg !== undefined && totalMg > maxTotalMg
    ? [refusal('limits.maxTotalMg', maxTotalMg, `at least ${totalMg}, the regimen’s own total`)]
    : []
