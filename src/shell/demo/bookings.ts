import type { BookingId } from '#core/kernel/identity.ts'
import { anyTime } from '#core/scheduling/preferences.ts'
import { needSpan, wholeMinutes } from '#core/scheduling/visit.ts'
import { newBookingSecret } from '../booking-keys.ts'
import { houseOf } from '../store/repositories/house.ts'
import { insertBooking } from '../store/repositories/places.ts'
import { visitOf } from '../store/repositories/services.ts'
import type { Work } from '../work.ts'
import { bookSeries } from '../workflows/book-series.ts'
import { findSeries, type SeriesBasis, seriesBasis } from '../workflows/find-series.ts'
import { furnish } from './booking-house.ts'
import type { Seed } from './load.ts'
import type { DemoPerson } from './people.ts'

/** What the clinics offer, their chairs and hours: before anything can be booked. */
export const seedHouse: Seed = (work) => furnish(work)

/** Times of day that people like differ, so that the demo's day doesn’t start with everybody at once. */
const likes = ['08:30', '10:00', '12:30']

const bookBest = async (work: Work, person: DemoPerson, index: number): Promise<void> => {
  const preferences = { ...anyTime, from: likes[index % likes.length]! }
  const found = await findSeries(work, person.id, { preferences, sessions: null })
  const best = found.ok ? found.value.proposals[0] : undefined
  if (!best) return
  const visits = best.visits.map(({ slot, nurse }) => ({ start: slot.from, nurseId: nurse?.id ?? null }))
  const booked = await bookSeries(work, person.id, { visits, hold: false, note: '', reasons: {} })
  if (!booked.ok) throw new Error(`the demo series was refused: ${JSON.stringify(booked.error)}`)
}

const quarterBefore = (at: Temporal.Instant): Temporal.Instant =>
  at.round({ smallestUnit: 'minute', roundingIncrement: 15, roundingMode: 'floor' })

interface Seat {
  readonly basis: SeriesBasis
  readonly start: Temporal.Instant
  readonly chairId: string
  readonly nurseId: string
}

/** `false` = somebody has this chair or this nurse then. */
const bookSeat = async (work: Work, person: DemoPerson, { basis, start, chairId, nurseId }: Seat): Promise<boolean> => {
  const { order, service, phases } = basis
  const end = start.add({ minutes: wholeMinutes(phases) })
  const staffTakes = visitOf(service, phases).needs.flatMap((need) => {
    const resource = need.how === 'taken' ? (need.what === 'chair' ? chairId : nurseId) : null
    return resource ? [{ resource, ...needSpan(phases, start, need) }] : []
  })
  const done = await insertBooking(work, {
    id: work.newId() as BookingId,
    serviceId: service.id,
    patientId: person.id,
    person: null,
    personKey: person.id,
    start,
    end,
    phases,
    chairId,
    nurseId,
    prescriberId: null,
    seriesId: work.newId(),
    courseId: order.content.courseId,
    orderId: order.id,
    language: person.language,
    reason: '',
    origin: 'desk',
    confirmation: 'none',
    screening: null,
    secret: newBookingSecret(),
    idempotencyKey: null,
    requestHash: null,
    takes: [...staffTakes, { resource: person.id, from: start, to: end }],
    confirmBy: null,
  })
  return 'value' in done
}

/** A treatment at one moment, whatever the opening hours: only the demo writes the past, and nobody knows when it is started. */
export const bookAt = async (work: Work, person: DemoPerson, start: Temporal.Instant): Promise<void> => {
  const found = await seriesBasis(work, person.id)
  if (!found.ok) return
  const basis = found.value
  const { resources } = await houseOf(work, { from: start, to: start.add({ minutes: wholeMinutes(basis.phases) }) })
  const idsOf = (kind: string) => resources.filter((each) => each.kind === kind).map(({ id }) => id)
  const seats = idsOf('chair').flatMap((chairId) =>
    idsOf('nurse').map((nurseId) => ({ basis, start, chairId, nurseId })),
  )
  for (const seat of seats) if (await bookSeat(work, person, seat)) return
}

/** Somebody who sits in a chair while the demo is looked at came half an hour ago. */
const bookNow = (work: Work, person: DemoPerson): Promise<void> =>
  bookAt(work, person, quarterBefore(work.now.subtract({ minutes: 30 })))

/** After the orders: who is in a chair today, and the series that lie ahead. */
export const seedBookings: Seed = async (work, people) => {
  if (people.every(({ stage }) => stage === 'diary')) return
  for (const person of people) if (person.stage === 'in-session') await bookNow(work, person)
  for (const [index, person] of people.entries())
    if (person.stage === 'booked' || person.stage === 'in-session') await bookBest(work, person, index)
}
