import type { BookingId, SessionId } from '#core/kernel/identity.ts'
import { err, ok } from '#core/kernel/result.ts'
import { bookingsOn, findBooking } from '../../store/repositories/bookings.ts'
import { orderVersion } from '../../store/repositories/orders.ts'
import { findPatient } from '../../store/repositories/patients.ts'
import { type Arrival, eventsOf } from '../../store/repositories/session-events.ts'
import {
  findSession,
  openSessions,
  orderOfSession,
  type Session,
  sessionsOfBookings,
} from '../../store/repositories/sessions.ts'
import type { Work } from '../../work.ts'
import { type EventsError, recordEvents } from '../../workflows/record-events.ts'
import { doseObjections } from '../../workflows/session-objections.ts'
import { openable, type StartError, startSession } from '../../workflows/start-session.ts'
import {
  Board,
  BoardQuery,
  EventsAnswer,
  EventsBody,
  SessionParams,
  SessionView,
  SinceQuery,
  StartBody,
  Started,
} from '../contract/sessions.ts'
import { type Problem, problem } from '../problem.ts'
import { route } from '../route.ts'
import { boardRow, kept, orderView } from './session-views.ts'

const startWords = {
  'no-such-booking': [404, 'There is no such booking in this clinic.'],
  'not-a-treatment': [422, 'This booking is no treatment.'],
  'nobody-charted': [409, 'This booking has no chart yet: link it to a person first.'],
  'no-chair': [409, 'This booking has no chair.'],
  'no-order': [409, 'There is no signed order in force for this person.'],
  'other-order': [409, 'The booking is for another drug or route than the signed order.'],
  taken: [409, 'This person or this chair is in another session that is not over.'],
} as const satisfies Record<StartError['code'], readonly [Problem['status'], string]>

const startProblem = ({ code }: StartError): Problem => problem(startWords[code][0], code, startWords[code][1])

const eventWords = {
  'no-such-session': [404, 'There is no such session in this clinic.'],
  'witness-not-confirmed': [403, 'The second person’s e-mail or password does not fit.'],
} as const satisfies Record<EventsError['code'], readonly [Problem['status'], string]>

const eventProblem = ({ code }: EventsError): Problem => problem(eventWords[code][0], code, eventWords[code][1])

const staffNames = async ({ db, clinicId }: Work): Promise<Record<string, string>> => {
  const rows = await db.selectFrom('staff').select(['id', 'name']).where('clinic_id', '=', clinicId).execute()
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}

const chairNames = async ({ db, clinicId }: Work): Promise<string[]> => {
  const rows = await db
    .selectFrom('chair_current')
    .select('name')
    .where('clinic_id', '=', clinicId)
    .orderBy('name')
    .execute()
  return rows.map(({ name }) => name)
}

const boardOf = async (work: Work, date: string) => {
  const booked = (await bookingsOn(work, date)).filter(
    ({ kind, patientId }) => kind === 'treatment' && patientId !== null,
  )
  const today = work.now.toZonedDateTimeISO(work.timeZone).toPlainDate().toString()
  const sessions = await sessionsOfBookings(
    work,
    booked.map(({ id }) => id),
  )
  // A session that isn't over stays on the board of today, whatever day it was booked for.
  const left = date === today ? (await openSessions(work)).filter(({ id }) => !sessions.some((s) => s.id === id)) : []
  const all = [...sessions, ...left]
  const older = (await Promise.all(left.map(({ bookingId }) => findBooking(work, bookingId)))).filter((b) => b !== null)
  const events = await eventsOf(
    work,
    all.map(({ id }) => id),
  )
  const rows = []
  for (const booking of [...older, ...booked]) {
    const session = all.find(({ bookingId }) => bookingId === booking.id) ?? null
    const patient = await findPatient(work, booking.patientId!)
    if (patient === null) continue
    const order = session && (await orderOfSession(work, session))
    const may = session ? null : await openable(work, booking)
    const obstacle = may === null || may.ok ? null : startWords[may.error.code][1]
    rows.push(
      boardRow(work, { booking, patient, session, order, events: (session && events.get(session.id)) ?? [], obstacle }),
    )
  }
  return { date, timeZone: work.timeZone, now: work.now.toString(), chairs: await chairNames(work), rows }
}

const viewOf = async (work: Work, session: Session, since: number) => {
  const [patient, stored, booking] = [
    (await findPatient(work, session.patientId))!,
    await orderVersion(work, { orderId: session.orderId, version: session.orderVersion }),
    await findBooking(work, session.bookingId),
  ]
  const { id, givenName, familyName, birthDate, language, phone } = patient
  const events = (await eventsOf(work, [session.id], since)).get(session.id) ?? []
  return {
    id: session.id,
    patient: { id, givenName, familyName, birthDate, language, phone },
    chair: booking?.chairName ?? '',
    timeZone: work.timeZone,
    order: {
      ...orderView(stored!.content, session, stored!.hash),
      objections: [...(await doseObjections(work, session))],
    },
    staff: await staffNames(work),
    events: kept(events),
    now: work.now.toString(),
  }
}

export const sessionRoutes = [
  route(
    {
      method: 'get',
      path: '/api/sessions',
      action: 'session.board',
      summary: 'The chairs of one day: who is where, and what is due',
      query: BoardQuery,
      answer: Board,
    },
    async (work, { query }) =>
      ok(await boardOf(work, query.date ?? work.now.toZonedDateTimeISO(work.timeZone).toPlainDate().toString())),
  ),
  route(
    {
      method: 'post',
      path: '/api/sessions',
      action: 'session.check-in',
      summary: 'Check a booked person in and open their session',
      body: StartBody,
      answer: Started,
      status: 201,
    },
    async (work, { body }) => {
      const started = await startSession(work, body.bookingId as BookingId)
      return started.ok ? ok({ id: started.value }) : err(startProblem(started.error))
    },
  ),
  route(
    {
      method: 'get',
      path: '/api/sessions/{sessionId}',
      action: 'session.read',
      summary: 'One session: its order, and its events after `since`',
      params: SessionParams,
      query: SinceQuery,
      answer: SessionView,
    },
    async (work, { params, query }) => {
      const session = await findSession(work, params.sessionId as SessionId)
      if (session === null) return err(eventProblem({ code: 'no-such-session' }))
      work.about(session.patientId)
      return ok(await viewOf(work, session, query.since))
    },
  ),
  route(
    {
      method: 'post',
      path: '/api/sessions/{sessionId}/events',
      action: 'session.write',
      summary: 'Enter what happened; a repeat changes nothing',
      params: SessionParams,
      body: EventsBody,
      answer: EventsAnswer,
    },
    async (work, { params, body }) => {
      const { events, ...rest } = body
      const done = await recordEvents(work, params.sessionId as SessionId, {
        ...rest,
        events: events as unknown as Arrival['event'][],
      })
      if (!done.ok) return err(eventProblem(done.error))
      const { accepted, refused, events: all } = done.value
      return ok({ accepted: [...accepted], refused: [...refused], events: kept(all), now: work.now.toString() })
    },
  ),
]
