import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Diary, DiaryDay } from '../diary.ts'
import {
  asOf,
  calmDay,
  daysAgo,
  daysOfWindow,
  diaryOf,
  fullAttack,
  headacheDay,
  tensionAttack,
} from '../diary-of.test-support.ts'
import type { TrendFigure } from './period-counts.ts'
import { type Trends, trends } from './trends.ts'

const trendsOf = (diary: Diary): Trends => trends(diary, {}, asOf)
const headacheOn = (dates: readonly string[]) => dates.map((date) => headacheDay(date))

describe('counts over time', () => {
  const diary = diaryOf(headacheOn([...daysOfWindow(1, 14), ...daysOfWindow(2, 9), ...daysOfWindow(3, 20)]), {
    length: 90,
    without: [daysAgo(20), daysAgo(26)],
  })
  const { windows, rolling, calendarMonths, from } = trendsOf(diary)

  it('months of 28 days, newest first, only whole ones, with what is missing as a range', () => {
    expect(windows.map(({ counts }) => counts.headacheDays)).toEqual([
      [14, 16],
      [9, 9],
      [20, 20],
    ])
    expect(windows[0]).toMatchObject({ from: '2026-03-04', to: '2026-03-31', days: 28, recorded: 26, missing: 2 })
    expect(windows[0]!.counts.crystalClearDays).toEqual([12, 14])
  })

  it('a window a week, oldest first, the last ends today', () => {
    expect(rolling).toHaveLength(9)
    expect(rolling.at(-1)).toEqual(windows[0])
    expect(rolling.at(-5)).toEqual(windows[1])
  })

  it('calendar months as far as the diary goes', () => {
    expect(from).toBe('2026-01-01')
    expect(calendarMonths.map((month) => [month.from, month.days])).toEqual([
      ['2026-03-01', 31],
      ['2026-02-01', 28],
      ['2026-01-01', 31],
    ])
    const all = calendarMonths.reduce((sum, { counts }) => sum + counts.headacheDays[0], 0)
    expect(all).toBe(43)
  })

  it('an empty diary shows nothing, and is no error', () =>
    expect(trendsOf({ timeZone: 'UTC', days: [] })).toMatchObject({
      from: null,
      windows: [],
      rolling: [],
      calendarMonths: [],
      attacks: 0,
      cycle: null,
      looks: { taken: 0 },
      changes: { taken: 0 },
    }))
})

describe('a change of pattern', () => {
  const half = (each: (n: number) => boolean, from: number) =>
    Array.from({ length: 84 }, (_, n) => from + n)
      .filter((n) => each(n))
      .map(daysAgo)
  const change = (diary: Diary, figure: TrendFigure = 'headacheDays') =>
    trendsOf(diary).changes.changes.find((each) => each.figure === figure)!

  it('six days a week, then two: fewer, with a band, in days per 28', () => {
    const days = headacheOn([...half((n) => n % 7 < 2, 0), ...half((n) => n % 7 !== 0, 84)])
    const found = change(diaryOf(days, { length: 168 }))
    expect(found).toMatchObject({ verdict: 'fewer', difference: { days: -16 }, before: { counted: 72, known: 84 } })
    expect(found.difference!.low).toBeLessThan(-16)
    expect(found.difference!.high).toBeGreaterThan(-16)
    expect(found.difference!.high).toBeLessThan(0)
  })

  test.each<[string, Diary, string]>([
    [
      'the same all along',
      diaryOf(headacheOn(Array.from({ length: 56 }, (_, n) => daysAgo(n * 3))), { length: 168 }),
      'no-clear-change',
    ],
    ['167 days', diaryOf(headacheOn(daysOfWindow(1, 9)), { length: 167 }), 'too-few-days'],
    [
      '29 of 84 not recorded',
      diaryOf(headacheOn(daysOfWindow(1, 9)), {
        length: 168,
        without: Array.from({ length: 29 }, (_, n) => daysAgo(n * 2)),
      }),
      'too-few-days',
    ],
    [
      'a headache every day',
      diaryOf(headacheOn(Array.from({ length: 168 }, (_, n) => daysAgo(n))), { length: 168 }),
      'no-clear-change',
    ],
  ])('%s: %s', (_, diary, verdict) => expect(change(diary).verdict).toBe(verdict))
})

