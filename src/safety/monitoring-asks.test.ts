import { describe, expect, it, test } from 'vitest'
import type { Outcome, TestId } from '#core/chart/test-result.ts'
import { type Ask, askOf } from './monitoring-asks.ts'
import type { MonitoringId } from './monitoring-schedule.ts'

const on = '2026-03-20'
const units = (value: number, upperLimit: number): Outcome => ({
  kind: 'measured',
  value,
  unit: 'U/L',
  lowerLimit: null,
  upperLimit,
})
const bilirubin = (value: number): Outcome => ({
  kind: 'measured',
  value,
  unit: 'mg/dL',
  lowerLimit: null,
  upperLimit: 1,
})
const yes = (...ids: string[]): Outcome => ({
  kind: 'asked',
  answers: { more: 'no', ...Object.fromEntries(ids.map((id) => [id, 'yes'] as const)) },
})
const moca = (points: number, instrument = 'MoCA'): Outcome => ({ kind: 'scored', instrument, points, deviation: 2 })
const sprays = (dispensed: number, taken: number, left: number): Outcome => ({
  kind: 'counted',
  dispensed,
  taken,
  left,
})
type Entry = readonly [TestId, Outcome, string?]

const asked = (
  id: MonitoringId,
  entries: readonly Entry[],
  pressure: { systolic: number; diastolic: number } | null = null,
): Ask | null =>
  askOf[id]({
    record: {
      questionnaires: [],
      results: entries.map(([kind, outcome, doneOn = '2026-03-10'], n) => ({
        id: `${n}`,
        test: kind,
        outcome,
        doneOn,
      })),
    },
    on,
    pressure: pressure && { ...pressure, on },
  })

describe('what a result asks for', () => {
  test.each<[MonitoringId, string, readonly Entry[], Ask['what'] | null]>([
    ['bladder-questions', 'no result', [], null],
    ['bladder-questions', 'one new symptom', [['bladder-questions', yes('frequency')]], null],
    ['bladder-questions', 'two', [['bladder-questions', yes('frequency', 'dysuria')]], 'pause'],
    ['bladder-questions', 'blood', [['bladder-questions', yes('blood')]], 'pause'],
    [
      'bladder-questions',
      'blood, and none at a later time',
      [
        ['bladder-questions', yes('blood')],
        ['bladder-questions', yes(), '2026-03-12'],
      ],
      null,
    ],
    ['urinalysis', 'normal', [['urinalysis', { kind: 'found', word: 'normal', note: '' }]], null],
    ['urinalysis', 'blood', [['urinalysis', { kind: 'found', word: 'blood', note: '' }]], 'pause'],
    ['liver', 'ALT 3 ×', [['alt', units(120, 40)]], null],
    ['liver', 'ALT above 3 ×', [['alt', units(121, 40)]], 'stop'],
    ['liver', 'AST above 3 ×', [['ast', units(121, 40)]], 'stop'],
    ['liver', 'bilirubin 2 ×', [['bilirubin', bilirubin(2)]], null],
    ['liver', 'bilirubin above 2 ×: jaundice', [['bilirubin', bilirubin(2.1)]], 'stop'],
    ['liver', 'ALP 2 ×', [['alp', units(240, 120)]], null],
    ['liver', 'ALP above 2 ×', [['alp', units(241, 120)]], 'pause'],
    ['liver', 'GGT above 2 ×', [['ggt', units(81, 40)]], 'pause'],
    [
      'liver',
      'both: the stop',
      [
        ['ggt', units(81, 40)],
        ['alt', units(130, 40)],
      ],
      'stop',
    ],
    ['cognition', 'the first time', [['cognition', moca(20)]], null],
    [
      'cognition',
      'a fall of one deviation',
      [
        ['cognition', moca(28), '2025-09-01'],
        ['cognition', moca(26)],
      ],
      'review',
    ],
    [
      'cognition',
      'less than one',
      [
        ['cognition', moca(28), '2025-09-01'],
        ['cognition', moca(27)],
      ],
      null,
    ],
    [
      'cognition',
      'another test can’t be compared',
      [
        ['cognition', moca(28), '2025-09-01'],
        ['cognition', moca(20, 'MMSE')],
      ],
      null,
    ],
    ['dependence', 'one', [['dependence-questions', yes('lost')]], null],
    ['dependence', 'two', [['dependence-questions', yes('lost', 'craving')]], 'pause'],
    ['spray-count', '10 % missing', [['spray-count', sprays(100, 60, 30)]], null],
    ['spray-count', '11 % missing', [['spray-count', sprays(100, 60, 29)]], 'review'],
    ['spray-count', 'more than were dispensed', [['spray-count', sprays(100, 80, 40)]], null],
    ['mood', 'item 9 is a row of the screening', [], null],
  ])('%s: %s', (id, _, entries, what) => expect(asked(id, entries)?.what ?? null).toBe(what))

  test.each([
    [139, 89, null],
    [140, 80, 'review'],
    [120, 90, 'review'],
  ])('%i/%i: %s', (systolic, diastolic, what) =>
    expect(asked('blood-pressure', [], { systolic, diastolic })?.what ?? null).toBe(what),
  )

  it('a test that was not done says nothing, and takes nothing back', () => {
    const entries: readonly Entry[] = [
      ['urinalysis', { kind: 'found', word: 'blood', note: '' }],
      ['urinalysis', { kind: 'not-done', why: 'declined' }, '2026-03-15'],
    ]
    expect(asked('urinalysis', entries)?.what).toBe('pause')
  })
})
