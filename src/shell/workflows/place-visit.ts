import type { BookingId, PatientId } from '#core/kernel/identity.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import {
  type Obstacle,
  type OpenSlot,
  obstacleAt,
  openSlots,
  type Resource,
  type Wish,
} from '#core/scheduling/availability.ts'
import type { Span } from '#core/scheduling/span.ts'
import { needSpan, type Phases, type ResourceKind } from '#core/scheduling/visit.ts'
import { newBookingSecret } from '../booking-keys.ts'
import type { Booking, BookingWork } from '../store/repositories/bookings.ts'
import { houseOf } from '../store/repositories/house.ts'
import { insertBooking, type NewBooking, releaseExpired, takeTurn } from '../store/repositories/places.ts'
import { type Service, visitOf } from '../store/repositories/services.ts'

/** Who comes, when, for what. What is absent is chosen: the first chair, nurse, prescriber that is free. */
export interface VisitRequest {
  readonly service: Service
  /** By the order for a treatment, else the service's own. */
  readonly phases: Phases
  readonly start: Temporal.Instant
  readonly nurseId?: string | null
  readonly prescriberId?: string | null
  readonly patientId: PatientId | null
  readonly person: Booking['person']
  /** `null`: a place kept while somebody is still typing. */
  readonly personKey: string | null
  readonly language: 'en' | 'es'
  readonly reason: string
  readonly screening: Booking['screening']
  readonly series: { readonly seriesId: string; readonly courseId: string; readonly orderId: string } | null
  readonly origin: Booking['origin']
  readonly confirmation: Booking['confirmation']
  readonly confirmBy: Temporal.Instant | null
  readonly idempotencyKey: string | null
  readonly requestHash: string | null
}

export type PlaceRefusal =
  | {
      readonly code: 'slot-taken'
      readonly obstacle: Obstacle | 'off-grid' | 'meanwhile'
      readonly nearest: readonly OpenSlot[]
    }
  | { readonly code: 'same-key-meanwhile' }

/** Online or by phone, nothing is given out for the next two hours: people have to fast and to come (ours). */
export const shortestNotice = { hours: 2 } as const

const around = (start: Temporal.Instant, timeZone: string): Span & { readonly day: Temporal.PlainDate } => {
  const day = start.toZonedDateTimeISO(timeZone).toPlainDate()
  const midnight = day.toZonedDateTime(timeZone).toInstant()
  return { day, from: midnight, to: midnight.add({ hours: 48 }) }
}

const wishFor = (
  { service, phases, personKey }: VisitRequest,
  now: Temporal.Instant,
  day: Temporal.PlainDate,
): Wish => ({
  visit: visitOf(service, phases),
  from: day,
  to: day,
  notBefore: now.add(shortestNotice),
  personId: personKey,
})

const daysAround = async (work: BookingWork, request: VisitRequest, [before, after]: readonly [number, number]) => {
  const { day } = around(request.start, work.timeZone)
  const from = day.subtract({ days: before })
  const to = day.add({ days: after })
  const span = {
    from: from.toZonedDateTime(work.timeZone).toInstant(),
    to: to.add({ days: 1 }).toZonedDateTime(work.timeZone).toInstant(),
  }
  return openSlots(await houseOf(work, span), { ...wishFor(request, work.now, day), from, to })
}

/** The three open slots closest in time to one that can't be had, in order: of the days around it, else of two weeks. */
const nearestTo = async (work: BookingWork, request: VisitRequest): Promise<readonly OpenSlot[]> => {
  const distance = ({ from: at }: OpenSlot) => Math.abs(at.epochMilliseconds - request.start.epochMilliseconds)
  const near = await daysAround(work, request, [1, 1])
  return (near.length >= 3 ? near : await daysAround(work, request, [3, 14]))
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, 3)
    .toSorted((a, b) => Temporal.Instant.compare(a.from, b.from))
}

const choose = (free: readonly Resource[] | undefined, wanted: string | null | undefined): Resource | null =>
  free?.find(({ id }) => id === wanted) ?? free?.[0] ?? null

type Chosen = Partial<Record<ResourceKind, Resource | null>>

