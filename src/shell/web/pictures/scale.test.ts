import { expect, it, test } from 'vitest'
import { bandPath, linear, linePath, ticksUpTo } from './scale.ts'

test.each<[number, number, number[]]>([
  [178, 4, [0, 50, 100, 150, 200]],
  [200, 4, [0, 50, 100, 150, 200]],
  [7.2, 4, [0, 2, 4, 6, 8]],
  [0.3, 3, [0, 0.1, 0.2, 0.3]],
  [0, 4, [0, 0.5, 1]],
])('ticks up to %d, about %d', (most, count, wanted) => expect(ticksUpTo(most, count)).toEqual(wanted))

it('maps a value in a straight line, and a range without length to its start', () => {
  expect(linear([0, 10], [100, 0])(2.5)).toBe(75)
  expect(linear([3, 3], [0, 50])(3)).toBe(0)
})

it('leaves a gap where nothing is known', () =>
  expect(linePath([0, 1, 2, 3], [5, null, 6, 7])).toBe('M0.0 5.0M2.0 6.0L3.0 7.0'))

it('closes a band', () => expect(bandPath([0, 1], [1, 2], [3, 4])).toBe('M0.0 1.0L1.0 2.0L1.0 4.0L0.0 3.0Z'))
