import type { ConsentDrug, ConsentRoute } from '#core/chart/consent.ts'
import { formText } from '#core/chart/consent-forms/form.ts'
import { consentForm } from '#core/chart/consent-forms/forms.ts'
import type { Patient } from '#core/chart/patient.ts'
import type { PatientId } from '#core/kernel/identity.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { sha256 } from '../sha256.ts'
import { holdConsents, insertConsent } from '../store/repositories/consents.ts'
import { recordDecision } from '../store/repositories/decisions.ts'
import { findPatient } from '../store/repositories/patients.ts'
import type { Work } from '../work.ts'

export interface SignConsent {
  readonly drug: ConsentDrug
  readonly route: ConsentRoute
  /** Fingerprint of the text that was read. */
  readonly formHash: string
  /** Ids of the sentences confirmed one by one. */
  readonly statements: readonly string[]
  readonly signedName: string
}

export type SignConsentError =
  | { readonly code: 'no-such-form' }
  | { readonly code: 'form-changed' }
  | { readonly code: 'statements-missing'; readonly statements: readonly string[] }
  | { readonly code: 'name-differs'; readonly wanted: string }

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()

const fullName = ({ givenName, familyName }: Patient): string => `${givenName} ${familyName}`

/** A person's own signature, by typing their name, under the exact words they read in the language of their record. */
export const signConsent = async (
  work: Work,
  patientId: PatientId,
  wish: SignConsent,
): Promise<Result<{ readonly id: string }, SignConsentError>> => {
  const form = consentForm(wish)
  const patient = await findPatient(work, patientId)
  if (form === null || patient === null) return err({ code: 'no-such-form' })
  const { language } = patient
  const formHash = sha256(formText(form, language))
  if (formHash !== wish.formHash) return err({ code: 'form-changed' })
  const missing = form.statements.map(({ id }) => id).filter((id) => !wish.statements.includes(id))
  if (missing.length > 0) return err({ code: 'statements-missing', statements: missing })
  if (plain(wish.signedName) !== plain(fullName(patient)))
    return err({ code: 'name-differs', wanted: fullName(patient) })
  await holdConsents(work, patientId, 'alone')
  const consent = {
    id: work.newId(),
    patientId,
    drug: wish.drug,
    route: wish.route,
    formVersion: form.version,
    language,
    formHash,
    signedName: wish.signedName.trim(),
    signedOn: work.now.toZonedDateTimeISO(work.timeZone).toPlainDate().toString(),
    signedAt: work.now,
  }
  await insertConsent(work, { consent, statements: wish.statements })
  const rules = { form: `${form.drug} ${form.route} ${form.version}`, text: formText(form, language) }
  await recordDecision(work, { kind: 'sign-consent', patientId, facts: { formHash }, rules, decided: consent })
  return ok({ id: consent.id })
}
