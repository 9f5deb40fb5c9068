import { cite } from '#core/evidence/sources.ts'
import { hour, mgPerKg, mgPerKgPerH, min } from '#core/kernel/quantity.ts'
import type { Regimen } from '../regimen.ts'

export const ivClusterGranata2016 = {
  id: 'iv-cluster-granata-2016',
  name: '0.5 mg/kg for cluster headache, Granata 2016',
  drug: 'ketamine',
  route: 'iv',
  setting: 'outpatient',
  dosing: { kind: 'dose-over-time', mgPerKg: mgPerKg(0.5), minutes: min(60) },
  stopRule: 'Up to 4 infusions, judged by attack frequency.',
  borrowedFrom: 'cluster headache',
  preset: false,
  whyNotPreset: 'Published for cluster headache, and its duration (40 to 60 minutes) is recalled.',
  course: 'Up to 4, about every 2 weeks (recalled).',
  alongside: 'Midazolam 2.5 mg in one third of the people.',
  source: cite('granata-2016', 'as given in a 2024 review', 'verified'),
  caveats: [],
} as const satisfies Regimen

export const ivClusterMoisset = {
  id: 'iv-cluster-moisset',
  name: '0.5 mg/kg over 2 hours for cluster headache, Moisset',
  drug: 'ketamine',
  route: 'iv',
  setting: 'outpatient',
  dosing: { kind: 'dose-over-time', mgPerKg: mgPerKg(0.5), minutes: min(120) },
  stopRule: 'Once; daily attacks counted to day 7 or 8.',
  borrowedFrom: 'cluster headache',
  preset: false,
  whyNotPreset: 'Published for cluster headache, with magnesium.',
  course: 'A single infusion.',
  alongside: 'Magnesium sulfate 3000 mg over 30 minutes.',
  source: cite('moisset-2020', 'and Headache 2017;57:1261–1264', 'verified'),
  caveats: [],
} as const satisfies Regimen

/** 7 mg/kg in all under hospital anaesthesia conditions: here so that it can be recognised and refused. */
export const ivTrialKethead = {
  id: 'iv-trial-kethead',
  name: 'KetHead trial, 1 mg/kg then 1 mg/kg/h for 6 hours',
  drug: 'ketamine',
  route: 'iv',
  setting: 'trial',
  dosing: {
    kind: 'bolus-then-rate',
    bolusMgPerKg: mgPerKg(1),
    mgPerKgPerH: mgPerKgPerH(1),
    hours: hour(6),
  },
  stopRule: 'Six hours.',
  borrowedFrom: null,
  preset: false,
  whyNotPreset: 'A hospital trial’s dose: far above what an outpatient session may reach.',
  course: 'A single infusion; headache days counted to day 28.',
  alongside: 'Midazolam, ondansetron, dexamethasone and heparin in the trial’s plan.',
  source: cite('hoydonckx-2023', 'trial protocol', 'verified'),
  caveats: ['No results are posted.'],
} as const satisfies Regimen

const emergency = {
  drug: 'ketamine',
  route: 'iv',
  setting: 'emergency',
  borrowedFrom: null,
  preset: false,
  whyNotPreset: 'A single emergency dose that did not beat its comparator in acute headache; no series was tested.',
  course: 'Once.',
} as const

export const ivEd02 = {
  ...emergency,
  id: 'iv-ed-0.2',
  name: '0.2 mg/kg once, emergency department',
  dosing: { kind: 'single-dose', mgPerKg: mgPerKg(0.2) },
  stopRule: 'Once.',
  alongside: null,
  source: cite('etchison-2018', 'abstract', 'verified'),
  caveats: [],
} as const satisfies Regimen

export const ivEd03 = {
  ...emergency,
  id: 'iv-ed-0.3',
  name: '0.3 mg/kg over 2 minutes, emergency department',
  dosing: { kind: 'dose-over-time', mgPerKg: mgPerKg(0.3), minutes: min(2) },
  stopRule: 'Once.',
  alongside: 'Ondansetron 4 mg.',
  source: cite('zitek-2018', 'abstract', 'verified'),
  caveats: [],
} as const satisfies Regimen
