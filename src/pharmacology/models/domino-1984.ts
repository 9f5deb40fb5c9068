import { cite } from '#core/evidence/sources.ts'
import { lPerKg, perMin } from '#core/kernel/quantity.ts'
import type { Model } from '../model.ts'
import { borrowedKe0, borrowedKe0Source } from './ke0.ts'

export const domino1984 = {
  id: 'ketamine/domino-1984',
  drug: 'ketamine',
  name: 'Domino 1984: racemic ketamine into a vein, adults given anaesthetic doses',
  structure: {
    kind: 'micro-constants',
    v1: { perKg: lPerKg(0.063) },
    k10: perMin(0.438),
    arms: [
      { out: perMin(0.592), back: perMin(0.247) },
      { out: perMin(0.59), back: perMin(0.0146) },
    ],
  },
  routes: ['iv'],
  ke0: borrowedKe0,
  spread: null,
  residual: null,
  blood: 'site unconfirmed',
  validity: { ageY: [18, 70], weightKg: [40, 120] },
  note: 'Its clearance lies 47 % above the mean of 18 studies (79 L/h at 70 kg), so levels after hours of infusion are probably predicted about a third too low; its small central volume predicts the first two minutes after a bolus too high for blood from a vein.',
  sources: [
    cite(
      'domino-1984',
      'the constants as two programs of one author carry them; the paper itself was not read',
      'recalled',
    ),
    cite('stanpump', 'DRUGS.C, ketamine, set "Human"; stanpumpR, R/drugs_ketamine.R', 'verified'),
    cite('kamp-2020', 'abstract: clearance 79 L/h at 70 kg', 'verified'),
    borrowedKe0Source,
  ],
  transcription: { reader: 'from two programs that name the paper', secondReader: null },
} as const satisfies Model
