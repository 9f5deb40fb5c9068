/**
 * Chances corrected for so many looks at once (Holm, Scand J Stat 1979;6:65): if nothing is there, the chance that any
 * corrected one is at or under a level is at most that level, however the looks depend on each other. In the order given.
 */
export const holm = (chances: readonly number[]): readonly number[] => {
  const order = chances.map((_, i) => i).sort((a, b) => chances[a]! - chances[b]!)
  const corrected = new Array<number>(chances.length).fill(1)
  let before = 0
  for (const [rank, i] of order.entries()) {
    before = Math.max(before, Math.min(1, chances[i]! * (chances.length - rank)))
    corrected[i] = before
  }
  return corrected
}
