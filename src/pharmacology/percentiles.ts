/** Linear interpolation at rank (N − 1)·q/100 of values in ascending order. Throws on none. */
export const percentile = (ascending: Float64Array, q: number): number => {
  if (ascending.length === 0) throw new RangeError('no values have no percentile')
  const rank = ((ascending.length - 1) * q) / 100
  const below = Math.floor(rank)
  const low = ascending[below]!
  const high = ascending[Math.min(below + 1, ascending.length - 1)]!
  return low + (high - low) * (rank - below)
}
