import { type Citation, citationText } from '#core/evidence/sources.ts'
import { ok } from '#core/kernel/result.ts'
import { type Answers, type Items, missingOf, readAnswers, sumOf } from './answers.ts'
import { type Band, bandOf } from './bands.ts'
import { changeOf, type MidFor } from './change.ts'
import type { Instrument, InstrumentId, Licence, Response, Score } from './instrument.ts'

/** An instrument whose total is the sum of its items: data, walked by one piece of code. */
export interface SumScale {
  readonly id: InstrumentId
  readonly version: string
  readonly name: string
  readonly recallDays: number | null
  readonly items: Items
  /** How many items may be missing before the total is `null`, and which may never be; missing ones count as the others' mean. */
  readonly mayMiss?: { readonly atMost: number; readonly never: readonly number[]; readonly source: Citation }
  readonly bands: readonly Band[]
  readonly mids: readonly MidFor[]
  readonly licence: Licence
  readonly source: Citation
}

/** What an instrument says beyond its total. */
export type Beyond = (
  total: { readonly score: number | null; readonly answers: Answers },
  response: Response,
) => Partial<Score>

export const sumScale = (scale: SumScale, beyond: Beyond = () => ({})): Instrument => ({
  id: scale.id,
  version: scale.version,
  name: scale.name,
  recallDays: scale.recallDays,
  licence: scale.licence,
  source: scale.source,
  restsOn: [...scale.mids, ...(scale.mayMiss ? [scale.mayMiss] : [])].map(({ source }) => source),
  score: (response) => {
    const read = readAnswers(response.answers, scale.items)
    return read.ok ? ok(scoreOf(scale, read.value, response, beyond)) : read
  },
})

const scoreOf = (scale: SumScale, answers: Answers, response: Response, beyond: Beyond): Score => {
  const total = totalOf(scale, answers)
  const { why, ...change } = changeOf(total, response, { better: 'lower', ...scale })
  return {
    instrument: scale.id,
    version: scale.version,
    ...total,
    band: bandOf(total.score, scale.bands),
    ...change,
    safety: null,
    why: total.score === null ? whyNot(total.missing) : why,
    source: citationText(scale.source),
    ...beyond({ score: total.score, answers }, response),
  }
}

const whyNot = (missing: readonly number[]): string =>
  `${missing.length === 1 ? 'item' : 'items'} ${missing.join(', ')} not answered; a missing answer is never counted as 0`

/** Filled-in totals are rounded half up, once, at the end. */
const totalOf = ({ items, mayMiss }: SumScale, answers: Answers): Pick<Score, 'score' | 'status' | 'missing'> => {
  const missing = missingOf(answers)
  if (missing.length === 0) return { score: sumOf(answers), status: 'complete', missing }
  const mayProrate =
    mayMiss && missing.length <= mayMiss.atMost && !missing.some((item) => mayMiss.never.includes(item))
  if (!mayProrate) return { score: null, status: 'incomplete', missing }
  const answered = items.count - missing.length
  const score = Math.floor((2 * sumOf(answers) * items.count + answered) / (2 * answered))
  return { score, status: 'prorated', missing }
}
