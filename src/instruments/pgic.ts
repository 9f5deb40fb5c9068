import { cite } from '#core/evidence/sources.ts'
import { sumScale } from './sum-scale.ts'

/** 1 very much better … 4 no change … 7 very much worse. The words we show are our own. */
export const pgic = sumScale(
  {
    id: 'pgic',
    version: 'pgic',
    name: 'Patient Global Impression of Change',
    recallDays: null,
    items: { count: 1, allowed: [1, 2, 3, 4, 5, 6, 7] },
    bands: [],
    mids: [],
    licence: { text: 'may-be-shown', note: 'free; one question in our own words' },
    source: cite('guy-1976', 'responder: 1 or 2', 'recalled'),
  },
  ({ score }) => ({ responder: score === null ? null : score <= 2 }),
)
