import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { attackHours, daysOfAttack } from './attack-days.ts'
import type { Attack } from './diary.ts'

const phoenix = { date: '2026-03-02', timeZone: 'America/Phoenix' }

describe('days an attack touches (worked examples 7 to 9)', () => {
  test.each<[string, Attack, string[], number | null]>([
    [
      '7: 22:00 to 01:30 touches two days, 3.5 h',
      { start: '2026-03-02T22:00:00-07:00', end: '2026-03-03T01:30:00-07:00' },
      ['2026-03-02', '2026-03-03'],
      3.5,
    ],
    [
      '8: 20:00 to 00:00 touches one day',
      { start: '2026-03-02T20:00:00-07:00', end: '2026-03-03T00:00:00-07:00' },
      ['2026-03-02'],
      4,
    ],
    [
      '9: 21:00, asleep, woke well at 06:30: 9.5 h, two days',
      { start: '2026-03-02T21:00:00-07:00', end: '2026-03-03T06:30:00-07:00' },
      ['2026-03-02', '2026-03-03'],
      9.5,
    ],
    ['no end and no duration: the first day only', { start: '2026-03-02T23:59:00-07:00' }, ['2026-03-02'], null],
    [
      'the written duration wins over the end',
      { start: '2026-03-02T08:00:00-07:00', end: '2026-03-03T08:00:00-07:00', durationHours: 9 },
      ['2026-03-02'],
      9,
    ],
    [
      'an end before the start is an unknown length',
      { start: '2026-03-02T08:00:00-07:00', end: '2026-03-02T07:00:00-07:00' },
      ['2026-03-02'],
      null,
    ],
    ['the day only, 9 h: certainly that day', { durationHours: 9 }, ['2026-03-02'], 9],
    ['the day only, 30 h: certainly the next one too', { durationHours: 30 }, ['2026-03-02', '2026-03-03'], 30],
    [
      'written in UTC, counted in the zone of the diary',
      { start: '2026-03-03T05:00:00Z', durationHours: 1 },
      ['2026-03-02'],
      1,
    ],
  ])('%s', (_, attack, days, hours) => {
    expect(daysOfAttack(attack, phoenix)).toEqual(days)
    expect(attackHours(attack)).toBe(hours)
  })

  test.each<[string, number, string[]]>([
    ['the 23-hour day in spring: 23 h from midnight fill it', 23, ['2026-03-08']],
    ['and 24 h reach the day after', 24, ['2026-03-08', '2026-03-09']],
  ])('%s (New York)', (_, durationHours, days) =>
    expect(
      daysOfAttack(
        { start: '2026-03-08T00:00:00-05:00', durationHours },
        { date: '2026-03-08', timeZone: 'America/New_York' },
      ),
    ).toEqual(days),
  )

  it('a longer attack never touches fewer days, and its first day never moves', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 86_399 }),
        fc.double({ min: 0, max: 200, noNaN: true }),
        fc.double({ min: 0, max: 200, noNaN: true }),
        fc.constantFrom('America/Phoenix', 'America/New_York', 'Europe/Berlin', 'Pacific/Auckland'),
        (second, shorter, more, timeZone) => {
          const start = Temporal.Instant.fromEpochMilliseconds(Date.UTC(2026, 2, 7) + second * 1000).toString()
          const days = (durationHours: number) =>
            daysOfAttack({ start, durationHours }, { date: '2026-03-07', timeZone })
          const few = days(shorter)
          expect(days(shorter + more).slice(0, few.length)).toEqual(few)
        },
      ),
    ))
})
