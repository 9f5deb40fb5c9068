import { z } from '@hono/zod-openapi'
import { GivenAnswers, Route } from './facts.ts'

const Verdict = z.enum(['not-a-candidate', 'ask', 'physician-judgement', 'ok'])

export const Finding = z.object({
  id: z.string(),
  verdict: Verdict,
  scope: z.enum(['course', 'today']),
  text: z.string(),
  source: z.string(),
  mark: z.enum(['verified', 'recalled', 'ours']),
  wouldChange: z.string(),
  medication: z.string().optional(),
  row: z.number().nullable().optional(),
  act: z.string().optional(),
  about: z.string().optional(),
  flag: z.string().optional(),
  isEmergency: z.literal(true).optional(),
})

/** One answer with who gave it and when. */
export const Given = z.object({
  value: z.unknown(),
  at: z.string(),
  by: z.enum(['patient', 'staff']),
  said: z.string().optional(),
})

const Concern = z.object({
  id: z.string(),
  kind: z.enum(['self-harm', 'warning-sign']),
  what: z.string(),
  raisedAt: z.string(),
  dueAt: z.string(),
  /** Of the time within which it has to be acted on. */
  source: z.string(),
})

const Decision = z.object({
  id: z.string(),
  route: Route,
  decision: z.enum(['candidate', 'not-a-candidate', 'deferred']),
  courseVerdict: Verdict,
  reason: z.string(),
  decidedByName: z.string(),
  decidedAt: z.string(),
})

/** A person's screening as it stands now, for the clinic. */
export const ScreeningView = z.object({
  route: Route,
  verdict: Verdict,
  course: Verdict,
  today: Verdict,
  needsEmergencyPathway: z.boolean(),
  findings: z.array(Finding),
  clear: z.array(z.object({ id: z.string(), asks: z.string() })),
  /** Of the findings; a decision names the one it was made over. */
  fingerprint: z.string(),
  rulesVersion: z.string(),
  /** What was screened: the answers still in date and the rest of the record. */
  facts: z.record(z.string(), z.unknown()),
  answers: z.record(z.string(), Given),
  concerns: z.array(Concern),
  decision: Decision.nullable(),
})
export type ScreeningView = z.infer<typeof ScreeningView>

export const ScreeningQuery = z.strictObject({ route: Route.optional() })

export const Answering = z.strictObject({
  route: Route.exactOptional(),
  answers: GivenAnswers,
  said: z.partialRecord(z.enum(['liver']), z.string().trim().max(300)).exactOptional(),
})

/** What to say at once to whoever answered; never that all is well. */
export const Answered = z.object({
  id: z.string(),
  recordedAt: z.string(),
  emergencyFlags: z.array(z.string()),
  needsHelpNow: z.boolean(),
})
export type Answered = z.infer<typeof Answered>

/** What a patient is still to be asked. */
export const Intake = z.object({
  /** Questions nobody has answered, or whose answer is too old. */
  due: z.array(z.string()),
  dueFlags: z.array(z.string()),
  route: Route.nullable(),
  answeredAt: z.string().nullable(),
  /** Of the questions due, what was answered before and grew too old: a word of the question’s own, or names of medicines. */
  earlier: z.record(z.string(), z.object({ said: z.union([z.string(), z.array(z.string())]), on: z.string() })),
})
export type Intake = z.infer<typeof Intake>

export const Deciding = z.strictObject({
  route: Route,
  choice: z.enum(['candidate', 'not-a-candidate', 'deferred'], { error: 'candidate, not-a-candidate or deferred' }),
  reason: z.string().max(4000),
  seen: z.string().length(64),
})
export const Decided = z.object({ id: z.string() })

export const ConcernsView = z.object({
  concerns: z.array(Concern.extend({ patientId: z.string(), patientName: z.string() })),
})
export type ConcernsView = z.infer<typeof ConcernsView>

export const ConcernParams = z.strictObject({ patientId: z.uuid(), concernId: z.uuid() })
export const AnsweringConcern = z.strictObject({ whatWasDone: z.string().max(4000) })
export const Done = z.object({ done: z.literal(true) })
