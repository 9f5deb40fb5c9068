import { sql } from 'kysely'
import type { Diary, DiaryDay } from '#core/headache/diary.ts'
import type { Changes } from '#core/headache/merge-days.ts'
import type { PatientId } from '#core/kernel/identity.ts'
import type { Work } from '../../work.ts'
import type { Origin } from '../tables/diary.ts'
import { findPatient } from './patients.ts'

type At = Pick<Work, 'db' | 'clinicId'>

/** One version of a diary day. */
export interface DayVersion {
  readonly version: number
  readonly day: DiaryDay
  readonly changes: Changes
  readonly baseVersion: number | null
  readonly editId: string
  readonly editedAt: Temporal.Instant
  readonly origin: Origin
  readonly importHash: string | null
}

/** ISO dates, both included; absent: all. */
export interface Span {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** The patient's own zone; a person known by a file's label only is counted in the clinic's. */
export const diaryZoneOf = async (work: At & Pick<Work, 'timeZone'>, patientId: PatientId): Promise<string> =>
  (await findPatient(work, patientId))?.timeZone ?? work.timeZone

const currentRows = (at: At, patientId: PatientId, { from, to }: Span) => {
  let query = at.db
    .selectFrom('diary_day_current')
    .select(['day', 'content', 'version', 'origin', 'edited_at', 'recorded_at'])
    .where('clinic_id', '=', at.clinicId)
    .where('patient_id', '=', patientId)
  if (from !== undefined) query = query.where('day', '>=', from)
  if (to !== undefined) query = query.where('day', '<=', to)
  return query.orderBy('day').execute()
}

/** The diary as it stands, oldest day first; days nobody wrote are not in it. */
export const diaryOf = async (
  work: At & Pick<Work, 'timeZone'>,
  patientId: PatientId,
  span: Span = {},
): Promise<Diary> => {
  const [timeZone, rows] = [await diaryZoneOf(work, patientId), await currentRows(work, patientId, span)]
  return { timeZone, days: rows.map(({ day, content }) => ({ ...content, date: day })) }
}

/** The day as it stands, and which version that is. */
export interface CurrentDay extends Pick<DayVersion, 'version' | 'day' | 'origin' | 'editedAt'> {
  readonly recordedAt: Temporal.Instant
}

/** By date, so that an edit can say what it was made from. */
export const currentDays = async (
  at: At,
  patientId: PatientId,
  span: Span,
): Promise<ReadonlyMap<string, CurrentDay>> => {
  const rows = await currentRows(at, patientId, span)
  return new Map(
    rows.map((row) => [
      row.day,
      {
        version: row.version,
        origin: row.origin,
        editedAt: row.edited_at,
        recordedAt: row.recorded_at,
        day: { ...row.content, date: row.day },
      },
    ]),
  )
}

/** Every version of one day, oldest first. */
export const versionsOf = async (
  { db, clinicId }: At,
  patientId: PatientId,
  date: string,
): Promise<readonly DayVersion[]> => {
  const rows = await db
    .selectFrom('diary_day')
    .selectAll()
    .where('clinic_id', '=', clinicId)
    .where('patient_id', '=', patientId)
    .where('day', '=', date)
    .orderBy('version')
    .execute()
  return rows.map((row) => ({
    version: row.version,
    day: { ...row.content, date },
    changes: row.changes,
    baseVersion: row.base_version,
    editId: row.edit_id,
    editedAt: row.edited_at,
    origin: row.origin,
    importHash: row.import_hash,
  }))
}

/** What has been imported for these days before, as "date hash". */
export const importedBefore = async (
  { db, clinicId }: At,
  patientId: PatientId,
  { from, to }: Required<Span>,
): Promise<ReadonlySet<string>> => {
  const rows = await db
    .selectFrom('diary_day')
    .select(['day', 'import_hash'])
    .where('clinic_id', '=', clinicId)
    .where('patient_id', '=', patientId)
    .where('day', '>=', from!)
    .where('day', '<=', to!)
    .where('import_hash', 'is not', null)
    .execute()
  return new Set(rows.map(({ day, import_hash }) => `${day} ${import_hash}`))
}

/** Rows a statement. */
const rowsAtOnce = 1000

/** The rows go over as one JSON text: a parameter each would cost the server more than storing them does. */
export const appendVersions = async (
  { db, clinicId, now, actor }: At & Pick<Work, 'now' | 'actor'>,
  patientId: PatientId,
  versions: readonly DayVersion[],
): Promise<void> => {
  const rows = versions.map(
    ({ version, day: { date, ...content }, changes, baseVersion, editId, editedAt, origin, importHash }) => ({
      day: date,
      version,
      content,
      changes,
      base_version: baseVersion,
      edit_id: editId,
      edited_at: editedAt.toString(),
      origin,
      import_hash: importHash,
    }),
  )
  for (let at = 0; at < rows.length; at += rowsAtOnce)
    await sql`
      insert into diary_day (clinic_id, patient_id, day, version, content, changes, base_version, edit_id, edited_at, origin,
        import_hash, recorded_at, recorded_by)
      select ${clinicId}::uuid, ${patientId}::uuid, day, version, content, changes, base_version, edit_id, edited_at, origin,
        import_hash, ${now}::timestamptz, ${actor.userId}::uuid
      from jsonb_to_recordset(${JSON.stringify(rows.slice(at, at + rowsAtOnce))}::jsonb) as given (day date, version integer,
        content jsonb, changes jsonb, base_version integer, edit_id uuid, edited_at timestamptz, origin text, import_hash text)
    `.execute(db)
}

/**
 * Two devices that write one person's diary at the same moment take turns; let go at commit. Many people share a lock: an
 * import of ten thousand would need more than the server has.
 */
export const lockDiary = async ({ db, clinicId }: At, patientId: PatientId): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`diary ${clinicId}`}, 0) + abs(hashtextextended(${patientId}, 0) % 1024))`.execute(
    db,
  )
}

/** The person that a file means by a label; `null` when this source never named them. */
export const subjectOf = async ({ db, clinicId }: At, source: string, label: string): Promise<PatientId | null> => {
  const row = await db
    .selectFrom('diary_subject')
    .select('patient_id')
    .where('clinic_id', '=', clinicId)
    .where('source', '=', source)
    .where('label', '=', label)
    .executeTakeFirst()
  return (row?.patient_id as PatientId | undefined) ?? null
}

/** A new person who is known by a file's label only, until somebody registers who they are. */
export const addSubject = async (
  { db, clinicId, now, newId }: At & Pick<Work, 'now' | 'newId'>,
  source: string,
  label: string,
): Promise<PatientId> => {
  const id = newId() as PatientId
  await db.insertInto('patient').values({ clinic_id: clinicId, id, created_at: now }).execute()
  await db.insertInto('diary_subject').values({ clinic_id: clinicId, source, label, patient_id: id }).execute()
  return id
}
