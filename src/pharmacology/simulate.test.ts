import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Answer, Dose, DosingCase } from './case.ts'
import { simulate } from './simulate.ts'
import { vectors } from './vectors.test-support.ts'

const answerTo = (given: DosingCase): Answer => {
  const result = simulate(given)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** Relative 1e-6, absolute 1e-9 ng/mL. */
const expectLevels = (found: readonly number[], wanted: readonly number[]): void => {
  expect(found.length).toBe(wanted.length)
  for (const [i, level] of wanted.entries())
    expect(Math.abs(found[i]! - level), `sample ${i}: ${found[i]} for ${level}`).toBeLessThanOrEqual(
      Math.max(1e-9, 1e-6 * level),
    )
}

describe('worked vectors', () => {
  test.each(vectors)('$id: $note', ({ id: _, note: __, cp, ce, ...given }) => {
    const found = answerTo(given)
    expectLevels(found.plasmaNgMl, cp)
    expectLevels(found.effectSiteNgMl, ce)
  })

  it('V02 stands at 240.3596 ng/mL at 40 min', () => {
    const { id: _, note: __, cp: ___, ce: ____, ...given } = vectors[1]!
    expect(answerTo({ ...given, timesMin: [40] }).plasmaNgMl[0]).toBeCloseTo(240.3596, 4)
  })
})

describe('perez-ruixo-2021, typical adult, devices 5 min apart', () => {
  test.each<[string, number, number, number, number]>([
    ['28 mg', 1, 43.9272, 36.07, 146.86],
    ['56 mg', 2, 72.6312, 40.58, 253.77],
    ['84 mg', 3, 101.194, 44.31, 360.64],
  ])('%s: peak, its time and the area over a day', (_, devices, peak, at, area) => {
    const doses = Array.from({ length: devices }, (__, i): Dose => ({ route: 'nasal', startMin: 5 * i, amountMg: 28 }))
    const timesMin = Array.from({ length: 144_001 }, (__, i) => i / 100)
    const { plasmaNgMl } = answerTo({ model: 'esketamine/perez-ruixo-2021', patient: { ageY: 40 }, doses, timesMin })
    const top = plasmaNgMl.reduce((best, c, i) => (c > plasmaNgMl[best]! ? i : best), 0)
    expect(Math.abs(plasmaNgMl[top]! / peak - 1)).toBeLessThan(1e-5)
    expect(timesMin[top]).toBeCloseTo(at, 2)
    expect(plasmaNgMl.reduce((sum, c) => sum + c, 0) / 100 / 60).toBeCloseTo(area, 1)
  })
})

describe('context-sensitive half-time (minutes; 80 % decrement)', () => {
  const decrement = (model: string, infusionMin: number, left: number): number => {
    const dose: Dose = { route: 'iv', startMin: 0, durationMin: infusionMin, rateMgPerH: 30 }
    const after = Array.from({ length: 70_000 }, (_, i) => infusionMin + i / 100)
    const { plasmaNgMl } = answerTo({ model, patient: { weightKg: 70, ageY: 40 }, doses: [dose], timesMin: after })
    const below = plasmaNgMl.findIndex((c) => c <= left * plasmaNgMl[0]!)
    const [high, low] = [plasmaNgMl[below - 1]!, plasmaNgMl[below]!]
    return (below - 1 + (high - left * plasmaNgMl[0]!) / (high - low)) / 100
  }
  test.each<[string, number, number, number]>([
    ['ketamine/domino-1984', 40, 1.744, 33.1],
    ['ketamine/domino-1984', 240, 15.96, 162],
    ['ketamine/clements-1981', 40, 36.57, 193],
    ['ketamine/herd-2007', 120, 42.07, 148],
    ['esketamine/perez-ruixo-2021', 240, 68.06, 267],
    ['esketamine/otto-2021', 1440, 102.5, 343],
    ['esketamine/simons-2022', 7200, 43.26, 265],
  ])('%s after %d min: %d (%d)', (model, infusionMin, half, fifth) => {
    expect(Math.abs(decrement(model, infusionMin, 0.5) / half - 1)).toBeLessThan(1e-3)
    expect(Math.abs(decrement(model, infusionMin, 0.2) / fifth - 1)).toBeLessThan(4e-3)
  })
})

describe('nasal-fallback', () => {
  it('50 mg at once peaks at 77.3159 ng/mL after 36.03 min', () => {
    const doses: Dose[] = [{ route: 'nasal', startMin: 0, amountMg: 50 }]
    const timesMin = Array.from({ length: 6001 }, (_, i) => i / 100)
    const { plasmaNgMl } = answerTo({
      model: 'ketamine/nasal-fallback',
      patient: { weightKg: 70, ageY: 40 },
      doses,
      timesMin,
    })
    const peak = Math.max(...plasmaNgMl)
    expect(peak).toBeCloseTo(77.3159, 3)
    expect(timesMin[plasmaNgMl.indexOf(peak)]).toBeCloseTo(36.03, 2)
  })
})

const model = fc.constantFrom(
  'ketamine/domino-1984',
  'ketamine/clements-1981',
  'ketamine/herd-2007',
  'esketamine/otto-2021',
  'esketamine/simons-2022',
  'esketamine/perez-ruixo-2021',
  'test/three-compartment',
)
const minute = fc.integer({ min: 0, max: 600 }).map((n) => n / 2)
const dose = fc.oneof(
  fc.record({ route: fc.constant('iv' as const), startMin: minute, amountMg: fc.integer({ min: 0, max: 50 }) }),
  fc.record({
    route: fc.constant('iv' as const),
    startMin: minute,
    durationMin: fc.integer({ min: 1, max: 300 }),
    rateMgPerH: fc.integer({ min: 0, max: 80 }),
  }),
)
const doses = fc.array(dose, { maxLength: 5 })
const patient = { weightKg: 70, ageY: 40 }
const timesMin = [0, 0.5, 7, 30, 61.25, 120, 333, 900, 10_000]
const near = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(1e-9, 1e-9 * Math.max(a, b))
const levels = (id: string, given: readonly Dose[], at: readonly number[] = timesMin) => {
  const { plasmaNgMl, effectSiteNgMl } = answerTo({ model: id, patient, doses: given, timesMin: at })
  return [...plasmaNgMl, ...effectSiteNgMl]
}

describe('what any linear model must do', () => {
  it('adds doses up: two histories together give the sum of each alone', () =>
    fc.assert(
      fc.property(model, doses, doses, (id, some, others) => {
        const [a, b, both] = [levels(id, some), levels(id, others), levels(id, [...some, ...others])]
        return both.every((c, i) => near(c, a[i]! + b[i]!))
      }),
    ))

  it('doubles with the dose', () =>
    fc.assert(
      fc.property(model, doses, (id, given) => {
        const twice = given.map((d) =>
          'rateMgPerH' in d ? { ...d, rateMgPerH: 2 * d.rateMgPerH } : { ...d, amountMg: 2 * d.amountMg },
        )
        const [once, double] = [levels(id, given), levels(id, twice)]
        return double.every((c, i) => near(c, 2 * once[i]!))
      }),
    ))

  it('does not care when the clock began', () =>
    fc.assert(
      fc.property(model, doses, minute, (id, given, shift) => {
        const later = given.map((d) => ({ ...d, startMin: d.startMin + shift }))
        const [now, then] = [
          levels(id, given),
          levels(
            id,
            later,
            timesMin.map((t) => t + shift),
          ),
        ]
        return then.every((c, i) => near(c, now[i]!))
      }),
    ))

  it('gives the same for an infusion written as two that follow each other', () =>
    fc.assert(
      fc.property(
        model,
        fc.integer({ min: 2, max: 200 }),
        fc.integer({ min: 1, max: 60 }),
        (id, durationMin, rateMgPerH) => {
          const whole: Dose = { route: 'iv', startMin: 3, durationMin, rateMgPerH }
          const half = { ...whole, durationMin: durationMin / 2 }
          const split = levels(id, [half, { ...half, startMin: 3 + durationMin / 2 }])
          return levels(id, [whole]).every((c, i) => near(c, split[i]!))
        },
      ),
    ))

  it('is never negative, is exactly 0 before the first dose, and only falls in a long washout', () =>
    fc.assert(
      fc.property(model, doses, (id, given) => {
        const first = Math.min(...given.map((d) => d.startMin))
        const { plasmaNgMl, effectSiteNgMl } = answerTo({
          model: id,
          patient,
          doses: given,
          timesMin: [...timesMin, 700, 800, 20_000],
        })
        const isRight = timesMin.every((t, i) => t >= first || (plasmaNgMl[i] === 0 && effectSiteNgMl[i] === 0))
        const [at700, at800, late] = plasmaNgMl.slice(-3)
        return isRight && [...plasmaNgMl, ...effectSiteNgMl].every((c) => c >= 0) && at700! >= at800! && at800! >= late!
      }),
    ))
})

describe('answers', () => {
  const given: DosingCase = {
    model: 'ketamine/domino-1984',
    patient,
    doses: [{ route: 'iv', startMin: 5, amountMg: 10 }],
    timesMin: [30, 5, 0, 5],
  }

  it('keep the order of the times asked for, repeats too; a sample at the instant of a bolus includes it', () => {
    const { plasmaNgMl, timesMin: times } = answerTo(given)
    expect(times).toEqual([30, 5, 0, 5])
    expect(plasmaNgMl[1]).toBeCloseTo(10_000 / 4.41, 6)
    expect(plasmaNgMl[3]).toBe(plasmaNgMl[1])
    expect(plasmaNgMl[2]).toBe(0)
  })

  it('say where they leave the model’s people, and say nothing where they don’t', () => {
    expect(answerTo(given).outsideValidity).toEqual([])
    const old = answerTo({ ...given, patient: { weightKg: 139, ageY: 81 } }).outsideValidity
    expect(old).toEqual([
      'age 81 years: the model describes 18 to 70 years',
      'weight 139 kg: the model describes 40 to 120 kg',
    ])
    expect(answerTo({ ...given, model: 'ketamine/hijazi-2003' }).outsideValidity[0]).toContain('intensive care')
    expect(answerTo({ ...given, model: 'test/one-compartment' }).outsideValidity[0]).toContain('not a drug')
  })

  it('say so when the level or the rate passes what was studied in volunteers', () => {
    const fast: Dose = { route: 'iv', startMin: 0, durationMin: 5, rateMgPerH: 28 }
    const { notes } = answerTo({ ...given, doses: [fast] })
    expect(notes.some((note) => note.startsWith('The highest rate, kept running, would pass 200 ng/mL'))).toBe(true)
  })

  it('56 mg at once and as two devices at one time are taken up alike', () => {
    const nasal = (amountMg: number): Dose => ({ route: 'nasal', startMin: 0, amountMg })
    const of = (some: Dose[]) =>
      answerTo({ ...given, model: 'esketamine/perez-ruixo-2021', doses: some, timesMin: [40] }).plasmaNgMl[0]
    expect(of([nasal(56)])).toBeCloseTo(of([nasal(28), nasal(28)])!, 10)
  })

  it('ten thousand steps are no trouble', () => {
    const steps = Array.from(
      { length: 10_000 },
      (_, i): Dose => ({ route: 'iv', startMin: i, durationMin: 1, rateMgPerH: 14 }),
    )
    const whole: Dose = { route: 'iv', startMin: 0, durationMin: 10_000, rateMgPerH: 14 }
    const of = (some: Dose[]) => answerTo({ ...given, doses: some, timesMin: [10_000] }).plasmaNgMl[0]!
    expect(of(steps) / of([whole])).toBeCloseTo(1, 9)
  })
})
