import { type Selectable, sql } from 'kysely'
import type { BookingId, OrderId, PatientId, SessionId } from '#core/kernel/identity.ts'
import type { OwnLimits } from '#core/kernel/tightening.ts'
import { totals } from '#core/session/dose.ts'
import type { SessionEvent, SessionInput } from '#core/session/events.ts'
import { foldSession } from '#core/session/fold.ts'
import type { Machine } from '#core/session/machine.ts'
import { orderLimits } from '#core/session/order-limits.ts'
import type { OrderContent } from '#core/treatment/order.ts'
import type { TreatedDay } from '#core/treatment/order-facts.ts'
import type { Work } from '../../work.ts'
import { attempt } from '../database.ts'
import { json, type Tables } from '../tables.ts'
import { orderVersion } from './orders.ts'
import { eventsOf } from './session-events.ts'

type At = Pick<Work, 'db' | 'clinicId'>

export interface Session {
  readonly id: SessionId
  readonly bookingId: BookingId
  readonly patientId: PatientId
  readonly chairId: string
  readonly orderId: OrderId
  /** The version that was in force when the person arrived. */
  readonly orderVersion: number
  readonly isFirst: boolean
  /** What the clinic had set for itself when the person arrived. */
  readonly own: OwnLimits
}

const fromRow = (row: Selectable<Tables['session']>): Session => ({
  id: row.id as SessionId,
  bookingId: row.booking_id as BookingId,
  patientId: row.patient_id as PatientId,
  chairId: row.chair_id,
  orderId: row.order_id as OrderId,
  orderVersion: row.order_version,
  isFirst: row.is_first,
  own: row.own_limits,
})

export const findSession = async ({ db, clinicId }: At, id: SessionId): Promise<Session | null> => {
  const row = await db
    .selectFrom('session')
    .selectAll()
    .where('clinic_id', '=', clinicId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

/** The sessions of some bookings; a booking that nobody has come for has none. */
export const sessionsOfBookings = async (
  { db, clinicId }: At,
  bookingIds: readonly BookingId[],
): Promise<readonly Session[]> => {
  if (bookingIds.length === 0) return []
  const rows = await db
    .selectFrom('session')
    .selectAll()
    .where('clinic_id', '=', clinicId)
    .where('booking_id', 'in', [...bookingIds])
    .execute()
  return rows.map(fromRow)
}

/** Oldest first. */
export const sessionsOf = async ({ db, clinicId }: At, patientId: PatientId): Promise<readonly Session[]> => {
  const rows = await db
    .selectFrom('session')
    .selectAll()
    .where('clinic_id', '=', clinicId)
    .where('patient_id', '=', patientId)
    .orderBy('created_at')
    .execute()
  return rows.map(fromRow)
}

/** Those that are not over, whatever their day. */
export const openSessions = async ({ db, clinicId }: At): Promise<readonly Session[]> => {
  const rows = await db
    .selectFrom('session')
    .innerJoin('session_lock as l', (join) =>
      join.onRef('l.clinic_id', '=', 'session.clinic_id').onRef('l.session_id', '=', 'session.id'),
    )
    .selectAll('session')
    .where('session.clinic_id', '=', clinicId)
    .where('l.kind', '=', 'patient')
    .execute()
  return rows.map(fromRow)
}

/** `'patient'` or `'chair'`: what is taken by a session that isn't over; `null` = the session is in. */
export const insertSession = async (work: Work, session: Session): Promise<'patient' | 'chair' | 'booking' | null> => {
  const { db, clinicId, now, actor } = work
  const saved = await attempt(db, () =>
    db
      .insertInto('session')
      .values({
        clinic_id: clinicId,
        id: session.id,
        booking_id: session.bookingId,
        patient_id: session.patientId,
        chair_id: session.chairId,
        order_id: session.orderId,
        order_version: session.orderVersion,
        is_first: session.isFirst,
        own_limits: json(session.own),
        created_at: now,
        created_by: actor.staffId,
      })
      .execute(),
  )
  return 'value' in saved ? takeLocks(work, session) : 'booking'
}

/** Holds the person and the chair; the first that is taken already is named. */
export const takeLocks = async ({ db, clinicId }: At, session: Session): Promise<'patient' | 'chair' | null> => {
  for (const kind of ['patient', 'chair'] as const) {
    const resource = kind === 'patient' ? session.patientId : session.chairId
    const saved = await attempt(db, () =>
      db
        .insertInto('session_lock')
        .values({ clinic_id: clinicId, kind, resource_id: resource, session_id: session.id })
        .execute(),
    )
    if ('refusedBy' in saved) return kind
  }
  return null
}

export const releaseLocks = async ({ db, clinicId }: At, id: SessionId): Promise<void> => {
  await db.deleteFrom('session_lock').where('clinic_id', '=', clinicId).where('session_id', '=', id).execute()
}

export const holdsLocks = async ({ db, clinicId }: At, id: SessionId): Promise<boolean> => {
  const row = await db
    .selectFrom('session_lock')
    .select('kind')
    .where('clinic_id', '=', clinicId)
    .where('session_id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

/** One writer at a time in a session, to the end of the transaction: numbers stay without gaps, decisions see all events. */
export const holdSession = async ({ db }: At, id: SessionId): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`session ${id}`}, 0))`.execute(db)
}

/** The order version a session runs under, word for word. Throws where it is gone: a foreign key says it can't be. */
export const orderOfSession = async (
  work: At,
  { orderId, orderVersion: version, id }: Session,
): Promise<OrderContent> => {
  const order = await orderVersion(work, { orderId, version })
  if (order === null) throw new Error(`session ${id} has lost its order`)
  return order.content
}

export const sessionInput = (
  order: OrderContent,
  { isFirst, own }: Session,
  events: readonly SessionEvent[],
): SessionInput => ({ order: orderLimits(order, isFirst, own), events })

/** What somebody was given here, by local day of the clinic, as the events of their sessions add up today. */
export const treatmentDays = async (
  work: Pick<Work, 'db' | 'clinicId' | 'timeZone'>,
  patientId: PatientId,
): Promise<readonly TreatedDay[]> => {
  const sessions = await sessionsOf(work, patientId)
  const events = await eventsOf(
    work,
    sessions.map(({ id }) => id),
  )
  const days: TreatedDay[] = []
  for (const session of sessions) {
    const order = await orderOfSession(work, session)
    const machine = foldSession(sessionInput(order, session, events.get(session.id) ?? []))
    const day = machine && treatedDay(machine, order, work.timeZone)
    if (day) days.push(day)
  }
  return days
}

const treatedDay = (machine: Machine, order: OrderContent, timeZone: string): TreatedDay | null => {
  if (machine.drugStart === null) return null
  const start = Temporal.Instant.fromEpochMilliseconds(Math.round(machine.drugStart))
  const { drug, route, courseId } = order
  const date = start.toZonedDateTimeISO(timeZone).toPlainDate().toString()
  return { date, drug, route, courseId, mg: totals(machine.dose).mg }
}
