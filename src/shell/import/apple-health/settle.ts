import { intensityOf, type Said } from './headaches.ts'
import type { Sample } from './sample.ts'

/** Of two that begin together the stronger, then the longer, stands first: it is the one that is kept. */
const inOrder = (a: Sample, b: Sample): number =>
  a.start - b.start ||
  (intensityOf(b.value) ?? 0) - (intensityOf(a.value) ?? 0) ||
  (b.end ?? Number.POSITIVE_INFINITY) - (a.end ?? Number.POSITIVE_INFINITY) ||
  a.line - b.line

/** What is handed on, and what contradicts it: that is left out, and asked about. */
export interface Settled<T> {
  readonly kept: readonly T[]
  readonly against: readonly Sample[]
}

/** Headaches in order of their starts, one a moment. */
export const oneAMoment = (headaches: readonly Sample[]): Settled<Sample> => {
  const [kept, against]: [Sample[], Sample[]] = [[], []]
  for (const sample of headaches.toSorted(inOrder)) {
    if (kept.at(-1)?.start === sample.start) against.push(sample)
    else kept.push(sample)
  }
  return { kept, against }
}

/** What is denied (no headache, no bleeding) on days of which another entry says yes. */
export const withoutDenied = (denied: readonly Said[], said: readonly Said[]): Settled<Said> => {
  const days = new Set(said.map(({ day }) => day.date))
  const [kept, against]: [Said[], Sample[]] = [[], []]
  for (const each of denied) {
    if (days.has(each.day.date)) against.push(each.sample)
    else kept.push(each)
  }
  return { kept, against }
}
