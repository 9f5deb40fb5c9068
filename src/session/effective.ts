import { canonical } from '#core/kernel/canonical.ts'
import type { EventOf, SessionEvent } from './events.ts'
import { type Ms, trueTime } from './true-time.ts'

/** An event at its true time. `voided`: entered in error; its time is still known, what it said no longer counts. */
export interface Placed {
  readonly at: Ms
  readonly event: SessionEvent
  readonly voided: boolean
}

/** One id that came with two contents: both are kept, and somebody has to look. */
export interface Disagreement {
  readonly eventId: string
}

type Correction = EventOf<'amended' | 'entered-in-error'>

export const isCorrection = (event: SessionEvent): event is Correction =>
  event.type === 'amended' || event.type === 'entered-in-error'

/** Everything an event says; when the server stored it is not part of that. */
export const contentOf = (event: SessionEvent): string => canonical({ ...event, recordedAt: undefined })

/** True time, then device, then that device's own count, then id; the content settles what is left, so any order of arrival gives one line. */
export const byTrueTime = (a: SessionEvent, b: SessionEvent): number =>
  trueTime(a) - trueTime(b) ||
  compareText(a.deviceId ?? '', b.deviceId ?? '') ||
  (a.deviceSeq ?? 0) - (b.deviceSeq ?? 0) ||
  compareText(a.id, b.id) ||
  (a.id === b.id ? compareText(contentOf(a), contentOf(b)) : 0)

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Exact repeats dropped, the rest in the order of true time. */
export const distinct = (events: readonly SessionEvent[]): readonly SessionEvent[] => {
  const seen = new Map<string, Set<string>>()
  const kept = events.filter((event) => {
    const contents = seen.get(event.id) ?? new Set()
    seen.set(event.id, contents)
    const content = contentOf(event)
    return !contents.has(content) && contents.add(content)
  })
  return kept.sort(byTrueTime)
}

/** The ids that came with more than one content, from a list without exact repeats. */
export const disagreements = (line: readonly SessionEvent[]): readonly Disagreement[] => {
  const count = new Map<string, number>()
  for (const { id } of line) count.set(id, (count.get(id) ?? 0) + 1)
  return [...count].filter(([, n]) => n > 1).map(([eventId]) => ({ eventId }))
}

/**
 * The line with its corrections applied: per target the latest correction that itself still stands. A correction may
 * correct a correction; those that go round in a circle, or name nothing that is here, change nothing.
 */
export const corrected = (line: readonly SessionEvent[]): readonly Placed[] => {
  const corrections = Map.groupBy(line.filter(isCorrection), ({ payload }) => payload.amends)
  return line.map((event) => settle(event, corrections, new Set()))
}

const settle = (event: SessionEvent, all: Map<string, Correction[]>, underway: Set<string>): Placed => {
  const at = trueTime(event)
  if (underway.has(event.id)) return { at, event, voided: true }
  const standing = (all.get(event.id) ?? [])
    .map((correction) => settle(correction, all, new Set([...underway, event.id])))
    .filter(({ voided }) => !voided)
  const last = standing.at(-1)?.event as Correction | undefined
  if (last === undefined) return { at, event, voided: false }
  if (last.type === 'entered-in-error') return { at, event, voided: true }
  return { at, event: { ...event, payload: last.payload.corrected } as SessionEvent, voided: false }
}
