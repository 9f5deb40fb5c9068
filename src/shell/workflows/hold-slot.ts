import type { BookingId } from '#core/kernel/identity.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { holdFor } from '#core/scheduling/booking.ts'
import { isSame, linkKeyOf } from '../booking-keys.ts'
import { type Booking, type BookingWork, findBooking } from '../store/repositories/bookings.ts'
import { appendEvent, releasePlaces, takeTurn } from '../store/repositories/places.ts'
import { findService } from '../store/repositories/services.ts'
import { type PlaceRefusal, placeVisit } from './place-visit.ts'

export interface Hold {
  readonly id: BookingId
  readonly key: string
  readonly until: Temporal.Instant
}

export type HoldRefusal = PlaceRefusal | { readonly code: 'no-such-service' | 'not-online' }

/** Keeps one place for ten minutes while somebody types who they are. It has no name on it and is never told about. */
export const holdSlot = async (
  work: BookingWork,
  wanted: { readonly serviceId: string; readonly start: Temporal.Instant; readonly prescriberId: string | null },
): Promise<Result<Hold, HoldRefusal>> => {
  const service = await findService(work, wanted.serviceId)
  if (!service) return err({ code: 'no-such-service' })
  if (!service.online) return err({ code: 'not-online' })
  const until = work.now.add(holdFor)
  const placed = await placeVisit(work, {
    ...wanted,
    service,
    phases: service.phases,
    patientId: null,
    person: null,
    personKey: null,
    language: 'en',
    reason: '',
    screening: null,
    series: null,
    origin: 'hold',
    confirmation: 'none',
    confirmBy: until,
    idempotencyKey: null,
    requestHash: null,
  })
  if (!placed.ok) return placed
  const { secret } = (await findBooking(work, placed.value))!
  return ok({ id: placed.value, key: linkKeyOf(secret), until })
}

const mayLetGo = (hold: Booking | null, key: string): hold is Booking =>
  hold !== null && hold.origin === 'hold' && hold.status === 'pending' && isSame(key, linkKeyOf(hold.secret))

/** Gives a kept place back: to everybody, or to the booking that follows in the same transaction. An unknown hold is no matter. */
export const letGo = async (work: BookingWork, { id, key }: Pick<Hold, 'id' | 'key'>): Promise<void> => {
  const hold = await findBooking(work, id)
  if (!mayLetGo(hold, key)) return
  await takeTurn(work)
  await releasePlaces(work, hold.id)
  await appendEvent(work, { bookingId: hold.id, seq: hold.events + 1, kind: 'cancelled' })
}
