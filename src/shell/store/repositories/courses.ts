import type { PatientId } from '#core/kernel/identity.ts'
import type { Course } from '#core/treatment/course.ts'
import type { Work } from '../../work.ts'

type At = Pick<Work, 'db' | 'clinicId'>

/** The latest version of every course of a person, newest first. */
export const coursesOf = async ({ db, clinicId }: At, patientId: PatientId): Promise<readonly Course[]> => {
  const rows = await db
    .selectFrom('course_latest')
    .selectAll()
    .where('clinic_id', '=', clinicId)
    .where('patient_id', '=', patientId)
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    patientId: row.patient_id as PatientId,
    drug: row.drug,
    route: row.route,
    setting: row.setting,
    status: row.status,
    sessionsPlanned: row.sessions_planned,
    minHoursBetween: row.min_hours_between,
  }))
}

/** A new course (version 1) or its next version; earlier ones stay. */
export const appendCourse = async (work: Work, course: Course): Promise<void> => {
  await work.db
    .insertInto('course')
    .values({
      clinic_id: work.clinicId,
      id: course.id,
      version: course.version,
      patient_id: course.patientId,
      drug: course.drug,
      route: course.route as 'iv' | 'nasal',
      setting: course.setting,
      status: course.status,
      sessions_planned: course.sessionsPlanned,
      min_hours_between: course.minHoursBetween,
      recorded_at: work.now,
      recorded_by: work.actor.staffId,
    })
    .execute()
}
