import { createHash } from 'node:crypto'
import type { Mapping } from '../../import/mapping.ts'
import type { Work } from '../../work.ts'
import { json } from '../tables.ts'

type At = Pick<Work, 'db' | 'clinicId'>

const hashOf = (shape: string): string => createHash('sha256').update(shape).digest('hex')

export interface StoredMapping {
  readonly version: number
  readonly mapping: Mapping
}

/** What was confirmed last for files of this shape; `null` = nothing yet. */
export const mappingFor = async ({ db, clinicId }: At, shape: string): Promise<StoredMapping | null> => {
  const row = await db
    .selectFrom('import_mapping_current')
    .select(['version', 'mapping'])
    .where('clinic_id', '=', clinicId)
    .where('shape_hash', '=', hashOf(shape))
    .executeTakeFirst()
  return row ? { version: row.version, mapping: row.mapping } : null
}

/** Appends a version; two people who confirm at once both have: the later version counts. */
export const appendMapping = async (
  { db, clinicId, now, actor }: At & Pick<Work, 'now' | 'actor'>,
  shape: string,
  { version, mapping }: StoredMapping,
): Promise<void> => {
  await db
    .insertInto('import_mapping')
    .values({
      clinic_id: clinicId,
      shape_hash: hashOf(shape),
      version,
      shape,
      mapping: json(mapping),
      recorded_at: now,
      recorded_by: actor.userId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
