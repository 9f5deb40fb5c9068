import { cite } from '#core/evidence/sources.ts'
import { zeroTo } from './answers.ts'
import { sumScale } from './sum-scale.ts'

const poorSleepAbove = 5

/** Takes the seven component scores, not the 19 questions: making components of answers is the owner's sheet. */
export const psqi = sumScale(
  {
    id: 'psqi',
    version: 'psqi-components',
    name: 'Pittsburgh Sleep Quality Index, from its seven components',
    recallDays: 28,
    items: { count: 7, allowed: zeroTo(3) },
    bands: [],
    mids: [{ value: 3, unit: 'points', population: 'insomnia', source: cite('buysse-1989', '', 'recalled') }],
    licence: {
      text: 'adapter',
      note: 'University of Pittsburgh: numbers only; the Insomnia Severity Index is shorter',
    },
    source: cite('buysse-1989', 'more than 5: poor sleep', 'recalled'),
  },
  ({ score }) => ({ positive: score === null ? null : score > poorSleepAbove }),
)
