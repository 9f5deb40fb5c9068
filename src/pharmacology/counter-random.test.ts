import { describe, expect, it, test } from 'vitest'
import { normalDraws, philox } from './counter-random.ts'

describe('Philox 2×32-10', () => {
  // The known answers that the authors publish with Random123.
  test.each<[number, [number, number], [number, number]]>([
    [0x00000000, [0x00000000, 0x00000000], [0xff1dae59, 0x6cd10df2]],
    [0xffffffff, [0xffffffff, 0xffffffff], [0x2c3f628b, 0xab4fd7ad]],
    [0x13198a2e, [0x243f6a88, 0x85a308d3], [0xdd7ce038, 0xf62a4c12]],
  ])('key %i, counter %j', (key, counter, wanted) => expect(philox(key, counter)).toEqual(wanted))
})

describe('normal draws', () => {
  it('are a person’s own: neither the number asked for nor anyone else changes them', () => {
    expect(normalDraws(1, 7, 8).subarray(0, 3)).toEqual(normalDraws(1, 7, 3))
    expect(normalDraws(1, 8, 3)).not.toEqual(normalDraws(1, 7, 3))
    expect(normalDraws(2, 7, 3)).not.toEqual(normalDraws(1, 7, 3))
  })

  it('have mean 0, spread 1, and no tie between a pair', () => {
    const people = 20_000
    const all = Array.from({ length: people }, (_, person) => normalDraws(4, person, 2))
    const mean = (of: (z: Float64Array) => number) => all.reduce((sum, z) => sum + of(z), 0) / people
    expect(Math.abs(mean((z) => z[0]!))).toBeLessThan(4 / Math.sqrt(people))
    expect(Math.abs(mean((z) => z[0]! ** 2) - 1)).toBeLessThan(4 * Math.sqrt(2 / people))
    expect(Math.abs(mean((z) => z[0]! * z[1]!))).toBeLessThan(4 / Math.sqrt(people))
  })
})
