import { compare, exact, times, toNumber } from '#core/kernel/exact.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { type LimitName, type PlanCase, type PlanLimits, type PlanRefusal, refusal } from './plan-case.ts'
import { type Planned, tooLong, tooMuch, whyNot } from './planned.ts'
import type { Dosing, Regimen } from './regimen.ts'
import { type Bolus, endMin, type InfusionStep, infusionMg } from './schedule.ts'
import { askedSteps, bolusesOf, cutAtMinutes, cutAtTotal, onPump } from './titration.ts'

/** The pump resolution taken where the case names none: what the syringe and volumetric pumps in use can be set to. */
export const usualPumpStepMlPerH = 0.1

/** An intravenous regimen at the rates this pump can run with this solution. */
export const infusionPlan = ({ dosing, id }: Regimen, plan: PlanCase): Result<Planned, readonly PlanRefusal[]> => {
  const { limits, patient } = plan
  const mgPerMl = limits.concentrationMgPerMl
  if (mgPerMl === undefined)
    return err([refusal('limits.concentrationMgPerMl', 'nothing', 'the mg/mL in the bag or syringe')])
  const asked = askedSteps(dosing, patient.weightKg, limits)
  if (asked === null) return err([refusal('regimen', id, `a scheme that can be planned: ${whyNot(dosing)}`)])
  if (asked.length === 0)
    return err([refusal('limits.maxRateMgPerKgPerH', limits.maxRateMgPerKgPerH, `at least the regimen’s first rate`)])
  const steps = onPump(asked, { mgPerMl, pumpStepMlPerH: limits.pumpStepMlPerH ?? usualPumpStepMlPerH })
  const boluses = bolusesOf(dosing, patient.weightKg)
  return dosing.kind === 'titrated-rate'
    ? ok(withinLimits(steps, { limits, boluses, topCut: isTopCut(dosing, limits) }))
    : wholeOrRefused(steps, boluses, plan)
}

const isTopCut = (dosing: Dosing, { maxRateMgPerKgPerH: limit }: PlanLimits): boolean =>
  dosing.kind === 'titrated-rate' && limit !== undefined && limit < dosing.upToMgPerKgPerH

/** A titration may end early: the chair's time and the total cut it. */
const withinLimits = (
  steps: readonly InfusionStep[],
  { limits, boluses, topCut }: { limits: PlanLimits; boluses: readonly Bolus[]; topCut: boolean },
): Planned => {
  const timed = limits.chairMin === undefined ? steps : cutAtMinutes(steps, limits.chairMin)
  const kept = limits.maxTotalMg === undefined ? timed : cutAtTotal(timed, limits.maxTotalMg)
  const isShorter = (before: readonly InfusionStep[], after: readonly InfusionStep[]) =>
    compare(infusionMg(after), infusionMg(before)) < 0 || endMin(after) < endMin(before)
  const binding: LimitName[] = [
    ...(topCut ? (['maxRateMgPerKgPerH'] as const) : []),
    ...(isShorter(steps, timed) ? (['chairMin'] as const) : []),
    ...(isShorter(timed, kept) ? (['maxTotalMg'] as const) : []),
    ...roundedDown(kept),
  ]
  return { steps: kept, boluses, sprays: [], binding }
}

const roundedDown = (steps: readonly InfusionStep[]): readonly LimitName[] =>
  steps.some(({ rateMgPerH, askedMgPerH = rateMgPerH }) => rateMgPerH < askedMgPerH) ? ['pumpStepMlPerH'] : []

/** A fixed scheme is given whole or not at all: shortening or slowing it would be another scheme. */
const wholeOrRefused = (
  steps: readonly InfusionStep[],
  boluses: readonly Bolus[],
  { limits, patient }: PlanCase,
): Result<Planned, readonly PlanRefusal[]> => {
  const highest = Math.max(...steps.map(({ askedMgPerH = 0 }) => askedMgPerH))
  const allowed =
    limits.maxRateMgPerKgPerH === undefined ? null : times(exact(limits.maxRateMgPerKgPerH), exact(patient.weightKg))
  const totalMg = toNumber(infusionMg(steps, boluses))
  const refused = [
    ...(allowed && compare(exact(highest), allowed) > 0
      ? [
          refusal(
            'limits.maxRateMgPerKgPerH',
            limits.maxRateMgPerKgPerH,
            `at least ${highest / patient.weightKg}: the regimen’s rate is fixed`,
          ),
        ]
      : []),
    ...tooLong(limits, endMin(steps)),
    ...tooMuch(limits, totalMg),
  ]
  return refused.length > 0 ? err(refused) : ok({ steps, boluses, sprays: [], binding: roundedDown(steps) })
}
