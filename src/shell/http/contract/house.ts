import { z } from 'zod'

const wallTime = z
  .string({ error: 'a time such as "08:00"' })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as "08:00"')
const name = z.string({ error: 'a name' }).trim().min(1, 'a name').max(120)
const minutes = (low: number, high: number) => {
  const wanted = `whole minutes from ${low} to ${high}`
  return z.int(wanted).min(low, wanted).max(high, wanted)
}
const names = z.strictObject({ en: name, es: name })
const phases = z.strictObject({ preparation: minutes(0, 240), treatment: minutes(5, 600), recovery: minutes(0, 480) })

/** A talk with a prescriber may be booked by anybody online; a treatment needs an order first, so it never is. */
const Consultation = z.strictObject({
  kind: z.literal('consultation'),
  name: names,
  minutes: phases,
  online: z.boolean(),
})
const Treatment = z.strictObject({
  kind: z.literal('treatment'),
  drug: z.enum(['ketamine', 'esketamine']),
  route: z.enum(['iv', 'nasal']),
  name: names,
  minutes: phases,
})

const hours = {
  days: z.array(z.int('a weekday, 1 = Monday to 7 = Sunday').min(1).max(7)).min(1, 'at least one weekday'),
  from: wallTime,
  to: wallTime,
}
const endsLater = <T extends { from: string; to: string }>(rule: z.ZodType<T>) =>
  rule.refine(({ from, to }) => from < to, { path: ['to'], error: 'a time after "from"' })

/** What a clinic offers, its chairs, its hours and who is there when: the whole of it, replacing what stood before. */
export const HouseFile = z.strictObject({
  services: z.array(
    z.discriminatedUnion('kind', [Consultation, Treatment], { error: 'a "consultation" or a "treatment"' }),
  ),
  chairs: z.array(name).refine((all) => new Set(all).size === all.length, 'each chair once'),
  open: z.array(endsLater(z.strictObject(hours))),
  staff: z.array(endsLater(z.strictObject({ name, ...hours }))),
  closedOn: z.array(z.iso.date('a date such as "2026-12-25"')).default([]),
})
export type HouseFile = z.infer<typeof HouseFile>
