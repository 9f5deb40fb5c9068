import type { StaffId } from '#core/kernel/identity.ts'
import type { SignedRule } from '../../rule-book/signed-rule.ts'
import type { Work } from '../../work.ts'
import { attempt } from '../database.ts'
import { json } from '../tables.ts'

type At = Pick<Work, 'db' | 'clinicId'>

export interface Director {
  readonly staffId: StaffId
  readonly name: string
  readonly since: Temporal.Instant
}

export interface RuleSignature {
  readonly id: string
  readonly bookHash: string
  readonly book: readonly SignedRule[]
  /** How far the clinic's own limits had come then. */
  readonly ownVersion: number
  readonly signedBy: StaffId
  readonly signedByName: string
  readonly signedAt: Temporal.Instant
}

/** The clinic's medical director; `null` = nobody was appointed. */
export const directorOf = async ({ db, clinicId }: At): Promise<Director | null> => {
  const row = await db
    .selectFrom('medical_director as d')
    .innerJoin('staff as s', (join) => join.onRef('s.clinic_id', '=', 'd.clinic_id').onRef('s.id', '=', 'd.staff_id'))
    .select(['d.staff_id', 'd.appointed_at', 's.name'])
    .where('d.clinic_id', '=', clinicId)
    .orderBy('d.version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : { staffId: row.staff_id as StaffId, name: row.name, since: row.appointed_at }
}

/** `false`: somebody was appointed at the same moment. */
export const insertDirector = async (
  { db, clinicId, now }: Pick<Work, 'db' | 'clinicId' | 'now'>,
  { staffId, by }: { readonly staffId: StaffId; readonly by: StaffId | null },
): Promise<boolean> => {
  const last = await db
    .selectFrom('medical_director')
    .select('version')
    .where('clinic_id', '=', clinicId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  const version = (last?.version ?? 0) + 1
  const saved = await attempt(db, () =>
    db
      .insertInto('medical_director')
      .values({ clinic_id: clinicId, version, staff_id: staffId, appointed_at: now, appointed_by: by })
      .execute(),
  )
  return 'value' in saved
}

/** The newest signature under the book, with the book as it was signed. */
export const latestSignature = async ({ db, clinicId }: At): Promise<RuleSignature | null> => {
  const row = await db
    .selectFrom('rule_signature as r')
    .innerJoin('staff as s', (join) => join.onRef('s.clinic_id', '=', 'r.clinic_id').onRef('s.id', '=', 'r.signed_by'))
    .selectAll('r')
    .select('s.name')
    .where('r.clinic_id', '=', clinicId)
    .orderBy('r.signed_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    id: row.id,
    bookHash: row.book_hash,
    book: row.book as readonly SignedRule[],
    ownVersion: row.own_version,
    signedBy: row.signed_by as StaffId,
    signedByName: row.name,
    signedAt: row.signed_at,
  }
}

/** The newest signature without its book: for the quiet line that every chart shows. */
export const signatureInForce = async ({ db, clinicId }: At) => {
  const row = await db
    .selectFrom('rule_signature')
    .select(['book_hash', 'signed_at'])
    .where('clinic_id', '=', clinicId)
    .orderBy('signed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : { bookHash: row.book_hash, signedAt: row.signed_at }
}

export const insertSignature = async (
  { db, clinicId, now, newId }: Pick<Work, 'db' | 'clinicId' | 'now' | 'newId'>,
  signature: Omit<RuleSignature, 'id' | 'signedAt' | 'signedByName'>,
): Promise<string> => {
  const id = newId()
  await db
    .insertInto('rule_signature')
    .values({
      clinic_id: clinicId,
      id,
      book_hash: signature.bookHash,
      book: json(signature.book),
      own_version: signature.ownVersion,
      signed_by: signature.signedBy,
      signed_at: now,
    })
    .execute()
  return id
}
