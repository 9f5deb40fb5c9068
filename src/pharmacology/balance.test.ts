import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dose, DosingCase } from './case.ts'
import { modesOf, steadyStatePerMgPerMin } from './disposition.ts'
import { systemOf, typicalTheta } from './individual.ts'
import { modelOf } from './models/index.ts'
import { simulate } from './simulate.ts'

const patient = { weightKg: 70, ageY: 40 }
const ids = ['ketamine/domino-1984', 'ketamine/clements-1981', 'esketamine/otto-2021', 'esketamine/perez-ruixo-2021']
const minute = fc.integer({ min: 0, max: 120 })
const infusion = fc.record({
  route: fc.constant('iv' as const),
  startMin: minute,
  durationMin: fc.integer({ min: 1, max: 120 }),
  rateMgPerH: fc.integer({ min: 1, max: 80 }),
})
const dose: fc.Arbitrary<Dose> = fc.oneof(
  fc.record({ route: fc.constant('iv' as const), startMin: minute, amountMg: fc.integer({ min: 1, max: 50 }) }),
  infusion,
)

const answerTo = (given: DosingCase) => {
  const answer = simulate(given)
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.value
}

/** Trapezes, ten a minute for half a day and one a minute for two weeks: no jumps, so infusions only. */
const times = [...Array.from({ length: 7200 }, (_, i) => i / 10), ...Array.from({ length: 19_440 }, (_, i) => 720 + i)]
const areaOf = (levels: readonly number[]): number =>
  levels.slice(1).reduce((sum, level, i) => sum + ((level + levels[i]!) / 2) * (times[i + 1]! - times[i]!), 0)

describe('what is given is what is cleared', () => {
  it('the area under the plasma level is the dose over the clearance, however it was infused', () =>
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.array(infusion, { minLength: 1, maxLength: 3 }), (id, doses) => {
        const model = modelOf(id)!
        const perMgPerMin = steadyStatePerMgPerMin(modesOf(systemOf(model, patient, typicalTheta(model, patient)).star))
        const wanted = doses.reduce((mg, each) => mg + (each.rateMgPerH * each.durationMin) / 60, 0) * perMgPerMin
        const { plasmaNgMl, effectSiteNgMl } = answerTo({ model: id, patient, doses, timesMin: times })
        expect(areaOf(plasmaNgMl) / wanted).toBeCloseTo(1, 3)
        // The effect site takes no drug, so all that passed the blood passed it too.
        expect(areaOf(effectSiteNgMl) / wanted).toBeCloseTo(1, 3)
      }),
      { numRuns: 15 },
    ))
})

describe('the effect site lags the plasma', () => {
  const grid = Array.from({ length: 481 }, (_, i) => i / 2)

  it('it peaks no sooner and no higher, and stands still just where the two curves cross', () =>
    fc.assert(
      fc.property(fc.constantFrom(...ids), dose, (model, given) => {
        const { plasmaNgMl, effectSiteNgMl } = answerTo({ model, patient, doses: [given], timesMin: grid })
        const highest = (levels: readonly number[]) => levels.indexOf(Math.max(...levels))
        expect(highest(effectSiteNgMl)).toBeGreaterThanOrEqual(highest(plasmaNgMl))
        expect(Math.max(...effectSiteNgMl)).toBeLessThanOrEqual(Math.max(...plasmaNgMl) * (1 + 1e-9))
        for (const i of grid.keys()) {
          const [now, next] = [effectSiteNgMl[i]!, effectSiteNgMl[i + 1]]
          const [above, nextAbove] = [plasmaNgMl[i]! - now, plasmaNgMl[i + 1]! - (next ?? 0)]
          // Between two samples it rises where the blood stays above it, and falls where the blood stays below.
          if (next !== undefined && above > 0 && nextAbove > 0) expect(next).toBeGreaterThanOrEqual(now * (1 - 1e-12))
          if (next !== undefined && above < 0 && nextAbove < 0) expect(next).toBeLessThanOrEqual(now * (1 + 1e-12))
        }
      }),
      { numRuns: 60 },
    ))
})
