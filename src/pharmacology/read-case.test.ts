import { describe, expect, it, test } from 'vitest'
import { readCase } from './read-case.ts'

const right = {
  model: 'ketamine/domino-1984',
  patient: { weightKg: 70, heightCm: 170, ageY: 40, sex: 'female' },
  doses: [{ route: 'iv', startMin: 0, durationMin: 60, rateMgPerH: 14 }],
  timesMin: [0, 1, 2],
}
const bolus = { route: 'iv', startMin: 0, amountMg: 10 }
const infusion = right.doses[0]!
const people = { patients: 10, seed: 1, percentiles: [50] }

const refused = (change: object): string[] => {
  const read = readCase({ ...right, ...change })
  return read.ok ? [] : read.error.map(({ field }) => field)
}

describe('a case is refused by the name of its field', () => {
  test.each<[string, object, string]>([
    ['an unknown model', { model: 'ketamine/nobody-1999' }, 'model'],
    ['no weight in a model that scales by it', { patient: { ageY: 40 } }, 'patient.weightKg'],
    ['no age for the flow through the liver', { model: 'esketamine/perez-ruixo-2021', patient: {} }, 'patient.ageY'],
    ['a weight of 1.9 kg', { patient: { weightKg: 1.9 } }, 'patient.weightKg'],
    ['a weight of 400.1 kg', { patient: { weightKg: 400.1 } }, 'patient.weightKg'],
    ['a weight in words', { patient: { weightKg: '70' } }, 'patient.weightKg'],
    ['a weight in pounds', { patient: { weightKg: 70, weightLb: 154 } }, 'patient.weightLb'],
    ['a height of 3 m', { patient: { weightKg: 70, heightCm: 300 } }, 'patient.heightCm'],
    ['an age of 121', { patient: { weightKg: 70, ageY: 121 } }, 'patient.ageY'],
    ['a sex nobody lists', { patient: { weightKg: 70, sex: 'f' } }, 'patient.sex'],
    ['no person', { patient: null }, 'patient'],
    ['no doses', { doses: undefined }, 'doses'],
    ['a dose that is a number', { doses: [10] }, 'doses[0]'],
    ['an unknown route', { doses: [{ ...bolus, route: 'rectal' }] }, 'doses[0].route'],
    ['a spray into a model without a nose', { doses: [{ ...bolus, route: 'nasal' }] }, 'doses[0].route'],
    ['a negative time', { doses: [infusion, { ...bolus, startMin: -1 }] }, 'doses[1].startMin'],
    ['a negative amount', { doses: [{ ...bolus, amountMg: -1 }] }, 'doses[0].amountMg'],
    ['an amount that is NaN', { doses: [{ ...bolus, amountMg: Number.NaN }] }, 'doses[0].amountMg'],
    ['an amount of null', { doses: [{ ...bolus, amountMg: null }] }, 'doses[0].amountMg'],
    ['a negative rate', { doses: [{ ...infusion, rateMgPerH: -5 }] }, 'doses[0].rateMgPerH'],
    ['a rate without end', { doses: [{ ...infusion, rateMgPerH: Number.POSITIVE_INFINITY }] }, 'doses[0].rateMgPerH'],
    ['a negative duration', { doses: [{ ...infusion, durationMin: -5 }] }, 'doses[0].durationMin'],
    ['a duration of nothing', { doses: [{ ...infusion, durationMin: 0 }] }, 'doses[0].durationMin'],
    ['a rate without a duration', { doses: [{ route: 'iv', startMin: 0, rateMgPerH: 5 }] }, 'doses[0].durationMin'],
    ['a duration without a rate', { doses: [{ ...bolus, durationMin: 5 }] }, 'doses[0].durationMin'],
    ['an amount and a rate', { doses: [{ ...infusion, amountMg: 5 }] }, 'doses[0].amountMg'],
    ['neither of them', { doses: [{ route: 'iv', startMin: 0 }] }, 'doses[0].amountMg'],
    ['a field with a longer name', { doses: [{ ...bolus, rateMgPerHour: 5 }] }, 'doses[0].rateMgPerHour'],
    ['a dose’s field we don’t know', { doses: [{ ...bolus, lagMin: 5 }] }, 'doses[0].lagMin'],
    ['no times', { timesMin: [] }, 'timesMin'],
    ['a negative sample time', { timesMin: [0, 1, -2] }, 'timesMin[2]'],
    ['a sample time of null', { timesMin: [0, 1, null] }, 'timesMin[2]'],
    ['a case’s field misspelt', { times: [0] }, 'times'],
    ['no people at all', { population: { ...people, patients: 0 } }, 'population.patients'],
    ['100,001 people', { population: { ...people, patients: 100_001 } }, 'population.patients'],
    ['half a person', { population: { ...people, patients: 1.5 } }, 'population.patients'],
    ['a seed below 0', { population: { ...people, seed: -1 } }, 'population.seed'],
    ['a seed of 33 bits', { population: { ...people, seed: 2 ** 32 } }, 'population.seed'],
    ['the 100th percentile', { population: { ...people, percentiles: [50, 100] } }, 'population.percentiles[1]'],
    ['an assumption nobody made', { population: { ...people, variability: 'assumed-50' } }, 'population.variability'],
  ])('%s', (_, change, field) => expect(refused(change)).toContain(field))

  it('says every error at once, not the first', () => {
    expect(refused({ model: 'x', timesMin: [], doses: [{ ...bolus, amountMg: -1 }] })).toEqual([
      'model',
      'doses[0].amountMg',
      'timesMin',
    ])
  })

  it('says what it found and what it wants', () => {
    const read = readCase({ ...right, doses: [{ ...bolus, rateMgPerHour: 5 }] })
    expect(read.ok || read.error[0]).toEqual({
      field: 'doses[0].rateMgPerHour',
      found: '5',
      wanted: 'the field rateMgPerH',
    })
  })
})

describe('what is right passes', () => {
  test.each<[string, object]>([
    ['the case itself', {}],
    ['a case with an id and a note of its own', { id: 'V01', note: 'mine' }],
    ['a rate of 0: a pause', { doses: [{ ...infusion, rateMgPerH: 0 }] }],
    ['times in any order', { timesMin: [3, 1, 2, 1] }],
    ['an unknown height, age and sex', { patient: { weightKg: 70 } }],
    [
      'esketamine by nose without a weight',
      { model: 'esketamine/perez-ruixo-2021', patient: { ageY: 40 }, doses: [{ ...bolus, route: 'nasal' }] },
    ],
    ['a population with assumed variability', { population: { ...people, variability: 'assumed-30' } }],
  ])('%s', (_, change) => expect(refused(change)).toEqual([]))

  it('and anything else is no case', () => {
    for (const found of [null, 5, 'x', [], undefined]) expect(readCase(found).ok).toBe(false)
  })
})
