import { err, ok, type Result } from '#core/kernel/result.ts'
import { type BookingRefusal, mayCancel } from '#core/scheduling/booking.ts'
import { type Booking, type BookingWork, findBooking } from '../store/repositories/bookings.ts'
import { appendEvent, releasePlaces, takeTurn } from '../store/repositories/places.ts'

export type CancelRefusal = BookingRefusal | { readonly code: 'no-such-booking' | 'changed-meanwhile' }

/** Lets a booking go and gives its places back; what was booked stays on record, with who let it go. */
export const cancelBooking = async (
  work: BookingWork,
  id: string,
  note = '',
): Promise<Result<Booking, CancelRefusal>> => {
  const booking = await findBooking(work, id)
  if (!booking) return err({ code: 'no-such-booking' })
  const decided = mayCancel(booking, { start: booking.start, now: work.now })
  if (!decided.ok) return decided
  if (decided.value === 'nothing-to-do') return ok(booking)
  if (!(await appendEvent(work, { bookingId: booking.id, seq: booking.events + 1, kind: 'cancelled', note })))
    return err({ code: 'changed-meanwhile' })
  await takeTurn(work)
  await releasePlaces(work, booking.id)
  return ok((await findBooking(work, booking.id))!)
}