/** A clinician who was asked for by name is not silently swapped for another. */
const chosenFor = ({ nurseId, prescriberId }: VisitRequest, { free }: OpenSlot): Chosen | null => {
  if (prescriberId && !free.prescriber?.some(({ id }) => id === prescriberId)) return null
  return {
    chair: choose(free.chair, null),
    nurse: choose(free.nurse, nurseId),
    prescriber: choose(free.prescriber, prescriberId),
  }
}

const takesOf = (
  { service, phases, start, personKey }: VisitRequest,
  slot: OpenSlot,
  chosen: Chosen,
): NewBooking['takes'] => [
  ...visitOf(service, phases).needs.flatMap((need) => {
    const resource = need.how === 'taken' ? chosen[need.what] : null
    return resource ? [{ resource: resource.id, ...needSpan(phases, start, need) }] : []
  }),
  ...(personKey === null ? [] : [{ resource: personKey, from: slot.from, to: slot.to }]),
]

const newBooking = (work: BookingWork, request: VisitRequest, slot: OpenSlot, chosen: Chosen): NewBooking => {
  const { service, phases, patientId, person, personKey, language, reason, screening, origin } = request
  const { confirmation, confirmBy, idempotencyKey, requestHash, series } = request
  return {
    id: work.newId() as BookingId,
    serviceId: service.id,
    start: slot.from,
    end: slot.to,
    chairId: chosen.chair?.id ?? null,
    nurseId: chosen.nurse?.id ?? null,
    prescriberId: chosen.prescriber?.id ?? null,
    seriesId: series?.seriesId ?? null,
    courseId: series?.courseId ?? null,
    orderId: series?.orderId ?? null,
    secret: newBookingSecret(),
    takes: takesOf(request, slot, chosen),
    ...{
      phases,
      patientId,
      person,
      personKey,
      language,
      reason,
      screening,
      origin,
      confirmation,
      confirmBy,
      idempotencyKey,
      requestHash,
    },
  }
}

interface Look {
  readonly open: { readonly slot: OpenSlot; readonly chosen: Chosen } | null
  readonly obstacle: Obstacle | 'off-grid' | 'meanwhile' | null
}

/** Is it open just now, and with whom? */
const look = async (work: BookingWork, request: VisitRequest): Promise<Look> => {
  const { start } = request
  const { day, ...span } = around(start, work.timeZone)
  const wish = wishFor(request, work.now, day)
  const house = await houseOf(work, span)
  const slot = openSlots(house, wish).find(({ from }) => from.equals(start))
  if (!slot) return { open: null, obstacle: obstacleAt(house, wish, start) ?? 'off-grid' }
  const chosen = chosenFor(request, slot)
  return chosen ? { open: { slot, chosen }, obstacle: null } : { open: null, obstacle: 'prescriber' }
}

const taken = async (
  work: BookingWork,
  request: VisitRequest,
  { obstacle }: Look,
): Promise<Result<never, PlaceRefusal>> =>
  err({ code: 'slot-taken', obstacle: obstacle ?? 'meanwhile', nearest: await nearestTo(work, request) })

/**
 * Gives out one place or says why not, with the three nearest that are left. Who comes for what is gone already waits for
 * nobody; who may still get it takes a turn and looks again. What decides is the database's constraint.
 */
export const placeVisit = async (
  work: BookingWork,
  request: VisitRequest,
): Promise<Result<BookingId, PlaceRefusal>> => {
  const first = await look(work, request)
  if (!first.open) return taken(work, request, first)
  await takeTurn(work)
  await releaseExpired(work)
  const now = await look(work, request)
  if (!now.open) return taken(work, request, now)
  const placed = await insertBooking(work, newBooking(work, request, now.open.slot, now.open.chosen))
  if ('value' in placed) return ok(placed.value)
  if (placed.refusedBy === 'booking_clinic_id_idempotency_key_key') return err({ code: 'same-key-meanwhile' })
  if (placed.refusedBy !== 'taken_once') throw new Error(`a booking was refused by ${placed.refusedBy}`)
  return taken(work, request, await look(work, request))
}
