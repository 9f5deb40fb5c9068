import { describe, expect, it, test } from 'vitest'
import { checkTestResult } from './check-test-result.ts'
import { testIds, testKinds } from './test-kinds.ts'
import type { Outcome, TestId } from './test-result.ts'
import { resultWords } from './test-words.ts'

const today = '2026-03-20'
const measured = (
  value: number,
  unit: string,
  upperLimit: number | null,
  lowerLimit: number | null = null,
): Outcome => ({
  kind: 'measured',
  value,
  unit,
  lowerLimit,
  upperLimit,
})
const problemsOf = (kind: TestId, outcome: Outcome, doneOn = today): readonly string[] =>
  checkTestResult({ id: '1', test: kind, outcome, doneOn }, today).map(({ pointer }) => pointer)

describe('a result is kept as it is, or refused by name', () => {
  test.each<[string, TestId, Outcome, readonly string[]]>([
    ['ALT 34 of 40 U/L', 'alt', measured(34, 'U/L', 40), []],
    ['ALT without its limit', 'alt', measured(34, 'U/L', null), ['/outcome/upperLimit']],
    ['ALT of 40,000', 'alt', measured(40_000, 'U/L', 40), ['/outcome/value']],
    ['ALT at both ends of what can be', 'alt', measured(20_000, 'U/L', 200), []],
    ['ALT of nothing', 'alt', measured(0, 'U/L', 40), ['/outcome/value']],
    ['ALT of no number', 'alt', measured(Number.NaN, 'U/L', 40), ['/outcome/value']],
    ['ALT in milligrams', 'alt', measured(34, 'mg/dL', 40), ['/outcome/unit']],
    ['a limit of 4 U/L', 'ast', measured(34, 'U/L', 4), ['/outcome/upperLimit']],
    ['bilirubin 17 umol/L', 'bilirubin', measured(17, 'umol/L', 21), []],
    ['bilirubin 17 umol/L called mg/dL, limit 21', 'bilirubin', measured(17, 'mg/dL', 21), ['/outcome/upperLimit']],
    ['bilirubin 1.0 mg/dL', 'bilirubin', measured(1, 'mg/dL', 1.2), []],
    ['TSH needs both limits', 'tsh', measured(2.1, 'm[IU]/L', 4.2), ['/outcome/lowerLimit']],
    ['TSH with both', 'tsh', measured(2.1, 'm[IU]/L', 4.2, 0.4), []],
    ['TSH, limits the wrong way round', 'tsh', measured(2.1, 'm[IU]/L', 0.4, 4.2), ['/outcome/lowerLimit']],
    ['eGFR needs no limit', 'egfr', measured(88, 'mL/min/{1.73_m2}', null), []],
    ['eye pressure 17', 'eye-pressure', measured(17, 'mm[Hg]', null), []],
    ['eye pressure 170', 'eye-pressure', measured(170, 'mm[Hg]', null), ['/outcome/value']],
    ['an ECG is normal', 'ecg', { kind: 'found', word: 'normal', note: '' }, []],
    ['an ECG is fine', 'ecg', { kind: 'found', word: 'fine', note: '' }, ['/outcome/word']],
    ['an ECG has no number', 'ecg', measured(420, 'ms', null), ['/outcome/kind']],
    ['bladder: one answered', 'bladder-questions', { kind: 'asked', answers: { blood: 'no' } }, []],
    [
      'bladder: none answered',
      'bladder-questions',
      { kind: 'asked', answers: { blood: 'unknown' } },
      ['/outcome/answers'],
    ],
    ['bladder: nothing at all', 'bladder-questions', { kind: 'asked', answers: {} }, ['/outcome/answers']],
    [
      'bladder: no such question',
      'bladder-questions',
      { kind: 'asked', answers: { thirst: 'no' } },
      ['/outcome/answers/thirst'],
    ],
    ['a short test', 'cognition', { kind: 'scored', instrument: 'MoCA', points: 27, deviation: 2.5 }, []],
    [
      'which test?',
      'cognition',
      { kind: 'scored', instrument: ' ', points: 27, deviation: 2.5 },
      ['/outcome/instrument'],
    ],
    [
      'no deviation',
      'cognition',
      { kind: 'scored', instrument: 'MoCA', points: 27, deviation: 0 },
      ['/outcome/deviation'],
    ],
    [
      'points from nowhere',
      'cognition',
      { kind: 'scored', instrument: 'MoCA', points: 2700, deviation: 2 },
      ['/outcome/points'],
    ],
    ['sprays', 'spray-count', { kind: 'counted', dispensed: 30, taken: 20, left: 10 }, []],
    ['half a spray', 'spray-count', { kind: 'counted', dispensed: 30, taken: 20.5, left: 10 }, ['/outcome/taken']],
    ['none dispensed', 'spray-count', { kind: 'counted', dispensed: 0, taken: 0, left: 0 }, ['/outcome/dispensed']],
    ['not done, and why', 'ecg', { kind: 'not-done', why: 'declined' }, []],
    ['not done, no reason', 'ecg', { kind: 'not-done', why: ' ' }, ['/outcome/why']],
  ])('%s', (_, kind, outcome, pointers) => expect(problemsOf(kind, outcome)).toEqual(pointers))

  test.each([
    ['tomorrow', '2026-03-21', ['/doneOn']],
    ['today', '2026-03-20', []],
    ['five years ago', '2021-03-20', []],
    ['2006 for 2026', '2006-03-20', ['/doneOn']],
  ])('done on %s', (_, day, pointers) =>
    expect(problemsOf('ecg', { kind: 'found', word: 'normal', note: '' }, day)).toEqual(pointers),
  )

  it('says which test, what was found and what is wanted', () => {
    const [problem] = checkTestResult(
      { id: '1', test: 'alt', outcome: measured(40_000, 'U/L', 40), doneOn: today },
      today,
    )
    expect(problem?.detail).toBe('ALT of 40000 U/L is implausible; wanted from 1 to 20000 U/L')
  })
})

describe('a result in one line', () => {
  test.each<[TestId, Outcome, string]>([
    ['alt', measured(84, 'U/L', 40), '84 U/L, limit 40: 2.1 × the limit'],
    ['alt', measured(34, 'U/L', 40), '34 U/L, limit 40'],
    ['tsh', measured(0.1, 'm[IU]/L', 4.2, 0.4), '0.1 m[IU]/L, normal 0.4–4.2'],
    ['urinalysis', { kind: 'found', word: 'blood', note: 'on a dipstick' }, 'blood: on a dipstick'],
    [
      'bladder-questions',
      { kind: 'asked', answers: { dysuria: 'no', frequency: 'yes', urgency: 'unknown' } },
      'yes: More often than before; 2 not answered',
    ],
    [
      'dependence-questions',
      { kind: 'asked', answers: { more: 'no', lost: 'no', elsewhere: 'no', craving: 'no' } },
      'no to what was asked',
    ],
    ['cognition', { kind: 'scored', instrument: 'MoCA', points: 27, deviation: 2.5 }, '27 points in MoCA'],
    ['spray-count', { kind: 'counted', dispensed: 30, taken: 20, left: 4 }, '30 dispensed, 20 taken, 4 left'],
    ['ecg', { kind: 'not-done', why: 'declined' }, 'not done: declined'],
  ])('%s', (kind, outcome, words) => expect(resultWords({ test: kind, outcome })).toBe(words))

  it('every test has a name', () => expect(testIds.every((id) => testKinds[id].name !== '')).toBe(true))
})
