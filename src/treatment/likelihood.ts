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

/** At how many of the times each person is inside the window, ends included. */
const timesWithin = ({ timesMin, people, at }: Cohort, [low, high]: readonly [number, number]): Uint16Array => {
  const counts = new Uint16Array(people)
  for (let i = 0, k = 0; i < timesMin.length; i++)
    for (let j = 0; j < people; j++, k++) {
      const level = at[k]!
      counts[j]! += +(level >= low && level <= high)
    }
  return counts
}

export interface Attainment {
  /** Share of people (0 to 1) who spend the minutes wanted inside the window. */
  readonly share: number
  /** Mean over people of the minutes reached, none counted beyond those wanted, as a share of them: breaks ties in a search. */
  readonly progress: number
}

export const attainmentOf = (cohort: Cohort, { effectSiteNgMl, forMin }: Goal): Attainment => {
  const apartMin = (cohort.timesMin[1] ?? 0) - (cohort.timesMin[0] ?? 0)
  let reached = 0
  let progress = 0
  for (const count of timesWithin(cohort, effectSiteNgMl)) {
    const minutes = count * apartMin
    if (minutes >= forMin) reached++
    progress += Math.min(minutes, forMin) / forMin
  }
  return { share: reached / cohort.people, progress: progress / cohort.people }
}

/** Share of people (0 to 1) whose predicted effect-site level is above `ngMl` at any of the times. */
export const shareEverAbove = ({ people, at }: Cohort, ngMl: number): number => {
  const above = new Uint8Array(people)
  for (let k = 0, j = 0; k < at.length; k++, j = j + 1 === people ? 0 : j + 1) if (at[k]! > ngMl) above[j] = 1
  return above.reduce((sum, one) => sum + one, 0) / people
}
