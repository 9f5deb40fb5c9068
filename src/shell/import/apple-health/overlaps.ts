import { hasLength } from './headaches.ts'
import type { Sample } from './sample.ts'

/** Headaches that begin while another one is still going on, with that other one. Input in order of their starts. */
export const overlapping = (inOrder: readonly Sample[]): readonly (readonly [Sample, Sample])[] => {
  const found: (readonly [Sample, Sample])[] = []
  let last: Sample | null = null
  for (const sample of inOrder) {
    if (last && last.start < sample.start && last.end !== null && sample.start < last.end) found.push([last, sample])
    if (hasLength(sample) && (last === null || sample.end! > last.end!)) last = sample
  }
  return found
}
