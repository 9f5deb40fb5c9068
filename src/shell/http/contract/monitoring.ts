import { z } from 'zod'
import { testIds } from '#core/chart/test-kinds.ts'
import type { TestId } from '#core/chart/test-result.ts'
import { monitoringSchedule } from '#core/safety/monitoring-schedule.ts'

const number = z.number({ error: 'a number' })
const limit = z.union([number, z.null()], { error: 'a number, or null where none was printed' }).default(null)
const words = z.string({ error: 'words' }).trim().max(500)
const answer = z.enum(['yes', 'no', 'unknown'], { error: '"yes", "no" or "unknown"' })

const Measured = z.strictObject({
  kind: z.literal('measured'),
  value: number,
  unit: z.string({ error: 'a UCUM unit' }),
  lowerLimit: limit,
  upperLimit: limit,
})
const Found = z.strictObject({ kind: z.literal('found'), word: z.string({ error: 'a word' }), note: words.default('') })
const Asked = z.strictObject({ kind: z.literal('asked'), answers: z.record(z.string(), answer) })
const Scored = z.strictObject({ kind: z.literal('scored'), instrument: words, points: number, deviation: number })
const Counted = z.strictObject({ kind: z.literal('counted'), dispensed: number, taken: number, left: number })
const NotDone = z.strictObject({ kind: z.literal('not-done'), why: words })
const EnteredInError = z.strictObject({ kind: z.literal('entered-in-error'), why: words.min(3) })

const Test = z.enum(testIds as [TestId, ...TestId[]], { error: 'a test we know' })
const outcomes = [Measured, Found, Asked, Scored, Counted, NotDone] as const
const Outcome = z.discriminatedUnion('kind', outcomes)

/** One result, in the unit and with the limits of whoever measured it; or that it was not done, and why. */
export const NewTestResult = z.strictObject({
  test: Test,
  outcome: z.discriminatedUnion('kind', [...outcomes, EnteredInError], { error: 'an outcome with a kind' }),
  doneOn: z.iso.date({ error: 'a day: 2026-03-02' }),
  doneBy: words.default(''),
  replaces: z.uuid().nullable().default(null),
})
export const KeptTestResult = z.object({ id: z.string() })

const Truth = z.enum(['met', 'not-met', 'unknown'])
const State = z.enum(['fine', 'too-old', 'not-done', 'missing'])
const Sourced = { source: z.string(), mark: z.enum(['verified', 'recalled', 'ours']) }

const BaselineTest = z.object({
  id: z.string(),
  test: z.string(),
  who: z.string(),
  maxAgeDays: z.number(),
  isWanted: Truth,
  state: State,
  parts: z.array(
    z.object({
      part: z.string(),
      name: z.string(),
      state: State,
      doneOn: z.string().nullable(),
      ageDays: z.number().nullable(),
      result: z.string().nullable(),
    }),
  ),
  ...Sourced,
})

const Item = z.object({
  id: z.enum(monitoringSchedule.map(({ id }) => id)),
  risk: z.string(),
  what: z.string(),
  when: z.string(),
  act: z.string(),
  last: z.string().nullable(),
  result: z.string().nullable(),
  state: z.enum(['fine', 'due', 'overdue', 'later', 'not-wanted']),
  dueOn: z.string().nullable(),
  why: z.string(),
  asks: z.object({ what: z.enum(['stop', 'pause', 'review']), text: z.string() }).nullable(),
  ...Sourced,
})

const GivenDose = z.object({
  date: z.string(),
  drug: z.enum(['ketamine', 'esketamine']),
  route: z.string(),
  mg: z.number(),
})

/** What was given so far, what is wanted before and during treatment, and what the results ask for. */
export const MonitoringView = z.object({
  /** Local day of the clinic it is told for. */
  on: z.string(),
  exposure: z.object({
    sessions: z.number(),
    sessions12Months: z.number(),
    /** More than so many in 12 months need a physician's judgement. */
    most12Months: z.number(),
    byDrugAndRoute: z.array(
      z.object({
        drug: z.enum(['ketamine', 'esketamine']),
        route: z.string(),
        sessions: z.number(),
        mg: z.number(),
        mgIn12Months: z.number(),
        first: z.string(),
        last: z.string(),
      }),
    ),
    /** Of the last 12 months, oldest first. */
    given: z.array(GivenDose),
    running: z.object({ began: z.string(), sessions: z.number() }).nullable(),
  }),
  baseline: z.array(BaselineTest),
  schedule: z.array(Item),
  misuse: z.object({
    answers: z.array(z.object({ id: z.string(), asks: z.string(), truth: Truth })),
    positive: z.number(),
    unknown: z.number(),
    truth: Truth,
  }),
  /** Everything on record that counts, newest first. */
  results: z.array(
    z.object({
      id: z.string(),
      test: Test,
      name: z.string(),
      outcome: Outcome,
      words: z.string(),
      doneOn: z.string(),
      doneBy: z.string(),
      recordedByName: z.string(),
    }),
  ),
})
export type MonitoringView = z.infer<typeof MonitoringView>
