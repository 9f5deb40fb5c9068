import { cite, ourRule } from '#core/evidence/sources.ts'
import { atLeast, atMost, between } from '#core/kernel/guardrail.ts'
import type { Rail } from './rail.ts'

const racemic = { drugs: ['ketamine'], routes: ['nasal'] } as const
const esketamine = { drugs: ['esketamine'], routes: ['nasal'] } as const

/** Compounded racemic spray (G17–G22) and the esketamine device (G23, G24): two drugs, never converted into each other. */
export const nasalRails = {
  G17: {
    id: 'G17',
    asks: 'Racemic ketamine in one nasal dose',
    unit: 'mg',
    recommended: between(10, 40),
    absolute: atMost(50),
    applies: racemic,
    source: cite('yuan-2023', '1–2 sprays of 10 mg in each nostril; the absolute bound is ours', 'verified'),
  },
  G18: {
    id: 'G18',
    asks: 'Time between two nasal doses',
    unit: 'min',
    recommended: atLeast(15),
    absolute: atLeast(10),
    applies: racemic,
    source: cite('yuan-2023', 'every 15 min as needed; the absolute bound is ours', 'verified'),
  },
  G19: {
    id: 'G19',
    asks: 'Racemic nasal ketamine per calendar day of the clinic’s zone, and in any 24 h',
    unit: 'mg',
    recommended: atMost(100),
    absolute: atMost(200),
    applies: racemic,
    source: cite('yuan-2023', 'at most 20 sprays of 10 mg a day; the recommended bound is ours', 'verified'),
  },
  G20: {
    id: 'G20',
    asks: 'Racemic nasal ketamine in any 7 days',
    unit: 'mg',
    recommended: atMost(200),
    absolute: atMost(400),
    applies: racemic,
    source: cite('yuan-2023', 'at most 40 sprays of 10 mg a week; the recommended bound is ours', 'verified'),
  },
  G21: {
    id: 'G21',
    asks: 'Days with racemic nasal ketamine in 28',
    unit: 'd',
    recommended: atMost(9),
    absolute: atMost(15),
    applies: racemic,
    source: ourRule('by analogy with the overuse thresholds; Yuan 2023 warns of overuse'),
  },
  G22: {
    id: 'G22',
    asks: 'Strength of the lot against the strength in the order, either way',
    unit: '%',
    recommended: atMost(5),
    absolute: between(null, null),
    applies: racemic,
    source: ourRule('compounded strengths vary; the dose is sprays × what this lot holds'),
  },
  'G22-strength': {
    id: 'G22',
    asks: 'Strength of a compounded lot',
    unit: 'mg/mL',
    recommended: between(50, 150),
    absolute: between(50, 150),
    applies: racemic,
    source: ourRule('the FDA found 125 to 200 mg/mL in 2022'),
  },
  G23: {
    id: 'G23',
    asks: 'Esketamine in one session, whole 28 mg devices (28 mg only as a cautious start)',
    unit: 'mg',
    recommended: between(56, 84),
    absolute: between(28, 84),
    amounts: [28, 56, 84],
    applies: esketamine,
    source: cite('spravato-us', 'section 2', 'verified'),
  },
  G24: {
    id: 'G24',
    asks: 'Esketamine sessions in any 7 days',
    unit: '1',
    recommended: atMost(2),
    absolute: atMost(2),
    applies: esketamine,
    source: cite('spravato-us', 'section 2: twice a week at most', 'verified'),
  },
} as const satisfies Record<string, Rail>
