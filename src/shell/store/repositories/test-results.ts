import type { Outcome, TestResult } from '#core/chart/test-result.ts'
import type { PatientId, StaffId } from '#core/kernel/identity.ts'
import type { Work } from '../../work.ts'
import { attempt } from '../database.ts'
import type { EnteredInError } from '../tables/monitoring.ts'
import { json } from '../tables.ts'

type At = Pick<Work, 'db' | 'clinicId'>

export interface StoredTestResult extends TestResult {
  readonly doneBy: string
  readonly recordedAt: Temporal.Instant
  readonly recordedByName: string
}

/** What counts now: neither corrected nor entered in error. Oldest first, of one day in the order they came in. */
export const testResultsOf = async (
  { db, clinicId }: At,
  patientId: PatientId,
): Promise<readonly StoredTestResult[]> => {
  const rows = await db
    .selectFrom('test_result as r')
    .innerJoin('staff', (join) =>
      join.onRef('staff.clinic_id', '=', 'r.clinic_id').onRef('staff.id', '=', 'r.recorded_by'),
    )
    .leftJoin('test_result as later', (join) =>
      join.onRef('later.clinic_id', '=', 'r.clinic_id').onRef('later.replaces', '=', 'r.id'),
    )
    .selectAll('r')
    .select('staff.name as recorded_by_name')
    .where('r.clinic_id', '=', clinicId)
    .where('r.patient_id', '=', patientId)
    .where('later.id', 'is', null)
    .orderBy('r.done_on')
    .orderBy('r.recorded_at')
    .orderBy('r.id')
    .execute()
  return rows.flatMap((row) => {
    const outcome: Outcome | EnteredInError = row.outcome
    if (outcome.kind === 'entered-in-error') return []
    return [
      {
        id: row.id,
        test: row.test,
        outcome,
        doneOn: row.done_on,
        doneBy: row.done_by,
        recordedAt: row.recorded_at,
        recordedByName: row.recorded_by_name,
      },
    ]
  })
}

export interface NewTestResult extends Omit<TestResult, 'outcome'> {
  readonly outcome: Outcome | EnteredInError
  readonly doneBy: string
  readonly replaces: string | null
  readonly recordedBy: StaffId
}

/** The constraint that refused it: `replaces_its_like` (nothing like that to correct) or `replaced_once`; `null`: it is kept. */
export const insertTestResult = async (
  work: Work,
  patientId: PatientId,
  result: NewTestResult,
): Promise<string | null> => {
  const saved = await attempt(work.db, () =>
    work.db
      .insertInto('test_result')
      .values({
        clinic_id: work.clinicId,
        id: result.id,
        patient_id: patientId,
        test: result.test,
        outcome: json(result.outcome),
        done_on: result.doneOn,
        done_by: result.doneBy,
        replaces: result.replaces,
        recorded_at: work.now,
        recorded_by: result.recordedBy,
      })
      .execute(),
  )
  return 'refusedBy' in saved ? saved.refusedBy : null
}
