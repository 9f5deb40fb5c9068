import { advance, watchOf } from './advance.ts'
import { type AlarmBook, clear, isLatched, listed, raise } from './alarm-book.ts'
import type { Priority } from './alarm-rules.ts'
import { totals } from './dose.ts'
import { corrected, disagreements, distinct, isCorrection, type Placed } from './effective.ts'
import type { SessionEvent, SessionInput } from './events.ts'
import { type Conflict, type Machine, routeOf, startMachine } from './machine.ts'
import { duesOf, type What } from './observations.ts'
import { isTransition, type State, stateBefore } from './phases.ts'
import { isReadyToLeave, readinessOf } from './readiness.ts'
import { takeEvent } from './take-event.ts'
import { type Ms, seconds, trueTime, writtenLike } from './true-time.ts'

/** What is known once an event is in. Instants are RFC 3339 in the offset of the latest event. */
export interface Standing {
  readonly state: State
  readonly asOf: string
  readonly totals: { readonly mg: number; readonly mgPerKg: number | null; readonly ml: number | null }
  /** The weight behind mg/kg: always the order's. */
  readonly weightKg: number | null
  readonly rate: { readonly mgPerH: number }
  readonly due: readonly { readonly what: What; readonly at: string }[]
  readonly alarms: readonly ShownAlarm[]
  readonly conflicts: readonly Conflict[]
  readonly discharge: {
    readonly ready: boolean
    readonly unmet: readonly string[]
    readonly unknown: readonly string[]
  }
}

export interface ShownAlarm {
  readonly ruleId: string
  readonly signal: string
  readonly priority: Priority
  readonly since: string
  readonly active: boolean
  readonly latched: boolean
  readonly acknowledgedBy: string | null
}

export interface ReplayEntry extends Standing {
  readonly eventId: string
}

const clockTolerance = seconds(30)

/** A24: the latest offset of a device says whether its clock is off. */
const noteClock = (book: AlarmBook, event: SessionEvent, at: Ms): AlarmBook => {
  if (event.clockOffsetMs === undefined) return book
  const name = { ruleId: 'A24', signal: event.deviceId ?? 'device' }
  return Math.abs(event.clockOffsetMs) > clockTolerance
    ? raise(book, { ...name, priority: 'low', since: at })
    : clear(book, name)
}

const step = (machine: Machine, { at, event, voided }: Placed): Machine => {
  const later = advance(machine, at)
  const moved = { ...later, alarms: noteClock(later.alarms, event, at) }
  return voided || isCorrection(event) ? moved : takeEvent(moved, event)
}

interface Folded {
  readonly machine: Machine
  readonly last: SessionEvent
  /** Ids that a correction names: an event that comes after its own correction must not slip past it. */
  readonly named: ReadonlySet<string>
}

/** The state of a session as a pure function of the events that are in, in whatever order they came. `null` = no events. */
const foldAll = ({ order = {}, baseline, events }: SessionInput): Folded | null => {
  const line = distinct(events)
  const [first, last] = [line[0], line.at(-1)]
  if (first === undefined || last === undefined) return null
  const placed = corrected(line)
  const route = routeOf(order, line)
  const opening = placed.find(({ event, voided }) => !voided && isTransition(event.type))?.event.type
  const start = startMachine({
    order,
    route,
    baseline,
    state: stateBefore(opening, route ?? undefined),
    at: trueTime(first),
  })
  const conflicts = disagreements(line).map(
    ({ eventId }): Conflict => ({
      eventId,
      code: 'id-with-two-contents',
      reason: 'the same id came with two contents; both are kept',
    }),
  )
  const named = new Set(line.filter(isCorrection).map(({ payload }) => payload.amends))
  return { machine: placed.reduce(step, { ...start, conflicts }), last, named }
}

const showAlarms = (book: AlarmBook, like: string): readonly ShownAlarm[] =>
  listed(book).map((alarm) => ({ ...alarm, since: writtenLike(alarm.since, like), latched: isLatched(alarm) }))

/** What a machine looks like from outside, with its instants written in the offset of `like`. */
export const standingOf = (machine: Machine, like: string): Standing => {
  const { mg, ml } = totals(machine.dose)
  const weightKg = machine.order.weightKg ?? null
  const { ready, unmet, unknown } = readinessOf(machine)
  const isReady = isReadyToLeave(machine)
  return {
    state: isReady ? 'ready-for-discharge' : machine.state,
    asOf: writtenLike(machine.at, like),
    totals: { mg, mgPerKg: weightKg === null ? null : Math.round((mg / weightKg) * 1e6) / 1e6, ml },
    weightKg,
    rate: { mgPerH: machine.dose.mgPerH },
    due: duesOf(watchOf(machine)).map(({ what, at }) => ({ what, at: writtenLike(at, like) })),
    alarms: showAlarms(machine.alarms, like),
    conflicts: machine.conflicts,
    discharge: { ready: ready && isReady, unmet, unknown },
  }
}

/** The machine after all events, let run to `now` where one is given; `null` before the first event. */
export const foldSession = (input: SessionInput, now?: Ms): Machine | null => {
  const folded = foldAll(input)
  return folded === null ? null : advance(folded.machine, now ?? folded.machine.at)
}

/**
 * What is known after each event, in the order of arrival. An event that comes in its place is added to the fold; one
 * that comes late, corrects another or repeats an id makes the fold start again, with the same outcome.
 */
export const replay = ({ events, ...rest }: SessionInput): readonly ReplayEntry[] => {
  const entries: ReplayEntry[] = []
  let folded: Folded | null = null
  const ids = new Set<string>()
  for (const [i, event] of events.entries()) {
    const isInPlace: boolean = folded !== null && follows(folded, event) && !ids.has(event.id)
    folded = isInPlace ? extend(folded!, event) : foldAll({ ...rest, events: events.slice(0, i + 1) })
    ids.add(event.id)
    entries.push({ eventId: event.id, ...standingOf(folded!.machine, folded!.last.occurredAt) })
  }
  return entries
}

/** Transitions are few, and may decide where the list began and by which route: they always start the fold again. */
const follows = ({ last, named }: Folded, event: SessionEvent): boolean =>
  !isCorrection(event) && !isTransition(event.type) && !named.has(event.id) && trueTime(event) > trueTime(last)

const extend = ({ machine, named }: Folded, event: SessionEvent): Folded => ({
  machine: step(machine, { at: trueTime(event), event, voided: false }),
  last: event,
  named,
})
