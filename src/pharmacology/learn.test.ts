import { describe, expect, it } from 'vitest'
import { effectsOf, individualTheta } from './between-people.ts'
import type { Answer, Dose, DosingCase, ObservedSession } from './case.ts'
import { normalDraws } from './counter-random.ts'
import { systemOf, typicalTheta } from './individual.ts'
import { learningRules } from './learn.ts'
import { modelOf } from './models/index.ts'
import { carry } from './propagate.ts'
import { simulate } from './simulate.ts'
import { cutterOf } from './timeline.ts'

const model = modelOf('esketamine/otto-2021')!
const patient = { weightKg: 70, ageY: 40 }
const doses: readonly Dose[] = [{ route: 'iv', startMin: 0, durationMin: 60, rateMgPerH: 20 }]
const atMin = [30, 60, 120, 180]

const answerTo = (learnFrom?: readonly ObservedSession[], percentiles: readonly number[] = [5, 50, 95]): Answer => {
  const given: DosingCase = {
    model: model.id,
    patient,
    doses,
    timesMin: [60, 180],
    population: { patients: 200, seed: 7, percentiles, ...(learnFrom ? { learnFrom } : {}) },
  }
  const result = simulate(given)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** Somebody the model could have met, by number; other people than those of the band's own seed. */
const levelsOfSomebody = (number: number, timesMin: readonly number[]): readonly number[] => {
  const effects = effectsOf(model.spread!)
  const theta = individualTheta(typicalTheta(model, patient), effects, normalDraws(99, number, effects.length))
  const system = systemOf(model, patient, theta)
  return [...carry({ count: 1, personOf: () => system }, cutterOf(doses, [])(timesMin), timesMin.length).plasma]
}

/** With an error of measurement and of the occasion, drawn by number. */
const sessionOf = (number: number, occasion: number): ObservedSession => {
  const noise = normalDraws(1000 + occasion, number, atMin.length + 1)
  const together = noise[atMin.length]! * learningRules.occasion.logSd
  return {
    doses,
    levels: levelsOfSomebody(number, atMin).map((level, i) => ({
      atMin: atMin[i]!,
      ngMl: level * Math.exp(noise[i]! * model.residual!.logSd + together),
    })),
  }
}

const width = ({ bands }: Answer, i: number): number =>
  Math.log(bands!.plasmaNgMl['95']![i]! / bands!.plasmaNgMl['5']![i]!)

describe('learning from measured levels', () => {
  it('learns nothing where nothing was measured: the band is the one of before', () => {
    expect(answerTo().learned).toBeUndefined()
    expect(answerTo().bands).toEqual(answerTo().bands)
  })

  it('is deterministic', () => {
    const sessions = [sessionOf(3, 0)]
    expect(answerTo(sessions)).toEqual(answerTo(sessions))
  })

  it('moves towards the person: 1.6 times the typical levels lift the band', () => {
    const typical = answerTo()
    const high = { doses, levels: [60, 180].map((t, i) => ({ atMin: t, ngMl: 1.6 * typical.plasmaNgMl[i]! })) }
    const { bands, learned, notes } = answerTo([high])
    expect(learned!.isLearned).toBe(true)
    for (const i of [0, 1]) expect(bands!.plasmaNgMl['50']![i]! / typical.plasmaNgMl[i]!).toBeGreaterThan(1.05)
    expect(notes.join(' ')).toContain('2 measured levels in 1 session of this person')
  })

  it('narrows with sessions, and never below what one occasion can tell', () => {
    const before = width(answerTo(), 1)
    const one = width(answerTo([sessionOf(5, 0)]), 1)
    const three = width(answerTo([0, 1, 2].map((occasion) => sessionOf(5, occasion))), 1)
    expect(one).toBeLessThan(before)
    expect(three).toBeLessThan(one)
  })

  it('takes a hundred samples of one occasion for little more than four', () => {
    const some = sessionOf(5, 0)
    const many = { doses, levels: Array.from({ length: 25 }, () => some.levels).flat() }
    const [ofFour, ofHundred] = [width(answerTo([some]), 1), width(answerTo([many]), 1)]
    expect(ofHundred).toBeGreaterThan(0.4 * ofFour)
  })

  it('holds what it says: for 60 people the true level lies within 5 to 95 in 80 to 98 of 100', () => {
    let inside = 0
    for (let number = 0; number < 60; number++) {
      const { bands } = answerTo([sessionOf(number, 0), sessionOf(number, 1)])
      const truth = levelsOfSomebody(number, [60, 180])
      for (const i of [0, 1])
        if (truth[i]! >= bands!.plasmaNgMl['5']![i]! && truth[i]! <= bands!.plasmaNgMl['95']![i]!) inside++
    }
    expect(inside / 120).toBeGreaterThan(0.8)
    expect(inside / 120).toBeLessThan(0.98)
  })

  it('learns nothing from a person the model can’t explain, and says so', () => {
    const strange = { doses, levels: atMin.map((t) => ({ atMin: t, ngMl: 4000 })) }
    const { learned, bands, notes } = answerTo([strange])
    expect(learned!.isLearned).toBe(false)
    expect(bands).toEqual(answerTo().bands)
    expect(notes.join(' ')).toContain('does not describe this person')
  })

  it.each([
    [{ doses, levels: [{ atMin: 30, ngMl: 0 }] }, 'population.learnFrom[0].levels[0].ngMl'],
    [{ doses, levels: [] }, 'population.learnFrom[0].levels'],
    [
      { doses: [{ route: 'nasal', startMin: 0, amountMg: 28 }], levels: [{ atMin: 3, ngMl: 5 }] },
      'population.learnFrom[0].doses[0].route',
    ],
    [{ doses, levels: [{ at: 30, ngMl: 5 }] }, 'population.learnFrom[0].levels[0].at'],
  ])('%j is refused at %s', (session, field) => {
    const given = { model: model.id, patient, doses, timesMin: [60] }
    const population = { patients: 10, seed: 1, percentiles: [50], learnFrom: [session] }
    const wrong = { ...given, population } as unknown as DosingCase // wrong on purpose
    const result = simulate(wrong)
    expect(result.ok ? [] : result.error.map((error) => error.field)).toContain(field)
  })
})
