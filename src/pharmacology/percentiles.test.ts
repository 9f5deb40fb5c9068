import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { percentilesOf } from './percentiles.ts'

test.each<[number, number]>([
  [0.1, 1.003],
  [50, 2.5],
  [90, 3.7],
])('percentile %d of 1, 2, 3, 4 is interpolated at rank (N − 1)·q/100: %d', (q, wanted) =>
  expect(percentilesOf(Float64Array.of(3, 1, 4, 2), [q])[0]).toBeCloseTo(wanted, 12),
)

const bySorting = (values: Float64Array, q: number): number => {
  const sorted = values.slice().sort()
  const rank = ((sorted.length - 1) * q) / 100
  const [low, high] = [sorted[Math.floor(rank)]!, sorted[Math.min(Math.floor(rank) + 1, sorted.length - 1)]!]
  return low + (high - low) * (rank - Math.floor(rank))
}

describe('percentiles without sorting', () => {
  const levels = fc.oneof(fc.double({ min: 0, max: 1000, noNaN: true }), fc.integer({ min: 0, max: 3 }))
  const shares = fc.double({ min: 0.01, max: 99.99, noNaN: true })

  it('are those of the sorted values, whatever their order and however many are equal', () =>
    fc.assert(
      fc.property(
        fc.array(levels, { minLength: 1, maxLength: 400 }),
        fc.array(shares, { minLength: 1, maxLength: 6 }),
        (values, wanted) => {
          const all = Float64Array.from(values)
          const sorted = wanted.map((q) => bySorting(all, q))
          expect(percentilesOf(all.slice(), wanted)).toEqual(sorted)
        },
      ),
      { numRuns: 500 },
    ))

  test.each<[string, (i: number, n: number) => number]>([
    ['ascending', (i) => i],
    ['descending', (i, n) => n - i],
    ['an organ pipe', (i, n) => Math.min(i, n - i)],
    ['all equal', () => 7],
    ['a saw', (i) => i % 17],
  ])('%s', (_, at) => {
    const all = Float64Array.from({ length: 5000 }, (_, i) => at(i, 5000))
    const wanted = [95, 5, 50]
    expect(percentilesOf(all.slice(), wanted)).toEqual(wanted.map((q) => bySorting(all, q)))
  })

  it('throws on no values', () => expect(() => percentilesOf(new Float64Array(), [50])).toThrow('no percentile'))
})
