import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { chainResponse, threeStages, twoStages } from './divided-difference.ts'

describe('D, the response of a chain of first-order stages', () => {
  test.each<[number[], number]>([
    [[0.1, 0.1], 3.67879441171],
    [[0, 0.1, 0.1], 26.4241117657],
    [[0.4, 0.05], 1.68061434521],
    [[0, 0.4, 0.05], 15.4719311513],
    [[0.1, 0.1, 0.1], 18.3939720586],
  ])('D(%j; 10 min) = %d', (rates, wanted) => expect(chainResponse(10, ...rates)).toBeCloseTo(wanted, 9))

  it('is one stage: an exponential, and nothing has passed two stages at once', () => {
    expect(chainResponse(2, 0.3)).toBe(Math.exp(-0.6))
    expect(chainResponse(0, 0.3, 0.2, 0.1)).toBe(0)
  })

  const rate = fc.double({ min: 0, max: 4, noNaN: true })
  const minutes = fc.double({ min: 0.001, max: 600, noNaN: true })

  it('does not care about the order of the stages and is never negative', () =>
    fc.assert(
      fc.property(fc.array(rate, { minLength: 2, maxLength: 4 }), minutes, (rates, t) => {
        const found = chainResponse(t, ...rates)
        return found >= 0 && chainResponse(t, ...rates.toReversed()) === found
      }),
    ))

  it('is the same for two and three stages without a list', () =>
    fc.assert(
      fc.property(rate, rate, rate, minutes, (a, b, c, t) => {
        expect(twoStages(t, a, b)).toBe(chainResponse(t, a, b))
        expect(threeStages(t, a, b, c)).toBe(chainResponse(t, a, b, c))
      }),
    ))

  it('is smooth where two rates meet: a rate moved by a part in 10^9 moves the answer as little', () =>
    fc.assert(
      fc.property(rate, rate, fc.double({ min: 0.001, max: 60, noNaN: true }), (a, b, t) => {
        const apart = chainResponse(t, a, b, b * (1 + 1e-9))
        const together = chainResponse(t, a, b, b)
        return Math.abs(apart - together) <= 1e-6 * together
      }),
    ))
})
