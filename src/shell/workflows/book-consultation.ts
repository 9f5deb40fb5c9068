import type { PatientId } from '#core/kernel/identity.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { type Booking, findBooking } from '../store/repositories/bookings.ts'
import { findPatient } from '../store/repositories/patients.ts'
import { findService } from '../store/repositories/services.ts'
import type { Work } from '../work.ts'
import { type PlaceRefusal, placeVisit } from './place-visit.ts'

export type ConsultationRefusal = PlaceRefusal | { readonly code: 'no-such-person' | 'no-such-service' | 'not-online' }

/** Books a talk with a prescriber for a person of the clinic, at once: the desk has them on the line. */
export const bookConsultation = async (
  work: Work,
  patientId: PatientId,
  wanted: {
    readonly serviceId: string
    readonly start: Temporal.Instant
    readonly prescriberId: string | null
    readonly note: string
  },
): Promise<Result<Booking, ConsultationRefusal>> => {
  const patient = await findPatient(work, patientId)
  if (!patient) return err({ code: 'no-such-person' })
  const service = await findService(work, wanted.serviceId)
  if (!service) return err({ code: 'no-such-service' })
  if (service.kind !== 'consultation') return err({ code: 'not-online' })
  const placed = await placeVisit(work, {
    service,
    phases: service.phases,
    start: wanted.start,
    prescriberId: wanted.prescriberId,
    patientId,
    person: null,
    personKey: patientId,
    language: patient.language,
    reason: wanted.note,
    screening: null,
    series: null,
    origin: work.actor.role === 'patient' ? 'patient' : 'desk',
    confirmation: 'none',
    confirmBy: null,
    idempotencyKey: null,
    requestHash: null,
  })
  return placed.ok ? ok((await findBooking(work, placed.value))!) : placed
}
