import type { ConsentDrug, ConsentRoute } from '../consent.ts'
import { homeSprayStudy, whatStudiesFound } from './evidence.ts'
import type { ConsentForm } from './form.ts'
import { esketamineSpray, ketamineByVein, ketamineSpray } from './off-label.ts'
import { commonEffects, seriousRisks, yourChoice, yourDay } from './risks.ts'
import { statements } from './statements.ts'

/** A clinic's lawyer and medical director read these before a patient does. */
export const consentForms: readonly ConsentForm[] = [
  {
    drug: 'ketamine',
    route: 'iv',
    version: '1.0',
    title: { en: 'Ketamine infusion for migraine', es: 'Infusión de ketamina para la migraña' },
    sections: [ketamineByVein, whatStudiesFound, commonEffects, seriousRisks, yourDay, yourChoice],
    statements,
  },
  {
    drug: 'ketamine',
    route: 'nasal',
    version: '1.0',
    title: { en: 'Ketamine nasal spray for migraine', es: 'Aerosol nasal de ketamina para la migraña' },
    sections: [ketamineSpray, whatStudiesFound, homeSprayStudy, commonEffects, seriousRisks, yourDay, yourChoice],
    statements,
  },
  {
    drug: 'esketamine',
    route: 'nasal',
    version: '1.0',
    title: { en: 'Esketamine nasal spray for migraine', es: 'Aerosol nasal de esketamina para la migraña' },
    sections: [esketamineSpray, whatStudiesFound, commonEffects, seriousRisks, yourDay, yourChoice],
    statements,
  },
]

export const consentForm = (need: { readonly drug: ConsentDrug; readonly route: ConsentRoute }): ConsentForm | null =>
  consentForms.find(({ drug, route }) => drug === need.drug && route === need.route) ?? null
