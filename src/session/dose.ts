import { compare, type Exact, exact, minus, over, plus, times, toNumber } from '#core/kernel/exact.ts'
import type { Ms } from './true-time.ts'

/**
 * What has been delivered, exactly: rate × time over the running intervals, a bolus spread evenly over its minutes,
 * a single dose at once. Milligrams; fractions until they are shown, so a million steps leave no crumb.
 */
export interface Dose {
  /** Delivered up to `at`, by the strength it was drawn from; `null` = strength unknown. */
  readonly given: ReadonlyMap<number | null, Exact>
  readonly at: Ms
  readonly mgPerH: number
  readonly mgPerMl: number | null
  readonly boluses: readonly RunningBolus[]
}

interface RunningBolus {
  readonly mg: number
  readonly from: Ms
  readonly until: Ms
  readonly mgPerMl: number | null
}

const none = exact(0)
const msPerHour = exact(3_600_000)

export const nothingGiven = (at: Ms, mgPerMl: number | null): Dose => ({
  given: new Map(),
  at,
  mgPerH: 0,
  mgPerMl,
  boluses: [],
})

const add = (dose: Dose, mg: Exact, mgPerMl: number | null): Dose =>
  mg.top === 0n ? dose : { ...dose, given: new Map(dose.given).set(mgPerMl, plus(dose.given.get(mgPerMl) ?? none, mg)) }

/** Elapsed milliseconds, exactly; microseconds are the finest that a clock here knows. */
const elapsed = (from: Ms, to: Ms): Exact => over(exact(Math.round((to - from) * 1000)), exact(1000))

const bolusPart = ({ mg, from, until }: RunningBolus, start: Ms, end: Ms): Exact => {
  const [a, b] = [Math.max(from, start), Math.min(until, end)]
  return b <= a ? none : over(times(exact(mg), elapsed(a, b)), elapsed(from, until))
}

/** The dose as it stands at a later moment, if nothing happens in between. */
export const runTo = (dose: Dose, to: Ms): Dose => {
  if (to <= dose.at) return dose
  const infused = over(times(exact(dose.mgPerH), elapsed(dose.at, to)), msPerHour)
  const ran = dose.boluses.reduce(
    (sum, bolus) => add(sum, bolusPart(bolus, dose.at, to), bolus.mgPerMl),
    add(dose, infused, dose.mgPerMl),
  )
  return { ...ran, at: to, boluses: dose.boluses.filter(({ until }) => until > to) }
}

/** A new constant rate from the dose's own moment on. */
export const setRate = (dose: Dose, mgPerH: number, mgPerMl: number | null): Dose => ({ ...dose, mgPerH, mgPerMl })

/** Pump off: the rate falls to zero and what was left of a bolus is not given. */
export const halt = (dose: Dose): Dose => ({ ...dose, mgPerH: 0, boluses: [] })

export const giveAtOnce = (dose: Dose, mg: number): Dose => add(dose, exact(mg), dose.mgPerMl)

export const giveOver = (dose: Dose, mg: number, length: Ms): Dose =>
  length <= 0
    ? giveAtOnce(dose, mg)
    : { ...dose, boluses: [...dose.boluses, { mg, from: dose.at, until: dose.at + length, mgPerMl: dose.mgPerMl }] }

const givenMg = (dose: Dose): Exact => [...dose.given.values()].reduce(plus, none)

/** mg delivered; `ml` is null where a strength is unknown. Rounded once, here, to a nanogram and a nanolitre. */
export const totals = (dose: Dose): { readonly mg: number; readonly ml: number | null } => {
  const volumes = [...dose.given].map(([strength, mg]) => (strength === null ? null : over(mg, exact(strength))))
  const ml = volumes.reduce<Exact | null>((sum, v) => (sum === null || v === null ? null : plus(sum, v)), none)
  return { mg: rounded(givenMg(dose)), ml: ml === null ? null : rounded(ml) }
}

const rounded = (value: Exact): number => Math.round(toNumber(value) * 1e6) / 1e6

export const isAtLeast = (dose: Dose, mg: number): boolean => compare(givenMg(dose), exact(mg)) >= 0

/** When `mg` is reached if all goes on as it runs, not after `by`; `null` when it isn't, `dose.at` when it already is. */
export const whenReached = (dose: Dose, mg: number, by: Ms): Ms | null => {
  if (isAtLeast(dose, mg)) return dose.at
  const next = Math.min(by, ...dose.boluses.map(({ until }) => until))
  const then = runTo(dose, next)
  if (!isAtLeast(then, mg)) return next < by ? whenReached(then, mg, by) : null
  const [missing, delivered] = [minus(exact(mg), givenMg(dose)), minus(givenMg(then), givenMg(dose))]
  return dose.at + toNumber(over(missing, delivered)) * (next - dose.at)
}
