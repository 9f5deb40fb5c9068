import { z } from 'zod'

const verdict = z.union([z.boolean(), z.literal('unknown')])
const adequacy = z.enum(['adequate', 'inadequate'])
const endpoint = z.enum([
  'migraine-days',
  'headache-days',
  'moderate-or-severe-days',
  'acute-medication-days',
  'days-given-up',
])

const period = {
  from: z.string(),
  to: z.string(),
  counted: z.number(),
  recorded: z.number(),
  days: z.number(),
  value: z.number().nullable(),
  bounds: z.tuple([z.number(), z.number()]).readonly().nullable(),
}
const Response = z.object({
  baselineValue: z.number().nullable(),
  followUpValue: z.number().nullable(),
  reductionPercent: z.number().nullable(),
  responder30: verdict,
  responder50: verdict,
  responder75: verdict,
  responder100: verdict,
  worsening: verdict,
  sensitive: z.boolean().nullable(),
  baseline: adequacy,
  followUp: adequacy,
})
const Endpoint = z.object({
  endpoint,
  baseline: z.object(period),
  months: z.array(z.object({ month: z.number(), ...period, response: Response })).readonly(),
})
const Band = z.object({ low: z.number(), middle: z.number(), high: z.number() })
const density = z.array(z.number()).readonly()
const Change = z.object({
  days: Band,
  before: Band,
  after: Band,
  chanceOf30: z.number(),
  chanceOf50: z.number(),
  chanceOfRise: z.number(),
  density: z.object({ before: density, after: density }),
})
const BaselineReason = z.discriminatedUnion('code', [
  z.object({ code: z.literal('too-few-recorded'), recorded: z.number(), needed: z.number() }),
  z.object({ code: z.literal('acute-use-unknown'), days: z.number() }),
  z.object({ code: z.literal('new-preventive'), name: z.string(), on: z.string() }),
  z.object({ code: z.literal('other-ketamine'), on: z.string() }),
])
const Caution = z.discriminatedUnion('code', [
  z.object({ code: z.enum(['preventive-started', 'preventive-stopped']), name: z.string(), on: z.string() }),
  z.object({ code: z.literal('acute-use-fell'), before: z.number(), after: z.number() }),
  z.object({ code: z.literal('missing-changed'), beforePercent: z.number(), afterPercent: z.number() }),
])
const NotYet = z.discriminatedUnion('code', [
  z.object({ code: z.literal('baseline-too-thin'), recorded: z.number(), needed: z.number() }),
  z.object({ code: z.literal('more-days'), needed: z.number() }),
])
const Relapse = z.discriminatedUnion('status', [
  z.object({ status: z.literal('relapsed'), day: z.number() }),
  z.object({ status: z.literal('not-yet'), censoredOn: z.number() }),
])
const Pain = z.object({ mean: z.number().nullable(), days: z.number() })

export const Outcome = z.object({
  asOf: z.string(),
  series: z.object({
    first: z.string(),
    last: z.string(),
    sessions: z.number(),
    routes: z.array(z.string()).readonly(),
    totalMg: z.number(),
  }),
  baseline: z.object({ from: z.string(), to: z.string(), reasons: z.array(BaselineReason).readonly() }),
  endpoints: z.array(Endpoint).readonly(),
  main: endpoint,
  estimate: z.object({ before: z.object(period), after: z.object(period), change: Change }).nullable(),
  notYet: NotYet.nullable(),
  expectedAnyway: z.object({ usual: z.number(), baseline: z.number(), expected: z.number() }).nullable(),
  pain: z.object({ before: Pain, after: Pain }),
  lasting: z.object({ durable: verdict, episodicAgain: verdict, relapse: Relapse.nullable() }),
  cautions: z.array(Caution).readonly(),
})
export type Outcome = z.infer<typeof Outcome>

/** `null`: no session has been given yet. */
export const OutcomeAnswer = z.object({ asOf: z.string(), outcome: Outcome.nullable() })
export type OutcomeAnswer = z.infer<typeof OutcomeAnswer>

export const OutcomeQuery = z.strictObject({ asOf: z.iso.date({ error: 'a date as YYYY-MM-DD' }).exactOptional() })
