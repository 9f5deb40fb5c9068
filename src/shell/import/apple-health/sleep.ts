import type { Calendar } from './days-of.ts'
import type { Said } from './headaches.ts'
import { limits } from './limits.ts'
import { sleepType } from './wanted-types.ts'

/** Asleep, in the words before and after iOS 16. In bed and awake are no sleep. */
const asleep = new Set(
  ['Asleep', 'AsleepUnspecified', 'AsleepCore', 'AsleepDeep', 'AsleepREM'].map(
    (stage) => `HKCategoryValueSleepAnalysis${stage}`,
  ),
)
const notAsleep = new Set(['InBed', 'Awake'].map((stage) => `HKCategoryValueSleepAnalysis${stage}`))

/** `null`: a word that is not known. */
export const isAsleep = (value: string): boolean | null =>
  asleep.has(value) ? true : notAsleep.has(value) ? false : null
export const sleepWanted =
  'HKCategoryValueSleepAnalysis… AsleepCore, AsleepDeep, AsleepREM, AsleepUnspecified, InBed or Awake'

/** Awake for less than this in between (milliseconds) is one sleep: ours, no source says it. */
const gap = 60 * 60_000
/** Spans held before they are put together. */
const heldAtOnce = 20_000

/** One sleep. Milliseconds since 1970. */
interface Night {
  readonly start: number
  readonly end: number
  /** Of the first record that tells of it. */
  readonly line: number
}

const together = (spans: readonly Night[]): Night[] => {
  const nights: Night[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = nights.at(-1)
    if (last && span.start - last.end < gap) nights[nights.length - 1] = { ...last, end: Math.max(last.end, span.end) }
    else nights.push(span)
  }
  return nights
}

/**
 * Stages, devices and apps tell of one night many times over: it keeps what they cover together, as whole sleeps. Putting
 * some together before the others have come changes nothing, so a hundred thousand records cost the room of their nights.
 */
export class Nights {
  #spans: Night[] = []

  /** False: more sleeps than a life has. */
  add(span: Night): boolean {
    this.#spans.push(span)
    if (this.#spans.length < heldAtOnce || this.#spans.length % heldAtOnce > 0) return true
    this.#spans = together(this.#spans)
    return this.#spans.length < limits.nights
  }

  /**
   * Each sleep under the day on which it ended. One that ended shortly before the export (`exportedAt`, milliseconds) may
   * not have been over: it comes with the next export, whole.
   */
  said(calendar: Calendar, exportedAt: number | null): readonly Said[] {
    const isOver = ({ end }: Night) => exportedAt === null || end <= exportedAt - 2 * gap
    return together(this.#spans)
      .filter(isOver)
      .map((night) => ({
        sample: { ...night, type: sleepType, value: 'HKCategoryValueSleepAnalysisAsleepUnspecified', zone: null },
        day: {
          date: calendar.dayOf(night.end),
          sleep: [{ start: calendar.written(night.start), end: calendar.written(night.end) }],
        },
      }))
  }
}
