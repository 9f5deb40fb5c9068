import { cite, ourRule } from '#core/evidence/sources.ts'
import { atMost, between } from '#core/kernel/guardrail.ts'
import type { Rail } from './rail.ts'

const iv = { drugs: ['ketamine'], routes: ['iv'] } as const
const pump = { ...iv, part: 'pump' } as const

/** Vial, bag and pump: what runs through the line. */
export const pumpRails = {
  G28: {
    id: 'G28',
    asks: 'Vials of 100 mg/mL given into a vein undiluted',
    unit: '1',
    recommended: atMost(0),
    absolute: atMost(0),
    applies: iv,
    source: cite('ketalar-us', '100 mg/mL is diluted before intravenous use', 'verified'),
  },
  G29: {
    id: 'G29',
    asks: 'Loss by rounding down to what the pump can run',
    unit: '%',
    recommended: atMost(2),
    absolute: atMost(5),
    applies: pump,
    source: ourRule('a bag too strong for the pump’s resolution underdoses unseen'),
  },
  G30: {
    id: 'G30',
    asks: 'Pump rate',
    unit: 'mL/h',
    recommended: between(2, 200),
    absolute: between(0.1, 999),
    applies: pump,
    source: ourRule('low flows start late, high flows look like errors'),
  },
} as const satisfies Record<string, Rail>
