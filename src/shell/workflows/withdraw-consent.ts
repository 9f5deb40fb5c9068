import type { PatientId } from '#core/kernel/identity.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { consentsOf, holdConsents, insertWithdrawal } from '../store/repositories/consents.ts'
import { recordDecision } from '../store/repositories/decisions.ts'
import type { Work } from '../work.ts'

export type WithdrawConsentError = { readonly code: 'no-such-consent' } | { readonly code: 'already-withdrawn' }

/** Takes effect when it is stored, for everything after it (I-46). No reason has to be given. */
export const withdrawConsent = async (
  work: Work,
  patientId: PatientId,
  { consentId, reason }: { readonly consentId: string; readonly reason: string },
): Promise<Result<null, WithdrawConsentError>> => {
  await holdConsents(work, patientId, 'alone')
  const consent = (await consentsOf(work, patientId)).find(({ id }) => id === consentId)
  if (consent === undefined) return err({ code: 'no-such-consent' })
  if (consent.isWithdrawn) return err({ code: 'already-withdrawn' })
  await insertWithdrawal(work, { consentId, reason, by: work.actor.patientId ?? work.actor.userId })
  const facts = { consentId, formVersion: consent.formVersion }
  await recordDecision(work, { kind: 'withdraw-consent', patientId, facts, rules: {}, decided: { reason } })
  return ok(null)
}
