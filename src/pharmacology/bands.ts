import type { Bands } from './case.ts'
import { percentilesOf } from './percentiles.ts'
import type { Survey } from './population.ts'
import type { Table } from './propagate.ts'

type GrowingBands = Record<keyof Bands, Record<string, number[]>>

/** Percentiles at each sample time. It reorders the table it is shown, so it comes last among surveys. */
export const bandsSurvey = (percentiles: readonly number[]): Survey & { readonly bands: Bands } => {
  const empty = () => Object.fromEntries(percentiles.map((q) => [q, [] as number[]]))
  const bands: GrowingBands = { plasmaNgMl: empty(), effectSiteNgMl: empty() }
  return {
    bands,
    add: ({ width, plasma, effectSite }: Table) => {
      for (let at = 0; at < plasma.length; at += width) {
        addTo(bands.plasmaNgMl, plasma.subarray(at, at + width))
        addTo(bands.effectSiteNgMl, effectSite.subarray(at, at + width))
      }
    },
  }
}

const addTo = (bands: Record<string, number[]>, levels: Float64Array): void => {
  const wanted = Object.keys(bands)
  const found = percentilesOf(levels, wanted.map(Number))
  for (const [k, q] of wanted.entries()) bands[q]!.push(found[k]!)
}
