import { err, ok, type Result } from '#core/kernel/result.ts'
import type { Model } from '#core/pharmacology/model.ts'
import { type Rails, railsInForce } from '#core/safety/clinic-rails.ts'
import type { Drug } from '#core/safety/guardrails.ts'
import { infusionPlan } from './infusion-doses.ts'
import { type PlanCase, type PlanRefusal, refusal } from './plan-case.ts'
import type { Planned } from './planned.ts'
import type { Planning } from './planning.ts'
import type { Regimen } from './regimen.ts'
import { presets, regimenById } from './regimens/index.ts'
import { plannedForGoal } from './scheme-for-goal.ts'
import { sprayPlan } from './spray-doses.ts'

/** What is to be given, on the word of a regimen or of a search for a goal. */
export interface Scheme {
  readonly drug: Drug
  readonly regimen: Regimen | null
  readonly planned: Planned
  /** The scheme itself may not be used; its doses are still worked out, so that every limit it breaks is named. */
  readonly refused: readonly PlanRefusal[]
  /** What it is held against. */
  readonly rails: Rails
}

type Outcome<T> = Result<T, readonly PlanRefusal[]>

export const schemeOf = (plan: PlanCase, model: Model, within: Planning): Outcome<Scheme> => {
  const { regimen, goal } = plan
  const rails = railsInForce(within.own)
  if (regimen !== undefined) {
    const found = byRegimen(regimen, plan, model)
    return found.ok ? ok({ ...found.value, rails }) : found
  }
  if (goal === undefined) return err([refusal('regimen', 'nothing', 'a regimen or a goal')])
  if (model.drug === 'not-a-drug') return err([refusal('model', model.id, 'a model of ketamine or esketamine')])
  const planned = plannedForGoal({ ...plan, goal }, model, within)
  return planned.ok ? ok({ drug: model.drug, regimen: null, planned: planned.value, refused: [], rails }) : planned
}

const byRegimen = (id: string, plan: PlanCase, model: Model): Outcome<Omit<Scheme, 'rails'>> => {
  const regimen = regimenById(id)
  if (regimen === undefined)
    return err([refusal('regimen', id, `one of ${presets.map((preset) => preset.id).join(', ')}`)])
  if (regimen.route !== plan.route) return err([refusal('route', plan.route, `${regimen.route}, the regimen’s route`)])
  if (regimen.drug !== model.drug)
    return err([refusal('model', model.id, `a model of ${regimen.drug}: one drug is never run through another’s`)])
  const planned = regimen.route === 'nasal' ? sprayPlan(regimen, plan) : infusionPlan(regimen, plan)
  const refused = misused(regimen, plan)
  if (!planned.ok) return err([...refused, ...planned.error])
  return ok({ drug: regimen.drug, regimen, planned: planned.value, refused })
}

const misused = ({ id, preset, whyNotPreset, setting }: Regimen, plan: PlanCase): readonly PlanRefusal[] => [
  ...(preset ? [] : [refusal('regimen', id, `another one: ${whyNotPreset}`)]),
  ...(preset && setting !== plan.setting
    ? [refusal('setting', plan.setting, `${setting}, where this regimen belongs`)]
    : []),
]
