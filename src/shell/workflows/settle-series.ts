import type { PatientId } from '#core/kernel/identity.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { type Booking, bookingsOfSeries } from '../store/repositories/bookings.ts'
import type { Work } from '../work.ts'
import { type CancelRefusal, cancelBooking } from './cancel-booking.ts'
import { type ConfirmRefusal, confirmBooking } from './confirm-booking.ts'

type Whose = { readonly patientId: PatientId; readonly seriesId: string }
type Refusal = ConfirmRefusal | CancelRefusal | { readonly code: 'no-such-series' }

const held = async (work: Work, { patientId, seriesId }: Whose): Promise<readonly Booking[]> =>
  (await bookingsOfSeries(work, seriesId)).filter((each) => each.patientId === patientId && each.status !== 'cancelled')

/** Every held session of a series becomes booked, or none does (the caller rolls a refusal back). */
export const confirmSeries = async (work: Work, whose: Whose): Promise<Result<readonly Booking[], Refusal>> => {
  const bookings = await held(work, whose)
  if (bookings.length === 0) return err({ code: 'no-such-series' })
  for (const { id } of bookings) {
    const done = await confirmBooking(work, id, 'spoken')
    if (!done.ok) return done
  }
  return ok(await held(work, whose))
}

/** Lets every held session of a series go; sessions that are booked stay booked. */
export const letSeriesGo = async (work: Work, whose: Whose): Promise<Result<number, Refusal>> => {
  const pending = (await held(work, whose)).filter(({ status }) => status === 'pending')
  for (const { id } of pending) {
    const done = await cancelBooking(work, id)
    if (!done.ok) return done
  }
  return ok(pending.length)
}
