import { ourRule } from '#core/evidence/sources.ts'
import { atLeast, between } from '#core/kernel/guardrail.ts'
import type { Rail } from './rail.ts'

/** How sessions follow one another. No trial tells how many or how far apart. */
export const seriesRails = {
  G25: {
    id: 'G25',
    asks: 'Sessions in a series',
    unit: '1',
    recommended: between(3, 7),
    absolute: between(1, 10),
    applies: {},
    source: ourRule('3 to 7 is practice, ten the longest published (CRPS); neither was tested for migraine'),
  },
  G26: {
    id: 'G26',
    asks: 'Time between two sessions by vein or muscle, start to start',
    unit: 'h',
    recommended: atLeast(48),
    absolute: atLeast(20),
    applies: { drugs: ['ketamine'], routes: ['iv', 'im'] },
    source: ourRule('CRPS schemes run daily; two days leave room to see what one session did'),
  },
  G27: {
    id: 'G27',
    asks: 'Time between two series; shorter needs the prescriber’s reason',
    unit: 'd',
    recommended: atLeast(28),
    absolute: between(null, null),
    applies: {},
    source: ourRule('liver injury was reported after two long courses 16 days apart (Noppers 2011, recalled)'),
  },
} as const satisfies Record<string, Rail>
