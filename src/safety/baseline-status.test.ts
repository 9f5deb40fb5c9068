import { describe, expect, it, test } from 'vitest'
import type { Outcome, TestId } from '#core/chart/test-result.ts'
import type { InstrumentId } from '#core/instruments/instrument.ts'
import type { Truth } from '#core/kernel/truth.ts'
import { baselineStatus, type TestMoment, type TestState, testFacts } from './baseline-status.ts'
import { clearFacts } from './clear-facts.test-support.ts'
import type { Facts } from './facts.ts'
import { screen } from './screen.ts'
import type { TestRecord } from './test-record.ts'

const on = '2026-03-20'
const ago = (days: number): string => Temporal.PlainDate.from(on).subtract({ days }).toString()
const fine: Outcome = { kind: 'found', word: 'normal', note: '' }
type Entry = readonly [TestId, number, Outcome?]

const recordOf = (entries: readonly Entry[], taken: readonly (readonly [InstrumentId, number])[] = []): TestRecord => ({
  results: entries.map(([kind, days, outcome = fine], n) => ({ id: `${n}`, test: kind, outcome, doneOn: ago(days) })),
  questionnaires: taken.map(([instrument, days]) => ({ instrument, takenOn: ago(days) })),
})
const statusOf = (id: string, facts: Facts, record: TestRecord, moment: TestMoment = { on, running: null }) =>
  baselineStatus(facts, record, moment).find((each) => each.id === id)!
const unless = (said: Partial<Facts>): Facts => ({ ...clearFacts, ...said })

describe('which tests this person needs', () => {
  test.each<[string, string, Facts, Truth]>([
    ['ecg', '49 years', unless({ ageY: 49 }), 'not-met'],
    ['ecg', '50 years', unless({ ageY: 50 }), 'met'],
    ['ecg', 'age unknown', unless({ ageY: 'unknown' }), 'unknown'],
    ['ecg', 'stable heart disease', unless({ other: ['stable-cad'] }), 'met'],
    [
      'ecg',
      'a heart attack eight months ago',
      unless({ other: [{ id: 'recent-cv', verdict: 'physician-judgement' }] }),
      'met',
    ],
    ['ecg', 'severe heart disease', unless({ severeCardiac: 'yes' }), 'met'],
    ['ecg', 'citalopram', unless({ medications: [{ name: 'Celexa 20 mg' }] }), 'met'],
    ['ecg', 'methadone', unless({ medications: [{ name: 'methadone' }] }), 'met'],
    ['ecg', 'a medicine nobody knows', unless({ medications: [{ name: 'white pill' }] }), 'unknown'],
    ['ecg', 'sumatriptan', unless({ medications: [{ name: 'sumatriptan' }] }), 'not-met'],
    ['liver', 'a first series', unless({ sessions12Months: 5 }), 'not-met'],
    ['liver', 'a recurrent course', unless({ sessions12Months: 8 }), 'met'],
    ['liver', 'Child-Pugh B', unless({ liver: 'child-pugh-b' }), 'met'],
    ['liver', 'liver unknown', unless({ liver: 'unknown' }), 'unknown'],
    ['pregnancy', 'can be', unless({ pregnancy: 'no' }), 'met'],
    ['pregnancy', 'can’t be', unless({ pregnancy: 'not-applicable' }), 'not-met'],
    ['urine', 'everyone', clearFacts, 'met'],
    ['kidney', '59 years', unless({ ageY: 59 }), 'not-met'],
    ['kidney', '60 years', unless({ ageY: 60 }), 'met'],
    ['kidney', 'kidney disease', unless({ other: ['renal'] }), 'met'],
    ['thyroid', '100/min', unless({ hr: 100 }), 'not-met'],
    ['thyroid', '101/min', unless({ hr: 101 }), 'met'],
    ['thyroid', 'a thyroid history', unless({ other: [{ id: 'thyroid', verdict: 'ok' }] }), 'met'],
    ['drug-screen', 'no history', unless({ ketamineNonmedical: 'never' }), 'not-met'],
    ['drug-screen', 'in remission', unless({ substance: 'remission' }), 'met'],
    ['drug-screen', 'nobody asked about ketamine', clearFacts, 'unknown'],
    ['eye-pressure', 'no glaucoma', clearFacts, 'not-met'],
    ['eye-pressure', 'treated', unless({ iop: 'treated' }), 'met'],
    ['monitoring-programme', 'everyone', clearFacts, 'met'],
    ['questionnaires', 'everyone', clearFacts, 'met'],
  ])('%s: %s', (id, _, facts, wanted) => expect(statusOf(id, facts, recordOf([])).isWanted).toBe(wanted))
})

