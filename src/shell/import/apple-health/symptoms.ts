import { absent, type Described, hasLength, type Symptoms } from './headaches.ts'
import type { Sample } from './sample.ts'
import { symptomTypes } from './wanted-types.ts'

const endOf = ({ start, end }: Sample): number => end ?? start

/** At the same moment, or for some time together. An entry without a length is a moment. */
const overlap = (a: Sample, b: Sample): boolean => a.start <= endOf(b) && b.start <= endOf(a)

/** "Not present" denies a symptom of an attack only where it is said of all of it. */
const covers = (symptom: Sample, headache: Sample): boolean =>
  hasLength(headache) && symptom.start <= headache.start && endOf(symptom) >= endOf(headache)

/** Milliseconds: a symptom of a week or more belongs to no one attack. */
const longestSymptom = 7 * 86_400_000

/**
 * Gives each headache the symptoms that were entered for the same time. One that was entered for another time of the day
 * may belong to it or not: it is left out, and comes back in `apart` to be asked about.
 */
export const matchSymptoms = (
  headaches: readonly Sample[],
  symptoms: readonly Sample[],
): { readonly matched: readonly Described[]; readonly apart: readonly Sample[] } => {
  const all = symptoms.toSorted((a, b) => a.start - b.start)
  const inOrder = all.filter((each) => endOf(each) - each.start < longestSymptom)
  const used = new Set<Sample>()
  const longest = inOrder.reduce((most, each) => Math.max(most, endOf(each) - each.start), 0)
  const matched = headaches.map((headache) => {
    const found: Record<string, boolean> = {}
    for (let at = firstFrom(inOrder, headache.start - longest); at < inOrder.length; at++) {
      const symptom = inOrder[at]!
      if (symptom.start > endOf(headache)) break
      if (!overlap(headache, symptom)) continue
      const field = symptomTypes[symptom.type as keyof typeof symptomTypes]
      if (symptom.value !== absent) found[field] = true
      else if (covers(symptom, headache)) found[field] ??= false
      used.add(symptom)
    }
    return { headache, symptoms: found as Symptoms }
  })
  return { matched, apart: all.filter((each) => !used.has(each) && each.value !== absent) }
}

/** The first one that starts at `start` or later. */
const firstFrom = (inOrder: readonly Sample[], start: number): number => {
  let [low, high] = [0, inOrder.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (inOrder[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return low
}
