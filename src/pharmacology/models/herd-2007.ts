import { cite } from '#core/evidence/sources.ts'
import { litre } from '#core/kernel/quantity.ts'
import { halfTime, lPerHour } from '../as-printed.ts'
import type { Model } from '../model.ts'

export const herd2007 = {
  id: 'ketamine/herd-2007',
  drug: 'ketamine',
  name: 'Herd and Anderson 2007: racemic ketamine into a vein, children',
  structure: {
    kind: 'flows',
    v1: { at70Kg: litre(38.7), power: 1 },
    clearance: { at70Kg: lPerHour(90), power: 0.75 },
    arms: [{ volume: { at70Kg: litre(102), power: 1 }, flow: { at70Kg: lPerHour(215), power: 0.75 } }],
  },
  routes: ['iv'],
  /** Arousal followed the blood with a half-time of 11 seconds. */
  ke0: halfTime(11 / 60),
  spread: {
    of: {
      v1: { cvPercent: 64 },
      v2: { cvPercent: 51.7 },
      clearance: { cvPercent: 38.1 },
      q2: { cvPercent: 19 },
    },
    covariances: [],
  },
  residual: null,
  blood: 'venous',
  validity: { ageY: [1, 14], weightKg: [10.8, 75] },
  note: 'Built from 54 children of 8.3 ± 3.5 years after 1 to 1.5 mg/kg. Offered for comparison: it is the one set for the racemate whose spread between people is published. Correlations between parameters were not at hand and are taken as none.',
  sources: [
    cite('herd-2007', 'abstract', 'verified'),
    cite('herd-2008', 'abstract: half-time 11 s for arousal', 'verified'),
  ],
  transcription: { reader: 'from the abstract', secondReader: null },
} as const satisfies Model
