import { exact } from '#core/kernel/exact.ts'
import { mgPerMl, mlPerH } from '#core/kernel/quantity.ts'
import type { Drug } from '#core/safety/guardrails.ts'
import type { Check } from './check.ts'
import { refusals } from './check.ts'
import { checkInfusion, type Infusion } from './check-infusion.ts'
import { checkNasal } from './check-nasal.ts'
import { checkPerson } from './check-person.ts'
import { usualPumpStepMlPerH } from './infusion-doses.ts'
import { type PlanCase, type PlanRefusal, refusal } from './plan-case.ts'
import type { Scheme } from './plan-scheme.ts'
import { pumpRate } from './pump-rate.ts'

/** The esketamine device's own strength: 28 mg of base in 0.2 mL (label). */
const esketamineMgPerMl = 140

const infusionOf = ({ patient, limits, setting }: PlanCase, planned: Scheme['planned']): Infusion => ({
  ...planned,
  setting,
  weightKg: patient.weightKg,
  mgPerMl: limits.concentrationMgPerMl!,
  pumpStepMlPerH: limits.pumpStepMlPerH ?? usualPumpStepMlPerH,
})

const nasalStrength = ({ limits }: PlanCase, drug: Drug): number | null =>
  drug === 'esketamine' ? esketamineMgPerMl : (limits.concentrationMgPerMl ?? null)

/** Every limit that applies to this person and these doses. A plan knows no date of weighing: G02 belongs to the order. */
export const checkPlan = (plan: PlanCase, { drug, planned, rails }: Scheme): readonly Check[] => {
  const { patient } = plan
  const person = { heightCm: null, ageY: null, sex: null, ...patient, weightOn: '', lastWeightKg: null }
  const dose =
    plan.route === 'iv'
      ? checkInfusion(infusionOf(plan, planned), rails)
      : checkNasal({ drug, doses: planned.sprays, mgPerMl: nasalStrength(plan, drug) }, rails)
  return [...checkPerson(person, null, rails), ...dose]
}

/** Bags in use: what to offer where a solution is too strong for the pump. */
const weakerMgPerMl = [1, 2]

export const refusedBy = (checks: readonly Check[], plan: PlanCase, scheme: Scheme): readonly PlanRefusal[] =>
  refusals(checks).map((check) => ({
    ...refusal(
      check.id === 'G01' ? 'patient.weightKg' : check.id === 'G03' ? 'patient.ageY' : 'doses',
      `${check.about}: ${check.value} ${check.unit}`,
      `${check.absolute} ${check.unit} (${check.id})${check.id === 'G29' ? offer(plan, scheme) : ''}`,
    ),
    check: check.id,
  }))

/** "1 mg/mL would run at 4.8 mL/h": the weakest solution in use that loses little enough. */
const offer = ({ limits }: PlanCase, { planned }: Scheme): string => {
  const slowest = Math.min(...planned.steps.map(({ rateMgPerH, askedMgPerH = rateMgPerH }) => askedMgPerH))
  const stepMlPerH = mlPerH(limits.pumpStepMlPerH ?? usualPumpStepMlPerH)
  const fits = weakerMgPerMl
    .filter((strength) => strength < limits.concentrationMgPerMl!)
    .map((strength) => ({ strength, rate: pumpRate(exact(slowest), { mgPerMl: mgPerMl(strength), stepMlPerH }) }))
    .find(({ rate }) => rate.lossPercent <= 2)
  return fits ? `; ${fits.strength} mg/mL would run at ${fits.rate.mlPerH} mL/h` : ''
}
