import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openSlots } from './availability.ts'
import { anyTime } from './preferences.ts'
import { busy, date, house, infusion } from './scheduling.test-support.ts'
import { type Proposal, proposeSeries, type SeriesWish } from './series.ts'
import { hoursBetween, hoursOf, mostInWeek } from './spacing.ts'

const phoenix = 'America/Phoenix'
const at = house(phoenix)
const span = {
  visit: infusion,
  from: date('2026-11-30'),
  to: date('2027-01-10'),
  notBefore: Temporal.Instant.from('2026-11-24T00:00:00Z'),
  personId: null,
}
const slots = openSlots(at, span)
const wish: SeriesWish = { sessions: 5, minHoursBetween: 48, mostInWeek: null, others: [], preferences: anyTime }
const said = ({ visits }: Proposal) =>
  visits.map(({ slot, nurse }) => {
    const local = slot.from.toZonedDateTimeISO(phoenix)
    return `${local.toPlainDate()} ${local.toPlainTime().toString({ smallestUnit: 'minute' })} ${nurse?.id}`
  })

describe('a series of sessions', () => {
  test('as soon as can be, every 48 h, one nurse, one time of day', () => {
    expect(said(proposeSeries(slots, wish, phoenix)[0]!)).toEqual([
      '2026-11-30 08:30 n1',
      '2026-12-02 08:30 n1',
      '2026-12-04 08:30 n1',
      '2026-12-06 08:30 n1',
      '2026-12-08 08:30 n1',
    ])
  })

  test('Tuesday or Thursday mornings, not before 9', () => {
    const preferences = { ...anyTime, weekdays: [2, 4], from: '09:00', before: '12:00' }
    expect(said(proposeSeries(slots, { ...wish, preferences }, phoenix)[0]!)).toEqual([
      '2026-12-01 09:00 n1',
      '2026-12-03 09:00 n1',
      '2026-12-08 09:00 n1',
      '2026-12-10 09:00 n1',
      '2026-12-15 09:00 n1',
    ])
  })

  test('three series to choose from, each from another day; none where no whole one fits', () => {
    const firsts = proposeSeries(slots, wish, phoenix).map((each) => said(each)[0]!.slice(0, 10))
    expect(firsts).toEqual(['2026-11-30', '2026-12-01', '2026-12-02'])
    expect(proposeSeries(slots.slice(0, 40), wish, phoenix)).toEqual([])
    expect(proposeSeries([], wish, phoenix)).toEqual([])
  })

  test('another nurse only where the first is away', () => {
    const away = house(phoenix, {
      busy: [
        busy('n2', '2026-11-30T15:00:00Z', '2026-12-01T00:00:00Z'),
        busy('n1', '2026-12-02T15:00:00Z', '2026-12-03T00:00:00Z'),
      ],
    })
    const found = openSlots(away, { ...span, to: date('2026-12-06') })
    expect(said(proposeSeries(found, { ...wish, sessions: 3 }, phoenix)[0]!)).toEqual([
      '2026-11-30 08:30 n1',
      '2026-12-02 08:30 n2',
      '2026-12-04 08:30 n2',
    ])
  })

  test('keeps its distance from sessions that stand already', () => {
    const others = [Temporal.Instant.from('2026-12-01T08:30:00-07:00')]
    expect(said(proposeSeries(slots, { ...wish, others, sessions: 1 }, phoenix)[0]!)).toEqual(['2026-12-03 08:30 n1'])
  })

  test('property: whatever is asked, what is proposed keeps every distance and takes only what is free', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom(20, 24, 48, 72),
        fc.constantFrom(null, 2 as const),
        fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 4 }),
        (sessions, minHoursBetween, perWeek, weekdays) => {
          const asked = {
            ...wish,
            sessions,
            minHoursBetween,
            mostInWeek: perWeek,
            preferences: { ...anyTime, weekdays },
          }
          for (const { visits } of proposeSeries(slots, asked, phoenix)) {
            const starts = visits.map(({ slot }) => slot.from)
            expect(starts.length).toBe(sessions)
            for (let i = 1; i < starts.length; i++)
              expect(hoursBetween(starts[i - 1]!, starts[i]!)).toBeGreaterThanOrEqual(minHoursBetween)
            if (perWeek !== null) expect(mostInWeek(starts.map(hoursOf))).toBeLessThanOrEqual(perWeek)
            for (const { slot, nurse } of visits) expect(slot.free.nurse).toContain(nurse)
          }
        },
      ),
      { numRuns: 15 },
    )
  })
})
