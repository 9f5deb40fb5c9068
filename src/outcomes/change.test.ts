import { describe, expect, it, test } from 'vitest'
import { changeBetween } from './change.ts'
import { expectedWithoutTreatment } from './expected-anyway.ts'

/** 1 headache, 0 none, anything else not recorded. */
const marks = (text: string) => [...text].map((c) => (c === '1' ? true : c === '0' ? false : null))
const repeat = (text: string, times: number) => marks(text.repeat(times))

describe('worked examples of the outcome rules', () => {
  test.each([
    ['§5: usual 18, baseline 24, correlation 0.6: 21.6', { usual: 18, baseline: 24, correlation: 0.6 }, 21.6],
    ['40: 26 after a bad month, usual 20, correlation 0.5: 23', { usual: 20, baseline: 26 }, 23],
  ])('%s', (_, given, wanted) => expect(expectedWithoutTreatment(given)).toBeCloseTo(wanted, 10))

  it('§5: a fall of 4 days in one month is well inside chance', () => {
    const { days, chanceOf30 } = changeBetween(repeat('1101110', 4), repeat('1100110', 4))
    expect(days.low).toBeLessThan(-4)
    expect(days.high).toBeGreaterThan(0)
    expect(chanceOf30).toBeLessThan(0.5)
  })
})

describe('the change', () => {
  it('is nothing in the middle when both periods are alike, and wider with less record', () => {
    const long = changeBetween(repeat('1101010', 12), repeat('1101010', 12))
    const short = changeBetween(repeat('1101010', 4), repeat('1101010', 4))
    expect(long.days.middle).toBeCloseTo(0, 1)
    expect(short.days.high - short.days.low).toBeGreaterThan(long.days.high - long.days.low)
  })

  it('from nearly daily to rarely is all but certain, over three months', () => {
    const { chanceOf50, chanceOfRise, days } = changeBetween(repeat('1111110', 12), repeat('1000000', 12))
    expect(chanceOf50).toBeGreaterThan(0.99)
    expect(chanceOfRise).toBeLessThan(0.01)
    expect(days.middle).toBeLessThan(-15)
  })

  it('a missing day is no headache-free day: leaving out free days doesn’t lower the level', () => {
    const full = changeBetween(repeat('1101010', 4), repeat('1101010', 4)).after
    const gaps = changeBetween(repeat('1101010', 4), repeat('1101.1.', 4)).after
    expect(gaps.middle).toBeGreaterThan(full.middle)
  })

  it('records that want opposite persistences still give figures', () => {
    const { days, chanceOf30 } = changeBetween(repeat('10', 42), marks('1'.repeat(42) + '0'.repeat(42)))
    for (const figure of [days.low, days.middle, days.high, chanceOf30]) expect(Number.isFinite(figure)).toBe(true)
  })

  it('densities are densities, and the ends stay inside 0–28', () => {
    const { density, before, after } = changeBetween(repeat('1', 84), repeat('0', 84))
    for (const each of [density.before, density.after]) expect(each.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9)
    expect(before.high).toBeLessThanOrEqual(28)
    expect(after.low).toBeGreaterThanOrEqual(0)
  })
})
