import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Dose, DosingCase } from './case.ts'
import { solved } from './independent-solver.test-support.ts'
import { models } from './models/index.ts'
import { simulate } from './simulate.ts'
import { vectors } from './vectors.test-support.ts'

/** Relative 1e-6, absolute 1e-9 ng/mL. */
const expectAlike = (given: DosingCase, solvedCase = given): void => {
  const answer = simulate({ ...given, metabolite: true })
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  const { plasma, effectSite, metabolite } = solved(solvedCase)
  for (const [found, wanted] of [
    [answer.value.plasmaNgMl, plasma],
    [answer.value.effectSiteNgMl, effectSite],
    [answer.value.metabolite?.plasmaNgMl ?? [], metabolite],
  ] as const)
    for (const [i, level] of wanted.entries())
      expect(Math.abs(found[i]! - level), `${found[i]} for ${level} at ${given.timesMin[i]} min`).toBeLessThanOrEqual(
        Math.max(1e-9, 1e-6 * Math.abs(level)),
      )
}

describe('the closed form against an implicit solver of stiff equations', () => {
  test.each(vectors)('$id: $note', ({ id: _, note: __, cp: ___, ce: ____, ...given }) => expectAlike(given))

  const minute = fc.double({ min: 0, max: 90, noNaN: true })
  const intoVein: fc.Arbitrary<Dose> = fc.oneof(
    fc.record({
      route: fc.constant('iv' as const),
      startMin: minute,
      amountMg: fc.double({ min: 0, max: 60, noNaN: true }),
    }),
    fc.record({
      route: fc.constant('iv' as const),
      startMin: minute,
      durationMin: fc.double({ min: 0.5, max: 60, noNaN: true }),
      rateMgPerH: fc.double({ min: 0, max: 90, noNaN: true }),
    }),
  )
  const sprayed: fc.Arbitrary<Dose> = fc.record({
    route: fc.constant('nasal' as const),
    startMin: minute,
    amountMg: fc.double({ min: 1, max: 60, noNaN: true }),
  })

  test.each(models.map(({ id, routes }) => [id, routes] as const))('%s: any doses, any person', (model, routes) =>
    fc.assert(
      fc.property(
        fc.array((routes as readonly string[]).includes('nasal') ? fc.oneof(intoVein, sprayed) : intoVein, {
          minLength: 1,
          maxLength: 4,
        }),
        fc.record({ weightKg: fc.double({ min: 40, max: 140, noNaN: true }), ageY: fc.integer({ min: 18, max: 90 }) }),
        fc.uniqueArray(fc.double({ min: 0, max: 180, noNaN: true }), { minLength: 1, maxLength: 4 }),
        (doses, patient, at) => expectAlike({ model, patient, doses, timesMin: at.sort((p, q) => p - q) }),
      ),
      { numRuns: 12 },
    ),
  )

  it('would see a dose that is wrong by a part in 100,000', () => {
    const { cp: _, ce: __, ...given } = vectors[0]!
    const more = { ...given, doses: [{ route: 'iv', startMin: 0, amountMg: 10.0001 }] } as const
    expect(() => expectAlike(given, more)).toThrow()
  })
})
