import { assumedSpread, effectsOf, individualTheta } from './between-people.ts'
import type { Bands, Person, PopulationWanted, Variability } from './case.ts'
import { normalDraws } from './counter-random.ts'
import { systemOf, typicalTheta } from './individual.ts'
import type { Model, Spread } from './model.ts'
import { percentilesOf } from './percentiles.ts'
import { carry, type Table } from './propagate.ts'
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
  readonly wanted: PopulationWanted
}

/** Sample times are taken in blocks, so that 100,000 people at a thousand times need no gigabytes. */
const cellsAtOnce = 2 ** 20

/** Percentile bands at ascending sample times. `timelineOf` cuts the case for the samples it is given. */
export const bandsOf = (
  cohort: Cohort,
  samples: readonly number[],
  timelineOf: (some: readonly number[]) => Timeline,
): Bands => {
  const perBlock = Math.max(1, Math.floor(cellsAtOnce / cohort.wanted.patients))
  const bands = emptyBands(cohort.wanted.percentiles)
  for (let from = 0; from < samples.length; from += perBlock) {
    const block = samples.slice(from, from + perBlock)
    addPercentiles(bands, everyone(cohort, timelineOf(block), block.length), block.length)
  }
  return bands
}

type GrowingBands = Record<keyof Bands, Record<string, number[]>>

const emptyBands = (percentiles: readonly number[]): GrowingBands => ({
  plasmaNgMl: Object.fromEntries(percentiles.map((q) => [q, []])),
  effectSiteNgMl: Object.fromEntries(percentiles.map((q) => [q, []])),
})

/** Every simulated person of a cohort at every sample of a timeline; the same seed gives the same people. */
export const everyone = ({ model, person, spread, wanted }: Cohort, timeline: Timeline, samples: number): Table => {
  const effects = effectsOf(spread)
  const typical = typicalTheta(model, person)
  const personOf = (j: number) =>
    systemOf(model, person, individualTheta(typical, effects, normalDraws(wanted.seed, j, effects.length)))
  return carry({ count: wanted.patients, personOf }, timeline, samples)
}

const addPercentiles = (bands: GrowingBands, { width, plasma, effectSite }: Table, samples: number): void => {
  const wanted = Object.keys(bands.plasmaNgMl)
  const ranks = wanted.map(Number)
  for (let i = 0; i < samples; i++)
    for (const [all, into] of [
      [plasma, bands.plasmaNgMl],
      [effectSite, bands.effectSiteNgMl],
    ] as const) {
      const found = percentilesOf(all.subarray(i * width, (i + 1) * width), ranks)
      for (const [k, q] of wanted.entries()) into[q]!.push(found[k]!)
    }
}
