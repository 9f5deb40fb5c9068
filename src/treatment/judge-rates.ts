import type { InfusionSearch } from './infusion-search.ts'
import { type Attainment, attainmentOf, type Cohort, cohortOf, shareEverAbove } from './likelihood.ts'
import type { LimitName } from './plan-case.ts'
import { witnesses } from './prediction.ts'
import { levelsUnder } from './rate-levels.ts'
import { valuesOf } from './rate-values.ts'

/** Rates in grains of the pump's resolution, one a slot: whole numbers, so every schedule tried can be run. */
export type Rates = readonly number[]

export interface Judged {
  readonly attainment: Attainment
  /** Worked out only when asked: most moves are no better, and then nobody needs to know. */
  readonly isBarred: () => boolean
  /** Every limit that stands in the way, not the first alone. */
  readonly broken: () => readonly LimitName[]
}

export const isBetter = (a: Judged, b: Judged): boolean =>
  a.attainment.share !== b.attainment.share
    ? a.attainment.share > b.attainment.share
    : a.attainment.progress > b.attainment.progress + 1e-9

export interface Judge {
  readonly of: (rates: Rates) => Judged
  /** What is judged next differs little from these: only the difference is summed up. */
  readonly near: (rates: Rates) => void
}

export const judgeOf = (search: InfusionSearch): Judge => {
  const slot = [{ route: 'iv', startMin: 0, durationMin: search.stepEveryMin, rateMgPerH: search.grainMgPerH }] as const
  const times = gridOf(search)
  const chosen = levelsUnder(cohortOf(search.asked, slot, times), search)
  const others = search.ceiling ? witnesses(search.asked, slot, times).map((unit) => levelsUnder(unit, search)) : []
  const passes = tooHighFor(search)
  return {
    of: (rates) => {
      const limits = () => valuesOf(rates, search).filter(({ bound, value }) => value > bound.most)
      const isTooHigh = () => others.some((levels) => passes(levels.of(rates)))
      return {
        attainment: attainmentOf(chosen.of(rates), search.goal),
        isBarred: () => limits().length > 0 || isTooHigh(),
        broken: () => [...limits().map(({ bound }) => bound.name), ...(isTooHigh() ? (['ceilingRisk'] as const) : [])],
      }
    },
    near: (rates) => {
      for (const levels of [chosen, ...others]) levels.near(rates)
    },
  }
}

const tooHighFor =
  ({ ceiling }: InfusionSearch) =>
  (levels: Cohort): boolean =>
    ceiling !== null && shareEverAbove(levels, ceiling.ngMl) > ceiling.risk

const gridPoints = 120

/** On a grid that every slot begins on, so that shifting a slot is shifting an index. */
const gridOf = ({ slots, stepEveryMin }: InfusionSearch): readonly number[] => {
  const wholeMin = slots * stepEveryMin
  const apart = Array.from({ length: stepEveryMin }, (_, i) => i + 1).find(
    (minutes) => stepEveryMin % minutes === 0 && minutes >= wholeMin / gridPoints,
  )!
  return Array.from({ length: wholeMin / apart + 1 }, (_, i) => i * apart)
}
