import { cite } from '#core/evidence/sources.ts'
import { lPerKg, min, perMin } from '#core/kernel/quantity.ts'
import type { Model } from '../model.ts'
import { borrowedKe0, borrowedKe0Source } from './ke0.ts'

/** The set for 250 µg/kg. Its clearance, 19.1 mL/min/kg, is 80 L/h at 70 kg; the mean of 18 studies is 79. */
export const clements1981 = {
  id: 'ketamine/clements-1981',
  drug: 'ketamine',
  name: 'Clements and Nimmo 1981: racemic ketamine into a vein, adults',
  structure: {
    kind: 'micro-constants',
    v1: { perKg: lPerKg(1.7522) },
    k10: perMin(0.0109),
    arms: [{ out: perMin(0.0186), back: perMin(0.0137) }],
  },
  routes: ['iv'],
  ke0: borrowedKe0,
  spread: null,
  residual: null,
  blood: 'venous',
  validity: { ageY: [18, 70], weightKg: [40, 120], minutesAfterBolus: min(5) },
  note: 'A large central volume: it has no early phase, so it says nothing about the first five minutes after a bolus.',
  sources: [
    cite('clements-1981', 'the 250 µg/kg set, as one program carries it; the paper itself was not read', 'recalled'),
    cite('opentiva', 'ketamine.py', 'verified'),
    borrowedKe0Source,
  ],
  transcription: { reader: 'from one program that names the paper', secondReader: null },
} as const satisfies Model
