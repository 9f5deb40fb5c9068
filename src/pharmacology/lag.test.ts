import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Dose } from './case.ts'
import { carry } from './propagate.ts'
import type { Path, System } from './system.ts'
import { cutterOf } from './timeline.ts'

const star = { volumeL: 100, lost: 0.01, arms: [{ out: 0.02, back: 0.01, lost: 0 }] }
const share = { first: 0.5, later: 0.5 }
const doses: readonly Dose[] = [
  { route: 'nasal', startMin: 0, amountMg: 25 },
  { route: 'nasal', startMin: 12, amountMg: 25 },
]

const levelsAt = (times: readonly number[], way: Partial<Path>): readonly number[] => {
  const paths = [{ ka: 0.05, releaseOver: 0, into: 0, share, ...way }]
  const system: System = { star, paths, ke0: 0.1 }
  return [...carry({ count: 1, personOf: () => system }, cutterOf(doses, paths)(times), times.length).plasma]
}

it('a lag moves the whole curve by as much, a slow release likewise, and nothing comes before it', () =>
  fc.assert(
    fc.property(
      fc.double({ min: 0.1, max: 40, noNaN: true }),
      fc.constantFrom(0, 30),
      fc.uniqueArray(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 8 }),
      (lag, releaseOver, times) => {
        const at = times.sort((a, b) => a - b)
        const late = levelsAt(
          at.map((t) => t + lag),
          { lag, releaseOver },
        )
        for (const [i, level] of levelsAt(at, { releaseOver }).entries()) expect(late[i]).toBeCloseTo(level, 8)
        expect(levelsAt([lag / 2], { lag, releaseOver })).toEqual([0])
      },
    ),
  ))
