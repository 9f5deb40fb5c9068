import type { PatientId } from '#core/kernel/identity.ts'
import type { Work } from '../../work.ts'

type At = Pick<Work, 'db' | 'clinicId'>

/** An answer that a clinician has to act on by a time. */
export interface SafetyConcern {
  readonly id: string
  readonly patientId: PatientId
  readonly kind: 'self-harm' | 'warning-sign'
  readonly what: string
  readonly raisedAt: Temporal.Instant
  readonly dueAt: Temporal.Instant
}

/** Concerns nobody has acted on yet, the most urgent first; of one person, or of the whole clinic. */
export const openConcerns = async ({ db, clinicId }: At, patientId?: PatientId): Promise<readonly SafetyConcern[]> => {
  let query = db
    .selectFrom('safety_concern')
    .leftJoin('safety_concern_answer', (join) =>
      join
        .onRef('safety_concern_answer.clinic_id', '=', 'safety_concern.clinic_id')
        .onRef('safety_concern_answer.concern_id', '=', 'safety_concern.id'),
    )
    .selectAll('safety_concern')
    .where('safety_concern.clinic_id', '=', clinicId)
    .where('concern_id', 'is', null)
  if (patientId !== undefined) query = query.where('patient_id', '=', patientId)
  const rows = await query.orderBy('due_at').limit(200).execute()
  return rows.map((row) => ({
    id: row.id,
    patientId: row.patient_id as PatientId,
    kind: row.kind,
    what: row.what,
    raisedAt: row.raised_at,
    dueAt: row.due_at,
  }))
}

export const insertConcern = async (
  { db, clinicId }: At,
  concern: SafetyConcern & { readonly screeningId: string | null },
): Promise<void> => {
  await db
    .insertInto('safety_concern')
    .values({
      clinic_id: clinicId,
      id: concern.id,
      patient_id: concern.patientId,
      screening_id: concern.screeningId,
      kind: concern.kind,
      what: concern.what,
      raised_at: concern.raisedAt,
      due_at: concern.dueAt,
    })
    .execute()
}

export const insertConcernAnswer = async (
  { db, clinicId, now }: Pick<Work, 'db' | 'clinicId' | 'now'>,
  { concernId, whatWasDone, by }: { readonly concernId: string; readonly whatWasDone: string; readonly by: string },
): Promise<void> => {
  await db
    .insertInto('safety_concern_answer')
    .values({
      clinic_id: clinicId,
      concern_id: concernId,
      what_was_done: whatWasDone,
      answered_at: now,
      answered_by: by,
    })
    .execute()
}
