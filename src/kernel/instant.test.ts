import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { instantMs } from './instant.ts'

const asked = (of: () => number): number | string => {
  try {
    return of()
  } catch (error) {
    return (error as Error).name
  }
}
const byTemporal = (text: string) => asked(() => Temporal.Instant.from(text).epochMilliseconds)

describe('instants as milliseconds', () => {
  it('reads what Temporal writes as Temporal reads it', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: -2e12, max: 5e12 }),
        fc.integer({ min: -839, max: 839 }),
        fc.constantFrom('second' as const, 'millisecond' as const, 'minute' as const),
        (ms, offset, smallestUnit) => {
          const zone = `${offset < 0 ? '-' : '+'}${String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0')}:${String(Math.abs(offset) % 60).padStart(2, '0')}`
          const at = Temporal.Instant.fromEpochMilliseconds(ms)
          for (const text of [at.toString({ smallestUnit, timeZone: zone }), at.toString()])
            expect(instantMs(text)).toBe(byTemporal(text))
        },
      ),
    ))

  test.each([
    ['29 February of a leap year', '2024-02-29T23:59:59.999+23:59'],
    ['29 February of another', '2023-02-29T00:00:00Z'],
    ['30 February', '2026-02-30T00:00:00Z'],
    ['month 13', '2026-13-01T00:00:00Z'],
    ['month 0', '2026-00-10T00:00:00Z'],
    ['day 0', '2026-01-00T00:00:00Z'],
    ['hour 24', '2026-01-01T24:00:00Z'],
    ['a leap second', '2026-01-01T00:00:60Z'],
    ['minute 60', '2026-01-01T00:60:00Z'],
    ['without seconds', '2026-01-01T00:00Z'],
    ['one digit of a second', '2026-01-01T00:00:00.5Z'],
    ['microseconds', '2026-01-01T00:00:00.123456Z'],
    ['a blank in the middle', '2026-01-01 00:00:00Z'],
    ['an offset without a colon', '2026-01-01T00:00:00+0530'],
    ['an offset of 25 hours', '2026-01-01T00:00:00+25:00'],
    ['minus zero', '2026-01-01T00:00:00-00:00'],
    ['without punctuation', '20260101T000000Z'],
    ['small letters', '2026-01-01t00:00:00z'],
    ['no offset', '2026-01-01T00:00:00'],
    ['an annotation', '2026-01-01T00:00:00+05:30[Asia/Kolkata]'],
    ['a tail', '2026-01-01T00:00:00Zz'],
    ['words', 'yesterday'],
    ['nothing', ''],
  ])('%s (%s): the same answer, or the same refusal, as Temporal', (_, text) =>
    expect(asked(() => instantMs(text))).toBe(byTemporal(text)),
  )

  it('agrees with Temporal on texts with one character changed', () =>
    fc.assert(
      fc.property(fc.nat(24), fc.constantFrom(...'0129:-+.TZ '), (at, letter) => {
        const text = '2026-03-02T06:10:00-07:00'
        const changed = text.slice(0, at) + letter + text.slice(at + 1)
        expect(asked(() => instantMs(changed))).toBe(byTemporal(changed))
      }),
    ))
})
