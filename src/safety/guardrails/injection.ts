import { cite, ourRule } from '#core/evidence/sources.ts'
import { atMost } from '#core/kernel/guardrail.ts'
import type { Rail } from './rail.ts'

/** Ketamine into muscle or under the skin. */
export const injectionRails = {
  G15: {
    id: 'G15',
    asks: 'Intramuscular dose per kilogram',
    unit: 'mg/kg',
    recommended: atMost(0.5),
    absolute: atMost(1),
    applies: { drugs: ['ketamine'], routes: ['im'] },
    source: ourRule('far below 6.5 mg/kg, where the label’s anaesthesia begins'),
  },
  G16: {
    id: 'G16',
    asks: 'Subcutaneous dose per kilogram',
    unit: 'mg/kg',
    recommended: atMost(0.08),
    absolute: atMost(0.25),
    applies: { drugs: ['ketamine'], routes: ['sc'] },
    source: cite('nicolodi-1995', '0.08 mg/kg; the absolute bound is ours', 'verified'),
  },
} as const satisfies Record<string, Rail>
