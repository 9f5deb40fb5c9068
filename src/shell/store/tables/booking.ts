import type { Generated } from 'kysely'
import type { Phases } from '#core/scheduling/visit.ts'
import type { Instant, Json } from '../tables.ts'

interface ServiceRow {
  clinic_id: string
  id: string
  version: number
  kind: 'consultation' | 'treatment'
  drug: 'ketamine' | 'esketamine' | null
  route: 'iv' | 'nasal' | null
  name_en: string
  name_es: string
  preparation_min: number
  treatment_min: number
  recovery_min: number
  online: boolean
  sort: number
  retired: Generated<boolean>
  recorded_at: Instant
  recorded_by: string | null
}

interface ChairRow {
  clinic_id: string
  id: string
  version: number
  name: string
  retired: Generated<boolean>
  recorded_at: Instant
  recorded_by: string | null
}

interface WeeklyHoursRow {
  clinic_id: string
  id: string
  version: number
  /** `null`: the clinic's own opening hours. */
  staff_id: string | null
  weekday: number
  /** Wall times, HH:MM:SS out, HH:MM in. */
  opens: string
  closes: string
  /** ISO dates. */
  since: string
  until: string | null
  recorded_at: Instant
  recorded_by: string | null
}

interface ClosedDayRow {
  clinic_id: string
  /** ISO date. */
  date: string
  version: number
  closed: boolean
  reason: string
  recorded_at: Instant
  recorded_by: string | null
}

interface BookingFacts {
  clinic_id: string
  id: string
  service_id: string
  patient_id: string | null
  person_name: string | null
  birth_date: string | null
  email: string | null
  phone: string | null
  language: 'en' | 'es'
  reason: string
  screening: Json<Record<string, boolean> | null>
  starts_at: Instant
  ends_at: Instant
  phases: Json<Phases>
  chair_id: string | null
  nurse_id: string | null
  prescriber_id: string | null
  series_id: string | null
  course_id: string | null
  order_id: string | null
  origin: 'web' | 'hold' | 'desk' | 'patient'
  confirmation: 'code' | 'call' | 'none'
  secret: string
  idempotency_key: string | null
  request_hash: string | null
  created_at: Instant
  created_by: string | null
}

export interface StoredBookingEvent {
  kind: 'held' | 'wrong-code' | 'confirmed' | 'cancelled'
  /** RFC 3339: instants inside jsonb are texts. */
  at: string
  confirmBy: string | null
}

export interface BookingTables {
  service: ServiceRow
  service_current: ServiceRow
  chair: ChairRow
  chair_current: ChairRow
  weekly_hours: WeeklyHoursRow
  weekly_hours_current: WeeklyHoursRow
  closed_day: ClosedDayRow
  closed_day_current: ClosedDayRow
  booking: BookingFacts & { person_key: string | null }
  booking_with_events: BookingFacts & { events: Json<StoredBookingEvent[]> }
  booking_event: {
    clinic_id: string
    booking_id: string
    seq: number
    kind: StoredBookingEvent['kind']
    at: Instant
    confirm_by: Instant | null
    actor: string
    note: Generated<string>
  }
  booking_person: {
    clinic_id: string
    booking_id: string
    patient_id: string
    linked_at: Instant
    linked_by: string
  }
  booking_resource: {
    clinic_id: string
    booking_id: string
    resource: string
    /** tstzrange as PostgreSQL writes it. */
    period: string
    active: Generated<boolean>
    release_at: Instant | null
  }
  message: {
    clinic_id: string
    id: string
    booking_id: string | null
    channel: 'email' | 'text'
    recipient: string
    body: string
    created_at: Instant
  }
  message_delivery: {
    clinic_id: string
    message_id: string
    at: Instant
    outcome: 'sent' | 'failed' | 'shown-in-demo'
    detail: string
  }
}
