import { z } from '@hono/zod-openapi'
import { OwnLimits } from './own-limit.ts'

const Mark = z.enum(['verified', 'recalled', 'ours'])
const Step = z.enum(['assessment', 'candidacy', 'consent', 'dosing', 'booking', 'session', 'outcome'])

const RuleBound = z.object({
  id: z.string(),
  asks: z.string(),
  unit: z.string(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  mayTighten: z.boolean(),
})

const Rule = z.object({
  id: z.string(),
  kind: z.string(),
  text: z.string(),
  source: z.string(),
  mark: Mark,
  usedIn: Step,
  usedBy: z.string(),
  bounds: z.array(RuleBound).readonly(),
})
export type RuleAnswer = z.infer<typeof Rule>

const Objection = z.object({
  ruleId: z.string(),
  ruleText: z.string(),
  stands: z.boolean(),
  reason: z.string(),
  byName: z.string(),
  at: z.string(),
})

const ClinicRule = z.object({
  version: z.number(),
  bound: z.string(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string(),
  reason: z.string(),
  byName: z.string(),
  at: z.string(),
})

const Person = z.object({ id: z.string(), name: z.string() })

export const RulesStanding = z
  .object({
    /** `changed`: signed once, but the book reads otherwise now. */
    standing: z.enum(['signed', 'changed', 'unsigned']),
    signedAt: z.string().nullable(),
  })
  .openapi('RulesStanding')
export type RulesStanding = z.infer<typeof RulesStanding>

export const Rules = z
  .object({
    rules: z.array(Rule).readonly(),
    hash: z.string(),
    standing: RulesStanding.shape.standing,
    signature: z.object({ byName: z.string(), at: z.string(), hash: z.string(), ownVersion: z.number() }).nullable(),
    /** Since the newest signature; everything is new before the first. */
    changes: z.object({
      added: z.array(z.string()),
      removed: z.array(Rule),
      changed: z.array(z.object({ before: Rule, after: Rule })),
    }),
    objections: z.array(Objection),
    own: z.object({ version: z.number(), limits: OwnLimits, history: z.array(ClinicRule) }),
    director: Person.nullable(),
    /** Who asks is the director. */
    maySign: z.boolean(),
    /** Whom the clinic's administration may appoint; empty for everybody else. */
    mayAppoint: z.array(Person),
  })
  .openapi('Rules')
export type Rules = z.infer<typeof Rules>

const password = z.string().min(1)
const reason = z.string().trim().min(1).max(2000)

export const SignRulesBody = z.strictObject({ hash: z.string().regex(/^[0-9a-f]{64}$/), password })
export const ObjectionBody = z.strictObject({ ruleId: z.string(), stands: z.boolean(), reason })
export const TightenBody = z.strictObject({
  bound: z.string(),
  /** `null` = the book's own end; both `null` = back to the book. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string(),
  reason,
  password,
  replacesVersion: z.int().min(0),
})
export const DirectorBody = z.strictObject({ staffId: z.uuid() })
