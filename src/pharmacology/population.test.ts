import { describe, expect, it, test } from 'vitest'
import { assumedSpread, effectsOf } from './between-people.ts'
import type { Answer, Dose, DosingCase, PopulationWanted } from './case.ts'
import { modelOf } from './models/index.ts'
import { simulate } from './simulate.ts'

const answerTo = (given: DosingCase): Answer => {
  const result = simulate(given)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const population: PopulationWanted = { patients: 1000, seed: 1, percentiles: [5, 50, 95] }
const infusion = (rateMgPerH: number, durationMin: number): Dose[] => [
  { route: 'iv', startMin: 0, durationMin, rateMgPerH },
]
const sprays: Dose[] = [0, 5].map((startMin) => ({ route: 'nasal', startMin, amountMg: 28 }))

describe('published variability: 1,000 people fall into the brackets around 400,000', () => {
  type Bracket = readonly [number, number]
  test.each<[string, Dose[], number, Bracket, Bracket, Bracket]>([
    ['ketamine/herd-2007', infusion(52.5, 40), 40, [150.9, 174.7], [234.2, 251.2], [335.5, 384.2]],
    ['ketamine/herd-2007', infusion(52.5, 40), 120, [20.7, 30.4], [58.7, 67.3], [109.4, 133.0]],
    ['esketamine/perez-ruixo-2021', sprays, 40, [28.4, 37.6], [63.8, 71.5], [103.4, 118.0]],
    ['esketamine/perez-ruixo-2021', sprays, 120, [18.5, 23.3], [35.4, 38.9], [53.4, 60.3]],
    ['esketamine/otto-2021', infusion(20, 30), 30, [32.5, 37.1], [48.2, 51.4], [64.3, 70.6]],
    ['esketamine/otto-2021', infusion(20, 30), 240, [4.59, 5.23], [6.78, 7.2], [8.97, 9.84]],
    ['esketamine/simons-2022', infusion(60, 20), 20, [227, 239], [263, 270], [295, 308]],
    ['esketamine/simons-2022', infusion(60, 20), 120, [12.2, 14.3], [19.2, 20.7], [26.7, 29.7]],
  ])('%s %j at %d min', (model, doses, t, ...brackets) => {
    const { bands, variability } = answerTo({
      model,
      patient: { weightKg: 70, ageY: 40 },
      doses,
      timesMin: [t],
      population,
    })
    expect(variability).toBe('published')
    for (const [i, [low, high]] of brackets.entries()) {
      const [found] = bands!.plasmaNgMl[population.percentiles[i]!]!
      expect(found).toBeGreaterThan(low)
      expect(found).toBeLessThan(high)
    }
  })
})

describe('how people differ, as drawn', () => {
  test.each<[string, Record<string, number>]>([
    ['ketamine/herd-2007', { v1: 0.585923, v2: 0.486703, clearance: 0.368165, q2: 0.188318 }],
    [
      'esketamine/perez-ruixo-2021',
      {
        kaNasal: 0.566389,
        kaSwallowed: 1.004407,
        vc: 0.270003,
        v2: 0.466441,
        qh: 0.228966,
        vh: 0.336266,
        kel: 0.944456,
        shareFirst: 0.708,
      },
    ],
    ['esketamine/simons-2022', { v1: 0.238747, clearance: 0.170294, q3: 0.161245 }],
  ])('%s', (id, omegas) => {
    const effects = effectsOf(modelOf(id)!.spread!)
    for (const { parameter, loadings } of effects) expect(loadings.at(-1)).toBeCloseTo(omegas[parameter]!, 6)
    expect(effects.length).toBe(Object.keys(omegas).length)
  })

  it('otto-2021: clearance leans on the draw of V1, r = 0.482855', () => {
    const [v1, clearance] = effectsOf(modelOf('esketamine/otto-2021')!.spread!)
    expect(v1!.loadings[0]).toBeCloseTo(0.290133, 6)
    expect(clearance!.loadings[0]).toBeCloseTo(0.0779299, 6)
    expect(clearance!.loadings[1]).toBeCloseTo(0.141333, 6)
  })

  it('assumed: 30 % on every volume and clearance, ω = 0.29356', () => {
    const effects = effectsOf(assumedSpread(modelOf('ketamine/domino-1984')!))
    expect(effects.map(({ parameter }) => parameter)).toEqual(['v1', 'v2', 'v3', 'clearance', 'q2', 'q3'])
    for (const { loadings } of effects) expect(loadings.at(-1)).toBeCloseTo(0.293560379, 9)
  })
})

describe('bands', () => {
  const given: DosingCase = {
    model: 'ketamine/domino-1984',
    patient: { weightKg: 70, ageY: 40 },
    doses: infusion(14, 60),
    timesMin: [60, 30, 90],
    population: { ...population, patients: 200 },
  }

  it('are left out where nobody published variability, and the answer says so', () => {
    const { bands, variability, notes } = answerTo(given)
    expect(bands).toBeUndefined()
    expect(variability).toBe('none')
    expect(notes.some((note) => note.includes('no published variability'))).toBe(true)
  })

  it('are assumed when asked for, and labelled as assumed', () => {
    const { bands, variability, notes } = answerTo({
      ...given,
      population: { ...given.population!, variability: 'assumed-30' },
    })
    expect(variability).toBe('assumed-30')
    expect(notes.some((note) => note.includes('variability assumed'))).toBe(true)
    expect(Object.keys(bands!.effectSiteNgMl)).toEqual(['5', '50', '95'])
  })

  it('come out the same, digit for digit, from the same seed, and in the order of the times asked for', () => {
    const of = (timesMin: number[], seed = 1) =>
      answerTo({ ...given, model: 'ketamine/herd-2007', timesMin, population: { ...population, seed } }).bands!
        .plasmaNgMl['95']!
    expect(of([60, 30, 90])).toEqual(of([60, 30, 90]))
    expect(of([30, 60, 90])[0]).toBe(of([60, 30, 90])[1])
    expect(of([60], 2)[0]).not.toBe(of([60])[0])
  })

  it('do not change when people are so many that sample times are taken in blocks', () => {
    const many = { ...population, patients: 2 ** 16 }
    const of = (timesMin: number[]) =>
      answerTo({ ...given, model: 'ketamine/herd-2007', timesMin, population: many }).bands!.plasmaNgMl['50']!
    const times = Array.from({ length: 20 }, (_, i) => i * 3)
    const all = of(times)
    for (const i of [0, 15, 16, 19]) expect(of([times[i]!])[0]! / all[i]! || 1).toBeCloseTo(1, 12)
  })
})
