import type { ObservedSession, PopulationWanted, Target } from './case.ts'
import type { Model } from './model.ts'
import { readDoses } from './read-dose.ts'
import { type Accepted, isFields, type Reading, readNumber, readOneOf, refuse, refuseStrangers } from './read-fields.ts'

const populationFields = ['patients', 'seed', 'percentiles', 'variability', 'target', 'learnFrom'] as const
const countOf = (high: number): Accepted => ({ low: 1, high, unit: 'people' })

/** Whom to simulate, with every field that is wrong named in dotted form. */
export const readPopulation = (reading: Reading, found: unknown, model: Model | null): PopulationWanted => {
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
    ...('learnFrom' in given ? { learnFrom: readSessions(reading, given.learnFrom, model) } : {}),
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

const readSessions = (reading: Reading, found: unknown, model: Model | null): readonly ObservedSession[] => {
  const field = 'population.learnFrom'
  if (!Array.isArray(found) || found.length === 0) {
    refuse(reading, field, found, 'a list of sessions with the levels measured in them')
    return []
  }
  return found.map((session, i) => readSession(reading, `${field}[${i}]`, { session, model }))
}

const readSession = (
  reading: Reading,
  at: string,
  { session, model }: { readonly session: unknown; readonly model: Model | null },
): ObservedSession => {
  const given = isFields(session) ? session : {}
  if (!isFields(session)) refuse(reading, at, session, 'an object with doses and levels')
  refuseStrangers(reading, given, { known: ['doses', 'levels'], prefix: `${at}.`, lenient: false })
  const levels = Array.isArray(given.levels) ? given.levels : []
  if (levels.length === 0) refuse(reading, `${at}.levels`, given.levels, 'a list of at least one measured level')
  const doses = readDoses(reading, given.doses, { model, at: `${at}.doses` })
  return { doses, levels: levels.map((level, i) => readLevel(reading, `${at}.levels[${i}]`, level)) }
}

/** A level at or below what the laboratory can tell from nothing is no number, and says nothing here. */
const readLevel = (reading: Reading, at: string, found: unknown): ObservedSession['levels'][number] => {
  const given = isFields(found) ? found : {}
  if (!isFields(found)) refuse(reading, at, found, 'an object with atMin and ngMl')
  refuseStrangers(reading, given, { known: ['atMin', 'ngMl'], prefix: `${at}.`, lenient: false })
  const ngMl = readNumber(reading, `${at}.ngMl`, given.ngMl, { low: 0, high: 100_000, unit: 'ng/mL' })
  if (given.ngMl === 0) refuse(reading, `${at}.ngMl`, 0, 'more than 0 ng/mL')
  return { atMin: readNumber(reading, `${at}.atMin`, given.atMin, { low: 0, unit: 'min' }), ngMl }
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
