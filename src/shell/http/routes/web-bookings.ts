import { redFlags } from '#core/headache/red-flags.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { stopWords } from '#core/scheduling/stop-words.ts'
import { codeOf, isSame, linkKeyOf, requestHashOf } from '../../booking-keys.ts'
import { deliver } from '../../messages/deliver.ts'
import { transportsFrom } from '../../messages/transports.ts'
import type { Shell } from '../../shell.ts'
import { inClinic } from '../../store/database.ts'
import { type Booking, type BookingWork, findBooking } from '../../store/repositories/bookings.ts'
import type { Clinic } from '../../store/repositories/clinics.ts'
import type { Message } from '../../store/repositories/messages.ts'
import { type Booked, bookSlot } from '../../workflows/book-slot.ts'
import { cancelBooking } from '../../workflows/cancel-booking.ts'
import { confirmBooking } from '../../workflows/confirm-booking.ts'
import { holdSlot, letGo } from '../../workflows/hold-slot.ts'
import { asVisitor, findClinic, type Visit } from '../as-visitor.ts'
import { type BookingFault, bookingProblem } from '../booking-problems.ts'
import { inZone, slotViews } from '../booking-views.ts'
import {
  BookingBody,
  BookingParams,
  CancellationBody,
  ConfirmationBody,
  Held,
  HoldBody,
  Managed,
  Reserved,
} from '../contract/booking.ts'
import { type Problem, problem } from '../problem.ts'
import { publicRoute } from '../route.ts'

/** A demo sends nothing and shows the code instead; a real clinic without a mail or text program calls. */
const channelsOf = ({ demo }: Shell): readonly Message['channel'][] =>
  demo ? ['email', 'text'] : (Object.keys(transportsFrom(process.env)) as Message['channel'][])

/** H28, I-44: any warning sign stops the booking, and the answer is what to do instead. */
const screened = ({ screening = {}, language }: BookingBody, clinic: Clinic): Problem | null => {
  const stranger = Object.keys(screening).find((id) => !redFlags.some((flag) => flag.id === id))
  if (stranger !== undefined)
    return problem(422, 'invalid-input', `“${stranger}” is no question of ours`, {
      errors: [{ pointer: `/screening/${stranger}`, detail: 'no such question' }],
    })
  const raised = redFlags.filter(({ id }) => screening[id] === true)
  if (raised.length === 0) return null
  const isEmergency = raised.some(({ urgency }) => urgency === 'emergency')
  const words = stopWords[isEmergency ? 'emergency' : 'prompt'][language].replace('{phone}', clinic.phone)
  return problem(422, 'red-flag', words, {
    more: {
      urgency: isEmergency ? 'emergency' : 'prompt',
      redFlags: raised.map(({ id, urgency }) => ({ id, urgency })),
    },
  })
}

const birthDateProblem = ({ person }: BookingBody, clinic: Clinic, now: Temporal.Instant): Problem | null => {
  const today = now.toZonedDateTimeISO(clinic.timeZone).toPlainDate().toString()
  if (person.birthDate <= today) return null
  const detail = 'a birth date lies in the past'
  return problem(422, 'invalid-input', detail, { errors: [{ pointer: '/person/birthDate', detail }] })
}

const asProblem = (fault: BookingFault, clinic: Clinic): Problem =>
  bookingProblem(fault, 'nearest' in fault ? slotViews(fault.nearest, clinic, clinic.timeZone).slice(0, 3) : [])

const keyOf = (clinic: Clinic, { secret }: Booking): string => `${clinic.id}.${linkKeyOf(secret)}`

const reserved = (shell: Shell, clinic: Clinic, { booking, message }: Booked, delivered: boolean): Reserved => ({
  id: booking.id,
  start: inZone(booking.start, clinic.timeZone),
  end: inZone(booking.end, clinic.timeZone),
  status: booking.status,
  confirmBy: booking.confirmBy && inZone(booking.confirmBy, clinic.timeZone),
  // After the `#`: a browser sends it to no server, so it stands in no log.
  manageUrl: `/bookings/${booking.id}#${keyOf(clinic, booking)}`,
  confirmation: booking.confirmation,
  sentTo: message?.channel ?? null,
  delivered,
  ...(shell.demo && booking.confirmation === 'code' && { demoCode: codeOf(booking.secret) }),
  notice: stopWords.emergency[booking.language],
})

const book = async (
  visit: Visit,
  body: BookingBody,
  idempotencyKey: string | null,
): Promise<Result<Reserved, Problem>> => {
  const { shell, clinic } = visit
  const { start, person, language, reason, screening, hold } = body
  const done = await asVisitor(visit, (work) =>
    bookSlot(work, {
      serviceId: body.service,
      start: Temporal.Instant.from(start),
      prescriberId: body.clinician ?? null,
      person: {
        name: person.name,
        birthDate: person.birthDate,
        email: person.email ?? null,
        phone: person.phone ?? null,
      },
      language,
      reason: reason ?? '',
      screening: screening ?? null,
      hold: (hold as { id: Booking['id']; key: string } | undefined) ?? null,
      channels: channelsOf(shell),
      idempotencyKey,
      requestHash: requestHashOf(body),
    }),
  )
  if (!done.ok) return err(asProblem(done.error, clinic))
  const { message } = done.value
  // Only now, after the commit: nobody gets a code for a place that isn't theirs.
  const outcome = message ? await deliver(shell, clinic.id, message) : null
  return ok(reserved(shell, clinic, done.value, outcome !== 'failed'))
}

