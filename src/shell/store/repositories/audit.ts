import { createHash } from 'node:crypto'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { ClinicId } from '#core/kernel/identity.ts'
import type { Tables } from '../tables.ts'

export interface AuditEntry {
  readonly at: Temporal.Instant
  readonly actorId: string
  readonly actorRole: string
  readonly action: string
  /** The patient it was about, when there is one. */
  readonly subject: string | null
  /** Method and path pattern: no identifiers, no health data. */
  readonly request: string
  readonly outcome: string
  readonly origin: string
}

const genesis = '0'.repeat(64)

const hashOf = (clinicId: string, seq: number, entry: AuditEntry, previous: string): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        clinicId,
        seq,
        entry.at.toString({ smallestUnit: 'microsecond' }),
        entry.actorId,
        entry.actorRole,
        entry.action,
        entry.subject,
        entry.request,
        entry.outcome,
        entry.origin,
        previous,
      ]),
    )
    .digest('hex')

/** Adds the next link of this clinic's chain, in the caller's transaction: no audit row, no commit. */
export const appendAudit = async (trx: Transaction<Tables>, clinicId: ClinicId, entry: AuditEntry): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${clinicId}, 1))`.execute(trx)
  const last = await trx
    .selectFrom('audit')
    .select(['seq', 'hash'])
    .where('clinic_id', '=', clinicId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const seq = (last?.seq ?? 0) + 1
  const previous = last?.hash ?? genesis
  await trx
    .insertInto('audit')
    .values({
      clinic_id: clinicId,
      seq,
      at: entry.at,
      actor_id: entry.actorId,
      actor_role: entry.actorRole,
      action: entry.action,
      subject: entry.subject,
      request: entry.request,
      outcome: entry.outcome,
      origin: entry.origin,
      previous_hash: previous,
      hash: hashOf(clinicId, seq, entry, previous),
    })
    .execute()
}

/** Walks the chain of one clinic: how many links hold, and the number of the first that doesn't, `null` when all do. */
export const walkAudit = async (
  db: Kysely<Tables>,
  clinicId: ClinicId,
): Promise<{ readonly rows: number; readonly broken: number | null }> => {
  let previous = genesis
  let expected = 1
  for (;;) {
    const rows = await db
      .selectFrom('audit')
      .selectAll()
      .where('clinic_id', '=', clinicId)
      .where('seq', '>=', expected)
      .orderBy('seq')
      .limit(1000)
      .execute()
    for (const row of rows) {
      const entry: AuditEntry = {
        at: row.at,
        actorId: row.actor_id,
        actorRole: row.actor_role,
        action: row.action,
        subject: row.subject,
        request: row.request,
        outcome: row.outcome,
        origin: row.origin,
      }
      const holds =
        row.seq === expected &&
        row.previous_hash === previous &&
        row.hash === hashOf(clinicId, row.seq, entry, previous)
      if (!holds) return { rows: expected - 1, broken: expected }
      previous = row.hash
      expected++
    }
    if (rows.length < 1000) return { rows: expected - 1, broken: null }
  }
}
