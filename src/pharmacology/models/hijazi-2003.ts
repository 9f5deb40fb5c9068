import { cite } from '#core/evidence/sources.ts'
import { lPerKg, perMin } from '#core/kernel/quantity.ts'
import type { Model } from '../model.ts'
import { borrowedKe0, borrowedKe0Source } from './ke0.ts'

export const hijazi2003 = {
  id: 'ketamine/hijazi-2003',
  drug: 'ketamine',
  name: 'Hijazi 2003: racemic ketamine into a vein, intensive care',
  structure: {
    kind: 'micro-constants',
    v1: { perKg: lPerKg(1.08) },
    k10: perMin(0.0333),
    arms: [{ out: perMin(0.0088), back: perMin(0.003) }],
  },
  routes: ['iv'],
  ke0: borrowedKe0,
  spread: null,
  residual: null,
  blood: 'site unconfirmed',
  validity: {
    ageY: [18, 70],
    weightKg: [40, 120],
    always:
      'the model describes ventilated patients in intensive care after injury or neurosurgery, not people in a clinic',
  },
  note: 'Clearance is about twice that of other adults: intensive care only.',
  sources: [
    cite('hijazi-2003', 'the constants as one program carries them; the paper itself was not read', 'recalled'),
    cite('opentiva', 'ketamine.py', 'verified'),
    borrowedKe0Source,
  ],
  transcription: { reader: 'from one program that names the paper', secondReader: null },
} as const satisfies Model
