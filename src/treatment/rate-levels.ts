import type { Cohort } from './likelihood.ts'

export interface RateLevels {
  /** Everybody's levels under these rates, one a slot; overwritten by the next call. */
  readonly of: (rates: readonly number[]) => Cohort
  readonly near: (rates: readonly number[]) => void
}

/**
 * Infusions add up in every model here, so each person's answer to one grain that runs from the start on, shifted to
 * where a rate changes and summed, is the answer to all. `unit`: everybody's levels under one grain in the first slot.
 */
export const levelsUnder = (
  unit: Cohort,
  { slots, stepEveryMin }: { readonly slots: number; readonly stepEveryMin: number },
): RateLevels => {
  const shift = Math.round(stepEveryMin / (unit.timesMin[1]! - unit.timesMin[0]!)) * unit.people
  const running = new Float64Array(unit.at.length)
  for (let slot = 0; slot < slots; slot++) addShifted(running, unit.at, { by: 1, from: slot * shift })
  const at = new Float64Array(unit.at.length)
  const settled = new Float64Array(unit.at.length)
  let standing: readonly number[] = Array.from({ length: slots }, () => 0)
  const sumUp = (into: Float64Array, rates: readonly number[], from: readonly number[]): void => {
    for (const [slot, by] of changesOf(rates, from).entries())
      if (by !== 0) addShifted(into, running, { by, from: slot * shift })
  }
  return {
    of: (rates) => {
      at.set(settled)
      sumUp(at, rates, standing)
      return { ...unit, at }
    },
    /** Summed up afresh, so that no rounding is carried from move to move. */
    near: (rates) => {
      settled.fill(0)
      sumUp(
        settled,
        rates,
        rates.map(() => 0),
      )
      standing = rates
    },
  }
}

/** By how much the difference between two schedules changes where each slot begins. */
const changesOf = (rates: readonly number[], from: readonly number[]): readonly number[] => {
  const apart = rates.map((rate, i) => rate - from[i]!)
  return apart.map((difference, i) => difference - (i === 0 ? 0 : apart[i - 1]!))
}

const addShifted = (
  to: Float64Array,
  what: Float64Array,
  { by, from }: { readonly by: number; readonly from: number },
): void => {
  for (let k = from; k < to.length; k++) to[k]! += by * what[k - from]!
}
