import { describe, expect, it } from 'vitest'
import type { Answer, DosingCase } from './case.ts'
import { levelsOf } from './levels.ts'
import { simulate } from './simulate.ts'

const answerTo = (given: DosingCase): Answer => {
  const result = simulate(given)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const infused: DosingCase = {
  model: 'ketamine/herd-2007',
  patient: { weightKg: 70, ageY: 40 },
  doses: [{ route: 'iv', startMin: 0, durationMin: 120, rateMgPerH: 28 }],
  timesMin: [180, 0, 30, 60, 120],
  population: { patients: 400, seed: 1, percentiles: [25, 50] },
}

describe('how many people pass a published level', () => {
  it('names every level of the drug with its source and mark, in the order of the times asked for', () => {
    const { passing } = answerTo(infused)
    expect(passing!.map(({ id }) => id)).toEqual(levelsOf('ketamine').map(({ id }) => id))
    for (const { plasma, effectSite, source, mark } of passing!) {
      expect([plasma.atEach[1], effectSite.atEach[1]]).toEqual([0, 0])
      expect(source).not.toBe('')
      expect(['verified', 'recalled']).toContain(mark)
    }
  })

  it('agrees with the bands: where the median stands above a level, at least half the people do', () => {
    const { passing, bands } = answerTo(infused)
    for (const { ngMl, plasma } of passing!)
      for (const [i, share] of plasma.atEach.entries()) {
        expect(share >= 0.5).toBe(bands!.plasmaNgMl['50']![i]! > ngMl)
        expect(share >= 0.75).toBe(bands!.plasmaNgMl['25']![i]! > ngMl)
      }
  })

  it('ever is at least the most at any one time, and a higher level is never passed more often', () => {
    const { passing } = answerTo(infused)
    for (const { plasma, effectSite } of passing!)
      for (const { ever, atEach } of [plasma, effectSite]) expect(ever).toBeGreaterThanOrEqual(Math.max(...atEach))
    const evers = passing!.map(({ effectSite }) => effectSite.ever)
    expect(evers).toEqual(evers.toSorted((a, b) => b - a))
  })

  it('says nothing without a population, and nothing of a band that nobody published', () => {
    const { population: _nobody, ...alone } = infused
    expect(answerTo(alone).passing).toBeUndefined()
    expect(answerTo({ ...infused, model: 'ketamine/domino-1984' }).passing).toBeUndefined()
  })

  it('is the same when so many people are simulated that the times come in blocks', () => {
    const many = { ...infused.population!, patients: 2 ** 16 }
    const timesMin = Array.from({ length: 20 }, (_, i) => i * 10)
    const all = answerTo({ ...infused, timesMin, population: many }).passing!
    for (const minute of [150, 160]) {
      const alone = answerTo({ ...infused, timesMin: [minute], population: many }).passing!
      for (const [i, { plasma }] of all.entries()) {
        expect(plasma.atEach[minute / 10]).toBeCloseTo(alone[i]!.plasma.ever, 4)
        expect(plasma.ever).toBeGreaterThanOrEqual(Math.max(...plasma.atEach))
      }
    }
  })
})

describe('a target: minutes in a window of effect-site levels', () => {
  const at = (effectSiteNgMl: readonly [number, number], forMin: number) =>
    answerTo({
      ...infused,
      timesMin: Array.from({ length: 181 }, (_, minute) => minute),
      population: { ...infused.population!, target: { effectSiteNgMl, forMin } },
    }).attainment!

  it('everybody spends all 180 minutes between 0 and more than anyone reaches, nobody spends longer', () => {
    expect(at([0, 100_000], 180)).toBe(1)
    expect(at([0, 100_000], 180.5)).toBe(0)
  })

  it('fewer attain it the longer it is asked for and the narrower it is', () => {
    const wide = [15, 30, 60, 90].map((minutes) => at([100, 300], minutes))
    expect(wide).toEqual(wide.toSorted((a, b) => b - a))
    expect(at([150, 250], 60)).toBeLessThanOrEqual(at([100, 300], 60))
    expect(wide[0]).toBeGreaterThan(wide[3]!)
  })

  it('is not answered when it was not asked', () => expect(answerTo(infused).attainment).toBeUndefined())

  it.each([
    [{ effectSiteNgMl: [120, 80], forMin: 60 }, 'population.target.effectSiteNgMl'],
    [{ effectSiteNgMl: [80], forMin: 60 }, 'population.target.effectSiteNgMl[1]'],
    [{ effectSiteNgMl: [80, 120], forMin: -1 }, 'population.target.forMin'],
    [{ effectSiteNgMl: [80, 120], minutes: 60, forMin: 60 }, 'population.target.minutes'],
  ])('%j is refused at %s', (target, field) => {
    const wrong = { ...infused, population: { ...infused.population!, target } } as unknown as DosingCase // wrong on purpose
    const result = simulate(wrong)
    expect(result.ok ? [] : result.error.map((error) => error.field)).toContain(field)
  })
})
