import { assumedSpread, effectsOf, individualTheta } from './between-people.ts'
import type { Person, PopulationWanted, Variability } from './case.ts'
import { normalDraws } from './counter-random.ts'
import { systemOf, typicalTheta } from './individual.ts'
import type { Model, Spread } from './model.ts'
import { carry, type People, type Table } from './propagate.ts'
import type { Timeline } from './timeline.ts'

/** How people of this model differ, and on whose word. */
export const spreadFor = (
  model: Model,
  wanted: PopulationWanted | undefined,
): { readonly variability: Variability; readonly spread: Spread | null } => {
  if (wanted && model.spread) return { variability: 'published', spread: model.spread }
  if (wanted?.variability === 'assumed-30') return { variability: 'assumed-30', spread: assumedSpread(model) }
  return { variability: 'none', spread: null }
}

export interface Cohort {
  readonly model: Model
  readonly person: Person
  readonly spread: Spread
  readonly wanted: Pick<PopulationWanted, 'patients' | 'seed'>
  /** Where levels of this person were measured: who stands in for person j; absent or null = themself. */
  readonly standIn?: ((person: number) => number) | null
}

/** The people of a cohort, one by one; the same seed gives the same people. */
export const systemsOf = ({ model, person, spread, wanted, standIn }: Cohort): People => {
  const effects = effectsOf(spread)
  const typical = typicalTheta(model, person)
  const drawn = (j: number) => normalDraws(wanted.seed, j, effects.length)
  return {
    count: wanted.patients,
    personOf: (j) => systemOf(model, person, individualTheta(typical, effects, drawn(standIn ? standIn(j) : j))),
  }
}

/** Every simulated person of a cohort at every sample of a timeline. */
export const everyone = (cohort: Cohort, timeline: Timeline, samples: number): Table =>
  carry(systemsOf(cohort), timeline, samples)

/** Something counted over everybody, fed with some samples at a time; `from` is the number of the first of them. */
export interface Survey {
  readonly add: (table: Table, from: number) => void
}

/** Sample times are taken in blocks, so that 100,000 people at a thousand times need no gigabytes. */
const cellsAtOnce = 2 ** 20

/** Shows everybody at ascending sample times to surveys, in their order. `timelineOf` cuts the case for some samples. */
export const surveyed = (
  cohort: Cohort,
  { samples, timelineOf }: { samples: readonly number[]; timelineOf: (some: readonly number[]) => Timeline },
  surveys: readonly Survey[],
): void => {
  const perBlock = Math.max(1, Math.floor(cellsAtOnce / cohort.wanted.patients))
  for (let from = 0; from < samples.length; from += perBlock) {
    const some = samples.slice(from, from + perBlock)
    const table = everyone(cohort, timelineOf(some), some.length)
    for (const { add } of surveys) add(table, from)
  }
}
