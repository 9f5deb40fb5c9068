import { sql } from 'kysely'
import type { PatientId } from '#core/kernel/identity.ts'
import type { Work } from '../../work.ts'

export interface Caller {
  readonly id: PatientId
  readonly name: string
  readonly phone: string | null
}

/** Without case and accents, as somebody types what they hear: "ines" finds Inés. */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** By parts of a name or phone, never by birth date: what a caller has to say can't be searched for. At most 8. */
export const findCallers = async (
  { db, clinicId }: Pick<Work, 'db' | 'clinicId'>,
  text: string,
): Promise<readonly Caller[]> => {
  const words = plain(text)
    .split(/[\s,]+/)
    .filter((word) => word !== '')
  if (words.length === 0) return []
  let query = db
    .selectFrom('patient_current')
    .select(['patient_id', 'given_name', 'family_name', 'phone'])
    .where('clinic_id', '=', clinicId)
  for (const word of words) {
    const like = `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`
    query = query.where(
      sql<boolean>`regexp_replace(normalize(lower(given_name || ' ' || family_name), NFD), '[\u0300-\u036f]', '', 'g') || ' ' || coalesce(phone, '') like ${like}`,
    )
  }
  const rows = await query.orderBy('family_name').orderBy('given_name').limit(8).execute()
  return rows.map((row) => ({
    id: row.patient_id as PatientId,
    name: `${row.given_name} ${row.family_name}`,
    phone: row.phone,
  }))
}
