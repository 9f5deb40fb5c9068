import type { History } from '#core/headache/profile.ts'
import type { PatientId } from '#core/kernel/identity.ts'
import { err, type Result } from '#core/kernel/result.ts'
import { findPatient } from '../store/repositories/patients.ts'
import { appendHistory, type StaleHistory } from '../store/repositories/profiles.ts'
import type { Work } from '../work.ts'

export type SaveHistoryError = StaleHistory | { readonly code: 'no-such-person' }

/** Keeps what was learned about a person's headaches as a new version; answers its number. */
export const saveHistory = async (
  work: Work,
  patientId: PatientId,
  edit: { readonly base: number; readonly history: History },
): Promise<Result<number, SaveHistoryError>> =>
  (await findPatient(work, patientId)) === null ? err({ code: 'no-such-person' }) : appendHistory(work, patientId, edit)
