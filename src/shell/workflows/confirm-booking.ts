import { err, ok, type Result } from '#core/kernel/result.ts'
import { type BookingRefusal, mayConfirm } from '#core/scheduling/booking.ts'
import { codeOf, isSame } from '../booking-keys.ts'
import { type Booking, type BookingWork, findBooking } from '../store/repositories/bookings.ts'
import { appendEvent, keepPlaces, takeTurn } from '../store/repositories/places.ts'

export type ConfirmRefusal = BookingRefusal | { readonly code: 'no-such-booking' | 'changed-meanwhile' }

/** `spoken`: a member of staff confirms for a person they talk to. */
export type Proof = { readonly code: string } | 'spoken'

const confirm = async (work: BookingWork, booking: Booking): Promise<Result<Booking, ConfirmRefusal>> => {
  await takeTurn(work)
  if (!(await keepPlaces(work, booking.id))) return err({ code: 'hold-expired' })
  if (!(await appendEvent(work, { bookingId: booking.id, seq: booking.events + 1, kind: 'confirmed' })))
    return err({ code: 'changed-meanwhile' })
  return ok((await findBooking(work, booking.id))!)
}

/** A pending booking becomes booked. A wrong code is counted: the caller commits it, refusal or not. */
export const confirmBooking = async (
  work: BookingWork,
  id: string,
  proof: Proof,
): Promise<Result<Booking, ConfirmRefusal>> => {
  const booking = await findBooking(work, id)
  if (!booking || booking.origin === 'hold') return err({ code: 'no-such-booking' })
  const fits = proof === 'spoken' || (booking.confirmation === 'code' && isSame(proof.code, codeOf(booking.secret)))
  const decided = mayConfirm(booking, fits)
  if (decided.ok) return decided.value === 'nothing-to-do' ? ok(booking) : confirm(work, booking)
  if (decided.error.code === 'wrong-code')
    await appendEvent(work, { bookingId: booking.id, seq: booking.events + 1, kind: 'wrong-code' })
  return decided
}
