import { type Insertable, sql } from 'kysely'
import type { BookingId, PatientId } from '#core/kernel/identity.ts'
import type { BookingState } from '#core/scheduling/booking.ts'
import type { Work } from '../../work.ts'
import { attempt } from '../database.ts'
import type { StoredBookingEvent } from '../tables/booking.ts'
import { json, type Tables } from '../tables.ts'
import type { Booking, BookingWork } from './bookings.ts'

type At = Pick<Work, 'db' | 'clinicId' | 'now'>

/**
 * One at a time per clinic, until the transaction ends: then nobody waits for somebody who waits for them, and whoever comes
 * second reads what the first has taken. The constraint decides in any case; this keeps it from having to.
 */
export const takeTurn = async ({ db, clinicId }: Pick<At, 'db' | 'clinicId'>): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${clinicId}, 2))`.execute(db)
}

/** Lets go of every place whose hold ran out, so that it blocks nobody (I-41). */
export const releaseExpired = async ({ db, clinicId, now }: At): Promise<void> => {
  await sql`update booking_resource set active = false
    where clinic_id = ${clinicId} and active and release_at <= ${now}`.execute(db)
}

export type NewBooking = Omit<
  Booking,
  | keyof BookingState
  | 'events'
  | 'serviceName'
  | 'kind'
  | 'drug'
  | 'route'
  | 'chairName'
  | 'nurseName'
  | 'prescriberName'
> & {
  readonly personKey: string | null
  /** Chair, staff and person, each with the stretch it is taken for. */
  readonly takes: readonly {
    readonly resource: string
    readonly from: Temporal.Instant
    readonly to: Temporal.Instant
  }[]
  /** `null`: booked at once. */
  readonly confirmBy: Temporal.Instant | null
}

const columnsOf = (work: BookingWork, b: NewBooking): Insertable<Tables['booking']> => ({
  clinic_id: work.clinicId,
  id: b.id,
  service_id: b.serviceId,
  patient_id: b.patientId,
  person_name: b.person?.name ?? null,
  birth_date: b.person?.birthDate ?? null,
  email: b.person?.email ?? null,
  phone: b.person?.phone ?? null,
  person_key: b.personKey,
  language: b.language,
  reason: b.reason,
  screening: json(b.screening),
  starts_at: b.start,
  ends_at: b.end,
  phases: json(b.phases),
  chair_id: b.chairId,
  nurse_id: b.nurseId,
  prescriber_id: b.prescriberId,
  series_id: b.seriesId,
  course_id: b.courseId,
  order_id: b.orderId,
  origin: b.origin,
  confirmation: b.confirmation,
  secret: b.secret,
  idempotency_key: b.idempotencyKey,
  request_hash: b.requestHash,
  created_at: work.now,
  created_by: work.actor?.staffId ?? work.actor?.patientId ?? null,
})

/** Takes its places one by one, in the order of their names, so that two bookings never wait for each other in a circle. */
const takePlaces = async (work: BookingWork, { id, takes, confirmBy }: NewBooking): Promise<void> => {
  for (const { resource, from, to } of takes.toSorted((a, b) => (a.resource < b.resource ? -1 : 1)))
    await work.db
      .insertInto('booking_resource')
      .values({
        clinic_id: work.clinicId,
        booking_id: id,
        resource,
        period: sql`tstzrange(${from}, ${to})`,
        release_at: confirmBy,
      })
      .execute()
}

/** Writes a booking with its places, or nothing: the name of the constraint that refused it (`taken_once`: somebody was first). */
export const insertBooking = async (
  work: BookingWork,
  booking: NewBooking,
): Promise<{ readonly refusedBy: string } | { readonly value: BookingId }> =>
  attempt(work.db, async () => {
    await work.db.insertInto('booking').values(columnsOf(work, booking)).execute()
    await takePlaces(work, booking)
    await insertEvent(work, {
      bookingId: booking.id,
      seq: 1,
      ...(booking.confirmBy ? { kind: 'held', confirmBy: booking.confirmBy } : { kind: 'confirmed' }),
    })
    return booking.id
  })

interface NewEvent {
  readonly bookingId: BookingId
  /** One more than the events that were seen: two at once can't both be next. */
  readonly seq: number
  readonly kind: StoredBookingEvent['kind']
  readonly confirmBy?: Temporal.Instant
  readonly note?: string
}

const insertEvent = async (
  work: BookingWork,
  { bookingId, seq, kind, confirmBy, note = '' }: NewEvent,
): Promise<void> => {
  await work.db
    .insertInto('booking_event')
    .values({
      clinic_id: work.clinicId,
      booking_id: bookingId,
      seq,
      kind,
      at: work.now,
      confirm_by: confirmBy ?? null,
      actor: work.actor?.userId ?? 'visitor',
      note,
    })
    .execute()
}

/** Adds the next event; `false`: something else happened to the booking meanwhile. */
export const appendEvent = async (work: BookingWork, event: NewEvent): Promise<boolean> =>
  'value' in (await attempt(work.db, () => insertEvent(work, event)))

/** Makes held places lasting; `false` where they have been let go already. */
export const keepPlaces = async ({ db, clinicId }: At, id: BookingId): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('booking_resource')
    .set({ release_at: null })
    .where('clinic_id', '=', clinicId)
    .where('booking_id', '=', id)
    .where('active', '=', true)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const releasePlaces = async ({ db, clinicId }: At, id: BookingId): Promise<void> => {
  await db
    .updateTable('booking_resource')
    .set({ active: false })
    .where('clinic_id', '=', clinicId)
    .where('booking_id', '=', id)
    .execute()
}

/** Says whose a booking without a chart is. Once only; `false` where somebody has said so already. */
export const linkBooking = async (work: Work, bookingId: string, patientId: PatientId): Promise<boolean> =>
  'value' in
  (await attempt(work.db, () =>
    work.db
      .insertInto('booking_person')
      .values({
        clinic_id: work.clinicId,
        booking_id: bookingId,
        patient_id: patientId,
        linked_at: work.now,
        linked_by: work.actor.staffId!,
      })
      .execute(),
  ))
