import { describe, expect, it, test } from 'vitest'
import type { Attack, DiaryDay, DoseTaken } from './diary.ts'
import { asOf, assessed, daysAgo, diaryOf, fullAttack, headacheDay, letter, status } from './diary-of.test-support.ts'
import type { Profile } from './profile.ts'

const one = (attack: Attack, medications?: readonly DoseTaken[], profile?: Profile) => {
  const day: DiaryDay = { date: daysAgo(3), headache: true, attacks: [attack], disability: 1 }
  return assessed(diaryOf([medications === undefined ? day : { ...day, medications }]), profile)
}
const full = (change: Attack): Attack => ({ ...fullAttack, ...change })
const sumatriptan = (relief2h: NonNullable<DoseTaken['relief2h']>): DoseTaken => ({ name: 'sumatriptan', relief2h })

describe('Worked examples: how long an attack lasts (1.1 B)', () => {
  test.each<[string, number, DoseTaken[] | undefined, string]>([
    ['1: 3 h 50, nothing taken', 3.8333, [], 'not-met'],
    ['2: 3 h 50, a triptan that relieved it wholly', 3.8333, [sumatriptan('complete')], 'unknown'],
    ['3: 3 h 50, ibuprofen without relief', 3.8333, [{ name: 'ibuprofen', relief2h: 'none' }], 'not-met'],
    ['4: 3 h 50, medicines not recorded', 3.8333, undefined, 'unknown'],
    ['5: 4 h exactly', 4, [], 'met'],
    ['6: 72 h exactly', 72, [], 'met'],
    ['6: 73 h', 73, [], 'not-met'],
    ['a daily preventive ends no attack', 3.8333, [{ name: 'propranolol 40 mg' }], 'not-met'],
  ])('%s', (_, durationHours, medications, expected) => {
    const result = one(full({ durationHours }), medications)
    expect(letter(result, '1.1', 'B')).toBe(expected)
    expect(letter(result, '1.1', 'C')).toBe('met')
    expect(letter(result, '1.1', 'D')).toBe('met')
    expect(result.monthly.migraineDays).toBeGreaterThanOrEqual(1)
  })

  test.each<[string, Profile, string]>([
    ['10: 12 years old', { birthDate: '2014-01-01' }, 'met'],
    ['10: 18 years old', { birthDate: '2008-01-01' }, 'not-met'],
    ['without a birth date as an adult', {}, 'not-met'],
  ])('%s, 2 h 15 untreated', (_, profile, expected) => {
    const attack = full({ laterality: 'bilateral', intensity: 6, vomiting: true, durationHours: 2.25 })
    expect(letter(one(attack, [], profile), '1.1', 'B')).toBe(expected)
  })
})

describe('Worked examples: days an attack touches', () => {
  const at = (day: number, time: string) => `${daysAgo(day)}T${time}:00-07:00`
  const { durationHours: _, ...timeless } = fullAttack
  const timed = (start: string, end: string) =>
    assessed(diaryOf([headacheDay(daysAgo(5), { ...timeless, start, end })]))

  test.each<[string, string, string, number]>([
    ['7: 22:00 to 01:30', at(5, '22:00'), at(4, '01:30'), 2],
    ['8: 20:00 to 00:00', at(5, '20:00'), at(4, '00:00'), 1],
    ['9: 21:00 to 06:30, slept through', at(5, '21:00'), at(4, '06:30'), 2],
  ])('%s', (_, start, end, days) => {
    const result = timed(start, end)
    expect(result.monthly.headacheDays).toBe(days)
    expect(result.monthly.migraineDays).toBe(days)
  })

  it('7: the next day, recorded as free of headache, is counted and named as a conflict', () => {
    expect(timed(at(5, '22:00'), at(4, '01:30')).conflicts).toEqual([
      { date: daysAgo(4), text: expect.stringContaining('No headache is recorded') },
    ])
  })

  it('9: asleep and well on waking is 9.5 h: 1.1 B met', () =>
    expect(letter(timed(at(5, '21:00'), at(4, '06:30')), '1.1', 'B')).toBe('met'))
})

