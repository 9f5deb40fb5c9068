import { z } from '@hono/zod-openapi'
import { OwnLimits } from './own-limit.ts'

const day = z.iso.date('a date like 2026-03-23')
const amount = (unit: string) =>
  z
    .number({ error: `a number (${unit})` })
    .positive(`above 0 (${unit})`)
    .max(100_000)
const minute = z.number({ error: 'a number (min)' }).min(0).max(20_160)

export const WeightEntry = z.strictObject({
  value: amount('kg or lb'),
  unit: z.enum(['kg', 'lb'], { error: 'the unit, "kg" or "lb"' }),
  on: day,
})

export const WeighingBody = z
  .strictObject({ ...WeightEntry.shape, again: WeightEntry.pick({ value: true, unit: true }).exactOptional() })
  .openapi('Weighing')
export const Weighed = z.object({ kg: z.number() })

const everyOrder = {
  regimen: z.string().min(1).max(80),
  weight: WeightEntry,
  heightCm: z.number().min(40).max(250).nullable(),
  dosedBy: z.enum(['actual', 'ideal', 'adjusted']),
  maxTotalMg: amount('mg'),
  stopRule: z.string().trim().min(1, 'when to stop').max(500),
  expiresOn: day,
  sessionsPlanned: z.int().min(1).max(100),
  minHoursBetween: amount('h'),
  reasons: z.record(z.string().max(40), z.string().max(1000)),
}

const Infusion = z.strictObject({
  ...everyOrder,
  route: z.literal('iv'),
  drug: z.literal('ketamine', { error: '"ketamine": no other is ordered into a vein' }),
  setting: z.enum(['outpatient', 'inpatient']),
  mgPerMl: amount('mg/mL'),
  pumpStepMlPerH: amount('mL/h'),
  maxRateMgPerH: amount('mg/h'),
  steps: z
    .array(
      z.strictObject({
        startMin: minute,
        durationMin: minute.positive(),
        rateMgPerH: z.number().min(0).max(100_000),
        askedMgPerH: z.number().min(0).max(100_000).exactOptional(),
      }),
    )
    .max(200),
})

const Nasal = z.strictObject({
  ...everyOrder,
  route: z.literal('nasal'),
  drug: z.enum(['ketamine', 'esketamine']),
  setting: z.literal('outpatient'),
  mgPerMl: amount('mg/mL'),
  mgPerSpray: amount('mg'),
  doses: z
    .array(z.strictObject({ startMin: minute, sprays: z.int().min(1).max(100), mgPerSpray: amount('mg') }))
    .max(100),
})

export const OrderWish = z.discriminatedUnion('route', [Infusion, Nasal]).openapi('OrderWish')
export type OrderWish = z.infer<typeof OrderWish>

export const AmendBody = z.strictObject({ replacesVersion: z.int().min(1), order: OrderWish })
export const SignBody = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'the hash of the content that was shown'),
  password: z.string().min(1).max(500),
})
export const StopBody = z.strictObject({
  reason: z.string().trim().min(10, 'a reason of at least 10 characters').max(500),
})

export const OrderParams = z.strictObject({ patientId: z.uuid(), orderId: z.uuid() })

const Check = z.object({
  id: z.string(),
  about: z.string(),
  value: z.number().nullable(),
  words: z.string().exactOptional(),
  unit: z.string(),
  recommended: z.string(),
  absolute: z.string(),
  status: z.enum(['ok', 'warn', 'refuse', 'unknown']),
  source: z.string(),
})

export const OrderAnswer = z
  .object({
    id: z.string(),
    version: z.number(),
    status: z.enum(['draft', 'active', 'stopped']),
    /** The order as it is signed; its units stand in its keys. */
    content: z.record(z.string(), z.unknown()),
    hash: z.string(),
    signedBy: z.string().nullable(),
    signedAt: z.string().nullable(),
    note: z.string().nullable(),
    recordedAt: z.string(),
    /** As things stand now. */
    checks: z.array(Check),
    missingReasons: z.array(z.string()),
    /** Signed, and in date today. */
    isInForce: z.boolean(),
    /** When the person may leave at the earliest, minutes from the first dose: the rule on staying, no wake-up time. */
    earliestDischarge: z.object({
      lastDoseMin: z.number(),
      stayMin: z.number(),
      leaveMin: z.number(),
      source: z.string(),
      mayShorten: z.boolean(),
    }),
  })
  .openapi('Order')
export type OrderAnswer = z.infer<typeof OrderAnswer>

const Treated = z.object({
  date: z.string(),
  drug: z.enum(['ketamine', 'esketamine']),
  route: z.string(),
  mg: z.number(),
  courseId: z.string().nullable(),
})

const Cautions = z
  .array(
    z.object({
      id: z.string(),
      about: z.string(),
      words: z.string(),
      status: z.enum(['warn', 'unknown']),
      source: z.object({ source: z.string(), locator: z.string(), mark: z.enum(['verified', 'recalled', 'ours']) }),
    }),
  )
  .readonly()

export const OrderFacts = z.object({
  today: z.string(),
  ageY: z.number().nullable(),
  sex: z.enum(['female', 'male']).nullable(),
  weighings: z.array(z.object({ kg: z.number(), on: z.string() })),
  treated: z.array(Treated),
  /** What the person takes or has that bears on a dose, by what could be ordered. */
  cautions: z.object({ iv: Cautions, nasal: Cautions, esketamine: Cautions }),
  /** The clinic's own, narrower limits. */
  own: OwnLimits,
})

const Standing = z.object({
  /** The physician's latest word on candidacy for it. */
  candidacy: z
    .object({ decision: z.enum(['candidate', 'not-a-candidate', 'deferred']), by: z.string(), at: z.string() })
    .nullable(),
  /** Local day on which the consent in force was signed. */
  consentSignedOn: z.string().nullable(),
})

export const Orders = z
  .object({
    orders: z.array(OrderAnswer),
    facts: OrderFacts,
    /** By what could be ordered: racemic into a vein, racemic by nose, esketamine by nose. */
    standing: z.object({ iv: Standing, nasal: Standing, esketamine: Standing }),
  })
  .openapi('Orders')
export type Orders = z.infer<typeof Orders>
