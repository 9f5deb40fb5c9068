import { compare, type Exact, exact, minus, over, plus, times, toNumber } from '#core/kernel/exact.ts'
import { mgPerMl, mlPerH } from '#core/kernel/quantity.ts'
import { mgPerHExactly, pumpRate } from './pump-rate.ts'
import type { Dosing, TitratedRate } from './regimen.ts'
import type { Bolus, InfusionStep } from './schedule.ts'

/** A rate to hold, not yet rounded to any pump. */
export interface AskedStep {
  readonly startMin: number
  readonly durationMin: number
  readonly mgPerH: Exact
}

/** Bounds that cut a titration short: they never lengthen or raise anything. */
export interface TitrationLimits {
  readonly maxRateMgPerKgPerH?: number
  readonly stepEveryMin?: number
}

/** Start, then step after step up to the regimen's top or the limit, whichever is lower; the last step is held. */
export const titrationSteps = (
  dosing: TitratedRate,
  weightKg: number,
  limits: TitrationLimits,
): readonly AskedStep[] => {
  const top = exact(Math.min(dosing.upToMgPerKgPerH, limits.maxRateMgPerKgPerH ?? dosing.upToMgPerKgPerH))
  const everyMin = limits.stepEveryMin ?? dosing.everyMin
  const rates: Exact[] = []
  for (
    let rate = exact(dosing.startMgPerKgPerH);
    compare(rate, top) <= 0;
    rate = plus(rate, exact(dosing.stepMgPerKgPerH))
  )
    rates.push(rate)
  return rates.map((rate, i) => ({
    startMin: i * everyMin,
    durationMin: i === rates.length - 1 ? Math.max(dosing.holdMin, everyMin) : everyMin,
    mgPerH: times(rate, exact(weightKg)),
  }))
}

/** Every intravenous scheme as rates to hold; `null` where it isn't one or isn't stated well enough to be one. */
export const askedSteps = (dosing: Dosing, weightKg: number, limits: TitrationLimits): readonly AskedStep[] | null => {
  switch (dosing.kind) {
    case 'titrated-rate':
      return titrationSteps(dosing, weightKg, limits)
    case 'fixed-rate-per-kg':
    case 'bolus-then-rate':
      return [hold(mgPerHExactly(dosing.mgPerKgPerH, weightKg), dosing.hours * 60)]
    case 'fixed-rate':
      return [hold(exact(dosing.mgPerH), dosing.hours * 60)]
    case 'dose-over-time':
      return [hold(rateOver(times(exact(dosing.mgPerKg), exact(weightKg)), dosing.minutes), dosing.minutes)]
    case 'total-over-time':
      return [hold(rateOver(exact(dosing.mg), dosing.minutes), dosing.minutes)]
    default:
      return null
  }
}

const hold = (mgPerH: Exact, durationMin: number): AskedStep => ({ startMin: 0, durationMin, mgPerH })

/** 0.5 mg/kg over 40 min is 0.75 mg/kg/h: an amount becomes a rate only together with its minutes. */
const rateOver = (mg: Exact, minutes: number): Exact => over(times(mg, exact(60)), exact(minutes))

/** A bolus before the infusion, where the scheme has one; no scheme here prints how long it took. */
export const bolusesOf = (dosing: Dosing, weightKg: number): readonly Bolus[] =>
  dosing.kind === 'bolus-then-rate'
    ? [{ startMin: 0, durationMin: null, mg: toNumber(times(exact(dosing.bolusMgPerKg), exact(weightKg))) }]
    : []

export interface PumpOf {
  readonly mgPerMl: number
  readonly pumpStepMlPerH: number
}

/** Rounds each rate down to what the pump can run and keeps beside it what was asked for. */
export const onPump = (steps: readonly AskedStep[], pump: PumpOf): readonly InfusionStep[] =>
  steps.map(({ startMin, durationMin, mgPerH }) => {
    const setting = { mgPerMl: mgPerMl(pump.mgPerMl), stepMlPerH: mlPerH(pump.pumpStepMlPerH) }
    const rate = pumpRate(mgPerH, setting)
    return { startMin, durationMin, rateMgPerH: rate.mgPerH, askedMgPerH: rate.asked }
  })

/** Ends the infusion at `minutes`: later steps fall away, the one that runs then is cut. */
export const cutAtMinutes = (steps: readonly InfusionStep[], minutes: number): readonly InfusionStep[] =>
  steps
    .filter(({ startMin }) => startMin < minutes)
    .map((step) => ({ ...step, durationMin: Math.min(step.durationMin, minutes - step.startMin) }))

/** Ends the infusion at the whole minute before its total would pass `maxMg`. */
export const cutAtTotal = (steps: readonly InfusionStep[], maxMg: number): readonly InfusionStep[] => {
  const kept: InfusionStep[] = []
  let left = exact(maxMg)
  for (const step of steps) {
    const minutes = step.rateMgPerH === 0 ? step.durationMin : wholeMinutes(left, step)
    if (minutes > 0) kept.push({ ...step, durationMin: minutes })
    left = minus(left, over(times(exact(step.rateMgPerH), exact(minutes)), exact(60)))
    if (minutes < step.durationMin) break
  }
  return kept
}

const wholeMinutes = (left: Exact, { rateMgPerH, durationMin }: InfusionStep): number =>
  Math.min(durationMin, Math.floor(toNumber(over(times(left, exact(60)), exact(rateMgPerH)))))
