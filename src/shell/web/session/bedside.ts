import type { SessionEvent, SessionInput } from '#core/session/events.ts'
import { foldSession, type Standing, standingOf } from '#core/session/fold.ts'
import type { Machine } from '#core/session/machine.ts'
import { type Objection, objectionsTo } from '#core/session/objections.ts'
import { mayEnter, type SessionRole } from '#core/session/who.ts'
import type { SessionView } from '../../http/contract/sessions.ts'
import type { SessionStore, Snapshot } from './session-store.ts'

/** Everything the bedside shows at one moment: the same fold as on the server, over what is here. */
export interface Bedside {
  readonly view: SessionView
  readonly snapshot: Snapshot
  readonly events: readonly SessionEvent[]
  readonly machine: Machine
  readonly standing: Standing
  /** True time, ms. */
  readonly now: number
  readonly role: SessionRole
  readonly staffId: string
  /** "Rosa Synthetic", for every button that does something to her. */
  readonly name: string
  readonly store: SessionStore
}

export const inputOf = (view: SessionView, events: readonly SessionEvent[]): SessionInput => ({
  order: { ...view.order, maxRateMgPerH: view.order.maxRateMgPerH ?? undefined },
  events,
})

/** What the server has and what waits here, together. */
export const eventsHere = ({ view, waiting }: Snapshot): readonly SessionEvent[] => {
  const kept = (view?.events ?? []) as unknown as readonly SessionEvent[]
  const ids = new Set(kept.map(({ id }) => id))
  return [...kept, ...waiting.flatMap(({ event }) => (ids.has(event.id) ? [] : [event]))]
}

/** The fold of everything here, standing at the last event; time is let pass on it once a second. */
export const machineAt = (view: SessionView, events: readonly SessionEvent[]): Machine | null =>
  foldSession(inputOf(view, events))

export const standingAt = (machine: Machine, view: SessionView, now: number): Standing => {
  const like = Temporal.Instant.fromEpochMilliseconds(Math.round(now)).toZonedDateTimeISO(view.timeZone)
  return standingOf(machine, like.toString({ timeZoneName: 'never' }))
}

type Draft = Pick<SessionEvent, 'type' | 'payload'>

/** What speaks against an entry now; the button that would make it says so instead. */
export const objections = ({ machine, role, staffId }: Bedside, { type, payload }: Draft): readonly Objection[] => {
  const event = { id: 'draft', type, payload, occurredAt: '', actorId: staffId } as unknown as SessionEvent
  const mine = mayEnter(role, event, machine.rules)
    ? []
    : [{ code: 'role-may-not', text: 'A physician has to do this.' }]
  return [...mine, ...objectionsTo(machine, event)]
}
