import { cite, ourRule } from '#core/evidence/sources.ts'
import { atLeast, atMost, between } from '#core/kernel/guardrail.ts'
import type { Rail } from './rail.ts'

const iv = { drugs: ['ketamine'], routes: ['iv'] } as const
const titration = { ...iv, part: 'titration' } as const
const bolus = { ...iv, part: 'bolus' } as const
const outpatient = { ...iv, settings: ['outpatient'] } as const
const inpatient = { ...iv, settings: ['inpatient'] } as const

/** Ketamine into a vein: rate, titration, bolus, totals. Milligrams are of ketamine base. */
export const infusionRails = {
  G04: {
    id: 'G04',
    asks: 'Infusion rate per kilogram',
    unit: 'mg/kg/h',
    recommended: atMost(0.75),
    absolute: atMost(1),
    applies: iv,
    source: cite(
      'schwenk-acute-2018',
      'up to 1 mg/kg/h without intensive monitoring; 0.75 = 0.5 mg/kg over 40 min',
      'verified',
    ),
  },
  G05: {
    id: 'G05',
    asks: 'Infusion rate',
    unit: 'mg/h',
    recommended: atMost(70),
    absolute: atMost(100),
    applies: iv,
    source: ourRule('just above the mean maximum of Schwenk 2018, 65.2 mg/h'),
  },
  G06: {
    id: 'G06',
    asks: 'First rate of a titration',
    unit: 'mg/kg/h',
    recommended: atMost(0.1),
    absolute: atMost(0.2),
    applies: titration,
    source: cite('lauritsen-2016', 'start 0.1 mg/kg/h; the absolute bound is ours', 'verified'),
  },
  G07: {
    id: 'G07',
    asks: 'Step of a titration',
    unit: 'mg/kg/h',
    recommended: atMost(0.1),
    absolute: atMost(0.2),
    applies: titration,
    source: cite('lauritsen-2016', '+0.1 mg/kg/h; the absolute bound is ours', 'verified'),
  },
  'G08-inpatient': {
    id: 'G08',
    asks: 'Time between two steps of a titration, inpatient',
    unit: 'min',
    recommended: atLeast(180),
    absolute: atLeast(60),
    applies: { ...titration, settings: ['inpatient'] },
    source: cite('lauritsen-2016', 'every 3–4 h; the absolute bound is ours', 'verified'),
  },
  'G08-outpatient': {
    id: 'G08',
    asks: 'Time between two steps of a titration, outpatient',
    unit: 'min',
    recommended: atLeast(20),
    absolute: atLeast(10),
    applies: { ...titration, settings: ['outpatient'] },
    source: ourRule('no published outpatient titration; long enough to see the last step’s effect'),
  },
  G09: {
    id: 'G09',
    asks: 'Bolus per kilogram',
    unit: 'mg/kg',
    recommended: atMost(0.3),
    absolute: atMost(0.35),
    applies: bolus,
    source: cite('schwenk-acute-2018', 'bolus up to 0.35 mg/kg', 'verified'),
  },
  G10: {
    id: 'G10',
    asks: 'Time over which a bolus is given',
    unit: 'min',
    recommended: atLeast(10),
    absolute: atLeast(1),
    applies: bolus,
    source: cite('ketalar-us', 'over at least 60 seconds; ten minutes is ours', 'verified'),
  },
  'G11-mg-per-kg': {
    id: 'G11',
    asks: 'Total of an outpatient session per kilogram',
    unit: 'mg/kg',
    recommended: atMost(1.5),
    absolute: atMost(3),
    applies: outpatient,
    source: ourRule('just above 1.4 mg/kg, the four-hour scheme of CRPS care'),
  },
  'G11-mg': {
    id: 'G11',
    asks: 'Total of an outpatient session',
    unit: 'mg',
    recommended: atMost(120),
    absolute: atMost(300),
    applies: outpatient,
    source: ourRule('keeps a heavy person’s total within what outpatient schemes have used'),
  },
  G12: {
    id: 'G12',
    asks: 'Length of an outpatient infusion',
    unit: 'min',
    recommended: between(40, 240),
    absolute: between(10, 480),
    applies: outpatient,
    source: ourRule('the published outpatient schemes run 40 min to 4 h'),
  },
  G13: {
    id: 'G13',
    asks: 'Days of infusion in one admission',
    unit: 'd',
    recommended: atMost(5),
    absolute: atMost(10),
    applies: inpatient,
    source: cite('schwenk-2018', '5 days planned; Pomeroy 2017: 2–9; the absolute bound is ours', 'verified'),
  },
  G14: {
    id: 'G14',
    asks: 'Total in any 24 h of an admission, per kilogram',
    unit: 'mg/kg',
    recommended: atMost(18),
    absolute: atMost(24),
    applies: inpatient,
    source: ourRule('the hourly bounds of G04 over 24 h'),
  },
} as const satisfies Record<string, Rail>
