import type { BookingId } from '#core/kernel/identity.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { holdFor } from '#core/scheduling/booking.ts'
import { daysFrom, spansOn } from '#core/scheduling/clinic-hours.ts'
import { codeOf, personKeyOf } from '../booking-keys.ts'
import { codeMessage, localTime } from '../messages/words.ts'
import {
  type Booking,
  type BookingWork,
  bookingByKey,
  findBooking,
  openHoldsOf,
} from '../store/repositories/bookings.ts'
import { houseOf } from '../store/repositories/house.ts'
import { type Message, queueMessage } from '../store/repositories/messages.ts'
import { findService } from '../store/repositories/services.ts'
import { type Hold, type HoldRefusal, letGo } from './hold-slot.ts'
import { placeVisit } from './place-visit.ts'

export interface BookRequest {
  readonly serviceId: string
  readonly start: Temporal.Instant
  readonly prescriberId: string | null
  readonly person: NonNullable<Booking['person']>
  readonly language: 'en' | 'es'
  readonly reason: string
  /** Red flags as answered; `null`: not asked. Nothing answered "yes" comes this far. */
  readonly screening: Readonly<Record<string, boolean>> | null
  readonly hold: Pick<Hold, 'id' | 'key'> | null
  /** Which channels can carry a code away from this machine, or show it in a demo. */
  readonly channels: readonly Message['channel'][]
  readonly idempotencyKey: string | null
  readonly requestHash: string
}

export interface Booked {
  readonly booking: Booking
  /** To be sent once the transaction has committed; `null`: the clinic calls, or the request was a repetition. */
  readonly message: Message | null
}

export type BookRefusal = HoldRefusal | { readonly code: 'key-used-for-another' | 'too-many-holds' }

/** Somebody who keeps more places than this unconfirmed is not a person looking for a time (ours). */
const mostHolds = 3

const channelFor = ({ channels, person }: BookRequest): Message['channel'] | null => {
  if (person.email && channels.includes('email')) return 'email'
  return person.phone && channels.includes('text') ? 'text' : null
}

/**
 * Until when the clinic has to have called, where no code can be sent: the close of the next day it is open after today.
 * Never past the visit itself.
 */
const callBy = async (work: BookingWork, start: Temporal.Instant): Promise<Temporal.Instant> => {
  const tomorrow = work.now.toZonedDateTimeISO(work.timeZone).toPlainDate().add({ days: 1 })
  const house = await houseOf(work, { from: work.now, to: start })
  const open = daysFrom(tomorrow, tomorrow.add({ days: 13 }))
    .filter((day) => !house.closedOn.includes(day.toString()))
    .flatMap((day) => spansOn(house.openings, day, work.timeZone))
  const close = open[0]?.to ?? start
  return Temporal.Instant.compare(close, start) < 0 ? close : start
}

const repeated = async (
  work: BookingWork,
  { idempotencyKey, requestHash }: BookRequest,
): Promise<Result<Booked, BookRefusal> | null> => {
  const before = idempotencyKey === null ? null : await bookingByKey(work, idempotencyKey)
  if (!before) return null
  if (before.requestHash !== requestHash) return err({ code: 'key-used-for-another' })
  return ok({ booking: before, message: null })
}

const codeFor = async (work: BookingWork, booking: Booking, channel: Message['channel']): Promise<Message> => {
  const until = localTime(booking.confirmBy!, work.timeZone, booking.language)
  const message: Message = {
    id: work.newId(),
    bookingId: booking.id,
    channel,
    recipient: channel === 'email' ? booking.person!.email! : booking.person!.phone!,
    body: codeMessage[booking.language](codeOf(booking.secret), until),
  }
  await queueMessage(work, message)
  return message
}

const take = async (
  work: BookingWork,
  request: BookRequest,
  channel: Message['channel'] | null,
): Promise<Result<BookingId, BookRefusal>> => {
  const service = await findService(work, request.serviceId)
  if (!service) return err({ code: 'no-such-service' })
  if (!service.online) return err({ code: 'not-online' })
  return placeVisit(work, {
    ...request,
    service,
    phases: service.phases,
    patientId: null,
    personKey: personKeyOf(request.person),
    series: null,
    origin: 'web',
    confirmation: channel ? 'code' : 'call',
    confirmBy: channel ? work.now.add(holdFor) : await callBy(work, request.start),
  })
}

/**
 * Reserves a place for somebody without an account. It is theirs for ten minutes, in which the code has to come back; where no
 * code can be sent it is theirs until the clinic has had a working day to call. Asking again with the same key gives the same
 * answer and takes nothing more.
 */
export const bookSlot = async (work: BookingWork, request: BookRequest): Promise<Result<Booked, BookRefusal>> => {
  const before = await repeated(work, request)
  if (before) return before
  if ((await openHoldsOf(work, request.person)) >= mostHolds) return err({ code: 'too-many-holds' })
  if (request.hold) await letGo(work, request.hold)
  const channel = channelFor(request)
  const placed = await take(work, request, channel)
  // The same request, sent twice at once, meets its own place: that is no refusal.
  if (!placed.ok) return (await repeated(work, request)) ?? placed
  const booking = (await findBooking(work, placed.value))!
  return ok({ booking, message: channel ? await codeFor(work, booking, channel) : null })
}
