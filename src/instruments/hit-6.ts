import { cite } from '#core/evidence/sources.ts'
import { sumScale } from './sum-scale.ts'

const points = { never: 6, rarely: 8, sometimes: 10, 'very-often': 11, always: 13 }

export const hit6 = sumScale({
  id: 'hit-6',
  version: 'hit-6',
  name: 'Headache Impact Test, six items',
  recallDays: 28,
  items: { count: 6, allowed: Object.values(points), words: points },
  bands: [
    { id: 'little-or-none', from: 36, to: 49 },
    { id: 'some', from: 50, to: 55 },
    { id: 'substantial', from: 56, to: 59 },
    { id: 'severe', from: 60, to: 78 },
  ],
  // Other published differences run from 2.5 (episodic migraine) to 8 (tension-type); −5 is the continuation rule of the AHS.
  mids: [
    { value: 6, unit: 'points', population: 'chronic migraine, responder', source: cite('houts-2020', '', 'verified') },
  ],
  licence: { text: 'adapter', note: 'QualityMetric and GSK, all rights reserved: numbers only' },
  source: cite('kosinski-2003', 'points per answer 6, 8, 10, 11, 13', 'recalled'),
})
