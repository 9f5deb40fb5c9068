import { z } from 'zod'
import { analytes, samplingSites } from '#core/session/drug-level.ts'

const ngMl = z.number({ error: 'a number (ng/mL)' })
const Result = [
  z.strictObject({ kind: z.literal('measured'), ngMl }),
  z.strictObject({ kind: z.literal('below-limit'), limitNgMl: ngMl }),
] as const
const InError = z.strictObject({ kind: z.literal('entered-in-error'), why: z.string().trim().min(3).max(500) })

/** One sample of a session: when, what was looked for, from which blood, by whom, and what was found. */
export const NewDrugLevel = z.strictObject({
  takenAt: z.iso.datetime({ offset: true, error: 'a time with its offset, such as 2026-12-01T09:00:00-07:00' }),
  analyte: z.enum(analytes, { error: `one of ${analytes.join(', ')}` }),
  site: z.enum(samplingSites, { error: `one of ${samplingSites.join(', ')}` }),
  laboratory: z.string({ error: 'the laboratory' }).trim().max(200),
  result: z.discriminatedUnion('kind', [...Result, InError], { error: 'a result with a kind' }),
  replaces: z.uuid().nullable().default(null),
})
export const KeptLevel = z.object({ id: z.string() })

const GivenDose = z.union([
  z.object({ route: z.literal('iv'), startMin: z.number(), durationMin: z.number(), rateMgPerH: z.number() }),
  z.object({ route: z.enum(['iv', 'nasal']), startMin: z.number(), amountMg: z.number() }),
])

const Observed = z.object({
  sessionId: z.string(),
  /** The first drug, on the clinic's clock; every minute below counts from it. */
  start: z.string(),
  drug: z.enum(['ketamine', 'esketamine']),
  route: z.enum(['iv', 'nasal']),
  /** As its events add up. */
  doses: z.array(GivenDose).readonly(),
  levels: z.array(
    z.object({
      id: z.string(),
      takenAt: z.string(),
      atMin: z.number(),
      analyte: z.enum(analytes),
      site: z.enum(samplingSites),
      result: z.discriminatedUnion('kind', Result),
      laboratory: z.string(),
      recordedByName: z.string(),
    }),
  ),
  scores: z.array(
    z.object({
      what: z.enum(['dissociation', 'sedation', 'pain']),
      scale: z.string().nullable(),
      value: z.number(),
      atMin: z.number(),
    }),
  ),
})

const Kept = z.object({
  orderId: z.string(),
  orderVersion: z.number(),
  basis: z.enum(['population', 'person']),
  model: z.string(),
  levels: z.number(),
  effectivePeople: z.number().nullable(),
  isLearned: z.boolean(),
  at: z.string(),
})

/** Sessions of somebody that are over, oldest first, and which prediction their orders were planned with, newest first. */
export const ObservedSessions = z.object({
  timeZone: z.string(),
  sessions: z.array(Observed),
  predictions: z.array(Kept),
})
export type ObservedSessions = z.infer<typeof ObservedSessions>

export const PredictionBody = z.strictObject({ basis: z.enum(['population', 'person']) })
export const KeptPrediction = z.object({
  model: z.string(),
  levelIds: z.array(z.string()).readonly(),
  effectivePeople: z.number().nullable(),
  isLearned: z.boolean(),
  /** Effect site, ng/mL. */
  peak: z.object({ atMin: z.number(), p5: z.number(), p50: z.number(), p95: z.number() }).nullable(),
})

const Expected = z.object({
  /** On the clinic's clock; `null` = not booked yet. */
  start: z.string().nullable(),
  route: z.enum(['iv', 'nasal']),
  model: z.string(),
  person: z.object({
    weightKg: z.number().exactOptional(),
    heightCm: z.number().exactOptional(),
    ageY: z.number().exactOptional(),
    sex: z.enum(['female', 'male']).exactOptional(),
  }),
  doses: z.array(GivenDose).readonly(),
  learnFrom: z
    .array(
      z.object({
        doses: z.array(GivenDose).readonly(),
        levels: z.array(z.object({ atMin: z.number(), ngMl: z.number() })).readonly(),
      }),
    )
    .readonly(),
  /** Minutes from the first dose, by the rule on staying; `null` of a session that is over. */
  leaving: z
    .object({
      lastDoseMin: z.number(),
      stayMin: z.number(),
      leaveMin: z.number(),
      source: z.string(),
      isOurs: z.boolean(),
    })
    .nullable(),
})

/** What somebody may expect of the session that is ordered for them, and what was predicted of the last one's real doses. */
export const ExpectedSessions = z.object({
  timeZone: z.string(),
  next: Expected.nullable(),
  last: Expected.nullable(),
})
export type ExpectedSessions = z.infer<typeof ExpectedSessions>
