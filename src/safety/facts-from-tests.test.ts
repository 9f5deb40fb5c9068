import { describe, expect, it, test } from 'vitest'
import type { Measured, Outcome, TestId } from '#core/chart/test-result.ts'
import { clearFacts } from './clear-facts.test-support.ts'
import type { Facts } from './facts.ts'
import { factsFromTests } from './facts-from-tests.ts'
import { screen } from './screen.ts'
import { withTestFacts } from './with-test-facts.ts'

const on = '2026-03-20'
const ago = (days: number): string => Temporal.PlainDate.from(on).subtract({ days }).toString()
const value = (number: number, upperLimit: number | null, lowerLimit: number | null = null): Measured => ({
  kind: 'measured',
  value: number,
  unit: '',
  lowerLimit,
  upperLimit,
})
const word = (found: string): Outcome => ({ kind: 'found', word: found, note: '' })
const yes = (...ids: string[]): Outcome => ({
  kind: 'asked',
  answers: Object.fromEntries(ids.map((id) => [id, 'yes'] as const)),
})
type Entry = readonly [TestId, Outcome, number?]

const read = (entries: readonly Entry[], isRunning = false): Partial<Facts> =>
  factsFromTests(
    {
      questionnaires: [],
      results: entries.map(([kind, outcome, days = 0], n) => ({ id: `${n}`, test: kind, outcome, doneOn: ago(days) })),
    },
    { on, running: isRunning ? { began: ago(60), sessions: [ago(60)] } : null },
  )

describe('facts that tests tell', () => {
  test.each<[string, readonly Entry[], Partial<Facts>]>([
    ['nothing on record', [], {}],
    [
      'the higher of ALT and AST',
      [
        ['alt', value(84, 40)],
        ['ast', value(20, 40)],
      ],
      { altXUln: 2.1 },
    ],
    ['ALT alone, unremarkable: AST may be higher', [['alt', value(34, 40)]], {}],
    ['ALT alone, but it speaks by itself', [['alt', value(84, 40)]], { altXUln: 2.1 }],
    [
      'the higher of ALP and GGT',
      [
        ['alp', value(60, 120)],
        ['ggt', value(90, 40)],
      ],
      { alpXUln: 2.25 },
    ],
    ['GGT alone at 2 ×', [['ggt', value(80, 40)]], {}],
    ['bilirubin', [['bilirubin', value(1.8, 1)]], { bilirubinXUln: 1.8 }],
    ['bilirubin of 30 days', [['bilirubin', value(1.8, 1), 30]], { bilirubinXUln: 1.8 }],
    ['bilirubin of 31 days', [['bilirubin', value(1.8, 1), 31]], {}],
    [
      'the newest counts',
      [
        ['bilirubin', value(1.8, 1), 20],
        ['bilirubin', value(0.5, 1), 2],
      ],
      { bilirubinXUln: 0.5 },
    ],
    ['pregnancy test negative today', [['pregnancy-test', word('negative')]], { pregnancy: 'no' }],
    ['negative yesterday', [['pregnancy-test', word('negative'), 1]], {}],
    ['positive a week ago', [['pregnancy-test', word('positive'), 7]], { pregnancy: 'yes' }],
    ['blood today', [['bladder-questions', yes('blood')]], { cystitis: 'current-symptoms' }],
    ['urgency today', [['bladder-questions', yes('urgency')]], { cystitis: 'current-symptoms' }],
    ['one milder symptom', [['bladder-questions', yes('frequency')]], {}],
    ['two of them', [['bladder-questions', yes('frequency', 'dysuria')]], { cystitis: 'current-symptoms' }],
    ['blood yesterday is asked again', [['bladder-questions', yes('blood'), 1]], {}],
    ['blood in the urinalysis', [['urinalysis', word('blood'), 30]], { cystitis: 'current-symptoms' }],
    ['none is never read as "never"', [['urinalysis', word('normal')]], {}],
    ['look-up unexpected', [['pdmp', word('unexpected'), 3]], { pdmp: 'unexpected' }],
    ['eGFR 29', [['egfr', value(29, null)]], { other: [{ id: 'renal', verdict: 'physician-judgement' }] }],
    ['eGFR 30', [['egfr', value(30, null)]], {}],
    [
      'eye pressure 22',
      [['eye-pressure', value(22, null), 182]],
      { other: [{ id: 'iop', verdict: 'physician-judgement' }] },
    ],
    ['eye pressure 21', [['eye-pressure', value(21, null)]], {}],
    [
      'TSH below its limit',
      [['tsh', value(0.1, 4, 0.4)]],
      { other: [{ id: 'thyroid', verdict: 'physician-judgement' }] },
    ],
    ['TSH normal', [['tsh', value(0.4, 4, 0.4)]], {}],
  ])('%s', (_, entries, facts) => expect(read(entries)).toEqual(facts))

  it('during a course a liver value holds the three months of its schedule', () => {
    expect(read([['bilirubin', value(1.8, 1), 92]], true)).toEqual({ bilirubinXUln: 1.8 })
    expect(read([['bilirubin', value(1.8, 1), 93]], true)).toEqual({})
  })

  it('a low eye pressure of treated glaucoma names nothing; a high one says so in its own words', () => {
    const facts = withTestFacts(clearFacts, read([['eye-pressure', value(30, null)]]))
    expect(screen(facts).findings).toMatchObject([{ id: 'iop', text: expect.stringContaining('above 21') }])
  })
})

describe('answers and tests together', () => {
  test.each<[string, Partial<Facts>, Partial<Facts>, Partial<Facts>]>([
    ['of two values the worse stands', { altXUln: 1 }, { altXUln: 2 }, { altXUln: 2 }],
    ['whichever it is', { altXUln: 4 }, { altXUln: 2 }, { altXUln: 4 }],
    ['unknown gives way', { bilirubinXUln: 'unknown' }, { bilirubinXUln: 0.4 }, { bilirubinXUln: 0.4 }],
    ['a negative test over "possible"', { pregnancy: 'possible' }, { pregnancy: 'no' }, { pregnancy: 'no' }],
    ['and over no "yes"', { pregnancy: 'yes' }, { pregnancy: 'no' }, { pregnancy: 'yes' }],
    ['a positive one over any word', { pregnancy: 'not-applicable' }, { pregnancy: 'yes' }, { pregnancy: 'yes' }],
    [
      'symptoms over "never"',
      { cystitis: 'never' },
      { cystitis: 'current-symptoms' },
      { cystitis: 'current-symptoms' },
    ],
    ['and not over the past', { cystitis: 'past' }, { cystitis: 'current-symptoms' }, { cystitis: 'past' }],
    ['findings add up', { other: ['osa'] }, { other: ['renal'] }, { other: ['osa', 'renal'] }],
  ])('%s', (_, said, tested, both) => expect(withTestFacts({ ...clearFacts, ...said }, tested)).toMatchObject(both))

  it('without tests the facts stay as they are', () => expect(withTestFacts(clearFacts, {})).toEqual(clearFacts))
})
