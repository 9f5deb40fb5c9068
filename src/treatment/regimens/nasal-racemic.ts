import { cite } from '#core/evidence/sources.ts'
import { mg, mgPerKg, min } from '#core/kernel/quantity.ts'
import type { Regimen } from '../regimen.ts'

/** The pattern of one centre's home users, here under watch: 1 or 2 sprays in each nostril; the plan gives the low end twice. */
export const nasalRacemicJefferson = {
  id: 'nasal-racemic-jefferson',
  name: 'Compounded racemic spray, Yuan 2023',
  drug: 'ketamine',
  route: 'nasal',
  setting: 'outpatient',
  dosing: { kind: 'sprays', mgPerSpray: mg(10), spraysPerDose: 2, dosesPerSession: 2, everyMin: min(15) },
  stopRule: 'Relief, an unpleasant effect or the patient’s word; at most 20 sprays in a day and 40 in a week.',
  borrowedFrom: null,
  preset: true,
  whyNotPreset: null,
  course: 'As the prescriber decides; no driving, alcohol or other controlled drugs.',
  alongside: null,
  source: cite(
    'yuan-2023',
    'methods: 100 mg/mL, 10 mg in each 0.1 mL spray, 1–2 sprays a nostril every 15 min',
    'verified',
  ),
  caveats: [
    'Published for use at home; here every dose is given in the clinic, under watch.',
    'Two doses of two sprays are our cautious reading of “1–2 sprays in each nostril, every 15 minutes as needed”.',
    'A compounded product: strength differs by lot and is read from the label of this lot.',
  ],
} as const satisfies Regimen

export const nasalAura25 = {
  id: 'nasal-aura-25',
  name: '25 mg nasal at the start of an aura',
  drug: 'ketamine',
  route: 'nasal',
  setting: 'home',
  dosing: { kind: 'single-amount', mg: mg(25) },
  stopRule: 'Once, at aura onset.',
  borrowedFrom: null,
  preset: false,
  whyNotPreset: 'Research on aura only, taken at home.',
  course: 'Once.',
  alongside: null,
  source: cite('afridi-2013', 'and Kaube 2000', 'verified'),
  caveats: [],
} as const satisfies Regimen

export const nasalEdThink = {
  id: 'nasal-ed-think',
  name: '0.75 mg/kg nasal, emergency department (THINK)',
  drug: 'ketamine',
  route: 'nasal',
  setting: 'emergency',
  dosing: { kind: 'single-dose', mgPerKg: mgPerKg(0.75) },
  stopRule: 'Once; a further 0.25 mg/kg at 30 minutes was allowed.',
  borrowedFrom: null,
  preset: false,
  whyNotPreset: 'Emergency research: one dose is above what a spray dose may be here.',
  course: 'Once.',
  alongside: null,
  source: cite('benish-2019', 'methods', 'verified'),
  caveats: [],
} as const satisfies Regimen

export const nasalPaediatricTurner = {
  id: 'nasal-paediatric-turner',
  name: 'Children in hospital, Turner 2020',
  drug: 'ketamine',
  route: 'nasal',
  setting: 'inpatient',
  dosing: { kind: 'single-dose', mgPerKg: mgPerKg(0.2) },
  stopRule: 'Up to 5 doses of 0.1 to 0.2 mg/kg.',
  borrowedFrom: null,
  preset: false,
  whyNotPreset: 'Children, outside the ages this clinic treats.',
  course: 'Up to 5 doses.',
  alongside: null,
  source: cite('turner-2020', 'abstract', 'verified'),
  caveats: [],
} as const satisfies Regimen
