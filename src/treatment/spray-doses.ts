import { exact, minus, times, toNumber } from '#core/kernel/exact.ts'
import { type Mg, mg } from '#core/kernel/quantity.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { type LimitName, type PlanCase, type PlanLimits, type PlanRefusal, refusal } from './plan-case.ts'
import { type Planned, tooLong, tooMuch, whyNot } from './planned.ts'
import type { Dosing, Regimen } from './regimen.ts'
import { mgPerEsketamineSpray } from './regimens/nasal-esketamine.ts'
import { type SprayDose, spraysMg } from './schedule.ts'
import { spraysFor } from './sprays.ts'

/** A nasal regimen in whole sprays of this lot; the two neighbours are named where it comes to none. */
export const sprayPlan = (regimen: Regimen, plan: PlanCase): Result<Planned, readonly PlanRefusal[]> => {
  const { dosing } = regimen
  const perSpray = regimen.drug === 'esketamine' ? mgPerEsketamineSpray : plan.limits.sprayMg
  if (perSpray === undefined) return err([refusal('limits.sprayMg', 'nothing', 'the mg in one spray of this lot')])
  if (regimen.drug === 'esketamine' && (plan.limits.sprayMg ?? perSpray) !== perSpray)
    return err([refusal('limits.sprayMg', plan.limits.sprayMg, `${perSpray}: the device gives nothing else`)])
  const wanted = wantedDoses(dosing, plan.patient.weightKg)
  if (wanted === null) return err([refusal('regimen', regimen.id, `a scheme that can be planned: ${whyNot(dosing)}`)])
  const counted = wholeSprays(wanted, mg(perSpray))
  if (!counted.ok) return counted
  return dosing.kind === 'sprays' ? fewerSprays(counted.value, plan.limits) : allSprays(counted.value, plan.limits)
}

interface WantedDose {
  readonly startMin: number
  readonly mg: Mg
}

const every = (minutes: number, count: number, dose: Mg): readonly WantedDose[] =>
  Array.from({ length: count }, (_, i) => ({ startMin: i * minutes, mg: dose }))

const wantedDoses = (dosing: Dosing, weightKg: number): readonly WantedDose[] | null => {
  switch (dosing.kind) {
    case 'sprays':
      return every(dosing.everyMin, dosing.dosesPerSession, mg(dosing.mgPerSpray * dosing.spraysPerDose))
    case 'devices':
      return every(dosing.everyMin, dosing.devices, dosing.mgPerDevice)
    case 'single-amount':
      return every(0, 1, dosing.mg)
    case 'single-dose':
      return every(0, 1, mg(toNumber(times(exact(dosing.mgPerKg), exact(weightKg)))))
    default:
      return null
  }
}

const wholeSprays = (
  wanted: readonly WantedDose[],
  perSpray: Mg,
): Result<readonly SprayDose[], readonly PlanRefusal[]> => {
  const doses: SprayDose[] = []
  for (const dose of wanted) {
    const count = spraysFor(dose.mg, perSpray)
    if (!count.whole) {
      const { lower, higher } = count
      const choices = `choose ${lower.mg} mg (${lower.sprays} sprays) or ${higher.mg} mg (${higher.sprays} sprays)`
      return err([refusal('limits.sprayMg', perSpray, `a spray that makes ${dose.mg} mg whole: ${choices}`)])
    }
    doses.push({ startMin: dose.startMin, sprays: count.sprays, mgPerSpray: perSpray })
  }
  return ok(doses)
}

/** Sprays as needed may end early; the last doses fall away first. */
const fewerSprays = (doses: readonly SprayDose[], limits: PlanLimits): Result<Planned, readonly PlanRefusal[]> => {
  const inTime = doses.filter(({ startMin }) => limits.chairMin === undefined || startMin <= limits.chairMin)
  const fitting = inTime.filter((_, i) => {
    const sum = spraysMg(inTime.slice(0, i + 1))
    return limits.maxTotalMg === undefined || toNumber(minus(sum, exact(limits.maxTotalMg))) <= 0
  })
  if (fitting.length === 0) return err(tooMuch(limits, toNumber(spraysMg(doses.slice(0, 1)))))
  const binding: LimitName[] = [
    ...(inTime.length < doses.length ? (['chairMin'] as const) : []),
    ...(fitting.length < inTime.length ? (['maxTotalMg'] as const) : []),
  ]
  return ok({ steps: [], boluses: [], sprays: fitting, binding })
}

const allSprays = (doses: readonly SprayDose[], limits: PlanLimits): Result<Planned, readonly PlanRefusal[]> => {
  const last = doses.reduce((latest, { startMin }) => Math.max(latest, startMin), 0)
  const refused = [...tooLong(limits, last), ...tooMuch(limits, toNumber(spraysMg(doses)))]
  return refused.length > 0 ? err(refused) : ok({ steps: [], boluses: [], sprays: doses, binding: [] })
}
