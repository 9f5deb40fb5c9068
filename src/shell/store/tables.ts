import type { ColumnType, Generated } from 'kysely'
import type { BookingTables } from './tables/booking.ts'
import type { CandidacyTables } from './tables/candidacy.ts'
import type { DiaryTables } from './tables/diary.ts'
import type { ImportTables } from './tables/import.ts'
import type { LevelTables } from './tables/levels.ts'
import type { MonitoringTables } from './tables/monitoring.ts'
import type { OrderTables } from './tables/order.ts'
import type { OutcomeTables } from './tables/outcomes.ts'
import type { ProfileTables } from './tables/profile.ts'
import type { RuleTables } from './tables/rules.ts'
import type { SessionTables } from './tables/session.ts'

/**
 * Every table the app's role can see, as its queries see it. A step adds its own tables as an interface of its own
 * (`tables/<step>.ts`) and one name below. jsonb goes in as text made by `json()` and comes out parsed.
 */
export interface FoundationTables {
  clinic: {
    clinic_id: string
    name: string
    time_zone: string
    address: string
    phone: string
    about: Json<Record<string, unknown>>
    created_at: Instant
  }
  staff: {
    clinic_id: string
    id: string
    name: string
    role: string
    credentials: Generated<string>
    created_at: Instant
  }
  patient: { clinic_id: string; id: string; created_at: Instant }
  patient_detail: PatientDetailRow
  patient_current: PatientDetailRow
  decision: {
    clinic_id: string
    id: string
    kind: string
    patient_id: string | null
    facts: Json
    rules: Json
    decided: Json
    decided_by: string | null
    decided_at: Instant
  }
  audit: {
    clinic_id: string
    seq: number
    at: Instant
    actor_id: string
    actor_role: string
    action: string
    subject: string | null
    request: string
    outcome: string
    origin: string
    previous_hash: string
    hash: string
  }
  setting: { name: string; value: string }
}

interface PatientDetailRow {
  clinic_id: string
  patient_id: string
  version: number
  given_name: string
  family_name: string
  /** ISO date. */
  birth_date: string
  sex_at_birth: 'female' | 'male' | 'unknown'
  language: 'en' | 'es'
  time_zone: string
  email: string | null
  phone: string | null
  recorded_at: Instant
  recorded_by: string | null
}

/** timestamptz: read as `Temporal.Instant` (the parsers in database.ts), written as one. */
export type Instant = Temporal.Instant
/** jsonb: read parsed, written through `json()`. */
export type Json<T = unknown> = ColumnType<T, JsonText, JsonText>
declare const jsonText: unique symbol
export type JsonText = string & { readonly [jsonText]: true }
export const json = (value: unknown): JsonText => JSON.stringify(value) as JsonText

export interface Tables
  extends FoundationTables,
    OutcomeTables,
    ImportTables,
    DiaryTables,
    ProfileTables,
    OrderTables,
    BookingTables,
    CandidacyTables,
    MonitoringTables,
    LevelTables,
    RuleTables,
    SessionTables {}
