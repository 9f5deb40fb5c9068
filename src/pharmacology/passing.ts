import { citationText } from '#core/evidence/sources.ts'
import type { Passing } from './case.ts'
import type { CitedLevel } from './levels.ts'
import type { Survey } from './population.ts'

/** Shares of people above one level: at each sample, and at any of them. */
interface Share {
  readonly atEach: readonly number[]
  readonly ever: number
}

/**
 * How many of the simulated people are predicted above a level, of plasma and at the effect site. It speaks of levels
 * only: what somebody of ours would feel there nobody has modelled.
 */
export const passingSurvey = (
  levels: readonly CitedLevel[],
): Survey & { readonly passing: () => readonly Passing[] } => {
  const counts = levels.map(({ ngMl }) => ({ plasma: sharesAbove(ngMl), effectSite: sharesAbove(ngMl) }))
  return {
    add: ({ width, plasma, effectSite }) => {
      for (const count of counts) {
        count.plasma.add(plasma, width)
        count.effectSite.add(effectSite, width)
      }
    },
    passing: () =>
      levels.map(({ id, ngMl, what, where, source }, i) => ({
        id,
        ngMl,
        what,
        where,
        plasma: counts[i]!.plasma.share(),
        effectSite: counts[i]!.effectSite.share(),
        source: citationText(source),
        mark: source.mark,
      })),
  }
}

const sharesAbove = (ngMl: number) => {
  const atEach: number[] = []
  let ever = new Uint8Array(0)
  return {
    add: (levels: Float64Array, width: number): void => {
      if (ever.length === 0) ever = new Uint8Array(width)
      for (let at = 0; at < levels.length; at += width) {
        let above = 0
        for (let j = 0; j < width; j++)
          if (levels[at + j]! > ngMl) {
            above++
            ever[j] = 1
          }
        atEach.push(above / width)
      }
    },
    share: (): Share => ({ atEach, ever: ever.reduce((sum, one) => sum + one, 0) / ever.length }),
  }
}
