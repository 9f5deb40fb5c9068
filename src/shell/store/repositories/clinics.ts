import type { Kysely } from 'kysely'
import type { ClinicId, StaffId } from '#core/kernel/identity.ts'
import type { Work } from '../../work.ts'
import { json, type Tables } from '../tables.ts'

export interface Clinic {
  readonly id: ClinicId
  readonly name: string
  /** IANA zone; every time of this clinic is meant and shown in it. */
  readonly timeZone: string
  readonly address: string
  readonly phone: string
}

export interface StaffMember {
  readonly id: StaffId
  readonly name: string
  readonly role: 'front-desk' | 'nurse' | 'prescriber' | 'clinic-admin'
  readonly credentials: string
}

/** Every clinic: readable without sign-in, outside any one clinic. */
export const allClinics = async (db: Kysely<Tables>): Promise<readonly Clinic[]> => {
  const rows = await db.selectFrom('clinic').selectAll().orderBy('name').execute()
  return rows.map((row) => ({
    id: row.clinic_id as ClinicId,
    name: row.name,
    timeZone: row.time_zone,
    address: row.address,
    phone: row.phone,
  }))
}

export const insertClinic = async (db: Work['db'], clinic: Clinic, at: Temporal.Instant): Promise<void> => {
  await db
    .insertInto('clinic')
    .values({
      clinic_id: clinic.id,
      name: clinic.name,
      time_zone: clinic.timeZone,
      address: clinic.address,
      phone: clinic.phone,
      about: json({}),
      created_at: at,
    })
    .execute()
}

export const insertStaff = async (work: Pick<Work, 'db' | 'clinicId' | 'now'>, member: StaffMember): Promise<void> => {
  await work.db
    .insertInto('staff')
    .values({
      clinic_id: work.clinicId,
      id: member.id,
      name: member.name,
      role: member.role,
      credentials: member.credentials,
      created_at: work.now,
    })
    .execute()
}

export const staffOf = async ({ db, clinicId }: Pick<Work, 'db' | 'clinicId'>): Promise<readonly StaffMember[]> => {
  const rows = await db.selectFrom('staff').selectAll().where('clinic_id', '=', clinicId).orderBy('name').execute()
  return rows.map((row) => ({
    id: row.id as StaffId,
    name: row.name,
    role: row.role as StaffMember['role'],
    credentials: row.credentials,
  }))
}
