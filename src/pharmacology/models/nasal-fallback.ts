import { cite, ourRule } from '#core/evidence/sources.ts'
import { hours, perHour } from '../as-printed.ts'
import type { Model } from '../model.ts'
import { clements1981 } from './clements-1981.ts'

/** Nobody published a model of racemic spray. This one is assembled, and says so wherever it is shown. */
export const nasalFallback = {
  id: 'ketamine/nasal-fallback',
  drug: 'ketamine',
  name: 'Approximation for racemic ketamine by nose; not a published model',
  structure: {
    ...clements1981.structure,
    uptake: [
      { share: 0.34, ka: perHour(2.93), releaseOver: hours(0) },
      { share: 0.11, ka: perHour(1.45), releaseOver: hours(0.53) },
    ],
  },
  routes: ['iv', 'nasal'],
  ke0: clements1981.ke0,
  spread: null,
  residual: null,
  blood: 'venous',
  validity: clements1981.validity,
  note: 'approximation assembled from three studies; F from 0.11 (racemate) to 0.62 (esketamine model) has been published. What a spray delivers into a blocked, dripping or previously sprayed nose is not known.',
  sources: [
    ourRule('kinetics of Clements 1981, absorption rates of Perez-Ruixo 2021, F 0.45 of three volunteers'),
    cite('yanagihara-2003', 'abstract: F ≈ 0.45 after 25 mg, three volunteers', 'verified'),
    cite('pharmacotherapy-2022', 'Table 6: F 0.17, 0.13 and 0.11 after 10, 30 and 50 mg', 'verified'),
    ...clements1981.sources,
  ],
  transcription: { reader: 'assembled by the project', secondReader: null },
} as const satisfies Model

/** Published uptake as a multiple of the 0.45 above: 0.11 at the low end, 0.62 at the high end. Plan on the low, limit on the high. */
export const nasalUptakeRange = { low: 0.25, high: 1.38 } as const
