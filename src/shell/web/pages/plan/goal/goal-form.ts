import { levelsOf } from '#core/pharmacology/levels.ts'
import { shownModels } from '#core/pharmacology/shown-models.ts'
import type { OrderFacts } from '#core/treatment/order-facts.ts'
import type { PlanCase } from '#core/treatment/plan-case.ts'
import { regimenById } from '#core/treatment/regimens/index.ts'
import type { PlanForm, What } from '../plan-form.ts'
import { weightKgOf } from '../scale-regimen.ts'

/** What the physician asks for. Nothing here has a clinical default: `null` = not asked, or not yet. */
export interface GoalForm {
  readonly lowNgMl: number | null
  readonly highNgMl: number | null
  readonly forMin: number | null
  readonly chairMin: number | null
  readonly stepEveryMin: number | null
  readonly maxRateMgPerKgPerH: number | null
  readonly maxTotalMg: number | null
  /** A cited level, by its own figure. */
  readonly ceilingNgMl: number | null
  readonly ceilingOf100: number | null
}

export const emptyGoal: GoalForm = {
  lowNgMl: null,
  highNgMl: null,
  forMin: null,
  chairMin: null,
  stepEveryMin: null,
  maxRateMgPerKgPerH: null,
  maxTotalMg: null,
  ceilingNgMl: null,
  ceilingOf100: null,
}

const modelKey = { iv: 'ketamine/iv', nasal: 'ketamine/nasal', esketamine: 'esketamine/nasal' } as const

export const levelsFor = (what: What) => levelsOf(what === 'esketamine' ? 'esketamine' : 'ketamine')

/** What the order on the page doesn't say yet, and what the goal doesn't. */
export const missingForGoal = (goal: GoalForm, form: PlanForm): readonly string[] => [
  ...(weightKgOf(form) === null ? ['the weight'] : []),
  ...(form.what === 'iv' && form.mgPerMl === null ? ['the mg/mL in the bag or syringe'] : []),
  ...(form.what !== 'iv' && form.mgPerSpray === null ? ['the mg in one spray'] : []),
  ...(goal.lowNgMl === null || goal.highNgMl === null ? ['the levels'] : []),
  ...(goal.forMin === null ? ['the minutes between them'] : []),
  ...(goal.chairMin === null ? ['the minutes in the chair'] : []),
  ...(form.what === 'iv' && goal.stepEveryMin === null ? ['how often the rate may change'] : []),
  ...(goal.ceilingNgMl !== null && goal.ceilingOf100 === null ? ['how many of 100 may pass the level'] : []),
]

const present = <K extends string>(entries: Readonly<Record<K, number | null>>): Partial<Record<K, number>> =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== null)) as Partial<Record<K, number>>

const patientOf = (form: PlanForm, { ageY, sex }: Pick<OrderFacts, 'ageY' | 'sex'>): PlanCase['patient'] => ({
  weightKg: weightKgOf(form)!,
  ...present({ heightCm: form.heightCm, ageY }),
  ...(sex !== null && { sex }),
})

/** The question to the planner, from the goal and from what the order says already; `null` while something is missing. */
export const caseOf = (goal: GoalForm, form: PlanForm, facts: OrderFacts): PlanCase | null => {
  if (missingForGoal(goal, form).length > 0) return null
  const { lowNgMl, highNgMl, forMin, ceilingOf100, stepEveryMin, ...limits } = goal
  const isVein = form.what === 'iv'
  return {
    model: shownModels[modelKey[form.what]].first,
    patient: patientOf(form, facts),
    route: isVein ? 'iv' : 'nasal',
    setting: regimenById(form.regimen)?.setting === 'inpatient' ? 'inpatient' : 'outpatient',
    goal: { effectSiteNgMl: [lowNgMl!, highNgMl!], forMin: forMin! },
    limits: present({
      chairMin: limits.chairMin,
      maxTotalMg: limits.maxTotalMg,
      maxRateMgPerKgPerH: isVein ? limits.maxRateMgPerKgPerH : null,
      stepEveryMin: form.what === 'esketamine' ? null : stepEveryMin,
      ceilingNgMl: limits.ceilingNgMl,
      ceilingRisk: limits.ceilingNgMl === null || ceilingOf100 === null ? null : ceilingOf100 / 100,
      concentrationMgPerMl: form.mgPerMl,
      pumpStepMlPerH: isVein ? form.pumpStepMlPerH : null,
      sprayMg: isVein ? null : form.mgPerSpray,
    }),
  }
}
