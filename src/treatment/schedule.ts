import { ceilTo, type Exact, exact, over, plus, times, toNumber, total } from '#core/kernel/exact.ts'

/** A constant rate for a while. Rates are what the pump runs; `askedMgPerH` is what stood there before rounding down. */
export interface InfusionStep {
  readonly startMin: number
  readonly durationMin: number
  readonly rateMgPerH: number
  readonly askedMgPerH?: number
}

/** An amount pushed over some minutes before or during an infusion. */
export interface Bolus {
  readonly startMin: number
  /** `null`: the source doesn't print how long it took. */
  readonly durationMin: number | null
  readonly mg: number
}

/** All sprays given at one time, in both nostrils together. */
export interface SprayDose {
  readonly startMin: number
  readonly sprays: number
  readonly mgPerSpray: number
}

const perHour = exact(60)

/** mg of one step: rate × hours. */
export const stepMg = ({ rateMgPerH, durationMin }: Pick<InfusionStep, 'rateMgPerH' | 'durationMin'>): Exact =>
  over(times(exact(rateMgPerH), exact(durationMin)), perHour)

export const doseMg = ({ sprays, mgPerSpray }: Pick<SprayDose, 'sprays' | 'mgPerSpray'>): Exact =>
  times(exact(sprays), exact(mgPerSpray))

/** mg = Σ rate × hours + boluses. */
export const infusionMg = (steps: readonly InfusionStep[], boluses: readonly Bolus[] = []): Exact =>
  plus(total(steps.map(stepMg)), total(boluses.map(({ mg }) => exact(mg))))

/** A session's maximum in hundredths of a milligram, never below the plan: 40 min at 6.8 mg/h are 4.5333… mg. */
export const asMaximumMg = (planned: Exact): number => toNumber(ceilTo(planned, exact(0.01)))

export const spraysMg = (doses: readonly SprayDose[]): Exact => total(doses.map(doseMg))

export const endMin = (parts: readonly { readonly startMin: number; readonly durationMin: number }[]): number =>
  parts.reduce((latest, { startMin, durationMin }) => Math.max(latest, startMin + durationMin), 0)

/** Minutes from the first start to the last end, pauses included. */
export const lengthMin = (steps: readonly InfusionStep[]): number =>
  steps.length === 0 ? 0 : endMin(steps) - Math.min(...steps.map(({ startMin }) => startMin))

const within = (step: InfusionStep, from: number, to: number): Exact => {
  const minutes = Math.min(step.startMin + step.durationMin, to) - Math.max(step.startMin, from)
  return minutes <= 0 ? exact(0) : stepMg({ ...step, durationMin: minutes })
}

/** The most mg that fall into any window of `minutes`: a sum of constant rates peaks with a window's edge on a step's edge. */
export const mostMgInAny = (minutes: number, steps: readonly InfusionStep[]): number => {
  const starts = steps.flatMap(({ startMin, durationMin }) => [startMin, startMin + durationMin - minutes])
  const sums = starts.map((from) => toNumber(total(steps.map((step) => within(step, from, from + minutes)))))
  return Math.max(0, ...sums)
}

/** The same dose in the three ways a nurse, a physician and a pump read it. */
export const perKg = (amount: Exact, weightKg: number): number => toNumber(over(amount, exact(weightKg)))
export const volumeMl = (amount: Exact, mgPerMl: number): number => toNumber(over(amount, exact(mgPerMl)))
