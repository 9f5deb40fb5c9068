import { z } from 'zod'

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
  recoded: z.array(z.unknown()).max(40).exactOptional(),
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
