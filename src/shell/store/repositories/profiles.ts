import type { History, Profile } from '#core/headache/profile.ts'
import type { PatientId } from '#core/kernel/identity.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { Work } from '../../work.ts'
import { json } from '../tables.ts'
import { findPatient } from './patients.ts'

type At = Pick<Work, 'db' | 'clinicId'>

/** The history as it stands; version 0 = nobody has written one. */
export interface StoredHistory {
  readonly version: number
  readonly history: History
  readonly recordedAt: Temporal.Instant | null
}

export const historyOf = async ({ db, clinicId }: At, patientId: PatientId): Promise<StoredHistory> => {
  const row = await db
    .selectFrom('headache_profile_current')
    .select(['version', 'content', 'recorded_at'])
    .where('clinic_id', '=', clinicId)
    .where('patient_id', '=', patientId)
    .executeTakeFirst()
  return row
    ? { version: row.version, history: row.content, recordedAt: row.recorded_at }
    : { version: 0, history: {}, recordedAt: null }
}

/** The whole profile: the history, with birth date and sex from the chart. Empty for a person nobody has registered. */
export const profileOf = async (work: At, patientId: PatientId): Promise<Profile> => {
  const [patient, { history }] = [await findPatient(work, patientId), await historyOf(work, patientId)]
  return patient ? { ...history, birthDate: patient.birthDate, sexAtBirth: patient.sexAtBirth } : history
}

export interface StaleHistory {
  readonly code: 'stale-history'
  readonly newest: number
}

/** Appends a version made from version `base`; one that came in meanwhile is not overwritten. */
export const appendHistory = async (
  work: At & Pick<Work, 'now' | 'actor'>,
  patientId: PatientId,
  { base, history }: { readonly base: number; readonly history: History },
): Promise<Result<number, StaleHistory>> => {
  const { version: newest } = await historyOf(work, patientId)
  if (newest !== base) return err({ code: 'stale-history', newest })
  const inserted = await work.db
    .insertInto('headache_profile')
    .values({
      clinic_id: work.clinicId,
      patient_id: patientId,
      version: base + 1,
      content: json(history),
      recorded_at: work.now,
      recorded_by: work.actor.userId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return inserted.numInsertedOrUpdatedRows === 1n ? ok(base + 1) : err({ code: 'stale-history', newest: base + 1 })
}
