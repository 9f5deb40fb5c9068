import { cite } from '#core/evidence/sources.ts'
import { litre } from '#core/kernel/quantity.ts'
import { lPerHour } from '../as-printed.ts'
import type { Model } from '../model.ts'
import { borrowedKe0, borrowedKe0Source } from './ke0.ts'

/** Typical values of 11 men (Fanta 2015); the spread estimated anew in 48 volunteers, 46 % of them women. */
export const otto2021 = {
  id: 'esketamine/otto-2021',
  drug: 'esketamine',
  name: 'Otto 2021: esketamine into a vein, volunteers, blood from a vein',
  structure: {
    kind: 'flows',
    v1: { at70Kg: litre(133), power: 1 },
    clearance: { at70Kg: lPerHour(95.2), power: 0.75 },
    arms: [
      { volume: { at70Kg: litre(187), power: 0 }, flow: { at70Kg: lPerHour(23.2), power: 0 } },
      { volume: { at70Kg: litre(98.8), power: 0 }, flow: { at70Kg: lPerHour(157), power: 0 } },
    ],
  },
  routes: ['iv'],
  ke0: borrowedKe0,
  spread: {
    of: { v1: { logVariance: 0.084177 }, clearance: { logVariance: 0.026048 } },
    covariances: [{ of: ['v1', 'clearance'], logCovariance: 0.02261 }],
  },
  residual: {
    logSd: 0.23609,
    source: cite('nlmixr2lib', 'Otto_2021_s_ketamine.R: proportional residual SD', 'verified'),
  },
  metabolite: {
    name: 'noresketamine',
    formedBy: 'clearance',
    v1: { at70Kg: litre(98.638), power: 1 },
    clearance: { at70Kg: lPerHour(57.72), power: 0.75 },
    arms: [{ volume: { at70Kg: litre(160.04), power: 0 }, flow: { at70Kg: lPerHour(42.778), power: 0 } }],
    note: 'Noresketamine is given as the mass of esketamine it was formed from; the model lets all cleared drug form it.',
    sources: [cite('nlmixr2lib', 'Otto_2021_s_ketamine.R: noresketamine', 'verified')],
  },
  blood: 'venous',
  validity: { ageY: [18, 50], weightKg: [50, 110] },
  note: 'Only the central volume and the clearance follow body weight.',
  sources: [
    cite('otto-2021', 'abstract: it predicted venous levels best of the models compared', 'verified'),
    cite('fanta-2015', 'the typical values', 'verified'),
    cite('nlmixr2lib', 'Otto_2021_s_ketamine.R: Table 3 and supplement', 'verified'),
    borrowedKe0Source,
  ],
  transcription: { reader: 'from a public transcription of Table 3 and the supplement', secondReader: null },
} as const satisfies Model
