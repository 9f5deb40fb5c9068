import type { Target } from './case.ts'
import type { Survey } from './population.ts'

/** Minutes that each sample stands for: half the way to the one before and half the way to the next. */
const minutesOfSamples = (timesMin: readonly number[]): Float64Array =>
  Float64Array.from(timesMin, (t, i) => ((timesMin[i + 1] ?? t) - (timesMin[i - 1] ?? t)) / 2)

/**
 * The share of people (0 to 1) whose predicted effect-site level lies within the window, ends included, for at least the
 * minutes wanted, on the resolution of ascending sample times. A share of simulated people; not a chance of relief.
 */
export const attainmentSurvey = (
  { effectSiteNgMl: [low, high], forMin }: Target,
  timesMin: readonly number[],
): Survey & { readonly attainment: () => number } => {
  const minutes = minutesOfSamples(timesMin)
  let within = new Float64Array(0)
  return {
    add: ({ width, effectSite }, from) => {
      if (within.length === 0) within = new Float64Array(width)
      for (let at = 0, i = from; at < effectSite.length; at += width, i++)
        for (let j = 0; j < width; j++) {
          const level = effectSite[at + j]!
          if (level >= low && level <= high) within[j]! += minutes[i]!
        }
    },
    attainment: () => within.reduce((reached, time) => reached + (time >= forMin ? 1 : 0), 0) / within.length,
  }
}
