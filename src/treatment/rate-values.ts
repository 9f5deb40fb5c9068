import type { Bound, InfusionSearch } from './infusion-search.ts'

/** A schedule's own value for each bound of the search, in mg/h, for the total in mg. */
export const valuesOf = (
  rates: readonly number[],
  { most, grainMgPerH, stepEveryMin }: InfusionSearch,
): readonly { readonly bound: Bound; readonly value: number }[] => {
  const mgPerH = rates.map((rate) => rate * grainMgPerH)
  const rises = mgPerH.map((rate, i) => (i === 0 ? 0 : rate - mgPerH[i - 1]!))
  const isTitration = rises.some((rise) => rise > 0)
  return [
    { bound: most.rate, value: Math.max(...mgPerH) },
    { bound: most.total, value: mgPerH.reduce((sum, rate) => sum + (rate * stepEveryMin) / 60, 0) },
    { bound: most.first, value: isTitration ? mgPerH[0]! : 0 },
    { bound: most.rise, value: Math.max(...rises) },
  ]
}
