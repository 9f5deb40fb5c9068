import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysFrom, spansOn } from './clinic-hours.ts'
import { date, weekly } from './scheduling.test-support.ts'

// PostgreSQL’s and Node’s zone tables agree on these; Lord Howe moves by half an hour, Cairo and Santiago at midnight.
const zones = [
  'America/Denver',
  'America/Phoenix',
  'America/New_York',
  'America/Los_Angeles',
  'America/Santiago',
  'Europe/Berlin',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Asia/Kolkata',
]
const anyZone = fc.constantFrom(...zones)
const anyDay = fc.integer({ min: 0, max: 729 }).map((days) => date('2025-01-01').add({ days }))

/** The wall clock by a second implementation: Intl, not Temporal. */
const wall = (instant: Temporal.Instant, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
    instant.epochMilliseconds,
  )

describe('the clinic’s hours are wall-clock rules', () => {
  test.each<[string, string, string, string]>([
    ['the last winter morning', '2026-03-07', '2026-03-07T15:00:00Z', '2026-03-08T00:00:00Z'],
    ['the day the clocks go forward', '2026-03-08', '2026-03-08T14:00:00Z', '2026-03-08T23:00:00Z'],
    ['the day the clocks go back', '2026-11-01', '2026-11-01T15:00:00Z', '2026-11-02T00:00:00Z'],
  ])('08:00 to 17:00 in Denver on %s', (_, day, from, to) => {
    const [span] = spansOn(weekly('08:00', '17:00'), date(day), 'America/Denver')
    expect([span!.from.toString(), span!.to.toString()]).toEqual([from, to])
  })

  test('a shift through the skipped hour loses it, through the repeated hour gains it', () => {
    const hours = (day: string) => {
      const [span] = spansOn(weekly('00:30', '04:30'), date(day), 'America/New_York')
      return span!.from.until(span!.to).total('hour')
    }
    expect([hours('2025-03-09'), hours('2025-06-01'), hours('2025-11-02')]).toEqual([3, 4, 5])
  })

  test('a time that the clocks skip is read as the same time after the change; an emptied rule is empty', () => {
    const spring = (from: string, to: string) => spansOn(weekly(from, to), date('2025-03-09'), 'America/Denver')
    expect(spring('02:30', '05:00')[0]!.from.toString()).toBe('2025-03-09T09:30:00Z')
    expect(spring('02:30', '03:30')).toEqual([])
  })

  test('in every zone, on every day of 2025 and 2026, the wall shows 08:00 and 17:00', () => {
    fc.assert(
      fc.property(anyZone, anyDay, (timeZone, day) => {
        const [span] = spansOn(weekly('08:00', '17:00'), day, timeZone)
        expect(wall(span!.from, timeZone)).toBe(`${day} 08:00`)
        expect(wall(span!.to, timeZone)).toBe(`${day} 17:00`)
      }),
    )
  })

  test('rules hold on their weekday, from their first day to their last', () => {
    const tuesdays = { weekday: 2, from: '08:00', to: '12:00', since: '2026-12-02', until: '2026-12-15' }
    const open = daysFrom(date('2026-11-30'), date('2026-12-31')).filter(
      (day) => spansOn([tuesdays], day, 'America/Phoenix').length > 0,
    )
    expect(open.map(String)).toEqual(['2026-12-08', '2026-12-15'])
  })
})
