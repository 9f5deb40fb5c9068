import { cite } from '#core/evidence/sources.ts'
import { zeroTo } from './answers.ts'
import { sumScale } from './sum-scale.ts'

/** Above this the esketamine trials called it dissociation. */
const clinicalCut = 4
const licence = { text: 'adapter', note: '© Bremner: ask first; numbers only' } as const

/** `previous` is the value before the dose: the change is peak − before. */
export const cadss = sumScale(
  {
    id: 'cadss',
    version: 'cadss-23',
    name: 'Clinician-Administered Dissociative States Scale, 23 subjective items',
    recallDays: null,
    items: { count: 23, allowed: zeroTo(4) },
    bands: [],
    mids: [],
    licence,
    source: cite('bremner-1998', '23 items, 0–4; cut above 4 from esketamine trials', 'recalled'),
  },
  ({ score }) => ({ positive: score === null ? null : score > clinicalCut }),
)

/** Items 1, 2, 6, 7, 15 and 22 of the full scale; nobody has validated a cut. */
export const cadss6 = sumScale({
  id: 'cadss-6',
  version: 'cadss-6',
  name: 'Dissociation, six items of the CADSS',
  recallDays: null,
  items: { count: 6, allowed: zeroTo(4) },
  bands: [],
  mids: [],
  licence,
  source: cite('bremner-1998', 'items 1, 2, 6, 7, 15, 22; rank correlation 0.91–0.95 with all 23', 'verified'),
})
