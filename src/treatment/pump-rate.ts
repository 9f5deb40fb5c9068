import { compare, type Exact, exact, floorTo, minus, over, times, toNumber } from '#core/kernel/exact.ts'
import { type MgPerH, type MgPerMl, type MlPerH, mgPerH, mlPerH, type Percent, percent } from '#core/kernel/quantity.ts'

/** What the pump is filled with and how finely it can be set. */
export interface PumpSetting {
  readonly mgPerMl: MgPerMl
  readonly stepMlPerH: MlPerH
}

export interface PumpRate {
  /** As it was asked for, before the pump's resolution. */
  readonly asked: MgPerH
  readonly mlPerH: MlPerH
  /** What really runs: mL/h × mg/mL. Never more than was asked for. */
  readonly mgPerH: MgPerH
  /** 1 − running ÷ asked, in per cent. */
  readonly lossPercent: Percent
}

/** A rate per kilogram times the weight, in mg/h, exactly. */
export const mgPerHExactly = (mgPerKgPerH: number, weightKg: number): Exact =>
  times(exact(mgPerKgPerH), exact(weightKg))

/**
 * Rounds down to what the pump can be set to, then works out again what that gives: a pump never runs faster
 * than the order says. Throws on a concentration or a resolution of zero.
 */
export const pumpRate = (asked: Exact, { mgPerMl, stepMlPerH }: PumpSetting): PumpRate => {
  const flow = floorTo(over(asked, exact(mgPerMl)), exact(stepMlPerH))
  const running = times(flow, exact(mgPerMl))
  const loss = compare(asked, exact(0)) === 0 ? exact(0) : over(minus(asked, running), asked)
  return {
    asked: mgPerH(toNumber(asked)),
    mlPerH: mlPerH(toNumber(flow)),
    mgPerH: mgPerH(toNumber(running)),
    lossPercent: percent(toNumber(times(loss, exact(100)))),
  }
}
