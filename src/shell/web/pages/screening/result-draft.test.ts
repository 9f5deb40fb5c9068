import { describe, expect, it, test } from 'vitest'
import { testIds, testKinds } from '#core/chart/test-kinds.ts'
import type { TestId } from '#core/chart/test-result.ts'
import { NewTestResult } from '../../../http/contract/monitoring.ts'
import { correctionOf, emptyResult, type ResultDraft, resultBody } from './result-draft.ts'

const today = '2026-03-20'
const draft = (kind: TestId, texts: ResultDraft['texts'], more: Partial<ResultDraft> = {}): ResultDraft => ({
  ...emptyResult(today),
  test: kind,
  texts,
  ...more,
})
const filled: Record<string, ResultDraft['texts']> = {
  measured: { value: '34', upperLimit: '40' },
  found: { word: 'normal' },
  asked: { 'answers.blood': 'no', 'answers.more': 'no' },
  scored: { instrument: 'MoCA', points: '27', deviation: '2' },
  counted: { dispensed: '30', taken: '20', left: '10' },
}

describe('what is typed of a result', () => {
  test.each(testIds)('%s is something the server takes', (id) => {
    const body = resultBody(draft(id, { unit: 'U/L', ...filled[testKinds[id].kind] }))
    expect(NewTestResult.safeParse(body).error?.issues ?? []).toEqual([])
  })

  it('has its only unit by itself, and of two the one that was chosen', () => {
    expect(resultBody(draft('alt', filled.measured!))).toMatchObject({ outcome: { unit: 'U/L', lowerLimit: null } })
    expect(resultBody(draft('bilirubin', { value: '17', unit: 'umol/L' }))).toMatchObject({
      outcome: { unit: 'umol/L' },
    })
  })

  it('a question nobody touched is unknown', () => {
    expect(resultBody(draft('bladder-questions', { 'answers.blood': 'no' }))).toMatchObject({
      outcome: { answers: { blood: 'no', urgency: 'unknown' } },
    })
  })

  it('what is no number goes as typed, for the server to refuse', () => {
    expect(NewTestResult.safeParse(resultBody(draft('alt', { value: '3o', upperLimit: '40' }))).success).toBe(false)
    expect(NewTestResult.safeParse(resultBody(draft('alt', { value: '', upperLimit: '40' }))).success).toBe(false)
  })

  it('not done, in error: with the reason', () => {
    const why = { why: 'declined' }
    expect(resultBody(draft('ecg', why, { how: 'not-done' }))).toMatchObject({ outcome: { kind: 'not-done', ...why } })
    expect(resultBody(draft('ecg', why, { how: 'in-error' }))).toMatchObject({ outcome: { kind: 'entered-in-error' } })
    expect(resultBody(emptyResult(today))).toBeNull()
  })

  it('a correction begins with what stands there', () => {
    const kept = { id: 'x', name: 'ALT', words: '', doneOn: '2026-03-10', doneBy: 'lab', recordedByName: 'N' }
    const measured = { kind: 'measured', value: 34, unit: 'U/L', lowerLimit: null, upperLimit: 40 } as const
    expect(resultBody(correctionOf({ ...kept, test: 'alt', outcome: measured }))).toEqual({
      test: 'alt',
      outcome: measured,
      doneOn: '2026-03-10',
      doneBy: 'lab',
      replaces: 'x',
    })
    const asked = { kind: 'asked', answers: { blood: 'yes' } } as const
    expect(resultBody(correctionOf({ ...kept, test: 'bladder-questions', outcome: asked }))).toMatchObject({
      outcome: { answers: { blood: 'yes', dysuria: 'unknown' } },
    })
  })
})
