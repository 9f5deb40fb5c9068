import { cite } from '#core/evidence/sources.ts'
import { zeroTo } from './answers.ts'
import { sumScale } from './sum-scale.ts'

const licence = { text: 'may-be-shown', note: 'free; in our own words' } as const

/** Observer's: 5 answers readily to the name … 1 only to a painful squeeze, 0 not at all. Must be entered, never assumed. */
export const moaaS = sumScale({
  id: 'moaa-s',
  version: 'moaa-s',
  name: 'Alertness and sedation as observed (MOAA/S)',
  recallDays: null,
  items: { count: 1, allowed: zeroTo(5) },
  bands: [],
  mids: [],
  licence,
  source: cite('chernik-1990', 'modified scale, 0–5', 'recalled'),
})

/** Observer's: +4 combative … 0 calm … −5 not to be roused. */
export const rass = sumScale({
  id: 'rass',
  version: 'rass',
  name: 'Richmond Agitation–Sedation Scale',
  recallDays: null,
  items: { count: 1, allowed: [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4] },
  bands: [],
  mids: [],
  licence,
  source: cite('sessler-2002', '', 'recalled'),
})
