import { cite } from '#core/evidence/sources.ts'
import { litre, lPerMin } from '#core/kernel/quantity.ts'
import type { Model } from '../model.ts'
import { borrowedKe0, borrowedKe0Source } from './ke0.ts'

/** 20 healthy volunteers of 19 to 32 years and 53 to 93 kg, 20 mg over 20 min. The powers of weight are our convention. */
export const simons2022 = {
  id: 'esketamine/simons-2022',
  drug: 'esketamine',
  name: 'Simons 2022: esketamine into a vein, volunteers, blood from an artery',
  structure: {
    kind: 'flows',
    v1: { at70Kg: litre(11.6), power: 1 },
    clearance: { at70Kg: lPerMin(1.48), power: 0.75 },
    arms: [
      { volume: { at70Kg: litre(39), power: 1 }, flow: { at70Kg: lPerMin(2.43), power: 0.75 } },
      { volume: { at70Kg: litre(174), power: 1 }, flow: { at70Kg: lPerMin(1.21), power: 0.75 } },
    ],
  },
  routes: ['iv'],
  ke0: borrowedKe0,
  spread: {
    of: { v1: { logVariance: 0.057 }, clearance: { logVariance: 0.029 }, q3: { logVariance: 0.026 } },
    covariances: [],
  },
  residual: {
    logSd: 0.11,
    source: cite('nlmixr2lib', 'Simons_2022_s_ketamine.R: printed as 0.012, read as a variance', 'verified'),
  },
  blood: 'arterial',
  validity: { ageY: [18, 40], weightKg: [50, 95] },
  note: 'Arterial blood: while a short infusion runs it is predicted more than twice as high as blood from a vein; some minutes after the stop the two have crossed. The paper gives its values at 70 kg and prints no power of weight: volumes are scaled by weight and flows by weight to the 0.75.',
  sources: [
    cite(
      'simons-2022',
      'Table 4, as transcribed; 258.9 ng/mL at the end of 20 mg, measured means 260 and 273',
      'verified',
    ),
    cite('nlmixr2lib', 'Simons_2022_s_ketamine.R', 'verified'),
    borrowedKe0Source,
  ],
  transcription: { reader: 'from a public transcription of Table 4', secondReader: null },
} as const satisfies Model
