import { cite } from '#core/evidence/sources.ts'
import { zeroTo } from './answers.ts'
import { sumScale } from './sum-scale.ts'

const cuts = { female: 3, male: 4 } as const
/** Sex not known: the lower cut, which asks one more question rather than one fewer (our own rule). */
const cutWhenUnknown = 3

export const auditC = sumScale(
  {
    id: 'audit-c',
    version: 'audit-c',
    name: 'Alcohol use, three questions (AUDIT-C)',
    recallDays: null,
    items: { count: 3, allowed: zeroTo(4) },
    bands: [],
    mids: [],
    licence: { text: 'may-be-shown', note: 'WHO, free' },
    source: cite('bush-1998', 'men 4, women 3', 'verified'),
  },
  ({ score, answers: [often, ...others] }, { sex }) => {
    if (score === null) return { positive: null }
    const positive = score >= (sex ? cuts[sex] : cutWhenUnknown)
    const onlyOften = (often ?? 0) > 0 && others.every((points) => points === 0)
    const why = onlyOften && positive ? 'all points are from how often: ask about the last months' : null
    return { positive, band: positive ? 'positive' : 'negative', why }
  },
)

const dastBands = [
  { id: 'negative', from: 0, to: 0 },
  { id: 'low', from: 1, to: 2 },
  { id: 'moderate', from: 3, to: 5 },
  { id: 'substantial', from: 6, to: 8 },
  { id: 'severe', from: 9, to: 10 },
]
const dastPositiveFrom = 3
/** "Always able to stop": the one item where no counts. */
const reversed = 2

const yesNo = { yes: 1, no: 0 }

const dastSum = sumScale(
  {
    id: 'dast-10',
    version: 'dast-10',
    name: 'Drug use, ten questions (DAST-10)',
    recallDays: 365,
    items: { count: 10, allowed: [0, 1], words: yesNo },
    bands: dastBands,
    mids: [],
    licence: { text: 'adapter', note: '© Skinner and CAMH, free for non-commercial use: numbers only' },
    source: cite('skinner-1982', 'item 3 counts for no; 3 or more positive', 'recalled'),
  },
  ({ score }) => ({ positive: score === null ? null : score >= dastPositiveFrom }),
)

/** Yes and no as written; the third is turned round before adding. */
export const dast10: typeof dastSum = {
  ...dastSum,
  score: (response) => {
    const answers = response.answers
    if (!Array.isArray(answers)) return dastSum.score(response)
    return dastSum.score({
      ...response,
      answers: answers.map((answer: unknown, n) => asPoints(answer, n === reversed)),
    })
  },
}

const asPoints = (answer: unknown, isReversed: boolean): unknown => {
  const yes = answer === true || answer === 'yes' || answer === 1
  const no = answer === false || answer === 'no' || answer === 0
  if (!yes && !no) return answer
  return yes !== isReversed ? 1 : 0
}
