import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { ceilTo, compare, exact, floorTo, isWhole, minus, over, plus, times, toNumber, total } from './exact.ts'

const cents = fc.integer({ min: 0, max: 1_000_000 }).map((n) => n / 100)

describe('exact decimals', () => {
  test.each<[string, number, number]>([
    ['0.1 + 0.2', toNumber(plus(exact(0.1), exact(0.2))), 0.3],
    ['0.07 × 100', toNumber(times(exact(0.07), exact(100))), 7],
    ['0.3 − 0.1', toNumber(minus(exact(0.3), exact(0.1))), 0.2],
    ['1e-7 is read', toNumber(exact(1e-7)), 1e-7],
    ['1e21 is read', toNumber(exact(1e21)), 1e21],
    ['8.2 down to 0.1 stays', toNumber(floorTo(exact(8.2), exact(0.1))), 8.2],
    ['54.533… up to 0.01', toNumber(ceilTo(over(exact(163.6), exact(3)), exact(0.01))), 54.54],
    ['8.2 up to 0.1 stays', toNumber(ceilTo(exact(8.2), exact(0.1))), 8.2],
    ['71.25 down to 0.1', toNumber(floorTo(exact(71.25), exact(0.1))), 71.2],
    ['a third, as near as a number gets', toNumber(over(exact(1), exact(3))), 1 / 3],
  ])('%s', (_, found, wanted) => expect(found).toBe(wanted))

  it('refuses what is no number, and division by zero', () => {
    expect(() => exact(Number.NaN)).toThrow(RangeError)
    expect(() => exact(Number.POSITIVE_INFINITY)).toThrow(RangeError)
    expect(() => over(exact(1), exact(0))).toThrow(RangeError)
  })

  it('reads back every number it was given', () =>
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }), (n) => {
        return Math.abs(n) < 1e-12 || Math.abs(toNumber(exact(n)) / n - 1) < 1e-15
      }),
    ))

  it('never drifts: a million random amounts of 0.01 (H35)', () => {
    const amounts = Array.from({ length: 1_000_000 }, (_, i) => ((i * 7919) % 9973) / 100)
    const whole = amounts.reduce((sum, a) => sum + Math.round(a * 100), 0)
    expect(toNumber(total(amounts.map(exact)))).toBe(whole / 100)
  })

  it('rounds down onto the step, and by less than one step', () =>
    fc.assert(
      fc.property(cents, fc.constantFrom(0.01, 0.1, 0.5, 1), (value, step) => {
        const down = floorTo(exact(value), exact(step))
        const rest = minus(exact(value), down)
        return isWhole(over(down, exact(step))) && compare(rest, exact(0)) >= 0 && compare(rest, exact(step)) < 0
      }),
    ))
})
