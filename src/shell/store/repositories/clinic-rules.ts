import type { StaffId } from '#core/kernel/identity.ts'
import type { OwnLimit, OwnLimits } from '#core/kernel/tightening.ts'
import type { Work } from '../../work.ts'
import { attempt } from '../database.ts'

type At = Pick<Work, 'db' | 'clinicId'>

/** One change of the clinic's own limits; both ends `null` = back to the book's. */
export interface ClinicRule extends OwnLimit {
  /** Of the clinic's whole set: the set after this change. */
  readonly version: number
  readonly unit: string
  readonly reason: string
  readonly signedBy: StaffId
  readonly signedByName: string
  readonly signedAt: Temporal.Instant
}

/** The clinic's own limits in force, and how many changes led to them. */
export interface OwnRules {
  readonly version: number
  readonly limits: OwnLimits
}

/** Every change, oldest first. */
export const clinicRuleHistory = async ({ db, clinicId }: At): Promise<readonly ClinicRule[]> => {
  const rows = await db
    .selectFrom('clinic_rule as r')
    .innerJoin('staff as s', (join) => join.onRef('s.clinic_id', '=', 'r.clinic_id').onRef('s.id', '=', 'r.signed_by'))
    .selectAll('r')
    .select('s.name')
    .where('r.clinic_id', '=', clinicId)
    .orderBy('r.version')
    .execute()
  return rows.map(({ version, bound, low, high, unit, reason, signed_by, signed_at, name }) => ({
    version,
    bound,
    low,
    high,
    unit,
    reason,
    signedBy: signed_by as StaffId,
    signedByName: name,
    signedAt: signed_at,
  }))
}

/** What a clinic set for itself, as it stands now; the newest change of a bound is in force. */
export const ownRules = async ({ db, clinicId }: At): Promise<OwnRules> => {
  const rows = await db
    .selectFrom('clinic_rule')
    .select(['version', 'bound', 'low', 'high'])
    .where('clinic_id', '=', clinicId)
    .orderBy('version')
    .execute()
  const newest = new Map(rows.map(({ bound, low, high }) => [bound, { bound, low, high }]))
  return {
    version: rows.at(-1)?.version ?? 0,
    limits: [...newest.values()].filter(({ low, high }) => low !== null || high !== null),
  }
}

/** `false`: somebody else's change has taken this number; nothing is stored. */
export const insertClinicRule = async (
  { db, clinicId, now }: Pick<Work, 'db' | 'clinicId' | 'now'>,
  rule: Omit<ClinicRule, 'signedAt' | 'signedByName'>,
): Promise<boolean> => {
  const { version, bound, low, high, unit, reason, signedBy } = rule
  const saved = await attempt(db, () =>
    db
      .insertInto('clinic_rule')
      .values({ clinic_id: clinicId, version, bound, low, high, unit, reason, signed_by: signedBy, signed_at: now })
      .execute(),
  )
  return 'value' in saved
}
