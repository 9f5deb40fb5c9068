import { z } from 'zod'
import { instruments } from '#core/instruments/index.ts'
import type { InstrumentId } from '#core/instruments/instrument.ts'

const instrumentIds = Object.keys(instruments) as [InstrumentId, ...InstrumentId[]]

const isoDate = z.iso.date({ error: 'a date as YYYY-MM-DD' })
const points = z.number({ error: 'a number' }).min(-5).max(270)
const percentScore = z.number({ error: 'a number from 0 to 100' }).min(0).max(100).nullable().exactOptional()

/** The result it is compared with. */
const Previous = z.strictObject({
  score: points.nullable().exactOptional(),
  takenOn: isoDate.nullable().exactOptional(),
  version: z.string().max(40).exactOptional(),
  status: z.enum(['complete', 'prorated', 'incomplete']).exactOptional(),
  roleRestrictive: percentScore,
  rolePreventive: percentScore,
  emotional: percentScore,
})

/** One answer in item order (`null` = not answered), or the object of the C-SSRS screener: the instrument itself judges them. */
const Answers = z.union([z.array(z.unknown()).max(40), z.record(z.string().max(20), z.unknown())], {
  error: 'a list of answers in item order, or the object of the C-SSRS screener',
})

export const ScoreRequest = z.strictObject({
  instrument: z.string().max(40).exactOptional(),
  version: z.string().max(40).exactOptional(),
  answers: Answers.exactOptional(),
  recoded: z.union([z.array(z.unknown()).max(40), z.boolean()], { error: 'a list, or true or false' }).exactOptional(),
  takenOn: isoDate.nullable().exactOptional(),
  previous: Previous.nullable().exactOptional(),
  sex: z.enum(['female', 'male'], { error: '"female" or "male"' }).nullable().exactOptional(),
  adultEscort: z.boolean({ error: 'true or false' }).nullable().exactOptional(),
})

/** Counted and recorded days of a period of `days` (28 unless said otherwise). */
const Period = z
  .strictObject({
    counted: z.int({ error: 'a whole number of days' }).min(0),
    recorded: z.int({ error: 'a whole number of days' }).min(0),
    days: z.int({ error: 'a whole number of days' }).min(1).max(366).default(28),
  })
  .refine(({ counted, recorded }) => counted <= recorded, {
    error: 'at most as many days counted as recorded',
    path: ['counted'],
  })
  .refine(({ recorded, days }) => recorded <= days, {
    error: 'at most as many days recorded as there are',
    path: ['recorded'],
  })

export const ResponseRequest = z.strictObject({
  endpoint: z.string({ error: 'what was counted, in words' }).min(1).max(60),
  baseline: Period,
  followUp: Period,
})

export const Submission = z.strictObject({
  id: z.uuid(),
  instrument: z.enum(instrumentIds, { error: 'the id of an instrument' }),
  language: z.enum(['en', 'es'], { error: '"en" or "es"' }),
  takenOn: isoDate,
  answers: Answers,
  adultEscort: z.boolean().nullable().default(null),
})
export type Submission = z.input<typeof Submission>

const domains = {
  roleRestrictive: z.number().nullable(),
  rolePreventive: z.number().nullable(),
  emotional: z.number().nullable(),
}
const domainTruths = {
  roleRestrictive: z.boolean().nullable(),
  rolePreventive: z.boolean().nullable(),
  emotional: z.boolean().nullable(),
}

export const Score = z.object({
  instrument: z.enum(instrumentIds),
  version: z.string(),
  score: z.number().nullable(),
  status: z.enum(['complete', 'prorated', 'incomplete']),
  missing: z.array(z.number()).readonly(),
  band: z.string().nullable(),
  subBand: z.string().exactOptional(),
  change: z.union([z.number(), z.object(domains).partial()]).nullable(),
  meaningful: z.union([z.boolean(), z.object(domainTruths).partial()]).nullable(),
  mid: z
    .object({ value: z.number(), unit: z.enum(['points', '%']), population: z.string(), source: z.string() })
    .nullable(),
  safety: z.enum(['c-ssrs-today', 'emergency-pathway', 'ask-again']).nullable(),
  why: z.string().nullable(),
  source: z.string(),
  positive: z.boolean().nullable().exactOptional(),
  responder: z.boolean().nullable().exactOptional(),
  relief: z.boolean().nullable().exactOptional(),
  mayLeave: z.boolean().exactOptional(),
  risk: z.enum(['none', 'low', 'moderate', 'high', 'unknown']).exactOptional(),
  ...z.object(domains).partial().shape,
})

export const Questionnaire = z.object({
  id: z.string(),
  instrument: z.enum(instrumentIds),
  language: z.enum(['en', 'es']),
  takenOn: z.string(),
  answers: z.unknown(),
  score: Score,
  recordedAs: z.enum(['patient', 'staff']),
})
export type Questionnaire = z.infer<typeof Questionnaire>

export const Questionnaires = z.object({ questionnaires: z.array(Questionnaire).readonly() })
export type Questionnaires = z.infer<typeof Questionnaires>
