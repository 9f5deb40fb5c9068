import { exact, floorTo, plus, times, toNumber } from '#core/kernel/exact.ts'
import { refusals } from './check.ts'
import { usualPumpStepMlPerH } from './infusion-doses.ts'
import { type Asked, attainmentOf, cohortOf, shareEverAbove } from './likelihood.ts'
import type { PlanCase } from './plan-case.ts'
import { checkPlan } from './plan-checks.ts'
import type { Scheme } from './plan-scheme.ts'
import { byEachModel, dosesOf, riskOf, type Schedule, sampleTimes, type Witness } from './prediction.ts'
import type { InfusionStep } from './schedule.ts'

export interface Likely {
  /** Share of people (0 to 1) who reach the goal; `null` = no goal was given. */
  readonly attainment: number | null
  /** Share of people who ever pass the ceiling, by the model of the drug that says most; `null` = none was given. */
  readonly ceilingRisk: number | null
}

const likelyOf = (schedule: Schedule, { goal, limits }: PlanCase, asked: Asked): Likely => {
  const reached = () => attainmentOf(cohortOf(asked, dosesOf(schedule), sampleTimes(schedule)), goal!).share
  return {
    attainment: goal ? reached() : null,
    ceilingRisk: limits.ceilingNgMl === undefined ? null : riskOf(schedule, asked, limits.ceilingNgMl),
  }
}

/** The same through one model alone; of the assembled nasal model also at the ends of its uptake. */
export interface ByModel extends Likely, Omit<Witness, 'cohort'> {}

/** What each model shown for the drug says of a schedule, the chosen one first; nothing without goal and ceiling. */
export const likelyByModel = (schedule: Schedule, { goal, limits }: PlanCase, asked: Asked): readonly ByModel[] =>
  goal === undefined && limits.ceilingNgMl === undefined
    ? []
    : byEachModel(schedule, asked).map(({ cohort, ...which }) => ({
        ...which,
        attainment: goal ? attainmentOf(cohort, goal).share : null,
        ceilingRisk: limits.ceilingNgMl === undefined ? null : shareEverAbove(cohort, limits.ceilingNgMl),
      }))

/** The goal as the chosen model sees it, the ceiling as the model that says most. */
export const likelyOfAll = ([chosen, ...others]: readonly ByModel[]): Likely => {
  const risks = [chosen, ...others].flatMap((each) => each?.ceilingRisk ?? [])
  return { attainment: chosen?.attainment ?? null, ceilingRisk: risks.length === 0 ? null : Math.max(...risks) }
}

export interface Neighbour extends Likely {
  readonly change: string
}

/** What one step more and one step less would give, where no limit refuses it. Without goal and ceiling there is nothing to compare. */
export const neighboursOf = (scheme: Scheme, plan: PlanCase, asked: Asked): readonly Neighbour[] =>
  plan.goal === undefined && plan.limits.ceilingNgMl === undefined
    ? []
    : changesOf(scheme, plan)
        .filter(
          ({ planned }) =>
            refusals(checkPlan(plan, { ...scheme, planned: { ...scheme.planned, ...planned } })).length === 0,
        )
        .map(({ change, planned }) => ({ change, ...likelyOf({ ...scheme.planned, ...planned }, plan, asked) }))

interface Change {
  readonly change: string
  readonly planned: Partial<Schedule>
}

const changesOf = ({ planned, regimen }: Scheme, plan: PlanCase): readonly Change[] => {
  if (planned.sprays.length > 0) return sprayChanges(planned)
  const perKg = regimen?.dosing.kind === 'titrated-rate' ? regimen.dosing.stepMgPerKgPerH : usualStepMgPerKgPerH
  return [perKg, -perKg].flatMap((by) => lastStepBy(planned.steps, by, plan))
}

/** Half of the usual titration step: near enough to be a choice, far enough to be seen. */
const usualStepMgPerKgPerH = 0.05

const lastStepBy = (
  steps: readonly InfusionStep[],
  byPerKg: number,
  { patient, limits }: PlanCase,
): readonly Change[] => {
  const last = steps.at(-1)
  if (last === undefined) return []
  const grain = times(exact(limits.pumpStepMlPerH ?? usualPumpStepMlPerH), exact(limits.concentrationMgPerMl!))
  const wanted = plus(exact(last.rateMgPerH), times(exact(byPerKg), exact(patient.weightKg)))
  if (toNumber(wanted) <= 0) return []
  const rateMgPerH = toNumber(floorTo(wanted, grain))
  const { startMin, durationMin } = last
  return [
    {
      change: `last step ${rateMgPerH} instead of ${last.rateMgPerH} mg/h`,
      planned: { steps: [...steps.slice(0, -1), { startMin, durationMin, rateMgPerH }] },
    },
  ]
}

const sprayChanges = ({ sprays }: Schedule): readonly Change[] => {
  const last = sprays.at(-1)!
  const apart = sprays.length > 1 ? last.startMin - sprays.at(-2)!.startMin : 15
  const one = `${last.sprays * last.mgPerSpray} mg`
  return [
    {
      change: `one dose of ${one} more`,
      planned: { sprays: [...sprays, { ...last, startMin: last.startMin + apart }] },
    },
    ...(sprays.length > 1 ? [{ change: `one dose of ${one} less`, planned: { sprays: sprays.slice(0, -1) } }] : []),
  ]
}
