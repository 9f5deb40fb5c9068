import { sql } from 'kysely'
import type { Patient } from '#core/chart/patient.ts'
import type { PatientId } from '#core/kernel/identity.ts'
import type { Work } from '../../work.ts'
import type { Tables } from '../tables.ts'

type At = Pick<Work, 'db' | 'clinicId'>

const fromRow = (row: { [K in keyof Tables['patient_current']]: Tables['patient_current'][K] }): Patient => ({
  id: row.patient_id as PatientId,
  givenName: row.given_name,
  familyName: row.family_name,
  birthDate: row.birth_date,
  sexAtBirth: row.sex_at_birth,
  language: row.language,
  timeZone: row.time_zone,
  email: row.email,
  phone: row.phone,
})

export const findPatient = async ({ db, clinicId }: At, id: PatientId): Promise<Patient | null> => {
  const row = await db
    .selectFrom('patient_current')
    .selectAll()
    .where('clinic_id', '=', clinicId)
    .where('patient_id', '=', id)
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

/** By any part of a name, by birth date or phone; an empty text lists everybody. At most 50. */
export const searchPatients = async ({ db, clinicId }: At, text: string): Promise<readonly Patient[]> => {
  const words = text
    .trim()
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '')
  let query = db.selectFrom('patient_current').selectAll().where('clinic_id', '=', clinicId)
  for (const word of words) {
    const like = `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`
    query = query.where(
      sql<boolean>`lower(given_name || ' ' || family_name || ' ' || birth_date || ' ' || coalesce(phone, '')) like ${like}`,
    )
  }
  const rows = await query.orderBy('family_name').orderBy('given_name').limit(50).execute()
  return rows.map(fromRow)
}

/** A new person, or a new version of who they are: earlier versions stay. */
export const recordPatient = async (
  work: Pick<Work, 'db' | 'clinicId' | 'now'> & { readonly actor?: Work['actor'] },
  patient: Patient,
): Promise<void> => {
  const { db, clinicId, now } = work
  await db
    .insertInto('patient')
    .values({ clinic_id: clinicId, id: patient.id, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const last = await db
    .selectFrom('patient_detail')
    .select(({ fn }) => fn.max('version').as('version'))
    .where('clinic_id', '=', clinicId)
    .where('patient_id', '=', patient.id)
    .executeTakeFirst()
  await db
    .insertInto('patient_detail')
    .values({
      clinic_id: clinicId,
      patient_id: patient.id,
      version: (last?.version ?? 0) + 1,
      given_name: patient.givenName,
      family_name: patient.familyName,
      birth_date: patient.birthDate,
      sex_at_birth: patient.sexAtBirth,
      language: patient.language,
      time_zone: patient.timeZone,
      email: patient.email,
      phone: patient.phone,
      recorded_at: now,
      recorded_by: work.actor?.staffId ?? null,
    })
    .execute()
}
