import { describe, expect, it, test } from 'vitest'
import type { Attack, Diary, DoseTaken } from '../diary.ts'
import {
  assessed,
  calmDay,
  daysAgo,
  daysOfWindow,
  diaryOf,
  fullAttack,
  headacheDay,
  letter,
  status,
  tensionAttack,
} from '../diary-of.test-support.ts'

const statuses = (result: ReturnType<typeof assessed>, codes: readonly string[]) =>
  Object.fromEntries(codes.map((code) => [code, status(result, code)]))

describe('2.4.1 to 2.4.3: a tension-type headache that lacks one letter', () => {
  const forms = ['2.4', '2.4.1', '2.4.2', '2.4.3']
  /** Twenty minutes: letter B fails, of 2.1 as of 2.3, and nothing about it is migraine. */
  const short: Attack = { ...tensionAttack, durationHours: 1 / 3 }
  const every = (perWindow: readonly number[], attack: Attack) =>
    diaryOf(
      perWindow.flatMap((n, w) => daysOfWindow(w + 1, n).map((d) => headacheDay(d, attack))),
      { length: perWindow.length * 28 },
    )
  const whole = (windows: number) => ({ headacheSince: daysAgo(windows * 28 - 1) })

  test.each<[string, Diary, object, Record<string, string>]>([
    [
      'three episodes that fit B to D in a whole history of four months: infrequent',
      every([1, 1, 1, 0], tensionAttack),
      whole(4),
      { '2.4': 'met', '2.4.1': 'met', '2.4.2': 'not-met', '2.4.3': 'not-met' },
    ],
    [
      'nine episodes, two or three a month: frequent',
      every([2, 2, 2, 3], tensionAttack),
      whole(4),
      { '2.4': 'met', '2.4.1': 'not-met', '2.4.2': 'met', '2.4.3': 'not-met' },
    ],
    [
      'ten episodes a month that each lack B: frequent, whatever came before',
      every([10, 10, 10, 10], short),
      {},
      { '2.4': 'met', '2.4.1': 'not-met', '2.4.2': 'met', '2.4.3': 'not-met' },
    ],
    [
      'fourteen a month and four days: 59 of 112 is not yet 15 a month',
      every([15, 15, 15, 14], short),
      {},
      { '2.4': 'met', '2.4.1': 'not-met', '2.4.2': 'met', '2.4.3': 'not-met' },
    ],
    [
      'fifteen a month on average that each lack B: chronic',
      every([20, 15, 15, 10], short),
      {},
      { '2.4': 'met', '2.4.1': 'not-met', '2.4.2': 'not-met', '2.4.3': 'met' },
    ],
    [
      'three months of diary: the fourth is unknown, and so is how often',
      every([15, 15, 15], short),
      {},
      { '2.4': 'met', '2.4.1': 'insufficient-data', '2.4.2': 'insufficient-data', '2.4.3': 'insufficient-data' },
    ],
    [
      'unless it can no longer matter',
      every([5, 5, 5], short),
      {},
      { '2.4': 'met', '2.4.1': 'not-met', '2.4.2': 'met', '2.4.3': 'not-met' },
    ],
    [
      'migraine comes first by the order of the chapters',
      every([10, 10, 10, 10], short),
      { priorDiagnoses: ['1.1'] },
      { '2.4': 'not-met', '2.4.1': 'not-met', '2.4.2': 'not-met', '2.4.3': 'not-met' },
    ],
  ])('%s', (_, diary, profile, expected) => expect(statuses(assessed(diary, profile), forms)).toEqual(expected))

  it('one attack of ten days without a break is too long for 2.1 and long enough for 2.3', () => {
    const unbroken = [0, 1, 2, 3].flatMap((w) =>
      daysOfWindow(w + 1, 10, 3)
        .slice(-1)
        .map((d) =>
          headacheDay(d, { ...tensionAttack, laterality: 'left', quality: ['pulsating'], durationHours: 240 }),
        ),
    )
    const diary = diaryOf(unbroken, { length: 112 })
    expect(letter(assessed(diary), '2.3', 'B')).toBe('met')
    expect(letter(assessed(diary), '2.1', 'B')).toBe('not-met')
  })
})

