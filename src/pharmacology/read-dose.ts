import type { Dose } from './case.ts'
import type { Model, Route } from './model.ts'
import { type Fields, isFields, type Reading, readNumber, readOneOf, refuse, refuseStrangers } from './read-fields.ts'

const routes: readonly Route[] = ['iv', 'nasal']
const known = ['route', 'startMin', 'durationMin', 'rateMgPerH', 'amountMg'] as const
const minutes = { low: 0, unit: 'min' } as const

/** `at`: the field they stand in, for its errors. */
export const readDoses = (
  reading: Reading,
  found: unknown,
  { model, at = 'doses' }: { readonly model: Model | null; readonly at?: string },
): readonly Dose[] => {
  if (Array.isArray(found)) return found.map((dose, i) => readDose(reading, `${at}[${i}]`, { dose, model }))
  refuse(reading, at, found, 'a list of doses')
  return []
}

const readDose = (reading: Reading, at: string, { dose, model }: { dose: unknown; model: Model | null }): Dose => {
  const given = isFields(dose) ? dose : {}
  if (!isFields(dose)) refuse(reading, at, dose, 'a dose with route, startMin and an amount or a rate')
  else refuseStrangers(reading, given, { known, prefix: `${at}.`, lenient: false })
  const route = readOneOf(reading, `${at}.route`, given.route, routes) ?? 'iv'
  if (model && !model.routes.includes(route))
    refuse(reading, `${at}.route`, route, `a route that ${model.id} describes: ${model.routes.join(', ')}`)
  const startMin = readNumber(reading, `${at}.startMin`, given.startMin, minutes)
  if (!('rateMgPerH' in given) || route === 'nasal') return readAmount(reading, at, { given, route, startMin })
  return readInfusion(reading, at, { given, startMin })
}

interface Started {
  readonly given: Fields
  readonly startMin: number
}

const readAmount = (reading: Reading, at: string, { given, route, startMin }: Started & { route: Route }): Dose => {
  for (const field of ['durationMin', 'rateMgPerH'])
    if (field in given)
      refuse(
        reading,
        `${at}.${field}`,
        given[field],
        `a rate and a duration together, into a vein; not ${route} amountMg`,
      )
  const amountMg = readNumber(reading, `${at}.amountMg`, given.amountMg, { low: 0, unit: 'mg' })
  return { route, startMin, amountMg }
}

const readInfusion = (reading: Reading, at: string, { given, startMin }: Started): Dose => {
  if ('amountMg' in given) refuse(reading, `${at}.amountMg`, given.amountMg, 'either an amount or a rate, not both')
  const rateMgPerH = readNumber(reading, `${at}.rateMgPerH`, given.rateMgPerH, { low: 0, unit: 'mg/h' })
  const durationMin = readNumber(reading, `${at}.durationMin`, given.durationMin, minutes)
  if (given.durationMin === 0) refuse(reading, `${at}.durationMin`, 0, 'more than 0 min: a rate for no time is no dose')
  return { route: 'iv', startMin, durationMin, rateMgPerH }
}
