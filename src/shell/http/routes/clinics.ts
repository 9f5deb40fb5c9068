import { z } from 'zod'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { openSlots } from '#core/scheduling/availability.ts'
import type { Span } from '#core/scheduling/span.ts'
import type { Shell } from '../../shell.ts'
import { inClinic } from '../../store/database.ts'
import { allClinics, type Clinic, staffOf } from '../../store/repositories/clinics.ts'
import { houseOf } from '../../store/repositories/house.ts'
import { findService, minutesOf, servicesOf, visitOf } from '../../store/repositories/services.ts'
import { shortestNotice } from '../../workflows/place-visit.ts'
import { findClinic } from '../as-visitor.ts'
import { bookingProblem } from '../booking-problems.ts'
import { slotViews } from '../booking-views.ts'
import { Availability, AvailabilityQuery, PublicClinic } from '../contract/booking.ts'
import { type Problem, problem } from '../problem.ts'
import { publicRoute } from '../route.ts'

const aboutClinic = (shell: Shell, clinic: Clinic): Promise<PublicClinic> =>
  inClinic(shell.db, clinic.id, async (db) => {
    const at = { db, clinicId: clinic.id, timeZone: clinic.timeZone, now: shell.now() }
    const services = (await servicesOf(at)).map((each) => ({
      id: each.id,
      name: each.name.en,
      names: each.name,
      route: each.route,
      drug: each.drug,
      minutes: minutesOf(each),
      online: each.online,
    }))
    const clinicians = (await staffOf(at)).flatMap(({ name, role, credentials }) =>
      role === 'nurse' || role === 'prescriber' ? [{ name, role, credentials }] : [],
    )
    const { openings } = await houseOf(at, { from: at.now, to: at.now.add({ hours: 1 }) })
    const hours = openings
      .map(({ weekday, from, to }) => ({ weekday, from: from.slice(0, 5), to: to.slice(0, 5) }))
      .sort((a, b) => a.weekday - b.weekday)
    const { id, name, timeZone, address, phone } = clinic
    return { id, name, timeZone, address, phone, services, clinicians, hours }
  })

/** `to` included. */
const mostDays = 62

interface Asked {
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  readonly timeZone: string
  readonly span: Span
}

const badQuery = (field: string, detail: string): Result<never, Problem> =>
  err(problem(422, 'invalid-input', detail, { errors: [{ pointer: `/query/${field}`, detail }] }))

const isZone = (name: string): boolean => {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    // A bare offset is no zone: it forgets the next change of clocks.
    return !/^[+-]/.test(name)
  } catch {
    return false
  }
}

/** The asker's own local days: which instants they mean depends on their zone. */
const readAsked = (query: AvailabilityQuery, clinic: Clinic): Result<Asked, Problem> => {
  const timeZone = query.timeZone ?? clinic.timeZone
  if (!isZone(timeZone))
    return badQuery('timeZone', `“${timeZone}” is no time zone; a name such as ${clinic.timeZone} is wanted`)
  const from = Temporal.PlainDate.from(query.from)
  const to = Temporal.PlainDate.from(query.to)
  const days = from.until(to, { largestUnit: 'day' }).days + 1
  if (days < 1) return badQuery('to', '“to” is before “from”')
  if (days > mostDays) return badQuery('to', `at most ${mostDays} days at once, not ${days}`)
  const span = {
    from: from.toZonedDateTime(timeZone).toInstant(),
    to: to.add({ days: 1 }).toZonedDateTime(timeZone).toInstant(),
  }
  return ok({ from, to, timeZone, span })
}

const slotsOf = async (
  shell: Shell,
  clinic: Clinic,
  asked: Asked,
  serviceId: string,
): Promise<Result<Availability, Problem>> =>
  inClinic(shell.db, clinic.id, async (db) => {
    const at = { db, clinicId: clinic.id, timeZone: clinic.timeZone, now: shell.now() }
    const service = await findService(at, serviceId)
    if (!service) return err(bookingProblem({ code: 'no-such-service' }))
    const day = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(clinic.timeZone).toPlainDate()
    const wish = {
      visit: visitOf(service),
      from: day(asked.span.from),
      to: day(asked.span.to),
      notBefore: at.now.add(shortestNotice),
      personId: null,
    }
    const wide = { from: asked.span.from.subtract({ hours: 24 }), to: asked.span.to.add({ hours: 24 }) }
    const isAsked = (start: Temporal.Instant) =>
      Temporal.Instant.compare(asked.span.from, start) <= 0 && Temporal.Instant.compare(start, asked.span.to) < 0
    const slots = openSlots(await houseOf(at, wide), wish).filter(({ from }) => isAsked(from))
    return ok({ timeZone: asked.timeZone, slots: slotViews(slots, clinic, asked.timeZone) })
  })

export const clinicRoutes = [
  publicRoute(
    {
      method: 'get',
      path: '/api/clinics',
      summary: 'Every clinic: what it offers, where, and who is there',
      answer: z.array(PublicClinic),
    },
    async (shell) => ok(await Promise.all((await allClinics(shell.db)).map((clinic) => aboutClinic(shell, clinic)))),
  ),
  publicRoute(
    {
      method: 'get',
      path: '/api/availability',
      summary: 'Open times of one service, in a zone of your choice',
      query: AvailabilityQuery,
      answer: Availability,
    },
    async (shell, { query }) => {
      const clinic = await findClinic(shell, query.clinic)
      if (!clinic.ok) return clinic
      const asked = readAsked(query, clinic.value)
      return asked.ok ? slotsOf(shell, clinic.value, asked.value, query.service) : asked
    },
  ),
]
