import type { OpenSlot } from '#core/scheduling/availability.ts'
import type { Booking } from '../store/repositories/bookings.ts'
import type { Clinic } from '../store/repositories/clinics.ts'
import type { Slot, VisitView } from './contract/booking.ts'

/** An instant as a wall time of a named zone, with its offset: 2026-12-01T09:00:00-07:00. */
export const inZone = (at: Temporal.Instant, timeZone: string): string =>
  at.toZonedDateTimeISO(timeZone).toString({ timeZoneName: 'never', smallestUnit: 'second' })

/** One entry a start; for a talk one a clinician, since people choose whom they talk to. */
export const slotViews = (slots: readonly OpenSlot[], { address }: Pick<Clinic, 'address'>, timeZone: string): Slot[] =>
  slots.flatMap(({ from, to, free }) => {
    const slot = { start: inZone(from, timeZone), end: inZone(to, timeZone), place: address }
    if (!free.prescriber) return [slot]
    return free.prescriber.map(({ id, name }) => ({ ...slot, clinician: id, clinicianName: name }))
  })

export const visitView = (booking: Booking, timeZone: string): VisitView => ({
  id: booking.id,
  patientId: booking.patientId,
  personName: booking.person?.name ?? null,
  service: booking.serviceName,
  kind: booking.kind,
  drug: booking.drug,
  route: booking.route,
  start: inZone(booking.start, timeZone),
  end: inZone(booking.end, timeZone),
  status: booking.status,
  confirmBy: booking.confirmBy ? inZone(booking.confirmBy, timeZone) : null,
  chairName: booking.chairName,
  nurseName: booking.nurseName,
  clinicianName: booking.prescriberName,
  seriesId: booking.seriesId,
  confirmation: booking.confirmation,
  phone: booking.person?.phone ?? null,
  email: booking.person?.email ?? null,
  reason: booking.reason,
})
