import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { auditCText } from './audit-c-text.ts'
import { gad7Text } from './gad-7-text.ts'
import { instruments } from './index.ts'
import type { InstrumentId, Response, Score } from './instrument.ts'
import { phq9Text } from './phq-9-text.ts'

const scored = (id: InstrumentId, response: Response): Score => {
  const result = instruments[id].score(response)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
/** `count` answers that add up to `sum`, none above `most`. */
const adding = (sum: number, { count, most }: { count: number; most: number }): number[] =>
  Array.from({ length: count }, (_, n) => Math.min(most, Math.max(0, sum - n * most)))
const phq = (sum: number) => adding(sum, { count: 9, most: 3 })
const six = (answer: number | string) => Array.from({ length: 6 }, () => answer)
const msq = (recoded: Record<number, number>) => Array.from({ length: 14 }, (_, n) => recoded[n + 1] ?? null)
const rr = (...answers: number[]) => msq(Object.fromEntries(answers.map((answer, n) => [n + 1, answer])))

describe('worked examples of the outcome rules, by their number', () => {
  test.each<[string, InstrumentId, Response, Partial<Score>]>([
    ['1 HIT-6, very often × 6', 'hit-6', { answers: six(11) }, { score: 66, band: 'severe', status: 'complete' }],
    ['1 the same in words', 'hit-6', { answers: six('very often') }, { score: 66, band: 'severe' }],
    ['2 HIT-6 48', 'hit-6', { answers: [10, 10, 8, 8, 6, 6] }, { score: 48, band: 'little-or-none' }],
    [
      '3 HIT-6 68 → 62',
      'hit-6',
      { answers: [11, 11, 10, 10, 10, 10], previous: { score: 68 } },
      { change: -6, meaningful: true },
    ],
    [
      '3 HIT-6 68 → 63',
      'hit-6',
      { answers: [11, 11, 11, 10, 10, 10], previous: { score: 68 } },
      { change: -5, meaningful: false },
    ],
    [
      '4 HIT-6, five answers',
      'hit-6',
      { answers: [8, 8, 8, 8, 8, null] },
      { score: null, status: 'incomplete', missing: [6] },
    ],
    ['6 MIDAS 5', 'midas', { answers: [3, 2, 0, 0, 0] }, { score: 5, band: 'I' }],
    ['6 MIDAS 6', 'midas', { answers: [3, 3, 0, 0, 0] }, { score: 6, band: 'II' }],
    ['7 MIDAS 45', 'midas', { answers: [10, 12, 9, 8, 6] }, { score: 45, band: 'IV', subBand: 'IVb' }],
    [
      '8 MIDAS 45 → 31',
      'midas',
      { answers: [31, 0, 0, 0, 0], previous: { score: 45 } },
      { change: -14, meaningful: true },
    ],
    [
      '8 MIDAS 45 → 32',
      'midas',
      { answers: [32, 0, 0, 0, 0], previous: { score: 45 } },
      { change: -13, meaningful: false },
    ],
    [
      '9 MIDAS 16 → 11',
      'midas',
      { answers: [11, 0, 0, 0, 0], previous: { score: 16 } },
      { change: -5, meaningful: true },
    ],
    [
      '9 MIDAS 8 → 2: no difference is published for so low a start',
      'midas',
      { answers: [2, 0, 0, 0, 0], previous: { score: 8 } },
      { change: -6, meaningful: null, mid: null },
    ],
    [
      '10 MSQ role restrictive, raw 20',
      'msq-2.1',
      { recoded: rr(3, 3, 2, 4, 3, 3, 2) },
      { score: null, roleRestrictive: 37.1, rolePreventive: null },
    ],
    ['12 MSQ emotional, 2 of 3', 'msq-2.1', { recoded: msq({ 12: 4, 13: 5 }) }, { emotional: 70 }],
    ['13 MSQ role restrictive, 3 of 7', 'msq-2.1', { recoded: msq({ 1: 4, 2: 4, 3: 4 }) }, { roleRestrictive: null }],
    ['14 PHQ-9 8', 'phq-9', { answers: [1, 1, 1, 1, 1, 1, 1, 1, 0] }, { score: 8, band: 'mild', safety: null }],
    [
      '15 PHQ-9 11, item 9',
      'phq-9',
      { answers: [2, 2, 2, 1, 1, 1, 1, 0, 1] },
      { score: 11, band: 'moderate', safety: 'c-ssrs-today' },
    ],
    [
      '16 PHQ-9, two missing',
      'phq-9',
      { answers: [2, 2, 2, 2, 1, 1, null, null, 0] },
      { score: 13, band: 'moderate', status: 'prorated' },
    ],
    [
      '17 PHQ-9, 7–9 missing',
      'phq-9',
      { answers: [2, 2, 2, 2, 1, 1, null, null, null] },
      { score: null, status: 'incomplete', safety: 'ask-again' },
    ],
    [
      '17 PHQ-9, 9 alone missing',
      'phq-9',
      { answers: [1, 1, 1, 1, 1, 1, 1, 1, null] },
      { score: null, safety: 'ask-again' },
    ],
    ['18 PHQ-9 17 → 12', 'phq-9', { answers: phq(12), previous: { score: 17 } }, { change: -5, meaningful: true }],
    ['18 PHQ-9 17 → 13', 'phq-9', { answers: phq(13), previous: { score: 17 } }, { change: -4, meaningful: false }],
    [
      '19 GAD-7, one missing',
      'gad-7',
      { answers: [2, 2, 2, 1, 1, 1, null] },
      { score: 11, band: 'moderate', status: 'prorated' },
    ],
    [
      '20 C-SSRS 1 yes, 2 no, 6 no',
      'c-ssrs-screener',
      { answers: { 1: true, 2: false, 6: { lifetime: false, past3Months: false } } },
      { risk: 'low', safety: null },
    ],
    [
      '21 C-SSRS 1–3 yes',
      'c-ssrs-screener',
      { answers: { 1: true, 2: true, 3: true, 4: false, 5: false, 6: false } },
      { risk: 'moderate' },
    ],
    [
      '22 C-SSRS 2 and 4 yes',
      'c-ssrs-screener',
      { answers: { 2: true, 4: true, 6: false } },
      { risk: 'high', safety: 'emergency-pathway' },
    ],
    [
      '23 C-SSRS all no, attempt 8 years ago',
      'c-ssrs-screener',
      { answers: { 1: false, 2: false, 6: { lifetime: true, past3Months: false } } },
      { risk: 'moderate' },
    ],
    ['24 AUDIT-C 3, woman', 'audit-c', { answers: [2, 1, 0], sex: 'female' }, { score: 3, band: 'positive' }],
    ['24 AUDIT-C 3, man', 'audit-c', { answers: [2, 1, 0], sex: 'male' }, { score: 3, band: 'negative' }],
    ['24 AUDIT-C 3, sex not known: the lower cut', 'audit-c', { answers: [2, 1, 0] }, { band: 'positive' }],
    [
      '25 DAST-10',
      'dast-10',
      { answers: [true, ...Array.from({ length: 9 }, () => false)] },
      { score: 2, band: 'low', positive: false },
    ],
    ['26 Aldrete 9', 'aldrete', { answers: [2, 2, 1, 2, 2] }, { score: 9, mayLeave: true }],
    ['26 Aldrete 8', 'aldrete', { answers: [2, 2, 1, 2, 1] }, { score: 8, mayLeave: false }],
    [
      '27 PADSS 9 with an adult',
      'padss',
      { answers: [2, 2, 1, 2, 2], adultEscort: true },
      { score: 9, mayLeave: true },
    ],
    ['27 PADSS 9, no adult', 'padss', { answers: [2, 2, 1, 2, 2], adultEscort: false }, { mayLeave: false }],
    ['27 PADSS 9, nobody asked about an adult', 'padss', { answers: [2, 2, 1, 2, 2] }, { mayLeave: false }],
    [
      '37 ISI 19 → 13',
      'isi',
      { answers: adding(13, { count: 7, most: 4 }), previous: { score: 19 } },
      { change: -6, meaningful: true, band: 'subthreshold' },
    ],
    [
      '38 NRS 8 → 5',
      'nrs',
      { answers: [5], previous: { score: 8 } },
      { change: -3, meaningful: true, band: 'moderate', relief: false },
    ],
    ['38 NRS 3 → 2 is a third', 'nrs', { answers: [2], previous: { score: 3 } }, { change: -1, meaningful: true }],
    [
      '39 CADSS 3 → 31',
      'cadss',
      { answers: adding(31, { count: 23, most: 4 }), previous: { score: 3 } },
      { change: 28, positive: true, meaningful: null },
    ],
  ])('%s', (_, id, response, wanted) => expect(scored(id, response)).toMatchObject(wanted))

  it('5 HIT-6 answer 12 is an input error that points at the item', () => {
    const result = instruments['hit-6'].score({ answers: [8, 8, 12, 8, 8, 8] })
    expect(result).toMatchObject({ ok: false, error: [{ pointer: '/answers/2', found: 12 }] })
  })

  it('11 MSQ role restrictive 37.1 → 42.9 (raw 22): +5.7, meaningful, from the exact values', () => {
    const score = scored('msq-2.1', { recoded: rr(4, 4, 2, 4, 3, 3, 2), previous: { roleRestrictive: 37.1 } })
    expect(score).toMatchObject({
      roleRestrictive: 42.9,
      change: { roleRestrictive: 5.7 },
      meaningful: { roleRestrictive: true },
    })
  })

  it('MSQ as ticked, 1 none of the time … 6 all of it, is turned round when said so', () => {
    const ticked = rr(4, 4, 5, 3, 4, 4, 5)
    expect(scored('msq-2.1', { answers: ticked, recoded: false })).toMatchObject({ roleRestrictive: 37.1 })
    expect(scored('msq-2.1', { answers: rr(3, 3, 2, 4, 3, 3, 2), recoded: true })).toMatchObject({
      roleRestrictive: 37.1,
    })
  })

  it.each([
    ['MIDAS: 60 missed and 40 half-productive work days don’t fit into 92', 'midas', [60, 40, 0, 0, 0], '/answers/1'],
    ['a word for a number', 'phq-9', [1, 1, 'one', 1, 1, 1, 1, 1, 1], '/answers/2'],
    ['too few answers', 'gad-7', [1, 1], '/answers'],
    ['no list', 'nrs', 7, '/answers'],
    ['half a point', 'nrs', [6.5], '/answers/0'],
    ['C-SSRS: acted lately but never', 'c-ssrs-screener', { 6: { lifetime: false, past3Months: true } }, '/answers/6'],
    ['C-SSRS: a question 7', 'c-ssrs-screener', { 7: true }, '/answers/7'],
  ] as const)('%s: an error at %s', (_, id, answers, pointer) => {
    expect(instruments[id].score({ answers })).toMatchObject({ ok: false, error: [{ pointer }] })
  })
})

describe('what may not be compared is not called meaningful', () => {
  test.each<[string, Response]>([
    ['a total with answers filled in', { answers: [0, 0, 0, 0, 0, 0, 0, null, 0], previous: { score: 20 } }],
    ['another version before', { answers: phq(3), previous: { score: 20, version: 'phq-8' } }],
    [
      'ten days apart, each looking back two weeks',
      { answers: phq(3), takenOn: '2026-03-20', previous: { score: 20, takenOn: '2026-03-10' } },
    ],
  ])('%s', (_, response) => {
    const { meaningful, why } = scored('phq-9', response)
    expect(meaningful).toBeNull()
    expect(why).not.toBeNull()
  })

  it('two weeks apart is apart enough', () =>
    expect(
      scored('phq-9', { answers: phq(3), takenOn: '2026-03-24', previous: { score: 20, takenOn: '2026-03-10' } })
        .meaningful,
    ).toBe(true))
})

describe('C-SSRS: what was reached and not answered is never cleared', () => {
  test.each<[object, Score['risk']]>([
    [{ 1: false, 2: true, 3: true, 4: null, 5: false, 6: false }, 'unknown'],
    [{ 1: false, 2: false }, 'unknown'],
    [{ 1: null, 2: false, 6: false }, 'unknown'],
    [{ 1: false, 2: false, 6: false }, 'none'],
    [{ 1: false, 2: true, 3: false, 4: false, 5: true }, 'high'],
    [{ 1: false, 2: false, 6: { lifetime: true } }, 'unknown'],
  ])('%j: %s', (answers, risk) => expect(scored('c-ssrs-screener', { answers }).risk).toBe(risk))
})

const answersOf = fc.constantFrom<[InstrumentId, number, number]>(
  ['phq-9', 9, 3],
  ['gad-7', 7, 3],
  ['isi', 7, 4],
  ['cadss-6', 6, 4],
)

describe('every sum', () => {
  it('is a whole number in range or null, and leaving an answer out never adds a certainty', () =>
    fc.assert(
      fc.property(
        answersOf,
        fc.array(fc.option(fc.nat(4)), { minLength: 9, maxLength: 9 }),
        ([id, count, most], drawn) => {
          const answers = drawn.slice(0, count).map((answer) => (answer === null ? null : Math.min(most, answer)))
          const { score, missing, status } = scored(id, { answers })
          expect(missing).toHaveLength(answers.filter((answer) => answer === null).length)
          expect(status === 'incomplete').toBe(score === null)
          if (score !== null) expect(Number.isInteger(score) && score >= 0 && score <= count * most).toBe(true)
        },
      ),
    ))

  it('PHQ-9 item 9 is judged whatever else is missing', () =>
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.nat(3)), { minLength: 8, maxLength: 8 }),
        fc.integer({ min: 1, max: 3 }),
        (others, nine) => {
          expect(scored('phq-9', { answers: [...others, nine] }).safety).toBe('c-ssrs-today')
        },
      ),
    ))
})

it('texts have as many items and answers as the instrument asks for', () => {
  for (const language of ['en', 'es'] as const) {
    expect(phq9Text[language].items).toHaveLength(9)
    expect(gad7Text[language].items).toHaveLength(7)
    expect(auditCText[language].items).toHaveLength(3)
    for (const answers of auditCText[language].answersByItem ?? [])
      expect(answers.map(({ points }) => points)).toEqual([0, 1, 2, 3, 4])
    expect(auditCText[language].answersByItem).toHaveLength(3)
    expect(phq9Text[language].answers.map(({ points }) => points)).toEqual([0, 1, 2, 3])
  }
})
