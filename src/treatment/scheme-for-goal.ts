import { exact, times, toNumber } from '#core/kernel/exact.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { Model } from '#core/pharmacology/model.ts'
import { type Rails, railsInForce } from '#core/safety/clinic-rails.ts'
import { searchInfusion } from './goal-infusion.ts'
import { searchSprays } from './goal-sprays.ts'
import { usualPumpStepMlPerH } from './infusion-doses.ts'
import { boundsOf, type Ceiling } from './infusion-search.ts'
import type { Asked } from './likelihood.ts'
import { type Goal, type PlanCase, type PlanLimits, type PlanRefusal, refusal } from './plan-case.ts'
import type { Planned } from './planned.ts'
import { countingOn, type Planning, type Tell } from './planning.ts'
import { peopleReported, riskOf } from './prediction.ts'
import { mgPerEsketamineSpray } from './regimens/nasal-esketamine.ts'
import type { SprayDose } from './schedule.ts'

type Outcome<T> = Result<T, readonly PlanRefusal[]>

/** Searched on fewer people than the answer is reported on, for speed. */
const peopleSearched = 200
const mostSlots = 24

interface Within {
  readonly rails: Rails
  readonly tell: Tell
}

type GoalCase = PlanCase & { readonly goal: Goal }

/** Searches a schedule for a goal, inside the limits of the case and the recommended bounds. */
export const plannedForGoal = (plan: GoalCase, model: Model, { own, tell }: Planning): Outcome<Planned> => {
  const within = { rails: railsInForce(own), tell: countingOn(tell) }
  const asked: Asked = { model, person: plan.patient, people: peopleSearched }
  return plan.route === 'iv' ? infusionFor(plan, asked, within) : spraysFor(plan, asked, within)
}

const noneFits = (goal: Goal): readonly PlanRefusal[] => [
  refusal(
    'goal.effectSiteNgMl',
    goal.effectSiteNgMl.join(' to '),
    'a window that some schedule within these limits reaches',
  ),
]

const infusionFor = (
  { goal, limits, patient, setting }: GoalCase,
  asked: Asked,
  { rails, tell }: Within,
): Outcome<Planned> => {
  if (asked.model.drug !== 'ketamine')
    return err([
      refusal('model', asked.model.id, 'racemic ketamine: no limits are known here for esketamine in a vein'),
    ])
  const { chairMin, stepEveryMin, concentrationMgPerMl } = limits
  if (chairMin === undefined || stepEveryMin === undefined || concentrationMgPerMl === undefined)
    return err(
      (['chairMin', 'stepEveryMin', 'concentrationMgPerMl'] as const)
        .filter((name) => limits[name] === undefined)
        .map((name) => refusal(`limits.${name}`, 'nothing', 'a number: a goal can’t be planned for without it')),
    )
  const wait = rails[setting === 'inpatient' ? 'G08-inpatient' : 'G08-outpatient'].absolute.low!
  const slots = Math.floor(chairMin / stepEveryMin)
  if (!Number.isInteger(stepEveryMin) || stepEveryMin < wait)
    return err([refusal('limits.stepEveryMin', stepEveryMin, `whole minutes, at least ${wait} (G08)`)])
  if (slots < 1 || slots > mostSlots)
    return err([refusal('limits.stepEveryMin', stepEveryMin, `1 to ${mostSlots} steps in ${chairMin} min`)])
  const search = {
    asked,
    goal,
    slots,
    stepEveryMin,
    grainMgPerH: toNumber(times(exact(limits.pumpStepMlPerH ?? usualPumpStepMlPerH), exact(concentrationMgPerMl))),
    most: boundsOf(limits, { weightKg: patient.weightKg, setting, rails }),
    tell,
  }
  const found = underCeiling(limits, asked, (ceiling) => {
    const steps = searchInfusion({ ...search, ceiling })
    return steps && { ...steps, boluses: [], sprays: [] }
  })
  return found ? ok(found) : err(noneFits(goal))
}

/** Two hundred people may flatter what a thousand don't confirm: then the search has to leave a margin. */
const margins = [1, 0.7, 0.4, 0]

const underCeiling = (
  { ceilingNgMl: ngMl, ceilingRisk: risk = 0 }: PlanLimits,
  asked: Asked,
  search: (ceiling: Ceiling | null) => Planned | null,
): Planned | null => {
  if (ngMl === undefined) return search(null)
  for (const margin of margins) {
    const found = search({ ngMl, risk: risk * margin })
    if (found === null || riskOf(found, { ...asked, people: peopleReported }, ngMl) <= risk) return found
  }
  return null
}

const spraysFor = ({ goal, limits }: GoalCase, asked: Asked, { rails, tell }: Within): Outcome<Planned> => {
  const isDevice = asked.model.drug === 'esketamine'
  const mgPerSpray = isDevice ? mgPerEsketamineSpray : limits.sprayMg
  if (mgPerSpray === undefined) return err([refusal('limits.sprayMg', 'nothing', 'the mg in one spray of this lot')])
  const candidates = isDevice
    ? devices()
    : racemicSchedules(mgPerSpray, limits.stepEveryMin ?? rails.G18.recommended.low!, rails)
  const found = underCeiling(limits, asked, (ceiling) => {
    const sprays = searchSprays({ asked, goal, limits, ceiling, candidates, tell })
    return sprays && { ...sprays, steps: [], boluses: [] }
  })
  return found ? ok(found) : err(noneFits(goal))
}

const every = (count: number, apartMin: number, dose: { sprays: number; mgPerSpray: number }): readonly SprayDose[] =>
  Array.from({ length: count }, (_, i) => ({ startMin: i * apartMin, ...dose }))

const devices = (): readonly (readonly SprayDose[])[] =>
  [1, 2, 3].map((count) => every(count, 5, { sprays: 2, mgPerSpray: mgPerEsketamineSpray }))

/** Up to the recommended dose at one time and the recommended amount of a day: a search never needs an excuse. */
const racemicSchedules = (mgPerSpray: number, apartMin: number, rails: Rails): readonly (readonly SprayDose[])[] => {
  const mostSprays = Math.floor(rails.G17.recommended.high! / mgPerSpray)
  const mostInDay = Math.floor(rails.G19.recommended.high! / mgPerSpray)
  return Array.from({ length: mostSprays }, (_, s) => s + 1).flatMap((sprays) =>
    Array.from({ length: Math.floor(mostInDay / sprays) }, (_, n) => every(n + 1, apartMin, { sprays, mgPerSpray })),
  )
}
