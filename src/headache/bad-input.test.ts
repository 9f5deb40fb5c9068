import { describe, expect, it, test } from 'vitest'
import { assess } from './assess.ts'
import { daysOfAttack } from './attack-days.ts'
import type { Attack, Diary, DiaryDay } from './diary.ts'
import {
  asOf,
  assessed,
  budget,
  calmDay,
  daysAgo,
  diaryOf,
  fullAttack,
  headacheDay,
  letter,
} from './diary-of.test-support.ts'

const { durationHours: _, ...timeless } = fullAttack
const onlyDay = (day: DiaryDay): Diary => diaryOf([day])
const figures = (diary: Diary) => {
  const { monthly, conflicts } = assessed(diary)
  return { ...monthly, conflicts: conflicts.map((c) => c.text) }
}

describe('one day written twice', () => {
  const twice = (first: DiaryDay, second: DiaryDay): Diary => {
    const diary = diaryOf([first])
    return { ...diary, days: [...diary.days, second] }
  }

  it('says so, whichever of the two comes last', () => {
    for (const [first, second] of [
      [headacheDay(asOf), calmDay(asOf)],
      [calmDay(asOf), headacheDay(asOf)],
    ] as const)
      expect(assessed(twice(first, second)).conflicts).toContainEqual({
        date: asOf,
        text: expect.stringContaining('more than once'),
      })
  })

  it('counts once', () => {
    const result = assessed(twice(headacheDay(asOf), headacheDay(asOf)))
    expect([result.window.recorded, result.window.missing, result.monthly.headacheDays]).toEqual([28, 0, 1])
  })
})

describe('attacks that overlap, or touch', () => {
  const at = (time: string) => `${asOf}T${time}:00-07:00`
  const attacks = (...times: readonly (readonly [string, string])[]) =>
    assessed(
      onlyDay({
        ...headacheDay(asOf),
        attacks: times.map(([start, end]) => ({ ...timeless, start: at(start), end: at(end) })),
      }),
    )
  const found = (result: ReturnType<typeof attacks>) => [
    result.diagnoses.find((d) => d.code === '1.1')?.criteria[0]?.evidence.slice(0, 9),
    letter(result, '1.1', 'B'),
    result.monthly.headacheDays,
  ]

  test.each<[string, [string, string][], [string, string, number]]>([
    [
      '06:00–09:00 and 08:00–11:00: one of five hours',
      [
        ['06:00', '09:00'],
        ['08:00', '11:00'],
      ],
      ['1 attack ', 'met', 1],
    ],
    [
      'one inside the other',
      [
        ['06:00', '11:00'],
        ['08:00', '08:30'],
      ],
      ['1 attack ', 'met', 1],
    ],
    [
      'a break of 59 minutes',
      [
        ['06:00', '08:00'],
        ['08:59', '11:00'],
      ],
      ['1 attack ', 'met', 1],
    ],
    [
      'a break of an hour: two of two hours',
      [
        ['06:00', '08:00'],
        ['09:00', '11:00'],
      ],
      ['0 attacks', 'not-met', 1],
    ],
    [
      'the same attack twice',
      [
        ['06:00', '11:00'],
        ['06:00', '11:00'],
      ],
      ['1 attack ', 'met', 1],
    ],
    [
      'written in any order',
      [
        ['08:00', '11:00'],
        ['06:00', '09:00'],
      ],
      ['1 attack ', 'met', 1],
    ],
  ])('%s', (_, times, expected) => expect(found(attacks(...times))).toEqual(expected))
})

