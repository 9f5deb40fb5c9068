import { cite, ourRule } from '#core/evidence/sources.ts'
import { zeroTo } from './answers.ts'
import { sumScale } from './sum-scale.ts'

/** Spitzer 2006: a total of 10 or more screens positive. */
const positiveFrom = 10

export const gad7 = sumScale(
  {
    id: 'gad-7',
    version: 'gad-7',
    name: 'Generalised Anxiety Disorder, seven items',
    recallDays: 14,
    items: { count: 7, allowed: zeroTo(3) },
    mayMiss: {
      atMost: 1,
      never: [],
      source: ourRule('one missing answer of seven is filled with the mean of the others'),
    },
    bands: [
      { id: 'minimal', from: 0, to: 4 },
      { id: 'mild', from: 5, to: 9 },
      { id: 'moderate', from: 10, to: 14 },
      { id: 'severe', from: 15, to: 21 },
    ],
    mids: [
      {
        value: 4,
        unit: 'points',
        population: 'anxiety, psychosomatic care',
        source: cite('toussaint-2020', '', 'recalled'),
      },
    ],
    licence: { text: 'may-be-shown', note: 'public: no permission needed to copy, translate or show' },
    source: cite('spitzer-2006', 'bands; 10 or more screens positive', 'verified'),
  },
  ({ score }) => ({ positive: score === null ? null : score >= positiveFrom }),
)
