import type { BookingId, PatientId } from '#core/kernel/identity.ts'
import { type BookingEvent, type BookingState, stateOf } from '#core/scheduling/booking.ts'
import type { Phases } from '#core/scheduling/visit.ts'
import type { Work } from '../../work.ts'
import type { StoredBookingEvent } from '../tables/booking.ts'

type At = Pick<Work, 'db' | 'clinicId' | 'now'>

/** Booking is open to people who are not signed in: for them nobody acts. */
export type BookingWork = Pick<Work, 'db' | 'clinicId' | 'timeZone' | 'now' | 'newId' | 'demo'> & {
  readonly actor: Work['actor'] | null
}

/** A booking as it stands at `work.now`. */
export interface Booking extends BookingState {
  readonly id: BookingId
  /** `null` until a booking made without a chart is linked to one. */
  readonly patientId: PatientId | null
  /** As typed by somebody without a chart; `null` where there is one. */
  readonly person: {
    readonly name: string
    readonly birthDate: string
    readonly email: string | null
    readonly phone: string | null
  } | null
  readonly serviceId: string
  readonly serviceName: { readonly en: string; readonly es: string }
  readonly kind: 'consultation' | 'treatment'
  readonly drug: 'ketamine' | 'esketamine' | null
  readonly route: 'iv' | 'nasal' | null
  readonly start: Temporal.Instant
  readonly end: Temporal.Instant
  readonly phases: Phases
  readonly chairId: string | null
  readonly chairName: string | null
  readonly nurseId: string | null
  readonly nurseName: string | null
  readonly prescriberId: string | null
  readonly prescriberName: string | null
  readonly seriesId: string | null
  readonly courseId: string | null
  readonly orderId: string | null
  readonly language: 'en' | 'es'
  readonly reason: string
  readonly origin: 'web' | 'hold' | 'desk' | 'patient'
  readonly confirmation: 'code' | 'call' | 'none'
  readonly screening: Readonly<Record<string, boolean>> | null
  readonly secret: string
  readonly idempotencyKey: string | null
  readonly requestHash: string | null
  readonly events: number
}

const eventOf = ({ kind, at, confirmBy }: StoredBookingEvent): BookingEvent => {
  const instant = Temporal.Instant.from(at)
  return kind === 'held' ? { kind, at: instant, confirmBy: Temporal.Instant.from(confirmBy!) } : { kind, at: instant }
}

/** The latest version of each, retired or not: a visit keeps its name when the clinic no longer offers the like. */
const latestService = (db: At['db']) =>
  db
    .selectFrom('service')
    .distinctOn(['clinic_id', 'id'])
    .select(['clinic_id', 'id', 'kind', 'drug', 'route', 'name_en', 'name_es'])
    .orderBy('clinic_id')
    .orderBy('id')
    .orderBy('version', 'desc')
    .as('s')

const latestChair = (db: At['db']) =>
  db
    .selectFrom('chair')
    .distinctOn(['clinic_id', 'id'])
    .select(['clinic_id', 'id', 'name'])
    .orderBy('clinic_id')
    .orderBy('id')
    .orderBy('version', 'desc')
    .as('c')

const rowsOf = ({ db, clinicId }: At) =>
  db
    .selectFrom('booking_with_events as b')
    .innerJoin(latestService(db), (join) =>
      join.onRef('s.clinic_id', '=', 'b.clinic_id').onRef('s.id', '=', 'b.service_id'),
    )
    .leftJoin(latestChair(db), (join) => join.onRef('c.clinic_id', '=', 'b.clinic_id').onRef('c.id', '=', 'b.chair_id'))
    .leftJoin('staff as n', (join) => join.onRef('n.clinic_id', '=', 'b.clinic_id').onRef('n.id', '=', 'b.nurse_id'))
    .leftJoin('staff as p', (join) =>
      join.onRef('p.clinic_id', '=', 'b.clinic_id').onRef('p.id', '=', 'b.prescriber_id'),
    )
    .selectAll('b')
    .select([
      's.kind',
      's.drug',
      's.route',
      's.name_en',
      's.name_es',
      'c.name as chair_name',
      'n.name as nurse_name',
      'p.name as prescriber_name',
    ])
    .where('b.clinic_id', '=', clinicId)
    .orderBy('b.starts_at')

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

