import { cite } from '#core/evidence/sources.ts'
import { litre, mg } from '#core/kernel/quantity.ts'
import { hours, lPerHour, perHour } from '../as-printed.ts'
import type { Model } from '../model.ts'
import { borrowedKe0, borrowedKe0Source } from './ke0.ts'

/**
 * 820 people, 256 of them healthy and 564 with depression; 9,784 samples after 14 to 112 mg by nose, 28 mg into a vein
 * and 84 mg swallowed. Table 3 prints its rate constants in L/h, a misprint for 1/h. The oral arm is left out: no clinic
 * here gives an oral product.
 */
export const perezRuixo2021 = {
  id: 'esketamine/perez-ruixo-2021',
  drug: 'esketamine',
  name: 'Perez-Ruixo 2021: esketamine by nose or into a vein, adults',
  structure: {
    kind: 'hepato-portal',
    vc: litre(192),
    arms: [
      { volume: litre(143), flow: lPerHour(84.3) },
      { volume: litre(417), flow: lPerHour(37.6) },
    ],
    vh: litre(101),
    qh: { typical: lPerHour(151), lessPerYear: lPerHour(2.19), aboveAgeY: 60 },
    kel: { typical: perHour(1.11), timesIfAsian: 0.36 },
    kmet: perHour(2.77),
    nasal: { ka: perHour(2.93), share: { first: 0.54, timesIfJapanese: 1.34, timesLater: 0.62 } },
    swallowed: { ka: perHour(1.45), releaseOver: hours(0.53), share: 0.64 },
  },
  routes: ['iv', 'nasal'],
  ke0: borrowedKe0,
  spread: {
    of: {
      kaNasal: { cvPercent: 61.5 },
      kaSwallowed: { cvPercent: 132 },
      vc: { cvPercent: 27.5 },
      v2: { cvPercent: 49.3 },
      qh: { cvPercent: 23.2 },
      vh: { cvPercent: 34.6 },
      kel: { cvPercent: 120 },
      shareFirst: { logitSd: 0.708 },
    },
    covariances: [],
  },
  residual: {
    logSd: 0.276,
    source: cite('nlmixr2lib', 'PerezRuixo_2020_esketamine.R: phase 1 and 2, SD of the log', 'verified'),
  },
  metabolite: {
    name: 'noresketamine',
    formedBy: 'kmet',
    v1: { at70Kg: litre(70), power: 0 },
    clearance: { at70Kg: lPerHour(38), power: 0 },
    arms: [{ volume: { at70Kg: litre(115), power: 0 }, flow: { at70Kg: lPerHour(26.1), power: 0 } }],
    clearanceTimesIfAsian: 0.81,
    note: 'The printed volumes of noresketamine give its peak as the paper does, and its area over a day 1.4 to 1.6 times too large: read it near the peak only.',
    sources: [cite('nlmixr2lib', 'PerezRuixo_2020_esketamine.R: noresketamine, apparent volumes', 'verified')],
  },
  blood: 'venous',
  validity: { ageY: [18, 86], weightKg: [39, 170], nasalMg: mg(112) },
  note: 'The paper says that kmet differs between people and prints no figure: it is held at its typical value, so the band is somewhat too narrow.',
  sources: [
    cite('perez-ruixo-2021', 'abstract; Table 4 reproduced within 0.6 %', 'verified'),
    cite('nlmixr2lib', 'PerezRuixo_2020_esketamine.R: Table 3, row by row', 'verified'),
    borrowedKe0Source,
  ],
  transcription: { reader: 'from a public row-by-row transcription of Table 3', secondReader: null },
} as const satisfies Model
