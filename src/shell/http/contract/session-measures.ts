import { z } from 'zod'
import type { VitalCode } from '#core/session/events.ts'
import { vitalCodes, vitalSigns } from '#core/session/vital-signs.ts'

/** The payloads that the fold computes with: their numbers, units and what has to agree. Messages say what is wanted. */
export const quantity = (low: number, high: number, unit: string) => {
  const error = `a number from ${low} to ${high} (${unit})`
  return z.number({ error }).min(low, { error }).max(high, { error })
}

export const words = (max = 2000) =>
  z
    .string({ error: 'a text' })
    .trim()
    .max(max, { error: `at most ${max} characters` })
export const said = (max = 2000) => words(max).min(1, { error: 'a text that is not empty' })

const agrees = ({ mgPerH, mlPerH, mgPerMl }: { mgPerH?: number; mlPerH?: number; mgPerMl?: number }): boolean =>
  mgPerH === undefined || mlPerH === undefined || mgPerMl === undefined || Math.abs(mgPerH - mlPerH * mgPerMl) <= 0.01
const agreeing = { error: 'mgPerH = mlPerH × mgPerMl, to within 0.01', path: ['mgPerH'] }

const mgPerH = quantity(0, 10_000, 'mg/h')
const mlPerH = quantity(0, 10_000, 'mL/h')
const mgPerMl = quantity(0.001, 1000, 'mg/mL')

/** As a file may say it: the pump's own figures may be left out. */
export const LooseRate = z
  .object({ mgPerH, mlPerH: mlPerH.exactOptional(), mgPerMl: mgPerMl.exactOptional() })
  .refine(agrees, agreeing)
export const LooseResume = z
  .object({ mgPerH: mgPerH.exactOptional(), mlPerH: mlPerH.exactOptional(), mgPerMl: mgPerMl.exactOptional() })
  .refine(agrees, agreeing)
/** As the bedside says it: all three, as read off the pump. */
export const Rate = z.strictObject({ mgPerH, mlPerH, mgPerMl }).refine(agrees, agreeing)

export const bolus = { mg: quantity(0.000001, 1000, 'mg, above 0'), durationMin: quantity(0, 480, 'min') }

const sprays = z.int({ error: 'a whole number of sprays' }).min(0).max(40)
const dose = {
  route: z.enum(['iv', 'im', 'sc', 'nasal'], { error: 'one of "iv", "im", "sc", "nasal"' }),
  mg: quantity(0, 1000, 'mg'),
  sprays: sprays.exactOptional(),
  mgPerSpray: quantity(0.001, 100, 'mg').exactOptional(),
}
const addsUp = (d: { mg: number; sprays?: number; mgPerSpray?: number }): boolean =>
  d.sprays === undefined || d.mgPerSpray === undefined || Math.abs(d.mg - d.sprays * d.mgPerSpray) <= 0.01
const adding = { error: 'mg = sprays × mgPerSpray', path: ['mg'] }
export const LooseDose = z.object(dose).refine(addsUp, adding)
export const Dose = z.strictObject(dose).refine(addsUp, adding)

const vital = {
  code: z.enum(vitalCodes as [VitalCode, ...VitalCode[]], { error: `one of ${vitalCodes.join(', ')}` }),
  value: z.number({ error: 'a number, or null' }).nullable(),
  unit: z.string({ error: 'a UCUM unit' }),
  source: z.enum(['device', 'manual'], { error: '"device" or "manual"' }),
  quality: z.enum(['good', 'poor', 'unknown'], { error: '"good", "poor" or "unknown"' }),
}
const rightUnit = (v: { code: VitalCode; unit: string }): boolean => vitalSigns[v.code].unit === v.unit
const unitOfCode = {
  path: ['unit'],
  error: `the UCUM unit of its code: ${vitalCodes.map((code) => `${code} ${vitalSigns[code].unit}`).join(', ')}`,
}
export const LooseVital = z.object(vital).refine(rightUnit, unitOfCode)
export const Vital = z.strictObject(vital).refine(rightUnit, unitOfCode)
