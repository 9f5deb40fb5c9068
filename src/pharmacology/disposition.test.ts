import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { modesOf, type Star, steadyStatePerMgPerMin } from './disposition.ts'

const sum = (all: Iterable<number>): number => [...all].reduce((a, b) => a + b, 0)
const rate = fc.double({ min: 1e-4, max: 4, noNaN: true })
const star = fc.record({
  volumeL: fc.double({ min: 1, max: 400, noNaN: true }),
  lost: rate,
  arms: fc.array(fc.record({ out: rate, back: rate, lost: fc.constant(0) }), { maxLength: 3 }),
})

describe('modes of a star of compartments', () => {
  test.each<[string, Star, number[]]>([
    [
      'domino-1984: 0.402, 4.575 and 114.6 min half-lives',
      {
        volumeL: 4.41,
        lost: 0.438,
        arms: [
          { out: 0.592, back: 0.247, lost: 0 },
          { out: 0.59, back: 0.0146, lost: 0 },
        ],
      },
      [0.006046703633, 0.1515160318, 1.724037265],
    ],
    [
      'clements-1981',
      { volumeL: 122.654, lost: 0.0109, arms: [{ out: 0.0186, back: 0.0137, lost: 0 }] },
      [0.003789048313, 0.03941095169],
    ],
    [
      'two arms that return at the same rate: that rate has no weight',
      {
        volumeL: 10,
        lost: 0.2,
        arms: [
          { out: 0.1, back: 0.1, lost: 0 },
          { out: 0.05, back: 0.1, lost: 0 },
        ],
      },
      [0.05, 0.1, 0.4],
    ],
  ])('%s', (_, given, wanted) => {
    const found = [...modesOf(given).lambda].sort((a, b) => a - b)
    for (const [i, lambda] of wanted.entries()) expect(found[i]! / lambda).toBeCloseTo(1, 9)
  })

  it('gives domino-1984 the fractions 0.93460, 0.05715 and 0.00825', () => {
    const arms = [
      { out: 0.592, back: 0.247, lost: 0 },
      { out: 0.59, back: 0.0146, lost: 0 },
    ]
    const weights = [...modesOf({ volumeL: 4.41, lost: 0.438, arms }).weights[0]!].sort((a, b) => b - a)
    const wanted = [0.934603338, 0.0571500759, 0.00824658587]
    for (const [i, weight] of wanted.entries()) expect(weights[i]! / weight).toBeCloseTo(1, 8)
  })

  it('keeps the mass: weights into central add up to 1, into an arm to 0, none into central is negative', () =>
    fc.assert(
      fc.property(star, (given) => {
        const [central, ...arms] = modesOf(given).weights
        const isWhole = Math.abs(sum(central!) - 1) < 1e-12 && central!.every((w) => w >= 0)
        return isWhole && arms.every((w) => Math.abs(sum(w)) < 1e-9 * Math.max(1, ...w.map(Math.abs)))
      }),
    ))

  it('clears at V·k10: the area under 1 mg is 1/CL, and Vieta holds for the sum of the rates', () =>
    fc.assert(
      fc.property(star, (given) => {
        const modes = modesOf(given)
        const wanted = 1000 / (given.volumeL * given.lost)
        const trace = given.arms.reduce((all, arm) => all + arm.out + arm.back, given.lost)
        return (
          Math.abs(steadyStatePerMgPerMin(modes) / wanted - 1) < 1e-7 && Math.abs(sum(modes.lambda) / trace - 1) < 1e-12
        )
      }),
    ))

  it('interlaces: between two rates lies the return rate of an arm', () =>
    fc.assert(
      fc.property(star, (given) => {
        const rates = [...modesOf(given).lambda].sort((a, b) => a - b)
        const back = given.arms.map((arm) => arm.back).sort((a, b) => a - b)
        return back.every((b, i) => rates[i]! <= b * (1 + 1e-9) && rates[i + 1]! >= b * (1 - 1e-9))
      }),
    ))
})
