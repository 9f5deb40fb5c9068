import type { Marks } from './marks.ts'

/** Share of headache days among days with an exposure less that among days without; `null` where either has too few. */
const differenceAt = (outcome: Marks, exposure: Marks, shift: number): number => {
  const counts = { with: 0, hitsWith: 0, without: 0, hitsWithout: 0 }
  for (let day = 0; day < outcome.length; day++) {
    const hit = outcome[day]
    const exposed = exposure[(day + shift) % exposure.length]
    if (hit === null || hit === undefined || exposed === null || exposed === undefined) continue
    if (exposed) {
      counts.with++
      if (hit) counts.hitsWith++
    } else {
      counts.without++
      if (hit) counts.hitsWithout++
    }
  }
  if (counts.with === 0 || counts.without === 0) return 0
  return counts.hitsWith / counts.with - counts.hitsWithout / counts.without
}

/**
 * Chance of so large a difference between days with an exposure and days without, if the two have nothing to do with each
 * other: the whole diary is turned against the whole exposure by 1, 2, 3, … days, once around, which keeps how each
 * depends on its own day before. Every turn is tried, none is drawn, so the answer is always the same.
 * Only for exposures without a period: a weekday comes back to itself after seven turns.
 */
export const turnedAgainst = (outcome: Marks, exposure: Marks): number => {
  const seen = Math.abs(differenceAt(outcome, exposure, 0))
  let asFar = 1
  for (let shift = 1; shift < outcome.length; shift++)
    if (Math.abs(differenceAt(outcome, exposure, shift)) >= seen - 1e-12) asFar++
  return asFar / outcome.length
}