describe('attacks over midnight and over a change of the clock', () => {
  test.each<[string, string, string, number, string[]]>([
    [
      'New York, an hour lost: 23 h from midnight fill the day',
      'America/New_York',
      '2026-03-08T00:00:00-05:00',
      23,
      ['2026-03-08'],
    ],
    [
      'a minute more reaches the next',
      'America/New_York',
      '2026-03-08T00:00:00-05:00',
      23 + 1 / 60,
      ['2026-03-08', '2026-03-09'],
    ],
    ['New York, an hour twice: 25 h fill the day', 'America/New_York', '2026-11-01T00:00:00-04:00', 25, ['2026-11-01']],
    [
      'and a minute more does not',
      'America/New_York',
      '2026-11-01T00:00:00-04:00',
      25 + 1 / 60,
      ['2026-11-01', '2026-11-02'],
    ],
    ['Berlin in spring', 'Europe/Berlin', '2026-03-29T00:00:00+01:00', 23, ['2026-03-29']],
    ['Berlin in autumn', 'Europe/Berlin', '2026-10-25T00:00:00+02:00', 25, ['2026-10-25']],
    ['Lord Howe loses half an hour', 'Australia/Lord_Howe', '2026-10-04T00:00:00+10:30', 23.5, ['2026-10-04']],
    [
      'a minute more reaches the next',
      'Australia/Lord_Howe',
      '2026-10-04T00:00:00+10:30',
      23.5 + 1 / 60,
      ['2026-10-04', '2026-10-05'],
    ],
    ['and wins it back', 'Australia/Lord_Howe', '2026-04-05T00:00:00+11:00', 24.5, ['2026-04-05']],
    ['Phoenix keeps its clock', 'America/Phoenix', '2026-03-08T00:00:00-07:00', 24, ['2026-03-08']],
    [
      'Samoa left out 30 December 2011; the calendar of the diary has it',
      'Pacific/Apia',
      '2011-12-29T23:00:00-10:00',
      4,
      ['2011-12-29', '2011-12-30', '2011-12-31'],
    ],
    [
      'Santiago has no midnight on 6 September 2026',
      'America/Santiago',
      '2026-09-05T23:30:00-04:00',
      1,
      ['2026-09-05', '2026-09-06'],
    ],
  ])('%s', (_, timeZone, start, durationHours, days) =>
    expect(daysOfAttack({ start, durationHours }, { date: start.slice(0, 10), timeZone })).toEqual(days),
  )

  it('what lasts from 01:30 to 03:30 over the lost hour is one hour long', () => {
    const attack: Attack = { ...timeless, start: '2026-03-08T01:30:00-05:00', end: '2026-03-08T03:30:00-04:00' }
    const diary: Diary = {
      timeZone: 'America/New_York',
      days: [{ ...headacheDay('2026-03-08', attack), medications: [] }],
    }
    const result = assess(diary, {}, '2026-03-08')
    expect([result.monthly.headacheDays, letter(result, '1.1', 'B'), letter(result, '2.1', 'B')]).toEqual([
      1,
      'not-met',
      'met',
    ])
  })
})

describe('a person who travels', () => {
  it('an attack written with another place’s offset is counted in the zone of the diary', () => {
    const attack: Attack = { ...timeless, start: `${asOf}T23:30:00+01:00`, durationHours: 5 }
    expect(figures(onlyDay(headacheDay(asOf, attack)))).toMatchObject({ headacheDays: 1, conflicts: [] })
  })

  it('the same instants in other words give the same answer', () => {
    const as = (start: string, end: string) => assessed(onlyDay(headacheDay(daysAgo(3), { ...timeless, start, end })))
    const phoenix = as(`${daysAgo(3)}T20:00:00-07:00`, `${daysAgo(2)}T02:00:00-07:00`)
    const berlin = as(`${daysAgo(2)}T04:00:00+01:00`, `${daysAgo(2)}T10:00:00+01:00`)
    const utc = as(`${daysAgo(2)}T03:00:00Z`, `${daysAgo(2)}T09:00:00Z`)
    expect(berlin.monthly).toEqual(phoenix.monthly)
    expect(utc.diagnoses).toEqual(phoenix.diagnoses)
  })

  it('an attack under the date of the other place is counted once, where its instant lies, and named', () => {
    const attack: Attack = { ...timeless, start: `${daysAgo(3)}T06:00:00+09:00`, durationHours: 5 }
    const { conflicts, monthly } = assessed(onlyDay({ ...headacheDay(daysAgo(3), attack), headache: null }))
    expect(conflicts.map((c) => c.text)).toContainEqual(expect.stringContaining(`its times say ${daysAgo(4)}`))
    expect(monthly.headacheDays).toBe(1)
  })
})

describe('attacks without an end, or with one that can’t be', () => {
  test.each<[string, Attack, string, number, number]>([
    [
      'no end: its day, and nobody knows how long',
      { ...timeless, start: `${daysAgo(3)}T22:00:00-07:00`, end: null },
      'unknown',
      1,
      0,
    ],
    ['no start and no end', timeless, 'unknown', 1, 0],
    ['an end without a start', { ...timeless, end: `${daysAgo(3)}T22:00:00-07:00` }, 'unknown', 1, 0],
    [
      'an end before its start',
      { ...timeless, start: `${daysAgo(3)}T22:00:00-07:00`, end: `${daysAgo(3)}T21:00:00-07:00` },
      'unknown',
      1,
      1,
    ],
    [
      'an end at its start lasts no time',
      { ...timeless, start: `${daysAgo(3)}T22:00:00-07:00`, end: `${daysAgo(3)}T22:00:00-07:00` },
      'not-met',
      1,
      0,
    ],
    ['a length of minus three hours', { ...timeless, durationHours: -3 }, 'unknown', 1, 1],
    ['a length that is no number', { ...timeless, durationHours: Number.NaN }, 'unknown', 1, 1],
  ])('%s', (_, attack, b, days, conflicts) => {
    const result = assessed(onlyDay(headacheDay(daysAgo(3), attack)))
    expect([letter(result, '1.1', 'B'), result.monthly.headacheDays, result.conflicts.length]).toEqual([
      b,
      days,
      conflicts,
    ])
  })

  it('a slip of the pen of a million hours is an answer, not a hang', () => {
    const result = assessed(onlyDay(headacheDay(daysAgo(27), { ...timeless, durationHours: 1_000_000 })))
    expect([result.monthly.headacheDays, letter(result, '1.1', 'B')]).toEqual([28, 'not-met'])
  })
})

