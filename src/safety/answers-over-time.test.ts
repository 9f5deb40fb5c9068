import { describe, expect, it, test } from 'vitest'
import { type AnswerKey, type Answers, addAnswers, answeredFacts } from './answers.ts'
import { askedOfPatients, isForPhysicians, mayPatientAnswer } from './asked-of-patients.ts'

const timeZone = 'America/Phoenix'
const given = Temporal.ZonedDateTime.from('2026-03-02T12:00[America/Phoenix]')
const answers = (key: AnswerKey, value: unknown): Answers =>
  ({ [key]: { value, at: given.toInstant().toString(), by: 'staff' } }) as Answers
const later = (key: AnswerKey, value: unknown, time: Temporal.DurationLike) =>
  answeredFacts(answers(key, value), { now: given.add(time).toInstant(), timeZone })[key as keyof Answers]

describe('how long an answer holds', () => {
  test.each<readonly [AnswerKey, unknown, number]>([
    ...(['allergy', 'aneurysm', 'avm', 'ich', 'other', 'familyAddiction'] as const).map(
      (key) => [key, 'no', 365] as const,
    ),
    ...(
      ['icp', 'recentCv', 'phq9Item9', 'altXUln', 'bilirubinXUln', 'alpXUln', 'cystitis', 'auditC', 'dast10'] as const
    ).map((key) => [key, 0, 30] as const),
    ...(
      [
        'severeCardiac',
        'bpHazard',
        'psychosis',
        'mania',
        'substance',
        'liver',
        'earlyRefills',
        'ketamineNonmedical',
      ] as const
    ).map((key) => [key, 'no', 90] as const),
    ...(['bp', 'hr', 'spo2', 'rr', 'cssrs', 'escort'] as const).map((key) => [key, 1, 0] as const),
    ['pregnancy', 'no', 2],
    ['iop', 'none', 182],
    ['indication', 'met', 182],
  ])('%s (%j): %i days, and not a day more', (key, value, days) => {
    expect(later(key, value, { days })).toEqual(value)
    expect(later(key, value, { days: days + 1 })).toBeUndefined()
  })

  test.each<[AnswerKey, string, string]>([
    ['pregnancy', 'yes', 'possible'],
    ['pregnancy', 'not-applicable', 'no'],
    ['cystitis', 'past', 'current-symptoms'],
    ['familyAddiction', 'yes', 'no'],
    ['ketamineNonmedical', 'earlier', 'last-12-months'],
  ])('%s: %s can’t go back by waiting, %s can', (key, good, other) => {
    expect(later(key, good, { days: 4000 })).toBe(good)
    expect(later(key, other, { days: 4000 })).toBeUndefined()
  })

  it('“yes” and “past” hold for no other question', () => {
    expect(later('allergy', 'yes', { days: 4000 })).toBeUndefined()
    expect(later('cystitis', 'yes', { days: 4000 })).toBeUndefined()
    expect(later('psychosis', 'past', { days: 4000 })).toBeUndefined()
    expect(later('substance', 'earlier', { days: 4000 })).toBeUndefined()
  })
})

describe('hours go on', () => {
  test.each(['solidsHoursAgo', 'clearFluidsHoursAgo'] as const)('%s', (key) => {
    expect(later(key, 2, { hours: 3 })).toBe(5)
    expect(later(key, 'unknown', { hours: 3 })).toBe('unknown')
  })

  it('of a medicine taken today; of one before today they are open', () => {
    const taken = [
      { name: 'sumatriptan', hoursAgo: 1 },
      { name: 'topiramate' },
      { name: 'ibuprofen', hoursAgo: 'unknown' },
    ]
    expect(later('medications', taken, { hours: 2 })).toEqual([
      { name: 'sumatriptan', hoursAgo: 3 },
      { name: 'topiramate' },
      { name: 'ibuprofen', hoursAgo: 'unknown' },
    ])
    expect(later('medications', taken, { days: 1 })).toEqual([
      { name: 'sumatriptan' },
      { name: 'topiramate' },
      { name: 'ibuprofen' },
    ])
    expect(later('medications', 'unknown', { hours: 2 })).toBe('unknown')
  })
})

describe('warning signs add up', () => {
  const flags = (value: unknown) => answers('redFlags', value)
  const together = (earlier: unknown, later: unknown) => addAnswers(flags(earlier), flags(later)).redFlags?.value
  it.each<[unknown, unknown, unknown]>([
    [{ systemic: true }, { immune: false }, { systemic: true, immune: false }],
    [{ systemic: true }, { systemic: false }, { systemic: false }],
    ['unknown', { immune: false }, { immune: false }],
    [{ systemic: true }, 'unknown', 'unknown'],
  ])('%j and then %j: %j', (earlier, later, both) => expect(together(earlier, later)).toEqual(both))

  it('none before, none after', () => {
    expect(addAnswers({}, flags({ immune: false })).redFlags?.value).toEqual({ immune: false })
    expect(addAnswers(flags({ immune: false }), {}).redFlags?.value).toEqual({ immune: false })
  })
})

describe('who may answer', () => {
  it('a person: about themselves, their questionnaires and who takes them home', () => {
    expect(askedOfPatients.every(mayPatientAnswer)).toBe(true)
    expect((['escort', 'auditC', 'dast10', 'allergy', 'medications'] as const).map(mayPatientAnswer)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ])
    expect((['bp', 'hr', 'cssrs', 'indication', 'other', 'altXUln'] as const).filter(mayPatientAnswer)).toEqual([])
  })
  it('a diagnosis is for physicians alone', () =>
    expect((['indication', 'bp', 'other'] as const).map(isForPhysicians)).toEqual([true, false, false]))
})
