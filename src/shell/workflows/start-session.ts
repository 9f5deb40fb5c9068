import type { BookingId, PatientId, SessionId, StaffId } from '#core/kernel/identity.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { type Booking, findBooking } from '../store/repositories/bookings.ts'
import { ownRules } from '../store/repositories/clinic-rules.ts'
import { activeOrderFor, type OrderInForce } from '../store/repositories/orders.ts'
import { appendEvent } from '../store/repositories/session-events.ts'
import { insertSession, sessionsOfBookings, treatmentDays } from '../store/repositories/sessions.ts'
import type { Work } from '../work.ts'

export type StartError =
  | { readonly code: 'no-such-booking' }
  | { readonly code: 'not-a-treatment' }
  | { readonly code: 'nobody-charted' }
  | { readonly code: 'no-chair' }
  | { readonly code: 'no-order' }
  | { readonly code: 'other-order'; readonly ordered: string; readonly booked: string }
  | { readonly code: 'taken'; readonly by: 'patient' | 'chair' }

/** The person and the order that a booked treatment can be opened with, or what is in the way. */
export const openable = async (
  work: Pick<Work, 'db' | 'clinicId' | 'now' | 'timeZone'>,
  booking: Booking,
): Promise<
  Result<{ readonly patientId: PatientId; readonly chairId: string; readonly order: OrderInForce }, StartError>
> => {
  const { patientId, chairId } = booking
  if (booking.kind !== 'treatment') return err({ code: 'not-a-treatment' })
  if (patientId === null) return err({ code: 'nobody-charted' })
  if (chairId === null) return err({ code: 'no-chair' })
  const order = await activeOrderFor(work, patientId)
  if (order === null) return err({ code: 'no-order' })
  const { drug, route } = order.content
  if (drug !== booking.drug || route !== booking.route)
    return err({ code: 'other-order', ordered: `${drug} ${route}`, booked: `${booking.drug} ${booking.route}` })
  return ok({ patientId, chairId, order })
}

/**
 * Opens the session of a booking when its person comes, and checks them in. Asked again it answers with the same
 * session. A person and a chair are in one session at a time (I-28).
 */
export const startSession = async (work: Work, bookingId: BookingId): Promise<Result<SessionId, StartError>> => {
  const booking = await findBooking(work, bookingId)
  if (booking === null) return err({ code: 'no-such-booking' })
  if (booking.patientId) work.about(booking.patientId)
  const [known] = await sessionsOfBookings(work, [bookingId])
  if (known) return ok(known.id)
  const found = await openable(work, booking)
  if (!found.ok) return found
  const { patientId, chairId, order } = found.value
  const before = await treatmentDays(work, patientId)
  const id = work.newId() as SessionId
  const taken = await insertSession(work, {
    id,
    bookingId,
    patientId,
    chairId,
    orderId: order.id,
    orderVersion: order.version,
    isFirst: !before.some(({ route }) => route === order.content.route),
    own: (await ownRules(work)).limits,
  })
  if (taken === 'booking') return ok((await sessionsOfBookings(work, [bookingId]))[0]!.id)
  if (taken !== null) return err({ code: 'taken', by: taken })
  await checkIn(work, id)
  return ok(id)
}

const checkIn = (work: Work, sessionId: SessionId): Promise<void> =>
  appendEvent(
    work,
    { sessionId, seq: 1 },
    {
      found: [],
      event: {
        id: work.newId(),
        type: 'checked-in',
        occurredAt: work.now.toString({ timeZone: work.timeZone }),
        clockOffsetMs: 0,
        deviceId: 'server',
        deviceSeq: 1,
        actorId: work.actor.staffId as StaffId,
        payload: { method: 'at the desk' },
      },
    },
  )