describe('what came with the attacks', () => {
  it('nausea in 12 of 19, in 3 not, in 4 not recorded; those nobody described count as not recorded', () => {
    const { nausea: _, ...unasked } = fullAttack
    const dates = Array.from({ length: 19 }, (_, n) => daysAgo(n * 3))
    const days = dates.map((date, n): DiaryDay => {
      if (n === 0) return { date, headache: true, medications: [] }
      return headacheDay(date, n < 4 ? { ...unasked, vomiting: false } : n < 16 ? fullAttack : tensionAttack)
    })
    const found = trendsOf(diaryOf(days, { length: 60 }))
    expect(found.attacks).toBe(19)
    expect(found.symptoms[0]).toEqual({ symptom: 'nausea', present: 12, absent: 3, notRecorded: 4 })
    for (const { present, absent, notRecorded } of found.symptoms) expect(present + absent + notRecorded).toBe(19)
  })

  it('the part of the day in which they begin, by the diary’s clock', () => {
    const at = (n: number, time: string) =>
      headacheDay(daysAgo(n), { ...fullAttack, start: `${daysAgo(n)}T${time}-07:00`, durationHours: 2 })
    const days = [
      at(1, '05:59:00'),
      at(3, '06:00:00'),
      at(5, '11:30:00'),
      at(7, '17:59:00'),
      at(9, '18:00:00'),
      headacheDay(daysAgo(11)),
    ]
    expect(trendsOf(diaryOf(days)).onset).toEqual({
      attacks: { night: 1, morning: 2, afternoon: 1, evening: 1 },
      notRecorded: 1,
    })
  })
})

describe('the cycle', () => {
  const starts = [10, 38, 66].map(daysAgo)
  const bleeding = (date: string) =>
    starts.includes(date) ||
    starts.some(
      (s) => s < date && date <= daysAgo(0) && Math.abs(Number(Temporal.PlainDate.from(s).until(date).days)) < 4,
    )
  const diary = diaryOf(headacheOn([8, 12, 36, 40, 65].map(daysAgo)), { length: 84 })
  const withCycle = { ...diary, days: diary.days.map((day) => ({ ...day, menstruation: bleeding(day.date) })) }

  it('days are counted from the first of bleeding, and there is no day 0', () => {
    const { cycle } = trendsOf(withCycle)
    expect(cycle?.starts).toEqual([...starts].reverse())
    expect(cycle?.days.map(({ day }) => day)).toEqual([-7, -6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6, 7])
    expect(cycle?.days.find(({ day }) => day === 3)).toEqual({ day: 3, counted: 2, known: 3 })
    expect(cycle?.days.find(({ day }) => day === -2)).toEqual({ day: -2, counted: 2, known: 3 })
    expect(cycle?.diagnoses.map(({ code }) => code)).toEqual(['A1.1.1', 'A1.1.2'])
  })

  it('nothing recorded of it: nothing is said of it', () => {
    const { cycle, looks } = trendsOf(diary)
    expect([cycle, looks.looks.some(({ exposure }) => exposure === 'menstruation')]).toEqual([null, false])
  })
})

describe('looks at what goes together', () => {
  it('each is told with its counts, and their number is the number corrected for', () => {
    const mondays = Array.from({ length: 26 }, (_, n) => daysAgo(1 + 7 * n))
    const { looks } = trendsOf(diaryOf(headacheOn(mondays), { length: 182 }))
    expect(looks.taken).toBe(14)
    expect(looks.looks.filter(({ chance }) => chance !== null)).toHaveLength(14)
    const monday = looks.looks.find(({ exposure, outcome }) => exposure === 'weekday-1' && outcome === 'headache')
    expect(monday).toMatchObject({
      verdict: 'more',
      with: { counted: 26, known: 26 },
      without: { counted: 0, known: 156 },
    })
    for (const { chance, corrected } of looks.looks)
      if (chance !== null) expect(corrected).toBeGreaterThanOrEqual(chance)
  })

  it('a month of the year says nothing before three years', () => {
    const { looks } = trendsOf(diaryOf(headacheOn(daysOfWindow(1, 20)), { length: 730 }))
    const months = looks.looks.filter(({ exposure }) => exposure.startsWith('month-'))
    expect(new Set(months.map(({ verdict }) => verdict))).toEqual(new Set(['too-few']))
  })
})

describe('properties', () => {
  const kinds = fc.array(fc.constantFrom('calm', 'headache', 'blank', 'missing'), { minLength: 10, maxLength: 200 })
  const diaryFrom = (found: readonly string[]): Diary => ({
    timeZone: 'UTC',
    days: found.flatMap((kind, n): DiaryDay[] => {
      const date = daysAgo(found.length - 1 - n)
      if (kind === 'missing' && n > 0) return []
      return [kind === 'headache' ? headacheDay(date) : kind === 'calm' ? calmDay(date) : { date, headache: null }]
    }),
  })

  it('a range never shrinks by a day made missing, and the same diary gives the same answer', () =>
    fc.assert(
      fc.property(kinds, fc.nat(), (found, pick) => {
        const gone = 1 + (pick % (found.length - 1))
        const before = trendsOf(diaryFrom(found))
        expect(trendsOf(diaryFrom(found))).toEqual(before)
        const after = trendsOf(diaryFrom(found.map((kind, n) => (n === gone ? 'missing' : kind))))
        for (const [n, { counts }] of before.rolling.entries())
          for (const [figure, [least, most]] of Object.entries(counts)) {
            const [fewer, more] = after.rolling[n]!.counts[figure as TrendFigure]
            expect(fewer).toBeLessThanOrEqual(least)
            expect(more).toBeGreaterThanOrEqual(most)
          }
      }),
      { numRuns: 30, endOnFailure: true },
    ))
})