describe('Worked examples: features (1.1 C and D)', () => {
  const { quality: _q, aggravatedByActivity: _a, ...blank } = fullAttack
  test.each<[string, Attack, string, string]>([
    [
      '11: both sides, pressing, 6/10, worse on stairs, light only',
      full({ laterality: 'bilateral', quality: ['pressing'], intensity: 6, nausea: false, phonophobia: false }),
      'met',
      'not-met',
    ],
    ['12: left, 3/10, quality and activity absent', { ...blank, intensity: 3 }, 'unknown', 'met'],
    [
      '13: both sides, pressing, 3/10, activity absent',
      { ...blank, laterality: 'bilateral', quality: ['pressing'], intensity: 3 },
      'not-met',
      'met',
    ],
  ])('%s', (_, attack, c, d) => {
    const result = one(attack, [])
    expect([letter(result, '1.1', 'C'), letter(result, '1.1', 'D')]).toEqual([c, d])
  })

  it('14: light yes, sound not recorded, no nausea, no vomiting: D unknown', () => {
    const { phonophobia: _, ...rest } = full({ nausea: false })
    expect(letter(one(rest, []), '1.1', 'D')).toBe('unknown')
  })

  it('23: features blank, rizatriptan with partial relief: a migraine day by response', () => {
    const result = one({}, [{ name: 'rizatriptan', relief2h: 'partial' }])
    expect(result.monthly.migraineDays).toBe(1)
  })

  it('23: and so where only the day was recorded, without an attack', () => {
    const day = { date: asOf, headache: true, medications: [{ name: 'Maxalt', relief2h: 'complete' as const }] }
    expect(assessed(diaryOf([day])).monthly.migraineDays).toBe(1)
  })

  it('24: not full, eletriptan without relief: no migraine day', () => {
    const attack = full({ laterality: 'bilateral', quality: ['pressing'], intensity: 3, aggravatedByActivity: false })
    const result = one(attack, [{ name: 'eletriptan', relief2h: 'none' }])
    expect(result.monthlyRanges.migraineDays).toEqual([0, 0])
  })
})

describe('Worked examples: how many attacks in a lifetime (1.1 A)', () => {
  const fulls = (n: number, length = 28, without: readonly string[] = []) =>
    diaryOf(
      Array.from({ length: n }, (_, i) => headacheDay(daysAgo(2 + i * 3), full({ durationHours: 5 + i }))),
      { length, without },
    )
  const inside = { headacheSince: daysAgo(27) }

  it('39: five full attacks: A met', () => expect(letter(assessed(fulls(5)), '1.1', 'A')).toBe('met'))

  it('40: four, and the headache began inside the diary: 1.1 probable, 1.5.1 met', () => {
    const result = assessed(fulls(4), inside)
    expect(letter(result, '1.1', 'A')).toBe('not-met')
    expect(status(result, '1.1')).toBe('probable')
    expect(status(result, '1.5.1')).toBe('met')
  })

  it('40: with one missing day: A unknown', () => {
    const result = assessed(fulls(4, 28, [daysAgo(4)]), inside)
    expect(letter(result, '1.1', 'A')).toBe('unknown')
    expect(status(result, '1.1')).toBe('insufficient-data')
  })

  it('41: four in ten weeks, headache for ten years: A unknown, and asked', () => {
    const result = assessed(fulls(4, 70), { headacheSince: '2016-03-01' })
    expect(status(result, '1.1')).toBe('insufficient-data')
    expect(result.questions).toContainEqual({ about: '1.1 A', text: expect.stringContaining('five') })
  })

  it('a diagnosis given before answers all letters', () =>
    expect(status(assessed(diaryOf([]), { priorDiagnoses: ['1.1'] }), '1.1')).toBe('met'))
})

describe('Worked example 42: status migrainosus', () => {
  const { durationHours: _, ...timeless } = fullAttack
  const start = `${daysAgo(10)}T06:00:00-07:00`
  const breaks = { from: `${daysAgo(8)}T07:00:00-07:00`, to: `${daysAgo(8)}T12:00:00-07:00` }
  const end = `${daysAgo(7)}T14:00:00-07:00`
  const inBed = (date: string, attacks: readonly Attack[]): DiaryDay => ({
    date,
    headache: true,
    attacks,
    medications: [],
    disability: 3,
    sleep: [{ start: `${date}T00:30:00-07:00`, end: `${date}T07:00:00-07:00` }],
  })
  const days = [
    inBed(daysAgo(10), [{ ...timeless, start, end: breaks.from }]),
    inBed(daysAgo(9), []),
    inBed(daysAgo(8), [{ ...timeless, start: breaks.to, end }]),
    inBed(daysAgo(7), []),
  ]
  const known = { priorDiagnoses: ['1.1'] }

  it('80 h with a 5 h gap right after sleep, in bed, known 1.1: met, though elsewhere two attacks', () => {
    const result = assessed(diaryOf(days), known)
    expect(status(result, '1.4.1')).toBe('met')
    expect(result.diagnoses.find((d) => d.code === '1.1')!.criteria[0]!.evidence).toContain('2 attacks')
  })

  it('the gap held neither sleep nor a dose: not met', () => {
    const awake = days.map((day) => ({ ...day, sleep: [] }))
    expect(status(assessed(diaryOf(awake), known), '1.4.1')).toBe('not-met')
  })

  it('neither recorded: unknown', () => {
    const silent = days.map(({ sleep: _s, medications: _m, ...day }) => day)
    expect(letter(assessed(diaryOf(silent), known), '1.4.1', 'C')).toBe('unknown')
  })
})
