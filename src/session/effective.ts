import { canonical } from '#core/kernel/canonical.ts'
import type { EventOf, SessionEvent } from './events.ts'
import { type Ms, trueTime } from './true-time.ts'

/** An event at its true time, as it arrived. */
export interface Timed {
  readonly at: Ms
  readonly event: SessionEvent
}

/** With its corrections applied. `voided`: entered in error; its time is still known, what it said no longer counts. */
export interface Placed extends Timed {
  readonly voided: boolean
}

type Correction = EventOf<'amended' | 'entered-in-error'>

export const isCorrection = (event: SessionEvent): event is Correction =>
  event.type === 'amended' || event.type === 'entered-in-error'

/** Everything an event says; when the server stored it is not part of that. */
const contentOf = (event: SessionEvent): string => canonical({ ...event, recordedAt: undefined })

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * True time, then device, then that device's own count, then id; the content settles what is left, so any order of
 * arrival gives one line.
 */
export const byTrueTime = ({ at: t, event: a }: Timed, { at: u, event: b }: Timed): number =>
  t - u ||
  compareText(a.deviceId ?? '', b.deviceId ?? '') ||
  (a.deviceSeq ?? 0) - (b.deviceSeq ?? 0) ||
  compareText(a.id, b.id) ||
  (a === b ? 0 : compareText(contentOf(a), contentOf(b)))

/** The events of each id, exact repeats dropped. More than one = an id that came with two contents; all are kept. */
const contentsById = (events: readonly SessionEvent[]): Map<string, SessionEvent[]> => {
  const byId = new Map<string, SessionEvent[]>()
  for (const event of events) {
    const known = byId.get(event.id)
    if (known === undefined) byId.set(event.id, [event])
    else if (!known.some((k) => k === event || contentOf(k) === contentOf(event))) known.push(event)
  }
  return byId
}

export interface Line {
  readonly line: readonly Timed[]
  /** Ids that came with more than one content: somebody has to look. */
  readonly disagreeing: readonly string[]
}

/** Exact repeats dropped, the rest in the order of true time. */
export const lineOf = (events: readonly SessionEvent[]): Line => {
  const byId = contentsById(events)
  const line = [...byId.values()].flat().map((event) => ({ at: trueTime(event), event }))
  const disagreeing = [...byId].filter(([, contents]) => contents.length > 1).map(([id]) => id)
  return { line: line.sort(byTrueTime), disagreeing: disagreeing.sort(compareText) }
}

/**
 * The line with its corrections applied: per target the latest correction that itself still stands. A correction may
 * correct a correction; those that go round in a circle, or name nothing that is here, change nothing.
 */
export const corrected = (line: readonly Timed[]): readonly Placed[] => {
  const corrections = Map.groupBy(
    line.filter((timed): timed is CorrectionAt => isCorrection(timed.event)),
    ({ event }) => event.payload.amends,
  )
  return line.map((timed) => settle(timed, corrections, []))
}

interface CorrectionAt extends Timed {
  readonly event: Correction
}

const settle = (timed: Timed, all: Map<string, CorrectionAt[]>, underway: readonly string[]): Placed => {
  const { event } = timed
  if (underway.includes(event.id)) return { ...timed, voided: true }
  const standing = (all.get(event.id) ?? [])
    .map((correction) => settle(correction, all, [...underway, event.id]))
    .filter(({ voided }) => !voided)
  const last = standing.at(-1)?.event as Correction | undefined
  if (last === undefined) return { ...timed, voided: false }
  if (last.type === 'entered-in-error') return { ...timed, voided: true }
  return { ...timed, event: { ...event, payload: last.payload.corrected } as SessionEvent, voided: false }
}
