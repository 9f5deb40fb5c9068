import { z } from 'zod'
import type { PatientId } from '#core/kernel/identity.ts'
import { err, ok } from '#core/kernel/result.ts'
import { bookingsOn, bookingsWithoutChart } from '../../store/repositories/bookings.ts'
import { findCallers } from '../../store/repositories/callers.ts'
import { findPatient } from '../../store/repositories/patients.ts'
import { bookConsultation } from '../../workflows/book-consultation.ts'
import { cancelBooking } from '../../workflows/cancel-booking.ts'
import { confirmBooking } from '../../workflows/confirm-booking.ts'
import { linkBookingTo } from '../../workflows/link-booking.ts'
import { bookingProblem } from '../booking-problems.ts'
import { inZone, visitView } from '../booking-views.ts'
import {
  BookingParams,
  ConsultationBody,
  DayQuery,
  DeskPeople,
  IdentityAnswer,
  LinkBody,
  SaidIdentity,
  Visits,
  VisitView,
} from '../contract/booking.ts'
import { PatientParams, PeopleQuery } from '../contract/people.ts'
import { problem } from '../problem.ts'
import { route } from '../route.ts'

/** Spelling, accents and order of a spoken name don’t matter; every part of it does. */
const nameParts = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((part) => part !== '')
    .sort()
    .join(' ')

const phoneEnd = (phone: string | null): string | null => phone?.replaceAll(/\D/g, '').slice(-4) ?? null

export const deskRoutes = [
  route(
    {
      method: 'get',
      path: '/api/desk/people',
      action: 'booking.desk',
      summary: 'Find a caller: no more than what they say themselves is shown',
      query: PeopleQuery,
      answer: DeskPeople,
    },
    async (work, { query }) =>
      ok({
        people: (await findCallers(work, query.text)).map(({ id, name, phone }) => ({
          id,
          name,
          phoneEnds: phoneEnd(phone),
        })),
      }),
  ),
  route(
    {
      method: 'post',
      path: '/api/desk/people/{patientId}/identity',
      action: 'booking.desk',
      summary: 'Does what the caller says match? (T19: two identifiers before anything is read out)',
      params: PatientParams,
      body: SaidIdentity,
      answer: IdentityAnswer,
    },
    async (work, { params, body }) => {
      const patient = await findPatient(work, params.patientId as PatientId)
      if (!patient) return err(problem(404, 'no-such-person', 'There is no such person in this clinic.'))
      const name = `${patient.givenName} ${patient.familyName}`
      return ok({
        nameMatches: nameParts(body.name) === nameParts(name),
        birthDateMatches: body.birthDate === patient.birthDate,
      })
    },
  ),
  route(
    {
      method: 'get',
      path: '/api/desk/bookings',
      action: 'booking.desk',
      summary: 'Every visit of one local day',
      query: DayQuery,
      answer: Visits,
    },
    async (work, { query }) =>
      ok({
        timeZone: work.timeZone,
        visits: (await bookingsOn(work, query.date))
          .filter(({ origin }) => origin !== 'hold')
          .map((each) => visitView(each, work.timeZone)),
      }),
  ),
  route(
    {
      method: 'get',
      path: '/api/desk/newcomers',
      action: 'booking.desk',
      summary: 'Web bookings without a chart: to call, to link',
      answer: Visits,
    },
    async (work) =>
      ok({
        timeZone: work.timeZone,
        visits: (await bookingsWithoutChart(work)).map((each) => visitView(each, work.timeZone)),
      }),
  ),
  route(
    {
      method: 'post',
      path: '/api/desk/bookings/{id}/confirmation',
      action: 'booking.desk',
      summary: 'Confirm a web booking by phone',
      params: BookingParams,
      answer: VisitView,
    },
    async (work, { params }) => {
      const done = await confirmBooking(work, params.id, 'spoken')
      return done.ok ? ok(visitView(done.value, work.timeZone)) : err(bookingProblem(done.error))
    },
  ),
  route(
    {
      method: 'post',
      path: '/api/desk/bookings/{id}/cancellation',
      action: 'booking.desk',
      summary: 'Cancel a booking',
      params: BookingParams,
      answer: VisitView,
    },
    async (work, { params }) => {
      const done = await cancelBooking(work, params.id)
      return done.ok ? ok(visitView(done.value, work.timeZone)) : err(bookingProblem(done.error))
    },
  ),
  route(
    {
      method: 'post',
      path: '/api/desk/bookings/{id}/person',
      action: 'booking.desk',
      summary: 'Link a web booking to a chart, or begin one',
      params: BookingParams,
      body: LinkBody,
      answer: z.object({ patientId: z.string() }),
    },
    async (work, { params, body }) => {
      const done = await linkBookingTo(work, params.id, body.to === 'new' ? 'new' : (body.to as PatientId))
      return done.ok ? ok({ patientId: done.value }) : err(bookingProblem(done.error))
    },
  ),
  route(
    {
      method: 'post',
      path: '/api/desk/people/{patientId}/consultation',
      action: 'booking.desk',
      summary: 'Book a talk with a prescriber',
      params: PatientParams,
      body: ConsultationBody,
      answer: VisitView,
      status: 201,
    },
    async (work, { params, body }) => {
      const wanted = {
        serviceId: body.service,
        start: Temporal.Instant.from(body.start),
        prescriberId: body.clinician ?? null,
        note: body.note,
      }
      const done = await bookConsultation(work, params.patientId as PatientId, wanted)
      if (done.ok) return ok(visitView(done.value, work.timeZone))
      const nearest =
        'nearest' in done.error
          ? done.error.nearest.map(({ from, to }) => ({
              start: inZone(from, work.timeZone),
              end: inZone(to, work.timeZone),
              place: '',
            }))
          : []
      return err(bookingProblem(done.error, nearest))
    },
  ),
]
