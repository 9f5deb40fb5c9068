import type { InstrumentId, Score } from '#core/instruments/instrument.ts'
import type { Instant, Json } from '../tables.ts'

export interface OutcomeTables {
  questionnaire_response: {
    clinic_id: string
    patient_id: string
    id: string
    instrument: InstrumentId
    version: string
    language: 'en' | 'es'
    /** ISO date, in the patient's zone. */
    taken_on: string
    answers: Json
    score: Json<Score>
    recorded_at: Instant
    recorded_by: string
    recorded_as: 'patient' | 'staff'
  }
}
