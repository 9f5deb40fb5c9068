import type { PatientId } from '#core/kernel/identity.ts'
import type { Work } from '../../work.ts'

type At = Pick<Work, 'db' | 'clinicId'>

/** A record that a file named by a label only. */
export interface ImportedPerson {
  readonly id: PatientId
  /** The file's name, and what it calls the person. */
  readonly source: string
  readonly label: string
  readonly days: number
  /** ISO dates of the first and the last day; `null` = no day. */
  readonly from: string | null
  readonly to: string | null
}

const mostShown = 200

/** Records whose person nobody has named or linked yet, by file and label; at most 200. */
export const unlinkedPeople = async ({ db, clinicId }: At): Promise<readonly ImportedPerson[]> => {
  const rows = await db
    .selectFrom('diary_subject as subject')
    .leftJoin('diary_subject_link as link', (join) =>
      join.onRef('link.clinic_id', '=', 'subject.clinic_id').onRef('link.subject_id', '=', 'subject.patient_id'),
    )
    .leftJoin('patient_current as named', (join) =>
      join.onRef('named.clinic_id', '=', 'subject.clinic_id').onRef('named.patient_id', '=', 'subject.patient_id'),
    )
    .leftJoin('diary_day as day', (join) =>
      join.onRef('day.clinic_id', '=', 'subject.clinic_id').onRef('day.patient_id', '=', 'subject.patient_id'),
    )
    .where('subject.clinic_id', '=', clinicId)
    .where('link.subject_id', 'is', null)
    .where('named.patient_id', 'is', null)
    .groupBy(['subject.patient_id', 'subject.source', 'subject.label'])
    .select(['subject.patient_id', 'subject.source', 'subject.label'])
    .select(({ fn }) => [
      fn.count<number>('day.day').distinct().as('days'),
      fn.min<string | null>('day.day').as('from'),
      fn.max<string | null>('day.day').as('to'),
    ])
    .orderBy('subject.source')
    .orderBy('subject.label')
    .limit(mostShown)
    .execute()
  return rows.map((row) => ({
    id: row.patient_id as PatientId,
    source: row.source,
    label: row.label,
    days: row.days,
    from: row.from,
    to: row.to,
  }))
}

/** Whose record it turned out to be; `null` = nobody has said. */
export const linkedTo = async ({ db, clinicId }: At, subject: PatientId): Promise<PatientId | null> => {
  const row = await db
    .selectFrom('diary_subject_link')
    .select('patient_id')
    .where('clinic_id', '=', clinicId)
    .where('subject_id', '=', subject)
    .executeTakeFirst()
  return (row?.patient_id as PatientId | undefined) ?? null
}

/** Is this record known by a file's label at all? */
export const isImported = async ({ db, clinicId }: At, subject: PatientId): Promise<boolean> =>
  (await db
    .selectFrom('diary_subject')
    .select('label')
    .where('clinic_id', '=', clinicId)
    .where('patient_id', '=', subject)
    .executeTakeFirst()) !== undefined

/** `false`: somebody has linked it already. */
export const appendLink = async (
  { db, clinicId, now, actor }: At & Pick<Work, 'now' | 'actor'>,
  { subject, patient }: { readonly subject: PatientId; readonly patient: PatientId },
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('diary_subject_link')
    .values({
      clinic_id: clinicId,
      subject_id: subject,
      patient_id: patient,
      linked_at: now,
      linked_by: actor.userId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}
