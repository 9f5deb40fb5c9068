import { err, ok, type Result } from '#core/kernel/result.ts'
import { infusionPlan } from './infusion-doses.ts'
import type { Asked } from './likelihood.ts'
import { type PlanCase, type PlanRefusal, refusal } from './plan-case.ts'
import type { Scheme } from './plan-scheme.ts'
import type { Planned } from './planned.ts'
import { riskOf } from './prediction.ts'

/**
 * Keeps a regimen under the ceiling of the case: a titration climbs one step less, sprays as needed end one dose sooner,
 * until few enough people pass it. A fixed scheme is given whole or refused. Without a wanted risk nothing is changed.
 */
export const keepUnderCeiling = (
  scheme: Scheme,
  plan: PlanCase,
  asked: Asked,
): Result<Planned, readonly PlanRefusal[]> => {
  const { ceilingNgMl, ceilingRisk } = plan.limits
  if (ceilingNgMl === undefined || ceilingRisk === undefined || scheme.regimen === null) return ok(scheme.planned)
  let planned: Planned | null = scheme.planned
  for (let tries = 0; planned && tries < mostSteps; tries++) {
    if (riskOf(planned, asked, ceilingNgMl) <= ceilingRisk) {
      return ok(
        tries === 0 ? planned : { ...planned, binding: [...new Set([...planned.binding, 'ceilingRisk' as const])] },
      )
    }
    planned = milder(planned, scheme, plan)
  }
  return err([refusal('limits.ceilingRisk', ceilingRisk, 'a share that this regimen’s lowest doses keep to')])
}

const mostSteps = 40

const milder = (planned: Planned, { regimen }: Scheme, plan: PlanCase): Planned | null => {
  if (regimen?.dosing.kind === 'sprays')
    return planned.sprays.length > 1 ? { ...planned, sprays: planned.sprays.slice(0, -1) } : null
  if (regimen?.dosing.kind !== 'titrated-rate' || planned.steps.length < 2) return null
  const before = planned.steps.at(-2)!
  const lower = (before.askedMgPerH ?? before.rateMgPerH) / plan.patient.weightKg
  const again = infusionPlan(regimen, { ...plan, limits: { ...plan.limits, maxRateMgPerKgPerH: lower + smallest } })
  return again.ok && again.value.steps.length < planned.steps.length ? withoutFalseLimit(again.value, plan) : null
}

/** Covers the division of mg/h by kilograms, so that the step just reached isn't lost to rounding. */
const smallest = 1e-9

/** It was the ceiling that lowered the top, not a limit of the case. */
const withoutFalseLimit = (planned: Planned, { limits }: PlanCase): Planned =>
  limits.maxRateMgPerKgPerH === undefined
    ? { ...planned, binding: planned.binding.filter((name) => name !== 'maxRateMgPerKgPerH') }
    : planned
