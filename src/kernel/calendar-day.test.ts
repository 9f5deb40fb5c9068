import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { ageOn, dayNumber, isoDay } from './calendar-day.ts'

describe('calendar days as numbers', () => {
  test.each<[string, number]>([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2026-03-31', 20_543],
  ])('%s is day %i', (date, day) => {
    expect(dayNumber(date)).toBe(day)
    expect(isoDay(day)).toBe(date)
  })

  it('agrees with Temporal on every day of seven centuries that is asked', () =>
    fc.assert(
      fc.property(fc.integer({ min: -130_000, max: 130_000 }), (day) => {
        const date = Temporal.PlainDate.from('1970-01-01').add({ days: day }).toString()
        return isoDay(day) === date && dayNumber(date) === day
      }),
    ))

  it('refuses what is not an ISO date', () => expect(() => dayNumber('31.3.2026')).toThrow(RangeError))

  test.each<[string, string, string, number]>([
    ['the day before the birthday', '2008-05-17', '2026-05-16', 17],
    ['the birthday', '2008-05-17', '2026-05-17', 18],
    ['born on a leap day, in a common year', '2008-02-29', '2026-02-28', 17],
  ])('%s', (_, birthDate, date, age) => expect(ageOn(birthDate, date)).toBe(age))
})
