import { cite } from '#core/evidence/sources.ts'
import { hour, mg, mgPerKg, mgPerKgPerH, min } from '#core/kernel/quantity.ts'
import type { Regimen } from '../regimen.ts'

/** 0.5 mg/kg over 40 minutes is a rate of 0.75 mg/kg/h: the dose and the rate are easily mistaken for each other. */
export const ivOutpatient40min = {
  id: 'iv-outpatient-40min',
  name: '0.5 mg/kg over 40 minutes, depression care',
  drug: 'ketamine',
  route: 'iv',
  setting: 'outpatient',
  dosing: { kind: 'dose-over-time', mgPerKg: mgPerKg(0.5), minutes: min(40) },
  stopRule: 'End of the 40 minutes, or sooner on distress, an alarm or the patient’s word.',
  borrowedFrom: 'depression care',
  preset: true,
  whyNotPreset: null,
  course: 'Commonly two or three a week for two to three weeks, about six in all (recalled).',
  alongside: null,
  source: cite('andrade-2017', 'dose and 40 minutes as the convention', 'verified'),
  caveats: ['The pattern of sessions is recalled from depression research, not checked.'],
} as const satisfies Regimen

export const ivOutpatientCrps4h = {
  id: 'iv-outpatient-crps-4h',
  name: '0.35 mg/kg/h for 4 hours, CRPS care',
  drug: 'ketamine',
  route: 'iv',
  setting: 'outpatient',
  dosing: { kind: 'fixed-rate-per-kg', mgPerKgPerH: mgPerKgPerH(0.35), hours: hour(4) },
  stopRule: 'End of the 4 hours, or sooner on distress, an alarm or the patient’s word.',
  borrowedFrom: 'CRPS care',
  preset: true,
  whyNotPreset: null,
  course: 'Ten days, one infusion a day.',
  alongside: null,
  source: cite('cohen-2018', 'table of CRPS regimens', 'verified'),
  caveats: ['The trial capped it at 25 mg/h and 100 mg a day (recalled).'],
} as const satisfies Regimen

/** The consensus names a floor, "at least 80 mg over more than 2 hours"; 150 minutes is the length the plan takes for "more than 2 hours". */
export const ivOutpatientConsensus = {
  id: 'iv-outpatient-consensus',
  name: '80 mg over two and a half hours, chronic-pain consensus',
  drug: 'ketamine',
  route: 'iv',
  setting: 'outpatient',
  dosing: { kind: 'total-over-time', mg: mg(80), minutes: min(150) },
  stopRule:
    'End of the infusion, or sooner on distress, an alarm or the patient’s word; reassess before a further one.',
  borrowedFrom: 'chronic-pain care',
  preset: true,
  whyNotPreset: null,
  course: 'Reassess before each further infusion.',
  alongside: null,
  source: cite('cohen-2018', 'dosing answer, grade C, low certainty', 'verified'),
  caveats: [
    'A fixed total, whatever the weight: a light person gets more for each kilogram.',
    'The length is ours: the source says more than 2 hours.',
  ],
} as const satisfies Regimen

/** Printed as 0.25–0.3 mg/kg over 90–120 min, yet mean 95.6 mg over 188 min: the two can't both be true. */
export const ivOutpatientKrusz2010 = {
  id: 'iv-outpatient-krusz-2010',
  name: 'Outpatient infusion, Krusz 2010',
  drug: 'ketamine',
  route: 'iv',
  setting: 'outpatient',
  dosing: {
    kind: 'not-stated',
    why: 'The printed dose (0.25–0.3 mg/kg) and the printed mean (95.6 mg) contradict each other',
  },
  stopRule: 'Pain asked every 15 minutes.',
  borrowedFrom: null,
  preset: false,
  whyNotPreset: 'The abstract contradicts itself on the dose.',
  course: '1 to 3 infusions.',
  alongside: null,
  source: cite('krusz-2010', 'abstract, as printed', 'verified'),
  caveats: [],
} as const satisfies Regimen
