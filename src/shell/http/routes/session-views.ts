import type { Patient } from '#core/chart/patient.ts'
import { foldSession, standingOf } from '#core/session/fold.ts'
import { orderLimits } from '#core/session/order-limits.ts'
import { msOf } from '#core/session/true-time.ts'
import type { OrderContent } from '#core/treatment/order.ts'
import type { Booking } from '../../store/repositories/bookings.ts'
import type { OrderInForce } from '../../store/repositories/orders.ts'
import type { StoredEvent } from '../../store/repositories/session-events.ts'
import { type Session, sessionInput } from '../../store/repositories/sessions.ts'
import type { Work } from '../../work.ts'
import type { BoardRow, KeptEvent, Planned } from '../contract/sessions.ts'

type Kept = (typeof KeptEvent)['_output']

export const kept = (events: readonly StoredEvent[]): Kept[] =>
  events.map((event) => ({
    ...event,
    clockOffsetMs: event.clockOffsetMs ?? 0,
    deviceId: event.deviceId ?? '',
    deviceSeq: event.deviceSeq ?? 0,
    payload: event.payload as Record<string, unknown>,
    found: event.found.map(({ code, text }) => ({ code, text })),
  }))

/** What the order plans: steps of a rate, or doses of sprays. */
export const planOf = (order: OrderContent): Planned[] =>
  order.route === 'iv'
    ? order.steps.map(({ startMin, durationMin, rateMgPerH }) => ({
        startMin,
        durationMin,
        rateMgPerH,
        sprays: null,
        mgPerSpray: null,
      }))
    : order.doses.map(({ startMin, sprays, mgPerSpray }) => ({
        startMin,
        durationMin: null,
        rateMgPerH: null,
        sprays,
        mgPerSpray,
      }))

export const orderView = (order: OrderContent, session: Session, hash: string) => {
  const { maxRateMgPerH = null, ...limits } = orderLimits(order, session.isFirst, session.own)
  return {
    id: session.orderId,
    version: session.orderVersion,
    hash,
    drug: order.drug,
    route: order.route,
    setting: order.setting,
    mgPerMl: order.mgPerMl,
    weightKg: order.weightKg,
    weightOn: order.weightOn,
    maxTotalMg: limits.maxTotalMg ?? order.maxTotalMg,
    maxRateMgPerH,
    stopRule: order.stopRule,
    isFirst: session.isFirst,
    own: [...session.own],
    plan: planOf(order),
  }
}

const instant = (at: Temporal.Instant, { timeZone }: Pick<Work, 'timeZone'>): string =>
  at.toZonedDateTimeISO(timeZone).toString({ timeZoneName: 'never' })

export interface BoardFacts {
  readonly booking: Booking
  readonly patient: Patient
  readonly session: Session | null
  readonly order: OrderInForce['content'] | null
  readonly events: readonly StoredEvent[]
  readonly obstacle: string | null
}

/** One line of the board: who, where, in which phase, what is due, what alarms. The front desk sees no measurements. */
export const boardRow = (work: Work, facts: BoardFacts): BoardRow => {
  const { booking, patient, session, order, events, obstacle } = facts
  const name = `${patient.givenName} ${patient.familyName}`
  const row = {
    bookingId: booking.id,
    sessionId: session?.id ?? null,
    patient: { id: patient.id, name, birthDate: patient.birthDate },
    chair: booking.chairName,
    nurse: booking.nurseName,
    route: booking.route!,
    drug: booking.drug!,
    start: instant(booking.start, work),
    end: instant(booking.end, work),
    obstacle,
  }
  const nothing = {
    since: null,
    mg: null,
    maxTotalMg: null,
    mgPerH: null,
    due: [],
    alarms: [],
    own: [],
    unmet: [],
    unknown: [],
  }
  if (session === null || order === null) return { ...row, ...nothing, state: null }
  const input = sessionInput(order, session, events)
  const machine = foldSession(input, msOf(work.now.toString()))
  if (machine === null) return { ...row, ...nothing, state: 'expected' }
  const standing = standingOf(machine, instant(work.now, work))
  if (work.actor.role === 'front-desk') return { ...row, ...nothing, state: standing.state }
  return {
    ...row,
    state: standing.state,
    since:
      machine.drugStart === null
        ? null
        : instant(Temporal.Instant.fromEpochMilliseconds(Math.round(machine.drugStart)), work),
    mg: standing.totals.mg,
    maxTotalMg: order.maxTotalMg,
    mgPerH: standing.rate.mgPerH,
    due: [...standing.due],
    alarms: [...standing.alarms],
    own: [...session.own],
    unmet: [...standing.discharge.unmet],
    unknown: [...standing.discharge.unknown],
  }
}
