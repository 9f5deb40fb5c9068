import { type ConsentLanguage, consentGaps, findConsentInForce } from '#core/chart/consent.ts'
import { type ConsentForm, formText } from '#core/chart/consent-forms/form.ts'
import { consentForm, consentForms } from '#core/chart/consent-forms/forms.ts'
import { citationText } from '#core/evidence/sources.ts'
import type { PatientId } from '#core/kernel/identity.ts'
import { sha256 } from '../sha256.ts'
import { consentsOf, type StoredConsent } from '../store/repositories/consents.ts'
import { findPatient } from '../store/repositories/patients.ts'
import type { Work } from '../work.ts'
import type { Consents } from './contract/consents.ts'

const needOf = ({ drug, route, version }: ConsentForm, language: ConsentLanguage, on: string) => ({
  drug,
  route,
  formVersion: version,
  language,
  on,
})

const formView = (form: ConsentForm, language: ConsentLanguage): Omit<Consents['forms'][number], 'isInForce'> => ({
  drug: form.drug,
  route: form.route,
  version: form.version,
  language,
  hash: sha256(formText(form, language)),
  title: form.title[language],
  sections: form.sections.map(({ id, title, paragraphs, sources }) => ({
    id,
    title: title[language],
    paragraphs: paragraphs.map((text) => text[language]),
    sources: sources.map(citationText),
  })),
  statements: form.statements.map(({ id, text }) => ({ id, text: text[language] })),
})

const signedView = (consent: StoredConsent, language: ConsentLanguage, on: string): Consents['signed'][number] => {
  const form = consentForm(consent)
  return {
    id: consent.id,
    drug: consent.drug,
    route: consent.route,
    formVersion: consent.formVersion,
    language: consent.language,
    signedName: consent.signedName,
    signedOn: consent.signedOn,
    withdrawnAt: consent.withdrawnAt?.toString() ?? null,
    gaps: form === null ? ['older-form'] : [...consentGaps(consent, needOf(form, language, on))],
  }
}

/** The forms in the language of the record, and everything that was signed with what it still covers. */
export const viewConsents = async (work: Work, patientId: PatientId): Promise<Consents | null> => {
  const patient = await findPatient(work, patientId)
  if (patient === null) return null
  const { language, givenName, familyName } = patient
  const on = work.now.toZonedDateTimeISO(work.timeZone).toPlainDate().toString()
  const signed = await consentsOf(work, patientId)
  return {
    language,
    fullName: `${givenName} ${familyName}`,
    forms: consentForms.map((form) => ({
      ...formView(form, language),
      isInForce: findConsentInForce(signed, needOf(form, language, on)) !== null,
    })),
    signed: signed.map((consent) => signedView(consent, language, on)),
  }
}