describe('3.1.1 and 3.1.2: cluster headache in periods, or without an end', () => {
  const cluster: Attack = {
    ...fullAttack,
    intensity: 9,
    location: ['orbital'],
    durationHours: 1,
    autonomic: ['tearing'],
    restless: true,
  }
  const forms = ['3.1', '3.1.1', '3.1.2']
  const bouts = (
    length: number,
    on: (daysBefore: number) => boolean,
    without: (daysBefore: number) => boolean = () => false,
  ) =>
    diaryOf(
      Array.from({ length }, (_, n) => n)
        .filter(on)
        .map((n) => headacheDay(daysAgo(n), cluster)),
      {
        length,
        without: Array.from({ length }, (_, n) => n)
          .filter(without)
          .map(daysAgo),
      },
    )
  const between = (n: number, from: number, to: number) => n >= from && n < to
  const begun = (length: number) => ({ headacheSince: daysAgo(length - 1) })

  test.each<[string, Diary, object, Record<string, string>]>([
    [
      'two periods of two weeks with 84 days free of it between: episodic',
      bouts(201, (n) => between(n, 5, 19) || between(n, 103, 117)),
      {},
      { '3.1': 'met', '3.1.1': 'met', '3.1.2': 'not-met' },
    ],
    [
      '83 days between: one period of 112 days, and not a year of it',
      bouts(150, (n) => between(n, 5, 19) || between(n, 102, 116)),
      {},
      { '3.1': 'met', '3.1.1': 'insufficient-data', '3.1.2': 'insufficient-data' },
    ],
    [
      'the earlier period goes back to the first day of the diary: it may be longer than a year',
      bouts(117, (n) => between(n, 5, 19) || between(n, 103, 117)),
      {},
      { '3.1': 'met', '3.1.1': 'insufficient-data', '3.1.2': 'not-met' },
    ],
    [
      'so it may where 83 days lie before it',
      bouts(200, (n) => between(n, 5, 19) || between(n, 103, 117)),
      {},
      { '3.1': 'met', '3.1.1': 'insufficient-data', '3.1.2': 'not-met' },
    ],
    [
      'unless the headache began with it',
      bouts(117, (n) => between(n, 5, 19) || between(n, 103, 117)),
      begun(117),
      { '3.1': 'met', '3.1.1': 'met', '3.1.2': 'not-met' },
    ],
    [
      'one day of the remission is not recorded: it may have held an attack',
      bouts(
        150,
        (n) => between(n, 5, 19) || between(n, 103, 117),
        (n) => n === 60,
      ),
      {},
      { '3.1': 'met', '3.1.1': 'insufficient-data', '3.1.2': 'insufficient-data' },
    ],
    [
      'the second period has lasted six days: no period yet',
      bouts(150, (n) => between(n, 0, 6) || between(n, 100, 117)),
      begun(150),
      { '3.1': 'met', '3.1.1': 'not-met', '3.1.2': 'not-met' },
    ],
    [
      'seven days are one',
      bouts(201, (n) => between(n, 0, 7) || between(n, 100, 117)),
      {},
      { '3.1': 'met', '3.1.1': 'met', '3.1.2': 'not-met' },
    ],
    [
      'a period of 366 days is none',
      bouts(600, (n) => between(n, 0, 20) || between(n, 120, 486)),
      begun(600),
      { '3.1': 'met', '3.1.1': 'not-met', '3.1.2': 'not-met' },
    ],
    [
      'one of 365 days is',
      bouts(600, (n) => between(n, 0, 20) || between(n, 120, 485)),
      begun(600),
      { '3.1': 'met', '3.1.1': 'met', '3.1.2': 'not-met' },
    ],
    [
      'every other day for 365 days: chronic',
      bouts(366, (n) => n % 2 === 0),
      {},
      { '3.1': 'met', '3.1.1': 'not-met', '3.1.2': 'met' },
    ],
    [
      'for 364 days: not yet, and it may have been so before',
      bouts(364, (n) => n % 2 === 0),
      {},
      { '3.1': 'met', '3.1.1': 'insufficient-data', '3.1.2': 'insufficient-data' },
    ],
    [
      'for 364 days, and it began then: not chronic',
      bouts(364, (n) => n % 2 === 0),
      begun(364),
      { '3.1': 'met', '3.1.1': 'not-met', '3.1.2': 'not-met' },
    ],
    [
      'a year and a half with a gap of 83 days: chronic',
      bouts(500, (n) => n % 2 === 0 && !between(n, 100, 182)),
      {},
      { '3.1': 'met', '3.1.1': 'not-met', '3.1.2': 'met' },
    ],
    [
      'in remission since 84 days: no longer chronic',
      bouts(600, (n) => n >= 84 && n % 2 === 0),
      {},
      { '3.1': 'met', '3.1.1': 'insufficient-data', '3.1.2': 'not-met' },
    ],
  ])('%s', (_, diary, profile, expected) => expect(statuses(assessed(diary, profile), forms)).toEqual(expected))

  it('chronic now, with two periods long before: chronic only', () => {
    const diary = bouts(900, (n) => n < 400 || between(n, 500, 520) || between(n, 620, 640))
    const result = assessed(diary)
    expect([letter(result, '3.1.1', 'B'), status(result, '3.1.1')]).toEqual(['met', 'not-met'])
    expect(result.diagnoses.find((d) => d.code === '3.1.1')?.excludedBy).toBe('3.1.2')
  })

  it('where nothing may be one, there is no period, and nothing that began a year ago', () => {
    const diary = diaryOf([headacheDay(daysAgo(3), tensionAttack)])
    const letters = (profile = {}) => ['3.1.1', '3.1.2'].map((code) => letter(assessed(diary, profile), code, 'B'))
    expect(letters()).toEqual(['unknown', 'unknown'])
    expect(letters(begun(28))).toEqual(['not-met', 'not-met'])
    expect(status(assessed(diary), '3.1.1')).toBe('not-met')
  })

  it('an empty diary is unknown', () =>
    expect(['3.1.1', '3.1.2'].map((code) => letter(assessed({ timeZone: 'UTC', days: [] }), code, 'B'))).toEqual([
      'unknown',
      'unknown',
    ]))

  it('a diagnosis given before answers', () => {
    const result = assessed(diaryOf([]), { priorDiagnoses: ['3.1.1'] })
    expect(statuses(result, forms)).toEqual({ '3.1': 'met', '3.1.1': 'met', '3.1.2': 'insufficient-data' })
  })

  it('3.1.2 names the days of the remission that speak against it, 3.1.1 its attacks and what lies between', () => {
    const result = assessed(bouts(201, (n) => between(n, 5, 19) || between(n, 103, 117)))
    const dates = (code: string) => result.diagnoses.find((d) => d.code === code)?.criteria[1]?.dates ?? []
    expect([dates('3.1.2').length, dates('3.1.2')[0], dates('3.1.2').at(-1)]).toEqual([168, daysAgo(200), daysAgo(19)])
    expect(dates('3.1.1').length).toBe(28 + 168)
  })
})