/** The link's key names the clinic too, since a booking can be looked for in one clinic only. */
const openLink = async (shell: Shell, key: string): Promise<Result<{ clinic: Clinic; key: string }, Problem>> => {
  const [clinicId = '', secret = ''] = key.split('.')
  const clinic = await findClinic(shell, clinicId)
  return clinic.ok && secret !== ''
    ? ok({ clinic: clinic.value, key: secret })
    : err(bookingProblem({ code: 'no-such-booking' }))
}

const byLink = async (work: BookingWork, id: string, key: string): Promise<Booking | null> => {
  const booking = await findBooking(work, id)
  return booking && booking.origin !== 'hold' && isSame(key, linkKeyOf(booking.secret)) ? booking : null
}

const managed = (booking: Booking, { id, name, address, phone, timeZone }: Clinic): Managed => ({
  id: booking.id,
  clinic: { id, name, address, phone, timeZone },
  service: booking.serviceName,
  start: inZone(booking.start, timeZone),
  end: inZone(booking.end, timeZone),
  status: booking.status,
  confirmBy: booking.confirmBy && inZone(booking.confirmBy, timeZone),
  confirmation: booking.confirmation,
  clinicianName: booking.prescriberName,
})

/** Does one thing with the booking a link opens, in its clinic. */
const withLink = async (
  shell: Shell,
  { id, key, request, keeps }: { id: string; key: string; request: string; keeps?: readonly string[] },
  act: (work: BookingWork) => Promise<Result<Booking, BookingFault>>,
): Promise<Result<Managed, Problem>> => {
  const link = await openLink(shell, key)
  if (!link.ok) return link
  const { clinic } = link.value
  const done = await asVisitor<Booking, BookingFault>(
    { shell, clinic, request, ...(keeps && { keeps }) },
    async (work) => ((await byLink(work, id, link.value.key)) ? act(work) : err({ code: 'no-such-booking' })),
  )
  return done.ok ? ok(managed(done.value, clinic)) : err(asProblem(done.error, clinic))
}

export const webBookingRoutes = [
  publicRoute(
    {
      method: 'post',
      path: '/api/holds',
      summary: 'Keep a time for ten minutes while you type who you are',
      body: HoldBody,
      answer: Held,
      status: 201,
    },
    async (shell, { body }) => {
      const clinic = await findClinic(shell, body.clinic)
      if (!clinic.ok) return clinic
      const done = await asVisitor({ shell, clinic: clinic.value, request: 'post /api/holds' }, async (work) => {
        if (body.instead) await letGo(work, body.instead as { id: Booking['id']; key: string })
        return holdSlot(work, {
          serviceId: body.service,
          start: Temporal.Instant.from(body.start),
          prescriberId: body.clinician ?? null,
        })
      })
      if (!done.ok) return err(asProblem(done.error, clinic.value))
      return ok({ ...done.value, until: inZone(done.value.until, clinic.value.timeZone) })
    },
  ),
  publicRoute(
    {
      method: 'post',
      path: '/api/bookings',
      summary: 'Reserve a visit; the code that is sent makes it yours',
      body: BookingBody,
      answer: Reserved,
      status: 201,
    },
    async (shell, { body, headers }) => {
      const clinic = await findClinic(shell, body.clinic)
      if (!clinic.ok) return clinic
      const stopped = screened(body, clinic.value) ?? birthDateProblem(body, clinic.value, shell.now())
      if (stopped) return err(stopped)
      return book({ shell, clinic: clinic.value, request: 'post /api/bookings' }, body, headers.get('idempotency-key'))
    },
  ),
  publicRoute(
    {
      method: 'post',
      path: '/api/bookings/{id}/confirmation',
      summary: 'Enter the code',
      params: BookingParams,
      body: ConfirmationBody,
      answer: Managed,
    },
    (shell, { params: { id }, body: { key, code } }) =>
      withLink(shell, { id, key, request: 'post /api/bookings/{id}/confirmation', keeps: ['wrong-code'] }, (work) =>
        confirmBooking(work, id, { code }),
      ),
  ),
  publicRoute(
    {
      method: 'post',
      path: '/api/bookings/{id}/cancellation',
      summary: 'Give the place back',
      params: BookingParams,
      body: CancellationBody,
      answer: Managed,
    },
    (shell, { params: { id }, body: { key } }) =>
      withLink(shell, { id, key, request: 'post /api/bookings/{id}/cancellation' }, (work) => cancelBooking(work, id)),
  ),
  publicRoute(
    {
      method: 'get',
      path: '/api/bookings/{id}',
      summary: 'A booking, for whoever has its link (header Booking-Key)',
      params: BookingParams,
      answer: Managed,
    },
    async (shell, { params: { id }, headers }) => {
      const link = await openLink(shell, headers.get('booking-key') ?? '')
      if (!link.ok) return link
      const { clinic, key } = link.value
      const booking = await inClinic(shell.db, clinic.id, (db) =>
        byLink(
          {
            db,
            clinicId: clinic.id,
            timeZone: clinic.timeZone,
            actor: null,
            now: shell.now(),
            newId: shell.newId,
            demo: shell.demo,
          },
          id,
          key,
        ),
      )
      return booking ? ok(managed(booking, clinic)) : err(bookingProblem({ code: 'no-such-booking' }))
    },
  ),
]
