import { advance, watchOf } from './advance.ts'
import { type AlarmBook, isLatched, listed } from './alarm-book.ts'
import type { Priority } from './alarm-rules.ts'
import { totals } from './dose.ts'
import type { SessionInput } from './events.ts'
import { addEvent, type Folded, foldAll, machineOf } from './folded.ts'
import type { Conflict, Machine } from './machine.ts'
import { duesOf, type What } from './observations.ts'
import type { State } from './phases.ts'
import { isReadyToLeave, readinessOf } from './readiness.ts'
import { type Ms, writtenLike } from './true-time.ts'

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
  return folded === null ? null : advance(machineOf(folded), now ?? Number.NEGATIVE_INFINITY)
}

/** What is known after each event, in the order of arrival. */
export const replay = ({ events, ...rest }: SessionInput): readonly ReplayEntry[] => {
  let folded: Folded | null = null
  return events.map((event, i) => {
    folded = (folded && addEvent(folded, event)) ?? foldAll({ ...rest, events: events.slice(0, i + 1) })
    const latest = folded!.line.at(-1)!.event.occurredAt
    return { eventId: event.id, ...standingOf(machineOf(folded!), latest) }
  })
}
