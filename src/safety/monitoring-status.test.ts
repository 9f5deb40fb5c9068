import { describe, expect, it, test } from 'vitest'
import type { TestResult } from '#core/chart/test-result.ts'
import { clearFacts } from './clear-facts.test-support.ts'
import { cumulativeExposure } from './cumulative-exposure.ts'
import type { MonitoringFact } from './facts.ts'
import { type Monitored, monitoringFacts, monitoringStatus } from './monitoring-status.ts'
import { screen } from './screen.ts'
import type { Scope, Verdict } from './verdict.ts'

const on = '2026-03-20'
const monitored = (
  sessions: readonly string[],
  more: Partial<Monitored> & { readonly results?: readonly TestResult[] } = {},
): Monitored => ({
  record: { results: more.results ?? [], questionnaires: more.record?.questionnaires ?? [] },
  on,
  pressure: more.pressure ?? null,
  item9On: more.item9On ?? null,
  exposure: cumulativeExposure(
    sessions.map((date) => ({ date, drug: 'ketamine' as const, route: 'nasal', mg: 40, courseId: null })),
    on,
  ),
})
const enzyme = (kind: 'alt' | 'ast' | 'bilirubin' | 'alp' | 'ggt', doneOn: string): TestResult => ({
  id: kind,
  test: kind,
  outcome: { kind: 'measured', value: 10, unit: 'U/L', lowerLimit: null, upperLimit: 40 },
  doneOn,
})
const itemOf = (id: string, at: Monitored) => monitoringStatus(at).find(({ item }) => item.id === id)!

describe('the state of the schedule', () => {
  it('a panel is as old as its oldest part, and not there without one of them', () => {
    const parts = [
      enzyme('alt', '2026-03-10'),
      enzyme('ast', '2026-03-10'),
      enzyme('bilirubin', '2026-03-10'),
      enzyme('alp', '2026-03-02'),
    ]
    expect(itemOf('liver', monitored([], { results: parts })).last).toBeNull()
    expect(itemOf('liver', monitored([], { results: [...parts, enzyme('ggt', '2026-03-10')] })).last).toBe('2026-03-02')
  })

  it('the pressure of a session counts, whoever else measured it', () => {
    expect(itemOf('blood-pressure', monitored(['2026-03-18'])).last).toBe('2026-03-18')
    expect(
      itemOf('blood-pressure', monitored(['2026-03-18'], { pressure: { systolic: 150, diastolic: 80, on } })),
    ).toMatchObject({ last: on, asks: { what: 'review' } })
  })

  it('mood is the PHQ-9, item 9 whoever asked it', () => {
    const at = monitored([], {
      item9On: on,
      record: { results: [], questionnaires: [{ instrument: 'phq-9', takenOn: '2026-03-01' }] },
    })
    expect(itemOf('mood', at)).toMatchObject({ last: '2026-03-01', due: { on: '2026-03-29' } })
    expect(itemOf('item-9', at).due.state).toBe('fine')
  })

  it('before treatment nothing is overdue for the screening', () => {
    const at = monitored([])
    expect(monitoringFacts(monitoringStatus(at), at.exposure)).toEqual([])
  })

  it('once it has begun, what is missing is overdue', () => {
    const at = monitored(['2026-03-18'])
    expect(monitoringFacts(monitoringStatus(at), at.exposure).map(({ id, state }) => [id, state])).toEqual(
      ['bladder-questions', 'urinalysis', 'liver', 'cognition', 'dependence', 'mood', 'item-9'].map((id) => [
        id,
        'overdue',
      ]),
    )
  })
})

describe('what monitoring says to a screening', () => {
  test.each<[MonitoringFact['state'], Verdict, Scope]>([
    ['stop', 'not-a-candidate', 'course'],
    ['pause', 'not-a-candidate', 'today'],
    ['review', 'physician-judgement', 'course'],
    ['overdue', 'physician-judgement', 'today'],
  ])('%s: %s for %s', (state, verdict, scope) => {
    const { findings, ...answer } = screen({
      ...clearFacts,
      monitoring: [{ id: 'liver', state, detail: 'as written' }],
    })
    expect(answer.verdict).toBe(verdict)
    expect(findings).toMatchObject([
      { id: 'monitoring', about: 'liver', verdict, scope, text: expect.stringContaining('as written') },
    ])
  })

  it('names nothing it doesn’t know', () => {
    expect(() => screen({ ...clearFacts, monitoring: [{ id: 'hair', state: 'stop', detail: '' }] })).toThrow(RangeError)
    expect(() => screen({ ...clearFacts, tests: [{ id: 'hair', state: 'missing', detail: '' }] })).toThrow(RangeError)
  })
})
