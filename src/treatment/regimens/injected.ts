import { cite } from '#core/evidence/sources.ts'
import { mgPerKg } from '#core/kernel/quantity.ts'
import type { Regimen } from '../regimen.ts'

export const scNicolodi1995 = {
  id: 'sc-nicolodi-1995',
  name: '80 µg/kg under the skin, Nicolodi 1995',
  drug: 'ketamine',
  route: 'sc',
  setting: 'outpatient',
  dosing: { kind: 'single-dose', mgPerKg: mgPerKg(0.08) },
  stopRule: 'Once for an attack.',
  borrowedFrom: null,
  preset: false,
  whyNotPreset: 'Orders here are for infusions and nasal sprays only.',
  course: 'Once for an attack, or three times a day for 3 weeks.',
  alongside: null,
  source: cite('nicolodi-1995', 'abstract: randomised, crossover, 17 + 17 people', 'verified'),
  caveats: [],
} as const satisfies Regimen

export const imCharlesGallo = {
  id: 'im-charles-gallo',
  name: 'Intramuscular with many other medicines, Charles & Gallo',
  drug: 'ketamine',
  route: 'im',
  setting: 'inpatient',
  dosing: { kind: 'not-stated', why: 'The dose per kilogram is not confirmed' },
  stopRule: '2 to 5 days.',
  borrowedFrom: null,
  preset: false,
  whyNotPreset: 'Its dose is unknown, and with so many medicines at once no effect can be credited to ketamine.',
  course: 'At midday for 2 to 5 days; then memantine.',
  alongside: 'DHE, prochlorperazine, diphenhydramine and a nerve block.',
  source: cite('charles-gallo', 'abstract, 10 people', 'verified'),
  caveats: [],
} as const satisfies Regimen

/** Not a treatment: where anaesthesia begins, so that a dose near it is recognised. */
export const imLabelAnaesthesia = {
  id: 'im-label-anaesthesia',
  name: 'Anaesthesia by injection into muscle, label',
  drug: 'ketamine',
  route: 'im',
  setting: 'inpatient',
  dosing: { kind: 'single-dose', mgPerKg: mgPerKg(6.5) },
  stopRule: 'Anaesthesia.',
  borrowedFrom: 'anaesthesia',
  preset: false,
  whyNotPreset: '6.5 to 13 mg/kg is anaesthesia: shown only as the danger line.',
  course: null,
  alongside: null,
  source: cite('ketalar-us', 'dosage: 6.5–13 mg/kg intramuscular', 'verified'),
  caveats: [],
} as const satisfies Regimen