describe('whether a test is there, and how old it is', () => {
  const measured: Outcome = { kind: 'measured', value: 30, unit: 'U/L', lowerLimit: null, upperLimit: 40 }
  const panel = (days: number): readonly Entry[] =>
    (['alt', 'ast', 'bilirubin', 'alp', 'ggt'] as const).map((id) => [id, days, measured])

  test.each<[string, string, readonly Entry[], TestState]>([
    ['ecg', 'none', [], 'missing'],
    ['ecg', '182 days', [['ecg', 182]], 'fine'],
    ['ecg', '183 days', [['ecg', 183]], 'too-old'],
    ['ecg', 'not done', [['ecg', 1, { kind: 'not-done', why: 'declined' }]], 'not-done'],
    [
      'ecg',
      'not done a year ago, done since',
      [
        ['ecg', 300, { kind: 'not-done', why: 'declined' }],
        ['ecg', 3],
      ],
      'fine',
    ],
    ['liver', '30 days', panel(30), 'fine'],
    ['liver', '31 days', panel(31), 'too-old'],
    ['liver', 'no GGT', panel(3).slice(0, 4), 'missing'],
    ['pregnancy', 'today', [['pregnancy-test', 0]], 'fine'],
    ['pregnancy', 'yesterday', [['pregnancy-test', 1]], 'too-old'],
    ['urine', 'the questions only', [['bladder-questions', 0]], 'missing'],
    [
      'urine',
      'both',
      [
        ['bladder-questions', 0],
        ['urinalysis', 30],
      ],
      'fine',
    ],
    ['kidney', 'creatinine alone', [['creatinine', 90]], 'fine'],
    ['kidney', 'eGFR 91 days', [['egfr', 91]], 'too-old'],
    ['monitoring-programme', 'yesterday', [['pdmp', 1]], 'fine'],
    ['monitoring-programme', 'the day before', [['pdmp', 2]], 'too-old'],
    ['eye-pressure', '182 days', [['eye-pressure', 182]], 'fine'],
    ['thyroid', '91 days', [['tsh', 91]], 'too-old'],
    ['drug-screen', 'yesterday', [['urine-drug-screen', 1]], 'too-old'],
  ])('%s: %s', (id, _, entries, state) => expect(statusOf(id, clearFacts, recordOf(entries)).state).toBe(state))

  it('by muscle a pregnancy test holds two days', () => {
    const facts = unless({ route: 'im' })
    expect(statusOf('pregnancy', facts, recordOf([['pregnancy-test', 2]])).state).toBe('fine')
    expect(statusOf('pregnancy', facts, recordOf([['pregnancy-test', 3]])).state).toBe('too-old')
  })

  it('questionnaires: each within 30 days; the C-SSRS today once item 9 is 1; a recorded score counts', () => {
    const all = (days: number) =>
      recordOf(
        [],
        (['phq-9', 'c-ssrs-screener', 'gad-7', 'audit-c', 'dast-10'] as const).map((id) => [id, days] as const),
      )
    expect(statusOf('questionnaires', clearFacts, all(30)).state).toBe('fine')
    expect(statusOf('questionnaires', clearFacts, all(31)).state).toBe('too-old')
    expect(statusOf('questionnaires', unless({ phq9Item9: 1 }), all(1)).state).toBe('too-old')
    expect(statusOf('questionnaires', unless({ phq9Item9: 1 }), all(0)).state).toBe('fine')
    const scores = unless({ auditC: 1, dast10: 0, cssrs: 'none' })
    const two = recordOf(
      [],
      [
        ['phq-9', 1],
        ['gad-7', 1],
      ],
    )
    expect(statusOf('questionnaires', scores, two).state).toBe('fine')
    expect(statusOf('questionnaires', unless({ cssrs: 'not-done' }), two).state).toBe('missing')
  })

  it('during a course its baseline was due when it began; what belongs to the day is due on the day', () => {
    const moment = { on, running: { began: ago(40), sessions: [ago(40)] } }
    const record = recordOf([
      ['pdmp', 41],
      ['urinalysis', 60],
      ['bladder-questions', 60],
      ['pregnancy-test', 40],
    ])
    expect(statusOf('monitoring-programme', clearFacts, record, moment).state).toBe('fine')
    expect(statusOf('urine', clearFacts, record, moment).state).toBe('fine')
    expect(statusOf('pregnancy', clearFacts, record, moment).state).toBe('too-old')
    expect(statusOf('ecg', clearFacts, recordOf([['ecg', 5]]), moment).state).toBe('fine')
  })
})

describe('what is missing goes to the screening', () => {
  it('a wanted test that is missing is a physician’s to weigh, and says what would change it', () => {
    const record = recordOf([['ecg', 400]])
    const facts = unless({ ageY: 60 })
    const tests = testFacts(baselineStatus(facts, record, { on, running: null }))
    expect(tests).toContainEqual({ id: 'ecg', state: 'too-old', detail: `ECG: 400 days old (${ago(400)})` })
    const { verdict, findings } = screen({ ...facts, tests })
    expect(verdict).toBe('physician-judgement')
    expect(findings.find(({ about }) => about === 'ecg')).toMatchObject({
      id: 'baseline-test',
      scope: 'course',
      wouldChange: 'A result at most 182 days old',
    })
    expect(findings.find(({ about }) => about === 'pregnancy')).toMatchObject({ scope: 'today' })
  })

  it('what perhaps nobody needs, or nobody looked for, says nothing', () => {
    expect(
      testFacts(baselineStatus(unless({ ageY: 'unknown' }), recordOf([]), { on, running: null })).map(({ id }) => id),
    ).not.toContain('ecg')
    expect(screen(clearFacts).findings).toEqual([])
  })
})
