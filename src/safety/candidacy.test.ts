import { describe, expect, it } from 'vitest'
import { type CandidacyChoice, decideCandidacy } from './candidacy.ts'
import type { Finding } from './screen.ts'

const finding = (id: string, verdict: Finding['verdict'], scope: Finding['scope']): Finding => ({
  id,
  verdict,
  scope,
  text: id,
  source: '',
  mark: 'ours',
  wouldChange: 'another answer',
})
const decide = (findings: Finding[], choice: CandidacyChoice = 'candidate', reason = 'Seen and talked through.') =>
  decideCandidacy({ findings }, { choice, reason }, { mayPrescribe: true })

describe('a physician decides on candidacy', () => {
  it('over findings that leave it to judgement, with a reason', () => {
    expect(decide([finding('moh', 'physician-judgement', 'course')]).ok).toBe(true)
  })
  it('not without one', () => {
    expect(decide([], 'candidate', '  short   ')).toEqual({
      ok: false,
      error: { code: 'reason-missing', shortest: 10 },
    })
  })
  it('never over a contraindication to the course, and hears which', () => {
    expect(decide([finding('avm', 'not-a-candidate', 'course')])).toEqual({
      ok: false,
      error: { code: 'contraindicated', findings: ['avm'] },
    })
  })
  it('never while an answer for the course is open', () => {
    expect(decide([finding('icp', 'ask', 'course')])).toMatchObject({ error: { code: 'answers-missing' } })
  })
  it('though today is no day for it: the course stays', () => {
    expect(decide([finding('bp-today', 'not-a-candidate', 'today'), finding('escort', 'ask', 'today')]).ok).toBe(true)
  })
  it('may always say no, or later', () => {
    expect(decide([finding('avm', 'not-a-candidate', 'course')], 'not-a-candidate').ok).toBe(true)
    expect(decide([finding('icp', 'ask', 'course')], 'deferred').ok).toBe(true)
  })
  it('and nobody else does', () => {
    expect(
      decideCandidacy({ findings: [] }, { choice: 'deferred', reason: 'Ask again later.' }, { mayPrescribe: false }),
    ).toEqual({
      ok: false,
      error: { code: 'not-a-prescriber' },
    })
  })
})
