import { redFlags } from '#core/headache/red-flags.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { stopWords } from '#core/scheduling/stop-words.ts'
import { codeOf, linkKeyOf, requestHashOf } from '../../booking-keys.ts'
import { deliver } from '../../messages/deliver.ts'
import { transportsFrom } from '../../messages/transports.ts'
import type { Shell } from '../../shell.ts'
import type { Booking } from '../../store/repositories/bookings.ts'
import type { Clinic } from '../../store/repositories/clinics.ts'
import type { Message } from '../../store/repositories/messages.ts'
import { type Booked, bookSlot } from '../../workflows/book-slot.ts'
import { holdSlot, letGo } from '../../workflows/hold-slot.ts'
import { asVisitor, findClinic, type Visit } from '../as-visitor.ts'
import { type BookingFault, bookingProblem } from '../booking-problems.ts'
import { inZone, slotViews } from '../booking-views.ts'
import { BookingBody, Held, HoldBody, Reserved } from '../contract/booking.ts'
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
]
