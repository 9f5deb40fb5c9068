import type { StaffId } from '#core/kernel/identity.ts'
import type { Work } from '../../work.ts'

export interface RuleObjection {
  readonly ruleId: string
  /** As it read when somebody objected. */
  readonly ruleText: string
  /** `false`: taken back. */
  readonly stands: boolean
  readonly reason: string
  readonly byName: string
  readonly at: Temporal.Instant
}

/** The newest word on each rule somebody ever objected to. */
export const ruleObjections = async ({
  db,
  clinicId,
}: Pick<Work, 'db' | 'clinicId'>): Promise<readonly RuleObjection[]> => {
  const rows = await db
    .selectFrom('rule_objection as o')
    .innerJoin('staff as s', (join) => join.onRef('s.clinic_id', '=', 'o.clinic_id').onRef('s.id', '=', 'o.made_by'))
    .select(['o.rule_id', 'o.rule_text', 'o.stands', 'o.reason', 'o.made_at', 's.name'])
    .where('o.clinic_id', '=', clinicId)
    .orderBy('o.made_at')
    .orderBy('o.id')
    .execute()
  const all = rows.map(
    ({ rule_id, rule_text, stands, reason, made_at, name }): RuleObjection => ({
      ruleId: rule_id,
      ruleText: rule_text,
      stands,
      reason,
      byName: name,
      at: made_at,
    }),
  )
  return [...new Map(all.map((objection) => [objection.ruleId, objection])).values()]
}

export const insertObjection = async (
  { db, clinicId, now, newId }: Pick<Work, 'db' | 'clinicId' | 'now' | 'newId'>,
  objection: Omit<RuleObjection, 'byName' | 'at'> & { readonly by: StaffId },
): Promise<void> => {
  await db
    .insertInto('rule_objection')
    .values({
      clinic_id: clinicId,
      id: newId(),
      rule_id: objection.ruleId,
      rule_text: objection.ruleText,
      stands: objection.stands,
      reason: objection.reason,
      made_by: objection.by,
      made_at: now,
    })
    .execute()
}
