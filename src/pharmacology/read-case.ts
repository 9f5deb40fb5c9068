import { err, ok, type Result } from '#core/kernel/result.ts'
import type { CaseError, DosingCase, Person } from './case.ts'
import { neededOf } from './individual.ts'
import type { Model } from './model.ts'
import { modelOf, models } from './models/index.ts'
import { readDoses } from './read-dose.ts'
import { type Accepted, isFields, type Reading, readNumber, readOneOf, refuse, refuseStrangers } from './read-fields.ts'
import { readPopulation } from './read-population.ts'

const known = ['model', 'patient', 'doses', 'timesMin', 'population', 'metabolite'] as const

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
    doses: readDoses(reading, given.doses, { model }),
    timesMin: readTimes(reading, given.timesMin),
    ...('metabolite' in given ? { metabolite: readYesNo(reading, 'metabolite', given.metabolite) } : {}),
    ...('population' in given ? { population: readPopulation(reading, given.population, model) } : {}),
  }
  return reading.errors.length === 0 ? ok(dosingCase) : err(reading.errors)
}

const readYesNo = (reading: Reading, field: string, found: unknown): boolean => {
  if (typeof found !== 'boolean') refuse(reading, field, found, 'true or false')
  return found === true
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
