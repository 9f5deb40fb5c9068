import type { StaffId } from '#core/kernel/identity.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { staffOf } from '../store/repositories/clinics.ts'
import { recordDecision } from '../store/repositories/decisions.ts'
import { directorOf, insertDirector } from '../store/repositories/rule-signatures.ts'
import type { Work } from '../work.ts'

export type AppointRefusal = { readonly code: 'no-such-prescriber' } | { readonly code: 'stale' }

/** Who answers for the rules from now on. Signatures made before stay what they are. */
export const appointDirector = async (work: Work, staffId: StaffId): Promise<Result<StaffId, AppointRefusal>> => {
  const member = (await staffOf(work)).find(({ id }) => id === staffId)
  if (member?.role !== 'prescriber') return err({ code: 'no-such-prescriber' })
  const before = await directorOf(work)
  if (before?.staffId === staffId) return ok(staffId)
  if (!(await insertDirector(work, { staffId, by: work.actor.staffId }))) return err({ code: 'stale' })
  const facts = { before: before?.staffId ?? null }
  await recordDecision(work, { kind: 'appoint-director', patientId: null, facts, rules: {}, decided: { staffId } })
  return ok(staffId)
}