describe('8.2.3.1 to 8.2.3.3: one non-opioid by itself, on 15 days or more', () => {
  const codes = ['8.2.3', '8.2.3.1', '8.2.3.2', '8.2.3.2.1', '8.2.3.3']
  const on = (name: string): DoseTaken => ({ name, relief2h: 'none' })
  const taking = (doses: (n: number) => readonly DoseTaken[] | undefined) =>
    diaryOf(
      [1, 2, 3, 4].flatMap((w) =>
        daysOfWindow(w, 20).map((date, n) => {
          const medications = doses(n)
          const { medications: _, ...day } = headacheDay(date)
          return medications === undefined ? day : { ...day, medications }
        }),
      ),
      { length: 112 },
    )
  const overused = (doses: (n: number) => readonly DoseTaken[] | undefined) =>
    statuses(assessed(taking(doses), { priorDiagnoses: ['1.1'] }), codes)
  const none = { '8.2.3.1': 'not-met', '8.2.3.2': 'not-met', '8.2.3.2.1': 'not-met', '8.2.3.3': 'not-met' }

  test.each<[string, string, Record<string, string>]>([
    ['paracetamol', 'Tylenol', { '8.2.3.1': 'met' }],
    ['an anti-inflammatory drug', 'ibuprofen', { '8.2.3.2': 'met' }],
    ['aspirin, which has a code of its own', 'aspirin', { '8.2.3.2.1': 'met' }],
    ['aspirin with an antiemetic in it', 'Migpriv', { '8.2.3.2.1': 'met' }],
    ['another one', 'metamizole', { '8.2.3.3': 'met' }],
    ['and phenazone', 'phenazone', { '8.2.3.3': 'met' }],
    ['two in one product: each', 'Nuromol', { '8.2.3.1': 'met', '8.2.3.2': 'met' }],
  ])('%s on 15 days: %s', (_, name, met) =>
    expect(overused((n) => (n < 15 ? [on(name)] : []))).toEqual({ '8.2.3': 'met', ...none, ...met }),
  )

  it('28: paracetamol on 8 and ibuprofen on 8 other days: the class, and neither by itself', () =>
    expect(overused((n) => (n < 8 ? [on('paracetamol')] : n < 16 ? [on('ibuprofen')] : []))).toEqual({
      '8.2.3': 'met',
      ...none,
    }))

  it('two of them on 15 days each: both codes', () =>
    expect(overused((n) => (n < 15 ? [on('paracetamol'), on('naproxen'), on('ibuprofen')] : []))).toEqual({
      '8.2.3': 'met',
      ...none,
      '8.2.3.1': 'met',
      '8.2.3.2': 'met',
    }))

  it('14 days of the whole class: none', () =>
    expect(overused((n) => (n < 14 ? [on('paracetamol')] : []))).toEqual({ '8.2.3': 'not-met', ...none }))

  it('a name nobody knows, or no list at all, may hide any of them', () => {
    const open = 'insufficient-data'
    const allOpen = { '8.2.3': open, '8.2.3.1': open, '8.2.3.2': open, '8.2.3.2.1': open, '8.2.3.3': open }
    expect(overused((n) => (n < 15 ? [on('pink pill')] : []))).toEqual(allOpen)
    expect(overused((n) => (n < 15 ? undefined : []))).toEqual(allOpen)
    expect(overused((n) => (n < 15 ? [on('pink pill'), on('Tylenol')] : []))).toEqual({
      ...allOpen,
      '8.2.3': 'met',
      '8.2.3.1': 'met',
    })
  })

  it('a combination is coded 8.2.5 and by none of its parts', () =>
    expect(overused((n) => (n < 15 ? [on('Excedrin')] : []))).toEqual({ '8.2.3': 'not-met', ...none }))
})

it('a calm day is no help: a diary of them has no sub-code', () => {
  const result = assessed({ timeZone: 'UTC', days: [calmDay(daysAgo(0))] })
  expect(['2.4.1', '3.1.1', '8.2.3.1'].map((code) => status(result, code))).toEqual([
    'insufficient-data',
    'insufficient-data',
    'insufficient-data',
  ])
})
