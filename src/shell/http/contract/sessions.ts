import { z } from '@hono/zod-openapi'
import { OwnLimits } from './own-limit.ts'
import { EnteredEvent } from './session-events.ts'

export const SessionParams = z.strictObject({ sessionId: z.uuid() })
export const BoardQuery = z.strictObject({ date: z.iso.date({ error: 'a date as YYYY-MM-DD' }).exactOptional() })
export const SinceQuery = z.strictObject({ since: z.coerce.number().int().min(0).default(0) })
export const StartBody = z.strictObject({ bookingId: z.uuid() })

/** A colleague at the same screen: their own sign-in, asked for once and kept nowhere. */
const Colleague = z.strictObject({ email: z.email(), password: z.string().min(1).max(500) })
export const EventsBody = z.strictObject({
  events: z.array(EnteredEvent).min(1).max(500),
  witness: Colleague.exactOptional(),
})

const Said = z.object({ code: z.string(), text: z.string() })
const state = z.enum([
  'expected',
  'arrived',
  'identified',
  'preflight',
  'cleared',
  'infusing',
  'dosing',
  'paused',
  'stopped',
  'recovering',
  'ready-for-discharge',
  'discharged',
  'transferred',
  'cancelled',
  'aborted',
])
const route = z.enum(['iv', 'nasal'])
const drug = z.enum(['ketamine', 'esketamine'])

export const KeptEvent = z.object({
  id: z.string(),
  seq: z.number(),
  type: z.string(),
  occurredAt: z.string(),
  clockOffsetMs: z.number(),
  deviceId: z.string(),
  deviceSeq: z.number(),
  actorId: z.string(),
  witnessId: z.string().optional(),
  payload: z.record(z.string(), z.unknown()),
  recordedAt: z.string(),
  found: z.array(Said),
})

export const Planned = z.object({
  /** Minutes after the start. IV: a rate from then on; nasal: sprays at that time. */
  startMin: z.number(),
  durationMin: z.number().nullable(),
  rateMgPerH: z.number().nullable(),
  sprays: z.number().nullable(),
  mgPerSpray: z.number().nullable(),
})
export type Planned = z.infer<typeof Planned>

/** Everything the bedside needs to go on without the server: the order's limits, and every event from `since` on. */
export const SessionView = z.object({
  id: z.string(),
  patient: z.object({
    id: z.string(),
    givenName: z.string(),
    familyName: z.string(),
    birthDate: z.string(),
    language: z.enum(['en', 'es']),
    phone: z.string().nullable(),
  }),
  chair: z.string(),
  timeZone: z.string(),
  order: z.object({
    id: z.string(),
    version: z.number(),
    hash: z.string(),
    drug,
    route,
    setting: z.enum(['outpatient', 'inpatient']),
    mgPerMl: z.number(),
    weightKg: z.number(),
    weightOn: z.string(),
    maxTotalMg: z.number(),
    maxRateMgPerH: z.number().nullable(),
    stopRule: z.string(),
    isFirst: z.boolean(),
    /** The clinic's own, narrower limits of the moment in which the person arrived. */
    own: OwnLimits,
    plan: z.array(Planned),
    /** Why no drug may be given under it now; empty = nothing speaks against it. */
    objections: z.array(Said),
  }),
  /** Names of staff whose ids stand in the events. */
  staff: z.record(z.string(), z.string()),
  events: z.array(KeptEvent),
  /** The server's clock at the moment of the answer: a device measures its own clock against it. */
  now: z.string(),
})
export type SessionView = z.infer<typeof SessionView>

export const EventsAnswer = z.object({
  /** Ids that are in, new or already known. */
  accepted: z.array(z.string()),
  refused: z.array(z.object({ id: z.string(), code: z.string(), text: z.string() })),
  events: z.array(KeptEvent),
  now: z.string(),
})
export type EventsAnswer = z.infer<typeof EventsAnswer>

const BoardAlarm = z.object({
  ruleId: z.string(),
  signal: z.string(),
  priority: z.enum(['advisory', 'low', 'medium', 'high']),
  since: z.string(),
  active: z.boolean(),
  latched: z.boolean(),
  acknowledgedBy: z.string().nullable(),
})

export const BoardRow = z.object({
  bookingId: z.string(),
  sessionId: z.string().nullable(),
  patient: z.object({ id: z.string(), name: z.string(), birthDate: z.string() }),
  chair: z.string().nullable(),
  nurse: z.string().nullable(),
  route,
  drug,
  start: z.string(),
  end: z.string(),
  /** `null`: nobody has come yet. */
  state: state.nullable(),
  since: z.string().nullable(),
  mg: z.number().nullable(),
  maxTotalMg: z.number().nullable(),
  mgPerH: z.number().nullable(),
  due: z.array(z.object({ what: z.string(), at: z.string() })),
  alarms: z.array(BoardAlarm),
  /** The clinic's own, narrower limits of the moment in which the person arrived. */
  own: OwnLimits,
  unmet: z.array(z.string()),
  unknown: z.array(z.string()),
  /** Why a session can't be opened for this booking; `null` = it can, or is. */
  obstacle: z.string().nullable(),
})
export type BoardRow = z.infer<typeof BoardRow>

export const Board = z.object({
  date: z.string(),
  timeZone: z.string(),
  now: z.string(),
  /** Every chair of the clinic, taken or free. */
  chairs: z.array(z.string()),
  rows: z.array(BoardRow),
})
export type Board = z.infer<typeof Board>

export const Started = z.object({ id: z.string() })
export type Started = z.infer<typeof Started>
