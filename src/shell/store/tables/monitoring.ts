import type { Outcome, TestId } from '#core/chart/test-result.ts'
import type { Instant, Json } from '../tables.ts'

/** An entry that was made in error, of another person perhaps: it stays readable and counts for nothing. */
export interface EnteredInError {
  readonly kind: 'entered-in-error'
  readonly why: string
}

export interface MonitoringTables {
  test_result: {
    clinic_id: string
    id: string
    patient_id: string
    test: TestId
    outcome: Json<Outcome | EnteredInError>
    /** ISO date. */
    done_on: string
    done_by: string
    replaces: string | null
    recorded_at: Instant
    recorded_by: string
  }
}
