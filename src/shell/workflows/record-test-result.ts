import { checkTestResult, type ResultProblem } from '#core/chart/check-test-result.ts'
import type { Outcome, TestId } from '#core/chart/test-result.ts'
import type { PatientId } from '#core/kernel/identity.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { findPatient } from '../store/repositories/patients.ts'
import { insertTestResult } from '../store/repositories/test-results.ts'
import type { EnteredInError } from '../store/tables/monitoring.ts'
import type { Work } from '../work.ts'
import { clinicToday } from './order-facts.ts'

export interface NewResult {
  readonly test: TestId
  readonly outcome: Outcome | EnteredInError
  /** ISO local day of the clinic. */
  readonly doneOn: string
  /** The laboratory or whoever did it, as written; empty: not said. */
  readonly doneBy: string
  /** The entry that this one corrects. */
  readonly replaces: string | null
}

export type RecordResultError =
  | { readonly code: 'no-such-person' }
  | { readonly code: 'staff-only' }
  | { readonly code: 'implausible'; readonly problems: readonly ResultProblem[] }
  | { readonly code: 'nothing-to-correct' }
  | { readonly code: 'corrected-already' }

const problemsOf = ({ test, outcome, doneOn, replaces }: NewResult, today: string): readonly ResultProblem[] => {
  if (outcome.kind !== 'entered-in-error') return checkTestResult({ id: '', test, outcome, doneOn }, today)
  return replaces === null ? [{ pointer: '/replaces', detail: 'Which entry was made in error?' }] : []
}

/** Keeps a result with its unit, limit and day. What is implausible is refused by name; a correction is a new entry. */
export const recordTestResult = async (
  work: Work,
  patientId: PatientId,
  result: NewResult,
): Promise<Result<{ readonly id: string }, RecordResultError>> => {
  const recordedBy = work.actor.staffId
  if (recordedBy === null) return err({ code: 'staff-only' })
  if ((await findPatient(work, patientId)) === null) return err({ code: 'no-such-person' })
  const problems = problemsOf(result, clinicToday(work))
  if (problems.length > 0) return err({ code: 'implausible', problems })
  const id = work.newId()
  const refusedBy = await insertTestResult(work, patientId, { id, ...result, recordedBy })
  if (refusedBy === 'replaces_its_like') return err({ code: 'nothing-to-correct' })
  if (refusedBy === 'replaced_once') return err({ code: 'corrected-already' })
  if (refusedBy !== null) throw new Error(`a test result was refused by ${refusedBy}`)
  return ok({ id })
}
