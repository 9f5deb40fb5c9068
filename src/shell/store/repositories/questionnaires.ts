import type { InstrumentId, Score } from '#core/instruments/instrument.ts'
import type { PatientId } from '#core/kernel/identity.ts'
import type { Work } from '../../work.ts'
import { json } from '../tables.ts'

type At = Pick<Work, 'db' | 'clinicId'>

/** One questionnaire as it was filled in, and what it scored then. */
export interface Questionnaire {
  readonly id: string
  readonly instrument: InstrumentId
  readonly language: 'en' | 'es'
  /** ISO local day of the patient. */
  readonly takenOn: string
  readonly answers: unknown
  readonly score: Score
  readonly recordedAt: Temporal.Instant
  readonly recordedAs: 'patient' | 'staff'
}

/** Oldest first, and of one day in the order they came in: the later of two counts, both are kept. */
export const questionnairesOf = async (
  { db, clinicId }: At,
  patientId: PatientId,
): Promise<readonly Questionnaire[]> => {
  const rows = await db
    .selectFrom('questionnaire_response')
    .selectAll()
    .where('clinic_id', '=', clinicId)
    .where('patient_id', '=', patientId)
    .orderBy('taken_on')
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    instrument: row.instrument,
    language: row.language,
    takenOn: row.taken_on,
    answers: row.answers,
    score: row.score,
    recordedAt: row.recorded_at,
    recordedAs: row.recorded_as,
  }))
}

/** `false` where a response of this id is kept already. */
export const appendQuestionnaire = async (
  work: At & Pick<Work, 'now' | 'actor'>,
  patientId: PatientId,
  { id, instrument, language, takenOn, answers, score, recordedAs }: Omit<Questionnaire, 'recordedAt'>,
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await work.db
    .insertInto('questionnaire_response')
    .values({
      clinic_id: work.clinicId,
      patient_id: patientId,
      id,
      instrument,
      version: score.version,
      language,
      taken_on: takenOn,
      answers: json(answers),
      score: json(score),
      recorded_at: work.now,
      recorded_by: work.actor.userId,
      recorded_as: recordedAs,
    })
    .onConflict((conflict) => conflict.columns(['clinic_id', 'patient_id', 'id']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}
