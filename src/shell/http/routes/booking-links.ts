import { err, ok, type Result } from '#core/kernel/result.ts'
import { isSame, linkKeyOf } from '../../booking-keys.ts'
import type { Shell } from '../../shell.ts'
import { inClinic } from '../../store/database.ts'
import { type Booking, type BookingWork, findBooking } from '../../store/repositories/bookings.ts'
import type { Clinic } from '../../store/repositories/clinics.ts'
import { cancelBooking } from '../../workflows/cancel-booking.ts'
import { confirmBooking } from '../../workflows/confirm-booking.ts'
import { asVisitor, findClinic } from '../as-visitor.ts'
import { type BookingFault, bookingProblem } from '../booking-problems.ts'
import { inZone } from '../booking-views.ts'
import { BookingParams, CancellationBody, ConfirmationBody, Managed } from '../contract/booking.ts'
import type { Problem } from '../problem.ts'
import { publicRoute } from '../route.ts'

/** The link's key names the clinic too, since a booking can be looked for in one clinic only. */
const openLink = async (shell: Shell, key: string): Promise<Result<{ clinic: Clinic; key: string }, Problem>> => {
  const [clinicId = '', secret = ''] = key.split('.')
  const clinic = await findClinic(shell, clinicId)
  return clinic.ok && secret !== ''
    ? ok({ clinic: clinic.value, key: secret })
    : err(bookingProblem({ code: 'no-such-booking' }))
}

const byLink = async (work: BookingWork, id: string, key: string): Promise<Booking | null> => {
  const booking = await findBooking(work, id)
  return booking && booking.origin !== 'hold' && isSame(key, linkKeyOf(booking.secret)) ? booking : null
}

const managed = (booking: Booking, { id, name, address, phone, timeZone }: Clinic): Managed => ({
  id: booking.id,
  clinic: { id, name, address, phone, timeZone },
  service: booking.serviceName,
  start: inZone(booking.start, timeZone),
  end: inZone(booking.end, timeZone),
  status: booking.status,
  confirmBy: booking.confirmBy && inZone(booking.confirmBy, timeZone),
  confirmation: booking.confirmation,
  clinicianName: booking.prescriberName,
})

/** Does one thing with the booking a link opens, in its clinic. */
const withLink = async (
  shell: Shell,
  { id, key, request, keeps }: { id: string; key: string; request: string; keeps?: readonly string[] },
  act: (work: BookingWork) => Promise<Result<Booking, BookingFault>>,
): Promise<Result<Managed, Problem>> => {
  const link = await openLink(shell, key)
  if (!link.ok) return link
  const { clinic } = link.value
  const done = await asVisitor<Booking, BookingFault>(
    { shell, clinic, request, ...(keeps && { keeps }) },
    async (work) => ((await byLink(work, id, link.value.key)) ? act(work) : err({ code: 'no-such-booking' })),
  )
  return done.ok ? ok(managed(done.value, clinic)) : err(bookingProblem(done.error))
}

/** What the link of a booking opens: looking at it, entering its code, giving it back. */
export const bookingLinkRoutes = [
  publicRoute(
    {
      method: 'post',
      path: '/api/bookings/{id}/confirmation',
      summary: 'Enter the code',
      params: BookingParams,
      body: ConfirmationBody,
      answer: Managed,
    },
    (shell, { params: { id }, body: { key, code } }) =>
      withLink(shell, { id, key, request: 'post /api/bookings/{id}/confirmation', keeps: ['wrong-code'] }, (work) =>
        confirmBooking(work, id, { code }),
      ),
  ),
  publicRoute(
    {
      method: 'post',
      path: '/api/bookings/{id}/cancellation',
      summary: 'Give the place back',
      params: BookingParams,
      body: CancellationBody,
      answer: Managed,
    },
    (shell, { params: { id }, body: { key } }) =>
      withLink(shell, { id, key, request: 'post /api/bookings/{id}/cancellation' }, (work) => cancelBooking(work, id)),
  ),
  publicRoute(
    {
      method: 'get',
      path: '/api/bookings/{id}',
      summary: 'A booking, for whoever has its link (header Booking-Key)',
      params: BookingParams,
      answer: Managed,
    },
    async (shell, { params: { id }, headers }) => {
      const link = await openLink(shell, headers.get('booking-key') ?? '')
      if (!link.ok) return link
      const { clinic, key } = link.value
      const booking = await inClinic(shell.db, clinic.id, (db) =>
        byLink(
          {
            db,
            clinicId: clinic.id,
            timeZone: clinic.timeZone,
            actor: null,
            now: shell.now(),
            newId: shell.newId,
            demo: shell.demo,
          },
          id,
          key,
        ),
      )
      return booking ? ok(managed(booking, clinic)) : err(bookingProblem({ code: 'no-such-booking' }))
    },
  ),
]
