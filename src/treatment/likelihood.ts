import type { Dose, Person } from '#core/pharmacology/case.ts'
import { systemOf, typicalTheta } from '#core/pharmacology/individual.ts'
import type { Model } from '#core/pharmacology/model.ts'
import { everyone, spreadFor } from '#core/pharmacology/population.ts'
import { cutterOf } from '#core/pharmacology/timeline.ts'
import type { Goal } from './plan-case.ts'

/** Predicted effect-site levels, ng/mL, of many people at the same ascending times: person j at time i is `at[i × people + j]`. */
export interface Cohort {
  readonly timesMin: readonly number[]
  readonly people: number
  readonly at: Float64Array
}

export interface Asked {
  readonly model: Model
  readonly person: Person
  readonly people: number
}

const seed = 1

/** The same people for every schedule (one seed), so that two plans differ by their doses and by nothing else. */
export const cohortOf = (
  { model, person, people }: Asked,
  doses: readonly Dose[],
  timesMin: readonly number[],
): Cohort => {
  const wanted = { patients: people, seed, percentiles: [], variability: 'assumed-30' } as const
  const { spread } = spreadFor(model, wanted)
  const { paths } = systemOf(model, person, typicalTheta(model, person))
  const timeline = cutterOf(doses, paths)(timesMin)
  const { effectSite } = everyone({ model, person, spread: spread!, wanted }, timeline, timesMin.length)
  return { timesMin, people, at: effectSite }
}

/** Whole minutes from 0 to `endMin`, evenly apart, at most `atMost` of them: what time in a window is counted on. */
export const evenTimes = (endMin: number, atMost: number): readonly number[] => {
  const apart = Math.max(1, Math.ceil(endMin / (atMost - 1)))
  return Array.from({ length: Math.floor(endMin / apart) + 1 }, (_, i) => i * apart)
}

/** Minutes that person `j` spends inside the window, on the grid's resolution. */
const minutesWithin = ({ timesMin, people, at }: Cohort, j: number, [low, high]: readonly [number, number]): number => {
  let count = 0
  for (let i = 0; i < timesMin.length; i++) {
    const level = at[i * people + j]!
    if (level >= low && level <= high) count++
  }
  return count * ((timesMin[1] ?? 0) - (timesMin[0] ?? 0))
}

export interface Attainment {
  /** Share of people (0 to 1) who spend the minutes wanted inside the window. */
  readonly share: number
  /** Mean over people of the minutes reached, none counted beyond those wanted, as a share of them: breaks ties in a search. */
  readonly progress: number
}

export const attainmentOf = (cohort: Cohort, { effectSiteNgMl, forMin }: Goal): Attainment => {
  let reached = 0
  let progress = 0
  for (let j = 0; j < cohort.people; j++) {
    const minutes = minutesWithin(cohort, j, effectSiteNgMl)
    if (minutes >= forMin) reached++
    progress += Math.min(minutes, forMin) / forMin
  }
  return { share: reached / cohort.people, progress: progress / cohort.people }
}

/** Share of people (0 to 1) whose predicted effect-site level is above `ngMl` at any of the times. */
export const shareEverAbove = ({ people, at }: Cohort, ngMl: number): number => {
  const above = new Uint8Array(people)
  for (let k = 0; k < at.length; k++) if (at[k]! > ngMl) above[k % people] = 1
  return above.reduce((sum, one) => sum + one, 0) / people
}
