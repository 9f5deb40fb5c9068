import type { PatientId } from '#core/kernel/identity.ts'
import type { Work } from '../../work.ts'
import { json } from '../tables.ts'

export interface Decision {
  /** A verb and a noun: `sign-order`. */
  readonly kind: string
  readonly patientId: PatientId | null
  /** What was known. */
  readonly facts: unknown
  /** The rules and limits it was held against. */
  readonly rules: unknown
  readonly decided: unknown
}

/** Keeps why something was decided, beside what was decided, in the same transaction. */
export const recordDecision = async (
  work: Work,
  { kind, patientId, facts, rules, decided }: Decision,
): Promise<void> => {
  const { db, clinicId, actor, now, newId } = work
  await db
    .insertInto('decision')
    .values({
      clinic_id: clinicId,
      id: newId(),
      kind,
      patient_id: patientId,
      facts: json(facts),
      rules: json(rules),
      decided: json(decided),
      decided_by: actor.staffId ?? actor.patientId,
      decided_at: now,
    })
    .execute()
}
