import { cite } from '#core/evidence/sources.ts'
import { hour, mgPerH, mgPerKgPerH, min } from '#core/kernel/quantity.ts'
import type { Regimen } from '../regimen.ts'

/** Six people titrated in hospital; the abstract prints no fixed ceiling, so a plan climbs to the top step within the range reached (0.12–0.42). */
export const ivInpatientLauritsen2016 = {
  id: 'iv-inpatient-lauritsen-2016',
  name: 'Inpatient titration, Lauritsen 2016',
  drug: 'ketamine',
  route: 'iv',
  setting: 'inpatient',
  dosing: {
    kind: 'titrated-rate',
    startMgPerKgPerH: mgPerKgPerH(0.1),
    stepMgPerKgPerH: mgPerKgPerH(0.1),
    everyMin: min(180),
    upToMgPerKgPerH: mgPerKgPerH(0.4),
    ceiling: 'highest reached',
    holdMin: min(480),
  },
  stopRule: 'Pain 3/10 or less held for 8 hours; lower the rate on an unpleasant psychic effect.',
  borrowedFrom: null,
  preset: true,
  whyNotPreset: null,
  course: 'One admission, until the goal is reached.',
  alongside: 'Hospital monitoring.',
  source: cite('lauritsen-2016', 'abstract', 'verified'),
  caveats: ['Steps came every 3 to 4 hours as tolerated; the plan uses 3.', 'Mean rate reached 0.34 mg/kg/h.'],
} as const satisfies Regimen

/** Seventy-seven people, steps of 0.05 up to 1.0 mg/kg/h, the target rate kept about six hours before the next look. */
export const ivInpatientPomeroy2017 = {
  id: 'iv-inpatient-pomeroy-2017',
  name: 'Inpatient titration, Pomeroy 2017',
  drug: 'ketamine',
  route: 'iv',
  setting: 'inpatient',
  dosing: {
    kind: 'titrated-rate',
    startMgPerKgPerH: mgPerKgPerH(0.1),
    stepMgPerKgPerH: mgPerKgPerH(0.05),
    everyMin: min(360),
    upToMgPerKgPerH: mgPerKgPerH(1),
    ceiling: 'published',
    holdMin: min(360),
  },
  stopRule: 'Relief of pain; reassess after about 6 hours at each target rate.',
  borrowedFrom: null,
  preset: true,
  whyNotPreset: null,
  course: 'Mean 4.8 days, range 2 to 9.',
  alongside: 'Frequent vital signs, sedation and adverse-event checks; medicines for symptoms as needed.',
  source: cite('pomeroy-2017', 'abstract', 'verified'),
  caveats: ['The interval between steps is not printed in the abstract; the plan steps at the 6-hour reassessment.'],
} as const satisfies Regimen

/** Start and step are from memory only, so it can be looked at but not started from. Mean maximum 65.2 mg/h = 0.76 mg/kg/h. */
export const ivInpatientSchwenk2018 = {
  id: 'iv-inpatient-schwenk-2018',
  name: 'Five-day inpatient infusion, Schwenk 2018',
  drug: 'ketamine',
  route: 'iv',
  setting: 'inpatient',
  dosing: { kind: 'not-stated', why: 'Start and step are recalled (about 10 mg/h, +5 mg/h every few hours), not read' },
  stopRule: 'A fall of at least 2 points on the 0–10 scale; 5 days planned.',
  borrowedFrom: null,
  preset: false,
  whyNotPreset: 'Its starting rate and step have not been checked against the paper.',
  course: '5 days planned, mean 5.1; best day on average day 4.56.',
  alongside: 'Combined intravenous therapy; pain and adverse events each day.',
  source: cite('schwenk-2018', 'abstract: mean maximum 65.2 mg/h = 0.76 mg/kg/h', 'verified'),
  caveats: [],
} as const satisfies Regimen

export const ivInpatientCrps22 = {
  id: 'iv-inpatient-crps-22mgh',
  name: 'Four days at 22 mg/h, CRPS care',
  drug: 'ketamine',
  route: 'iv',
  setting: 'inpatient',
  dosing: { kind: 'fixed-rate', mgPerH: mgPerH(22), hours: hour(96) },
  stopRule: 'Four days, or sooner on an adverse effect.',
  borrowedFrom: 'CRPS care',
  preset: true,
  whyNotPreset: null,
  course: 'One admission.',
  alongside: null,
  source: cite('cohen-2018', 'table of CRPS regimens', 'verified'),
  caveats: ['The trial behind it titrated the rate over 4.2 days (Sigtermans 2009: recalled).'],
} as const satisfies Regimen
