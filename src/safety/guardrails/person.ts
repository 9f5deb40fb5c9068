import { ourRule } from '#core/evidence/sources.ts'
import { atMost, between } from '#core/kernel/guardrail.ts'
import type { Rail } from './rail.ts'

/** Who is treated: figures that catch a slip of the keyboard before it becomes a dose. */
export const personRails = {
  G01: {
    id: 'G01',
    asks: 'Weight of an adult',
    unit: 'kg',
    recommended: between(40, 150),
    absolute: between(25, 350),
    applies: {},
    source: ourRule('catches pounds typed as kilograms and slipped digits'),
  },
  G02: {
    id: 'G02',
    asks: 'Age of the weight',
    unit: 'd',
    recommended: atMost(7),
    absolute: atMost(30),
    applies: {},
    source: ourRule('a dose per kilogram is as old as its kilograms'),
  },
  'G02-change': {
    id: 'G02',
    asks: 'Change of the weight since the last one, either way; above it the person is weighed again',
    unit: '%',
    recommended: atMost(10),
    absolute: atMost(10),
    applies: {},
    source: ourRule('a jump of more than a tenth is a typing error until a scale says otherwise'),
  },
  G03: {
    id: 'G03',
    asks: 'Age',
    unit: 'a',
    recommended: between(18, 65),
    absolute: between(18, 90),
    applies: {},
    source: ourRule('same limits as candidacy; the KetHead trial enrols 18 to 75'),
  },
} as const satisfies Record<string, Rail>