const fromRow = (row: Row, now: Temporal.Instant): Booking => ({
  ...stateOf(row.events.map(eventOf), now),
  id: row.id as BookingId,
  patientId: row.patient_id as PatientId | null,
  person:
    row.person_name === null
      ? null
      : { name: row.person_name, birthDate: row.birth_date!, email: row.email, phone: row.phone },
  serviceId: row.service_id,
  serviceName: { en: row.name_en, es: row.name_es },
  kind: row.kind,
  drug: row.drug,
  route: row.route,
  start: row.starts_at,
  end: row.ends_at,
  phases: row.phases,
  chairId: row.chair_id,
  chairName: row.chair_name,
  nurseId: row.nurse_id,
  nurseName: row.nurse_name,
  prescriberId: row.prescriber_id,
  prescriberName: row.prescriber_name,
  seriesId: row.series_id,
  courseId: row.course_id,
  orderId: row.order_id,
  language: row.language,
  reason: row.reason,
  origin: row.origin,
  confirmation: row.confirmation,
  screening: row.screening,
  secret: row.secret,
  idempotencyKey: row.idempotency_key,
  requestHash: row.request_hash,
  events: row.events.length,
})

/** Those that stand: booked, or held and not yet run out. */
export const isStanding = ({ status }: Booking): boolean => status === 'booked' || status === 'pending'

/** Everything that starts on one local day of the clinic and still stands, in order of time. */
export const bookingsOn = async (work: At & Pick<Work, 'timeZone'>, date: string): Promise<readonly Booking[]> => {
  const day = Temporal.PlainDate.from(date)
  const from = day.toZonedDateTime(work.timeZone).toInstant()
  const to = day.add({ days: 1 }).toZonedDateTime(work.timeZone).toInstant()
  const rows = await rowsOf(work).where('b.starts_at', '>=', from).where('b.starts_at', '<', to).execute()
  return rows.map((row) => fromRow(row, work.now)).filter(isStanding)
}

/** Everything of one person that still stands, past visits too, in order of time. */
export const bookingsOf = async (work: At, patientId: PatientId): Promise<readonly Booking[]> => {
  const rows = await rowsOf(work).where('b.patient_id', '=', patientId).execute()
  return rows.map((row) => fromRow(row, work.now)).filter(isStanding)
}

export const bookingsOfSeries = async (work: At, seriesId: string): Promise<readonly Booking[]> => {
  const rows = await rowsOf(work).where('b.series_id', '=', seriesId).execute()
  return rows.map((row) => fromRow(row, work.now))
}

export const findBooking = async (work: At, id: string): Promise<Booking | null> => {
  const row = await rowsOf(work).where('b.id', '=', id).executeTakeFirst()
  return row ? fromRow(row, work.now) : null
}

export const bookingByKey = async (work: At, idempotencyKey: string): Promise<Booking | null> => {
  const row = await rowsOf(work).where('b.idempotency_key', '=', idempotencyKey).executeTakeFirst()
  return row ? fromRow(row, work.now) : null
}

/** Bookings of people who have no chart yet, still ahead. */
export const bookingsWithoutChart = async (work: At): Promise<readonly Booking[]> => {
  const rows = await rowsOf(work)
    .where('b.patient_id', 'is', null)
    .where('b.origin', '=', 'web')
    .where('b.ends_at', '>', work.now)
    .execute()
  return rows.map((row) => fromRow(row, work.now)).filter(isStanding)
}

/** How many places somebody holds unconfirmed, by e-mail or phone. */
export const openHoldsOf = async (
  { db, clinicId, now }: At,
  contact: { readonly email: string | null; readonly phone: string | null },
): Promise<number> => {
  const rows = await db
    .selectFrom('booking as b')
    .innerJoin('booking_resource as r', (join) =>
      join.onRef('r.clinic_id', '=', 'b.clinic_id').onRef('r.booking_id', '=', 'b.id'),
    )
    .select('b.id')
    .distinct()
    .where('b.clinic_id', '=', clinicId)
    .where('r.active', '=', true)
    .where('r.release_at', '>', now)
    .where((where) => where.or([where('b.email', '=', contact.email), where('b.phone', '=', contact.phone)]))
    .execute()
  return rows.length
}
