import type { PatientId } from '#core/kernel/identity.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { findBooking } from '../store/repositories/bookings.ts'
import { recordDecision } from '../store/repositories/decisions.ts'
import { findPatient, recordPatient } from '../store/repositories/patients.ts'
import { linkBooking } from '../store/repositories/places.ts'
import type { Work } from '../work.ts'

export type LinkRefusal = {
  readonly code: 'no-such-booking' | 'no-such-person' | 'already-linked' | 'birth-date-differs' | 'name-incomplete'
}

/** A name as people write it: everything before the last word is the given name. */
const split = (name: string): { readonly givenName: string; readonly familyName: string } | null => {
  const words = name.trim().split(/\s+/)
  const familyName = words.pop()
  return familyName && words.length > 0 ? { givenName: words.join(' '), familyName } : null
}

const register = async (
  work: Work,
  booking: NonNullable<Awaited<ReturnType<typeof findBooking>>>,
): Promise<PatientId | null> => {
  const { person, language } = booking
  const name = person && split(person.name)
  if (!person || !name) return null
  const id = work.newId() as PatientId
  const { birthDate, email, phone } = person
  await recordPatient(work, {
    id,
    ...name,
    birthDate,
    email,
    phone,
    language,
    sexAtBirth: 'unknown',
    timeZone: work.timeZone,
  })
  return id
}

/**
 * Says whose a booking from the web is: a person of the clinic, whose birth date has to be the one that was typed, or somebody
 * new, for whom a chart is begun. A person at the desk does it after asking for two identifiers; nothing is matched by itself.
 */
export const linkBookingTo = async (
  work: Work,
  bookingId: string,
  to: PatientId | 'new',
): Promise<Result<PatientId, LinkRefusal>> => {
  const booking = await findBooking(work, bookingId)
  if (!booking?.person) return err({ code: 'no-such-booking' })
  if (booking.patientId) return err({ code: 'already-linked' })
  const patientId = to === 'new' ? await register(work, booking) : to
  if (!patientId) return err({ code: 'name-incomplete' })
  const patient = await findPatient(work, patientId)
  if (!patient) return err({ code: 'no-such-person' })
  if (patient.birthDate !== booking.person.birthDate) return err({ code: 'birth-date-differs' })
  if (!(await linkBooking(work, bookingId, patientId))) return err({ code: 'already-linked' })
  await recordDecision(work, {
    kind: 'link-booking',
    patientId,
    facts: { bookingId, person: booking.person },
    rules: [],
    decided: to,
  })
  return ok(patientId)
}
