import { exact } from '#core/kernel/exact.ts'
import type { PatientId } from '#core/kernel/identity.ts'
import { mgPerMl, mlPerH } from '#core/kernel/quantity.ts'
import type { InfusionOrder, NasalOrder, OrderContent } from '#core/treatment/order.ts'
import { pumpRate } from '#core/treatment/pump-rate.ts'
import { regimenById } from '#core/treatment/regimens/index.ts'
import { asMaximumMg, type InfusionStep, infusionMg, type SprayDose, spraysMg } from '#core/treatment/schedule.ts'
import type { OrderWish } from '../../../http/contract/orders.ts'
import type { PlanForm } from './plan-form.ts'
import { weightKgOf } from './scale-regimen.ts'

/** Steps one after the other, each rounded down to what this pump can run with this solution; `null` = no solution named. */
export const pumpedSteps = ({ steps, mgPerMl: strength, pumpStepMlPerH }: PlanForm): readonly InfusionStep[] | null => {
  if (strength === null) return null
  const pump = { mgPerMl: mgPerMl(strength), stepMlPerH: mlPerH(pumpStepMlPerH) }
  let startMin = 0
  return steps.map(({ durationMin, askedMgPerH }) => {
    const { mgPerH } = pumpRate(exact(askedMgPerH), pump)
    const step = { startMin, durationMin, rateMgPerH: mgPerH, askedMgPerH }
    startMin += durationMin
    return step
  })
}

export const sprayDoses = ({ doses, mgPerSpray }: PlanForm): readonly SprayDose[] | null =>
  mgPerSpray === null ? null : doses.map((dose) => ({ ...dose, mgPerSpray }))

/** What still has to be said before there is anything to check. */
export const missingIn = (form: PlanForm): readonly string[] => [
  ...(weightKgOf(form) === null ? ['the weight'] : []),
  ...(form.mgPerMl === null
    ? [form.what === 'iv' ? 'the mg/mL in the bag or syringe' : 'the strength of the lot']
    : []),
  ...(form.what !== 'iv' && form.mgPerSpray === null ? ['the mg in one spray'] : []),
  ...((form.what === 'iv' ? form.steps : form.doses).length === 0 ? ['what is given'] : []),
  ...(form.stopRule.trim() === '' ? ['when to stop'] : []),
]

interface Ids {
  readonly patientId: PatientId
  readonly courseId: string
}

/** The page as the order it would be; `null` while something is missing. */
export const contentOf = (form: PlanForm, ids: Ids): OrderContent | null => {
  const weightKg = weightKgOf(form)
  if (missingIn(form).length > 0 || weightKg === null || form.mgPerMl === null) return null
  const { regimen, dosedBy, heightCm, stopRule, expiresOn, sessionsPlanned, minHoursBetween, mgPerMl: strength } = form
  const reasons = Object.fromEntries(Object.entries(form.reasons).filter(([, text]) => text.trim() !== ''))
  const every = {
    ...ids,
    regimen,
    weightKg,
    weightOn: form.weight.on,
    heightCm,
    dosedBy,
    stopRule,
    expiresOn,
    sessionsPlanned,
    minHoursBetween,
    reasons,
  }
  return form.what === 'iv'
    ? infusion(form, { ...every, mgPerMl: strength })
    : nasal(form, { ...every, mgPerMl: strength })
}

type Every = Pick<
  OrderContent,
  | 'patientId'
  | 'courseId'
  | 'regimen'
  | 'weightKg'
  | 'weightOn'
  | 'heightCm'
  | 'dosedBy'
  | 'stopRule'
  | 'expiresOn'
  | 'sessionsPlanned'
  | 'minHoursBetween'
  | 'reasons'
  | 'mgPerMl'
>

const infusion = (form: PlanForm, every: Every): InfusionOrder | null => {
  const steps = pumpedSteps(form)
  const setting = regimenById(form.regimen)?.setting
  if (steps === null || (setting !== 'inpatient' && setting !== 'outpatient')) return null
  return {
    ...every,
    drug: 'ketamine',
    route: 'iv',
    setting,
    pumpStepMlPerH: form.pumpStepMlPerH,
    steps,
    maxRateMgPerH: form.maxRateMgPerH ?? Math.max(...steps.map(({ rateMgPerH }) => rateMgPerH)),
    maxTotalMg: form.maxTotalMg ?? asMaximumMg(infusionMg(steps)),
  }
}

const nasal = (form: PlanForm, every: Every): NasalOrder | null => {
  const doses = sprayDoses(form)
  if (doses === null || form.mgPerSpray === null) return null
  return {
    ...every,
    drug: form.what === 'esketamine' ? 'esketamine' : 'ketamine',
    route: 'nasal',
    setting: 'outpatient',
    mgPerSpray: form.mgPerSpray,
    doses,
    maxTotalMg: form.maxTotalMg ?? asMaximumMg(spraysMg(doses)),
  }
}

/** The same as it is sent: with the weight as it was typed, and no ids, which the server gives. */
export const wishOf = (content: OrderContent, form: PlanForm): OrderWish => {
  const { patientId: _p, courseId: _c, weightKg: _w, weightOn: _o, ...rest } = content
  const weight = { value: form.weight.value!, unit: form.weight.unit, on: form.weight.on }
  return { ...rest, weight } as OrderWish
}