describe('pain outside 0 to 10', () => {
  test.each([11, -1, 100, Number.NaN])('%d is no answer, and named', (intensity) => {
    const result = assessed(onlyDay(headacheDay(asOf, { ...fullAttack, intensity })))
    expect(result.monthlyRanges.moderateOrSevereDays).toEqual([0, 1])
    expect(result.conflicts).toEqual([{ date: asOf, text: expect.stringContaining('0 to 10') }])
  })
})

describe('the future', () => {
  it('days after the day of the assessment are left out, as if nobody had written them', () => {
    const diary = diaryOf([headacheDay(daysAgo(2))])
    const later = { ...diary, days: [...diary.days, headacheDay('2026-04-01'), headacheDay('2126-04-01')] }
    expect(assessed(later)).toEqual(assessed(diary))
  })

  it('an attack that goes on beyond it counts up to it', () => {
    const attack: Attack = { ...timeless, start: `${asOf}T20:00:00-07:00`, durationHours: 60 }
    expect(figures(onlyDay(headacheDay(asOf, attack)))).toMatchObject({ headacheDays: 1, conflicts: [] })
  })

  it('an assessment before the first day knows nothing', () => {
    const result = assess(diaryOf([headacheDay(asOf)]), {}, '2020-01-01')
    expect(result.window).toMatchObject({ recorded: 0, missing: 28 })
    expect(new Set(result.diagnoses.map((d) => d.status))).toEqual(new Set(['insufficient-data']))
  })
})

describe('medicines written twice', () => {
  it('many doses of one day are one day, in every budget', () => {
    const doses = ['sumatriptan', 'sumatriptan', 'Imitrex', 'SUMATRIPTAN 100 mg'].map((name) => ({ name }))
    const result = assessed(onlyDay(headacheDay(asOf, fullAttack, [...doses, ...doses])))
    expect([budget(result, 'triptan').days, result.monthly.acuteMedicationDays]).toEqual([1, 1])
  })
})

describe('much of it', () => {
  const ms = (run: () => unknown): number => {
    const before = performance.now()
    run()
    return performance.now() - before
  }
  /** The least of some runs: what else the machine does only adds. */
  const fastest = (run: () => unknown, times = 3): number => Math.min(...Array.from({ length: times }, () => ms(run)))
  const crowded = (n: number, gapMin: number): Diary => {
    const start = Temporal.Instant.from(`${asOf}T00:00:00-07:00`)
    const attacks = Array.from({ length: n }, (_, i) => ({
      ...timeless,
      start: start.add({ seconds: Math.floor((i * 60 * gapMin) % 80_000) }).toString(),
      durationHours: 0.5,
    }))
    const medications = Array.from({ length: n }, (_, i) => ({ name: i % 2 === 0 ? 'sumatriptan' : `pill ${i % 50}` }))
    return { timeZone: 'America/Phoenix', days: [{ date: asOf, headache: true, attacks, medications }] }
  }

  it('a hundred entries on each of ninety days, as many as a file may hold, are an answer soon', () => {
    const day = crowded(100, 0.3).days[0]!
    const days = Array.from({ length: 90 }, (_, i) => ({ ...day, date: daysAgo(i) }))
    expect(ms(() => assessed({ timeZone: 'America/Phoenix', days }))).toBeLessThan(10_000)
  })

  test.each([0.01, 91])('two thousand on one day, %d minutes apart, are one headache day', (gap) =>
    expect(assessed(crowded(2000, gap)).monthly.headacheDays).toBe(1),
  )

  const years = (n: number): Diary =>
    diaryOf(
      Array.from({ length: n * 365 }, (_, i) => i)
        .filter((i) => i % 3 === 0)
        .map((i) => headacheDay(daysAgo(i))),
      { length: n * 365 },
    )

  it('ten years of diary take time in line with their days', () => {
    const two = years(2)
    const ten = years(10)
    expect(fastest(() => assessed(structuredClone(ten))) / fastest(() => assessed(structuredClone(two)))).toBeLessThan(
      12,
    )
    expect(assessed(ten).diagnoses.find((d) => d.code === '1.1')?.criteria[0]?.evidence).toContain('1217 attacks')
  })
})
