import type { TakingPattern } from './taking-pattern.ts'

/** Where a budget stands on the last day of which anything is known. */
export interface Standing {
  readonly threshold: number
  /** Days that count among those up to the last known one, seen `ahead` days after it: index 0–28. They drop out one by one. */
  readonly stillCounted: readonly number[]
  readonly tookOnLastDay: boolean
}

/** As far as a window reaches: all days to come lie within 28 of each other, so that none of them has dropped out yet. */
export const horizonDays = 28

/** Three points of Gauss and Hermite for a normal spread: places in standard deviations, weights that sum to 1. */
const places = [-Math.sqrt(3), 0, Math.sqrt(3)]
const weights = [1 / 6, 2 / 3, 1 / 6]

/**
 * Chance that the limit has been reached by the first, second, … 28th day after the last known one: 28 numbers, 0–1, never
 * falling. Exact for the chain, without random numbers: how many days to come count and whether the last one did is all
 * that decides, and the days that are known leave the window on days that are known.
 */
export const chanceByDay = (pattern: TakingPattern, standing: Standing): readonly number[] => {
  if (standing.stillCounted[1]! >= standing.threshold) return new Array<number>(horizonDays).fill(1)
  const chances = new Array<number>(horizonDays).fill(0)
  for (const [point, weight] of weights.entries()) {
    const share = 1 / (1 + Math.exp(-(pattern.logOdds + places[point]! * pattern.deviation)))
    addChain(chances, standing, { share, persistence: pattern.persistence, weight })
  }
  return chances
}

interface Chain {
  readonly share: number
  readonly persistence: number
  readonly weight: number
}

/**
 * One sweep a day over `taken[n]` and `none[n]`: the chance that n days count so far, the limit not reached, and that the
 * last day did or didn't. Written with plain loops and four factors at hand: an assessment runs it for every class.
 */
const addChain = (chances: number[], standing: Standing, { share, persistence, weight }: Chain): void => {
  const { threshold, stillCounted, tookOnLastDay } = standing
  const again = share + persistence * (1 - share)
  const begun = share * (1 - persistence)
  const stopped = 1 - again
  const quiet = 1 - begun
  const taken = new Float64Array(threshold + 1)
  const none = new Float64Array(threshold + 1)
  taken[0] = tookOnLastDay ? weight : 0
  none[0] = tookOnLastDay ? 0 : weight
  let reached = 0
  for (let ahead = 1; ahead <= horizonDays; ahead++) {
    const wanted = threshold - stillCounted[ahead]!
    let takenBelow = 0
    let noneBelow = 0
    for (let n = 0; n <= wanted && n <= ahead; n++) {
      const wasTaken = taken[n]!
      const wasNone = none[n]!
      taken[n] = takenBelow * again + noneBelow * begun
      none[n] = wasTaken * stopped + wasNone * quiet
      takenBelow = wasTaken
      noneBelow = wasNone
    }
    if (wanted <= ahead) {
      reached += taken[wanted]!
      taken[wanted] = 0
    }
    chances[ahead - 1]! += reached
  }
}
