import { err, ok, type Result } from '#core/kernel/result.ts'
import type { CaseError, DosingCase, Person, PopulationWanted, Target } from './case.ts'
import { neededOf } from './individual.ts'
import type { Model } from './model.ts'
import { modelOf, models } from './models/index.ts'
import { readDoses } from './read-dose.ts'
import { type Accepted, isFields, type Reading, readNumber, readOneOf, refuse, refuseStrangers } from './read-fields.ts'

const known = ['model', 'patient', 'doses', 'timesMin', 'population'] as const

/** Reads a dosing case from outside (parsed JSON), or names every field that is wrong in dotted form. */
export const readCase = (found: unknown): Result<DosingCase, readonly CaseError[]> => {
  const reading: Reading = { errors: [] }
  const given = isFields(found) ? found : {}
  if (!isFields(found)) refuse(reading, 'case', found, `an object with ${known.slice(0, 4).join(', ')}`)
  refuseStrangers(reading, given, { known, prefix: '', lenient: true })
  const model = typeof given.model === 'string' ? modelOf(given.model) : null
  if (!model) refuse(reading, 'model', given.model, `one of ${models.map(({ id }) => id).join(', ')}`)
  const dosingCase = {
    model: model?.id ?? '',
    patient: readPerson(reading, given.patient, model),
    doses: readDoses(reading, given.doses, model),
    timesMin: readTimes(reading, given.timesMin),
    ...('population' in given ? { population: readPopulation(reading, given.population) } : {}),
  }
  return reading.errors.length === 0 ? ok(dosingCase) : err(reading.errors)
}

const measures = {
  weightKg: { low: 2, high: 400, unit: 'kg' },
  heightCm: { low: 40, high: 250, unit: 'cm' },
  ageY: { low: 0, high: 120, unit: 'years' },
} as const satisfies Record<string, Accepted>
const sexes = ['female', 'male'] as const
const ancestries = ['japanese', 'other-asian', 'other'] as const
const personal = [...Object.keys(measures), 'sex', 'ancestry']

const readPerson = (reading: Reading, found: unknown, model: Model | null): Person => {
  const given = isFields(found) ? found : {}
  if (!isFields(found)) refuse(reading, 'patient', found, 'an object with weightKg, heightCm, ageY, sex')
  refuseStrangers(reading, given, { known: personal, prefix: 'patient.', lenient: true })
  for (const field of model ? neededOf(model) : [])
    if (isFields(found) && !(field in given))
      refuse(reading, `patient.${field}`, undefined, `a number: ${model?.id} can't be computed without it`)
  const read: Record<string, unknown> = {}
  for (const [field, accepted] of Object.entries(measures))
    if (field in given) read[field] = readNumber(reading, `patient.${field}`, given[field], accepted)
  if ('sex' in given) read.sex = readOneOf(reading, 'patient.sex', given.sex, sexes)
  if ('ancestry' in given) read.ancestry = readOneOf(reading, 'patient.ancestry', given.ancestry, ancestries)
  return read as Person
}

const readTimes = (reading: Reading, found: unknown): readonly number[] => {
  if (Array.isArray(found) && found.length > 0)
    return found.map((t, i) => readNumber(reading, `timesMin[${i}]`, t, { low: 0, unit: 'min' }))
  refuse(reading, 'timesMin', found, 'a list of at least one time in minutes')
  return []
}

const populationFields = ['patients', 'seed', 'percentiles', 'variability', 'target'] as const
const countOf = (high: number): Accepted => ({ low: 1, high, unit: 'people' })

const readPopulation = (reading: Reading, found: unknown): PopulationWanted => {
  const given = isFields(found) ? found : {}
  if (!isFields(found)) refuse(reading, 'population', found, 'an object with patients, seed and percentiles')
  refuseStrangers(reading, given, { known: populationFields, prefix: 'population.', lenient: false })
  const patients = readWhole(reading, 'population.patients', given.patients, countOf(100_000))
  const seed = readWhole(reading, 'population.seed', given.seed, { low: 0, high: 2 ** 32 - 1, unit: '' })
  const percentiles = readPercentiles(reading, given.percentiles)
  if ('variability' in given) readOneOf(reading, 'population.variability', given.variability, ['assumed-30'])
  return {
    patients,
    seed,
    percentiles,
    ...('variability' in given ? { variability: 'assumed-30' } : {}),
    ...('target' in given ? { target: readTarget(reading, given.target) } : {}),
  }
}

const readTarget = (reading: Reading, found: unknown): Target => {
  const field = 'population.target'
  const given = isFields(found) ? found : {}
  if (!isFields(found)) refuse(reading, field, found, 'an object with effectSiteNgMl and forMin')
  refuseStrangers(reading, given, { known: ['effectSiteNgMl', 'forMin'], prefix: `${field}.`, lenient: false })
  const window = Array.isArray(given.effectSiteNgMl) ? given.effectSiteNgMl : []
  const level = (i: number): number =>
    readNumber(reading, `${field}.effectSiteNgMl[${i}]`, window[i], { low: 0, unit: 'ng/mL' })
  const effectSiteNgMl = [level(0), level(1)] as const
  if (effectSiteNgMl[0] > effectSiteNgMl[1]) refuse(reading, `${field}.effectSiteNgMl`, window, 'the lower level first')
  return { effectSiteNgMl, forMin: readNumber(reading, `${field}.forMin`, given.forMin, { low: 0, unit: 'min' }) }
}

const readWhole = (reading: Reading, field: string, found: unknown, accepted: Accepted): number => {
  const n = readNumber(reading, field, found, accepted)
  if (!Number.isInteger(n)) refuse(reading, field, found, 'a whole number')
  return n
}

const readPercentiles = (reading: Reading, found: unknown): readonly number[] => {
  if (!Array.isArray(found) || found.length === 0) {
    refuse(reading, 'population.percentiles', found, 'a list of percentiles between 0 and 100')
    return []
  }
  return found.map((q, i) => {
    const field = `population.percentiles[${i}]`
    if (typeof q === 'number' && q > 0 && q < 100) return q
    refuse(reading, field, q, 'a number above 0 and below 100')
    return 50
  })
}
