import { cite } from '#core/evidence/sources.ts'
import { zeroTo } from './answers.ts'
import { sumScale } from './sum-scale.ts'

const farrar = cite('farrar-2001', 'about −2 points or −30 %', 'recalled')
const population = 'chronic pain, 10 trials'

/** Moderate or severe to mild or none; `null` where it was not moderate before, or nobody asked. */
const reliefFrom = (before: number | null | undefined, now: number | null): boolean | null =>
  now === null || before === null || before === undefined || before < 4 ? null : now <= 3

export const nrs = sumScale(
  {
    id: 'nrs',
    version: 'nrs-0-10',
    name: 'Pain now, 0–10',
    recallDays: null,
    items: { count: 1, allowed: zeroTo(10) },
    bands: [
      { id: 'none', from: 0, to: 0 },
      { id: 'mild', from: 1, to: 3 },
      { id: 'moderate', from: 4, to: 6 },
      { id: 'severe', from: 7, to: 10 },
    ],
    mids: [
      { value: 2, unit: 'points', population, source: farrar },
      { value: 30, unit: '%', population, source: farrar },
    ],
    licence: { text: 'may-be-shown', note: 'free' },
    source: farrar,
  },
  ({ score }, { previous }) => ({ relief: reliefFrom(previous?.score, score) }),
)
