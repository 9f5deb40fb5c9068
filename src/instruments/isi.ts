import { cite } from '#core/evidence/sources.ts'
import { zeroTo } from './answers.ts'
import { sumScale } from './sum-scale.ts'

export const isi = sumScale({
  id: 'isi',
  version: 'isi',
  name: 'Insomnia Severity Index',
  recallDays: 14,
  items: { count: 7, allowed: zeroTo(4) },
  bands: [
    { id: 'none', from: 0, to: 7 },
    { id: 'subthreshold', from: 8, to: 14 },
    { id: 'moderate', from: 15, to: 21 },
    { id: 'severe', from: 22, to: 28 },
  ],
  // A fall of 8.4 is a moderate improvement in Morin 2011.
  mids: [{ value: 6, unit: 'points', population: 'insomnia', source: cite('yang-2009', '', 'recalled') }],
  licence: { text: 'adapter', note: '© Morin: ask first; numbers only' },
  source: cite('morin-2011', 'bands', 'verified'),
})
