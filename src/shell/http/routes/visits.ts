import type { PatientId } from '#core/kernel/identity.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { OpenSlot, Resource } from '#core/scheduling/availability.ts'
import type { Preferences } from '#core/scheduling/preferences.ts'
import { readPreferences } from '#core/scheduling/read-preferences.ts'
import { wholeMinutes } from '#core/scheduling/visit.ts'
import { bookingsOf, findBooking } from '../../store/repositories/bookings.ts'
import type { Work } from '../../work.ts'
import { bookSeries } from '../../workflows/book-series.ts'
import { cancelBooking } from '../../workflows/cancel-booking.ts'
import { type FoundSeries, findSeries } from '../../workflows/find-series.ts'
import { confirmSeries, letSeriesGo } from '../../workflows/settle-series.ts'
import { bookingProblem } from '../booking-problems.ts'
import { inZone, visitView } from '../booking-views.ts'
import {
  PatientBookingParams,
  SeriesAnswer,
  SeriesBody,
  SeriesOffer,
  SeriesParams,
  SeriesQuery,
  Visits,
  VisitView,
} from '../contract/booking.ts'
import { PatientParams } from '../contract/people.ts'
import type { Problem } from '../problem.ts'
import { route } from '../route.ts'

type Query = ReturnType<typeof SeriesQuery.parse>

const wishOf = ({ said, weekdays, from, before, since }: Query, work: Work) => {
  const today = work.now.toZonedDateTimeISO(work.timeZone).toPlainDate()
  const { preferences, unread } = readPreferences(said, today)
  const chosen: Preferences = {
    weekdays: weekdays === '' ? preferences.weekdays : weekdays.split(',').map(Number),
    from: from ?? preferences.from,
    before: before ?? preferences.before,
    since: since ?? preferences.since,
  }
  return { preferences: chosen, readAs: { ...chosen, weekdays: [...chosen.weekdays], unread: [...unread] } }
}

const proposed = (slot: OpenSlot, nurse: Resource | null, timeZone: string): SeriesOffer['singles'][number] => ({
  start: inZone(slot.from, timeZone),
  end: inZone(slot.to, timeZone),
  nurseId: nurse?.id ?? null,
  nurseName: nurse?.name ?? null,
  chairName: slot.free.chair?.[0]?.name ?? null,
})

const offer = (
  { basis, proposals, singles }: FoundSeries,
  readAs: SeriesOffer['readAs'],
  timeZone: string,
): SeriesOffer => {
  const { drug, route: by, sessionsPlanned, minHoursBetween, expiresOn } = basis.order.content
  return {
    timeZone,
    order: { drug, route: by, sessionsPlanned, minHoursBetween, expiresOn, minutes: wholeMinutes(basis.phases) },
    obstacle: null,
    booked: basis.booked.length,
    left: basis.left,
    readAs,
    proposals: proposals.map(({ visits }) => visits.map(({ slot, nurse }) => proposed(slot, nurse, timeZone))),
    singles: singles.map((slot) => proposed(slot, slot.free.nurse?.[0] ?? null, timeZone)),
  }
}

const offered = async (work: Work, patientId: PatientId, query: Query): Promise<Result<SeriesOffer, Problem>> => {
  const { preferences, readAs } = wishOf(query, work)
  const found = await findSeries(work, patientId, { preferences, sessions: query.sessions ?? null })
  if (found.ok) return ok(offer(found.value, readAs, work.timeZone))
  // That nobody has signed an order yet is an answer here, not a fault of the asker.
  return ok({
    timeZone: work.timeZone,
    order: null,
    obstacle: found.error.code,
    booked: 0,
    left: 0,
    readAs,
    proposals: [],
    singles: [],
  })
}

const asPatient = (text: string): PatientId => text as PatientId

export const visitRoutes = [
  route(
    {
      method: 'get',
      path: '/api/patients/{patientId}/bookings',
      action: 'booking.read',
      summary: 'A person’s visits that stand',
      params: PatientParams,
      answer: Visits,
    },
    async (work, { params }) => {
      const bookings = await bookingsOf(work, asPatient(params.patientId))
      return ok({ timeZone: work.timeZone, visits: bookings.map((each) => visitView(each, work.timeZone)) })
    },
  ),
  route(
    {
      method: 'get',
      path: '/api/patients/{patientId}/series',
      action: 'booking.write',
      summary: 'Series that would suit, for the sessions left of the order',
      params: PatientParams,
      query: SeriesQuery,
      answer: SeriesOffer,
    },
    (work, { params, query }) => offered(work, asPatient(params.patientId), query),
  ),
  route(
    {
      method: 'post',
      path: '/api/patients/{patientId}/series',
      action: 'booking.write',
      summary: 'Book or hold sessions: all of them or none',
      params: PatientParams,
      body: SeriesBody,
      answer: SeriesAnswer,
      status: 201,
    },
    async (work, { params, body }) => {
      const visits = body.visits.map(({ start, nurseId = null }) => ({ start: Temporal.Instant.from(start), nurseId }))
      const done = await bookSeries(work, asPatient(params.patientId), { ...body, visits })
      if (!done.ok) {
        const nearest =
          'nearest' in done.error
            ? done.error.nearest.map(({ from, to }) => ({
                start: inZone(from, work.timeZone),
                end: inZone(to, work.timeZone),
                place: '',
              }))
            : []
        return err(bookingProblem(done.error, nearest))
      }
      return ok({
        seriesId: done.value[0]!.seriesId!,
        visits: done.value.map((each) => visitView(each, work.timeZone)),
      })
    },
  ),
  route(
    {
      method: 'post',
      path: '/api/patients/{patientId}/series/{seriesId}/confirmation',
      action: 'booking.write',
      summary: 'Book every held session of a series',
      params: SeriesParams,
      answer: SeriesAnswer,
    },
    async (work, { params: { patientId, seriesId } }) => {
      const done = await confirmSeries(work, { patientId: asPatient(patientId), seriesId })
      return done.ok
        ? ok({ seriesId, visits: done.value.map((each) => visitView(each, work.timeZone)) })
        : err(bookingProblem(done.error))
    },
  ),
  route(
    {
      method: 'delete',
      path: '/api/patients/{patientId}/series/{seriesId}',
      action: 'booking.write',
      summary: 'Let the held sessions of a series go',
      params: SeriesParams,
      answer: Visits,
    },
    async (work, { params: { patientId, seriesId } }) => {
      const done = await letSeriesGo(work, { patientId: asPatient(patientId), seriesId })
      if (!done.ok) return err(bookingProblem(done.error))
      const left = await bookingsOf(work, asPatient(patientId))
      return ok({ timeZone: work.timeZone, visits: left.map((each) => visitView(each, work.timeZone)) })
    },
  ),
  route(
    {
      method: 'post',
      path: '/api/patients/{patientId}/bookings/{bookingId}/cancellation',
      action: 'booking.write',
      summary: 'Cancel one visit',
      params: PatientBookingParams,
      answer: VisitView,
    },
    async (work, { params: { patientId, bookingId } }) => {
      // A visit of somebody else is not there.
      const booking = await findBooking(work, bookingId)
      if (booking?.patientId !== patientId) return err(bookingProblem({ code: 'no-such-booking' }))
      const done = await cancelBooking(work, bookingId)
      return done.ok ? ok(visitView(done.value, work.timeZone)) : err(bookingProblem(done.error))
    },
  ),
]
