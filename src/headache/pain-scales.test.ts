import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { wordOf } from './intensity-words.ts'
import { onTen, type PainScale } from './pain-scales.ts'

describe('pain on other scales, kept on 0–10', () => {
  test.each<[PainScale, number, number | null]>([
    ['0-10', 7, 7],
    ['0-10', 11, null],
    ['0-10', 7.5, null],
    ['0-3', 0, 0],
    ['0-3', 1, 2],
    ['0-3', 2, 5],
    ['0-3', 3, 8],
    ['0-3', 4, null],
    ['0-3', 1.5, null],
    ['0-5', 5, 10],
    ['0-5', 3, 6],
    ['0-5', 2.5, 5],
    ['0-5', 6, null],
    ['0-100', 74, 7],
    ['0-100', 75, 8],
    ['0-100', 3, 1],
    ['0-100', 101, null],
    ['words', 3, null],
    ['0-10', -1, null],
  ])('%s: %d is %j', (scale, value, expected) => expect(onTen(value, scale)).toBe(expected))

  test.each([
    [1, 'mild'],
    [2, 'moderate'],
    [3, 'severe'],
  ])('the grade %d of 0–3 falls in the band of its word: %s', (grade, word) =>
    expect(wordOf(onTen(grade, '0-3')!)).toBe(word),
  )

  it('keeps the order, and never turns a pain into none', () => {
    const scale = fc.constantFrom<PainScale>('0-10', '0-3', '0-5', '0-100')
    fc.assert(
      fc.property(scale, fc.nat(100), fc.nat(100), (on, a, b) => {
        const [low, high] = [onTen(Math.min(a, b), on), onTen(Math.max(a, b), on)]
        if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high)
        if (high !== null && Math.max(a, b) > 0) expect(high).toBeGreaterThan(0)
      }),
    )
  })
})
