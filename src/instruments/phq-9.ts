import { cite } from '#core/evidence/sources.ts'
import { zeroTo } from './answers.ts'
import type { Safety } from './instrument.ts'
import { sumScale } from './sum-scale.ts'

/** Thoughts of being better off dead or of hurting oneself: judged on its own, whatever the total. */
export const selfHarmItem = 9

const safetyOf = (answer: number | null | undefined): Safety | null =>
  answer === null || answer === undefined ? 'ask-again' : answer >= 1 ? 'c-ssrs-today' : null

export const phq9 = sumScale(
  {
    id: 'phq-9',
    version: 'phq-9',
    name: 'Patient Health Questionnaire, nine items',
    recallDays: 14,
    items: { count: 9, allowed: zeroTo(3) },
    mayMiss: {
      atMost: 2,
      never: [selfHarmItem],
      source: cite('kroenke-2001', 'common practice, not seen in the manual', 'recalled'),
    },
    bands: [
      { id: 'minimal', from: 0, to: 4 },
      { id: 'mild', from: 5, to: 9 },
      { id: 'moderate', from: 10, to: 14 },
      { id: 'moderately-severe', from: 15, to: 19 },
      { id: 'severe', from: 20, to: 27 },
    ],
    mids: [
      { value: 5, unit: 'points', population: 'depression in primary care', source: cite('lowe-2004', '', 'recalled') },
    ],
    licence: { text: 'may-be-shown', note: 'public: no permission needed to copy, translate or show' },
    source: cite('kroenke-2001', 'severity bands', 'verified'),
  },
  ({ answers }) => ({ safety: safetyOf(answers[selfHarmItem - 1]) }),
)
