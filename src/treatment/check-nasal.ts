import { exact, floorTo, minus, over, plus, times, toNumber } from '#core/kernel/exact.ts'
import type { Rails } from '#core/safety/clinic-rails.ts'
import type { Drug } from '#core/safety/guardrails.ts'
import { type Check, check, worstOf } from './check.ts'
import { doseMg, type SprayDose, spraysMg } from './schedule.ts'

/** What this person had by nose already; dates are local days in the clinic's zone, `mg` sprayed. */
export interface NasalDay {
  readonly date: string
  readonly mg: number
}

export interface NasalSession {
  readonly drug: Drug
  readonly doses: readonly SprayDose[]
  /** `null`: not named. */
  readonly mgPerMl: number | null
  /** What the order lets a nurse reach, where that is more than the plan. */
  readonly maxTotalMg?: number
}

export const checkNasal = (session: NasalSession, rails: Rails): readonly Check[] =>
  session.drug === 'esketamine' ? [check(rails.G23, sessionMg(session))] : racemicChecks(session, rails)

const sessionMg = ({ doses, maxTotalMg = 0 }: NasalSession): number => Math.max(maxTotalMg, toNumber(spraysMg(doses)))

const racemicChecks = (session: NasalSession, rails: Rails): readonly Check[] => [
  ...worstOf(
    rails.G17,
    session.doses.map((dose) => toNumber(doseMg(dose))),
  ),
  ...worstOf(rails.G18, gapsMin(session.doses)),
  check(rails.G19, sessionMg(session)),
  check(rails['G22-strength'], session.mgPerMl),
]

const gapsMin = (doses: readonly SprayDose[]): readonly number[] => {
  const starts = doses.map(({ startMin }) => startMin).sort((a, b) => a - b)
  return starts.slice(1).map((start, i) => start - starts[i]!)
}

const dayNumber = (date: string): number =>
  Temporal.PlainDate.from('1970-01-01').until(Temporal.PlainDate.from(date), { largestUnit: 'day' }).days

/** mg of the `days` calendar days that end with `on`, `on` included. */
const mgInDays = (past: readonly NasalDay[], on: string, days: number): number => {
  const recent = past.filter(({ date }) => dayNumber(date) <= dayNumber(on) && dayNumber(date) > dayNumber(on) - days)
  return toNumber(recent.reduce((sum, { mg }) => plus(sum, exact(mg)), exact(0)))
}

/** What a session of `mg` on `on` would make of this day, these seven and these 28 (G19, G20, G21); `past` without it. */
export const checkNasalLoad = (
  past: readonly NasalDay[],
  { on, mg }: { readonly on: string; readonly mg: number },
  rails: Rails,
): readonly Check[] => {
  const sum = (days: number): number => toNumber(plus(exact(mgInDays(past, on, days)), exact(mg)))
  const monthDays = new Set(past.filter(({ date }) => mgInDays([{ date, mg: 1 }], on, 28) > 0).map(({ date }) => date))
  return [check(rails.G19, sum(1)), check(rails.G20, sum(7)), check(rails.G21, monthDays.add(on).size)]
}

/** Whole sprays that still fit under an absolute bound of `boundMg` after `usedMg`. */
export const spraysLeft = (use: { boundMg: number; usedMg: number; mgPerSpray: number }): number => {
  const left = minus(exact(use.boundMg), exact(use.usedMg))
  if (toNumber(left) <= 0) return 0
  return toNumber(over(floorTo(left, exact(use.mgPerSpray)), exact(use.mgPerSpray)))
}

/** The lot in the hand against the strength in the order (G22), in per cent either way, and the lot's own range. */
export const checkLot = (lot: { mgPerMl: number; orderMgPerMl: number }, rails: Rails): readonly Check[] => {
  const off = over(minus(exact(lot.mgPerMl), exact(lot.orderMgPerMl)), exact(lot.orderMgPerMl))
  return [check(rails.G22, Math.abs(toNumber(times(off, exact(100))))), check(rails['G22-strength'], lot.mgPerMl)]
}
