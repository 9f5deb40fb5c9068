import { z } from 'zod'
import type { EventType, SessionEvent, SessionInput } from '#core/session/events.ts'
import { bolus, LooseDose, LooseRate, LooseResume, LooseVital, quantity } from '../http/contract/session-measures.ts'

/** A session as a file tells it: what is computed with is checked, everything else is kept as it stands. */
const anything = z.looseObject({}).default({})
const text = z.string({ error: 'a text' })
const score = (low: number, high: number) => quantity(low, high, 'a point of the scale')

/** The criterion's name stands under one of these. */
const criterion = z
  .looseObject({ value: z.unknown() })
  .transform(({ criterion: c, item, id, code, value, ...rest }) => ({
    ...rest,
    criterion: c ?? item ?? id ?? code,
    value: saidValue(value),
  }))
  .refine(({ criterion: c }) => /^D([1-9]|1[0-5])$/.test(String(c)), { path: ['criterion'], error: 'one of D1 … D15' })

const yes: readonly unknown[] = [true, 'met', 'pass', 'yes']
const no: readonly unknown[] = [false, 'not-met', 'fail', 'no']
const saidValue = (value: unknown): 'met' | 'not-met' | 'unknown' | number => {
  if (typeof value === 'number') return value
  // PADSS by its five parts: their sum.
  if (typeof value === 'object' && value !== null)
    return Object.values(value).reduce<number>((sum, part) => sum + (typeof part === 'number' ? part : Number.NaN), 0)
  return yes.includes(value) ? 'met' : no.includes(value) ? 'not-met' : 'unknown'
}

const answers = ['pass', 'hold', 'fail', 'unknown', 'overridden'] as const
const payloads: Partial<Record<EventType, z.ZodType>> = {
  'infusion-started': LooseRate,
  'rate-changed': LooseRate,
  resumed: LooseResume.optional().transform((rate) => rate ?? {}),
  'bolus-given': z.looseObject(bolus),
  'dose-given': LooseDose,
  'vitals-recorded': LooseVital,
  'sedation-scored': z.looseObject({ scale: text, value: score(-5, 5) }),
  'dissociation-scored': z
    .looseObject({ value: score(0, 10), distress: z.unknown().optional() })
    .transform((scored) => ({ ...scored, distress: yes.includes(scored.distress) })),
  'pain-scored': z.looseObject({ value: score(0, 10) }),
  'preflight-answered': z.looseObject({
    item: z.string().regex(/^P(0[1-9]|1\d|20)$/, { error: 'one of P01 … P20' }),
    answer: z.enum(answers, { error: `one of ${answers.join(', ')}` }),
  }),
  'alarm-acknowledged': z.looseObject({ ruleId: text }),
  'limits-changed': z.looseObject({ ruleId: text, limit: z.number({ error: 'a number' }) }),
  'adverse-event-reported': z.looseObject({ code: text, grade: z.int().min(1).max(5, { error: 'a grade of 1 to 5' }) }),
  'pump-volume-read': z
    .looseObject({ ml: z.number().optional(), mL: z.number().optional() })
    .transform(({ ml, mL }) => ({ ml: ml ?? mL }))
    .refine(({ ml }) => ml !== undefined && ml >= 0, { path: ['mL'], error: 'a number of mL' }),
  'criterion-assessed': criterion,
  'discharge-overridden': criterion,
}

const eventTypes = [
  'checked-in',
  'identity-verified',
  'preflight-started',
  'preflight-answered',
  'preflight-completed',
  'order-amended',
  'weight-recorded',
  'iv-checked',
  'monitor-associated',
  'monitor-released',
  'infusion-started',
  'rate-changed',
  'resumed',
  'bolus-given',
  'dose-given',
  'paused',
  'stopped',
  'vitals-recorded',
  'sedation-scored',
  'dissociation-scored',
  'pain-scored',
  'not-done',
  'signal-lost',
  'signal-restored',
  'alarm-raised',
  'alarm-cleared',
  'alarm-acknowledged',
  'audio-paused',
  'limits-changed',
  'adverse-event-reported',
  'rescue-given',
  'pump-volume-read',
  'handover',
  'note',
  'criterion-assessed',
  'discharge-overridden',
  'discharge-criteria-met',
  'recovery-started',
  'discharged',
  'transferred',
  'cancelled',
  'aborted',
  'amended',
  'entered-in-error',
] as const satisfies readonly (EventType | 'discharge-criteria-met')[]

const Envelope = z.looseObject({
  id: text.min(1, { error: 'an id' }),
  type: z.enum(eventTypes, { error: `an event type: ${eventTypes.join(', ')}` }),
  occurredAt: z.iso.datetime({ offset: true, error: 'an RFC 3339 instant with an offset' }),
  recordedAt: z.unknown().optional(),
  clockOffsetMs: z.number({ error: 'milliseconds' }).exactOptional(),
  deviceId: text.exactOptional(),
  deviceSeq: z.number({ error: 'a number' }).exactOptional(),
  actorId: text.exactOptional(),
  amends: text.exactOptional(),
  payload: z.looseObject({}, { error: 'an object' }).optional(),
})
type Read = z.output<typeof Envelope>

const isCorrection = ({ type }: Read): boolean => type === 'amended' || type === 'entered-in-error'

/** The target stands in the envelope or in the payload; the corrected payload under its own key, or as the payload itself. */
const correctionOf = ({ amends, payload = {} }: Read): { amends: unknown; corrected: unknown; reason: unknown } => {
  const { amends: inner, reason, corrected, correctedPayload, payload: nested, ...rest } = payload
  return { amends: amends ?? inner, corrected: corrected ?? correctedPayload ?? nested ?? rest, reason: reason ?? '' }
}

type Context = z.RefinementCtx
const refuse = (context: Context, path: (string | number)[], message: string): void =>
  context.addIssue({ code: 'custom', path, message })

const payloadOf = (
  type: Read['type'],
  payload: unknown,
  at: { context: Context; path: (string | number)[] },
): unknown => {
  const schema = type === 'discharge-criteria-met' ? anything : (payloads[type] ?? anything)
  const parsed = schema.safeParse(payload)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues)
    refuse(at.context, [...at.path, ...(issue.path as (string | number)[])], issue.message)
  return payload
}

const Events = z.array(Envelope, { error: 'an array of events' }).transform((events, context): SessionEvent[] => {
  const typeOf = new Map(events.map(({ id, type }) => [id, type]))
  return events.map((event, index) => {
    const path = [index, 'payload']
    if (!isCorrection(event)) return { ...event, payload: payloadOf(event.type, event.payload, { context, path }) }
    const correction = correctionOf(event)
    if (typeof correction.amends !== 'string')
      refuse(context, [index, 'amends'], 'the id of the event that is corrected')
    const target = typeOf.get(String(correction.amends))
    const checks = event.type === 'amended' && target !== undefined && target !== 'amended'
    const corrected = checks ? payloadOf(target, correction.corrected, { context, path }) : correction.corrected
    return { ...event, payload: { ...correction, corrected } }
  }) as unknown as SessionEvent[]
})

const above0 = (unit: string) => quantity(0.001, 100_000, unit).exactOptional()
const Order = z.looseObject({
  drug: z.enum(['ketamine', 'esketamine'], { error: '"ketamine" or "esketamine"' }).exactOptional(),
  route: z.enum(['iv', 'im', 'sc', 'nasal'], { error: 'one of "iv", "im", "sc", "nasal"' }).exactOptional(),
  setting: z.enum(['outpatient', 'inpatient'], { error: '"outpatient" or "inpatient"' }).exactOptional(),
  mgPerMl: above0('mg/mL'),
  weightKg: quantity(25, 350, 'kg').exactOptional(),
  maxTotalMg: above0('mg'),
  maxRateMgPerH: above0('mg/h'),
  isFirst: z.boolean().exactOptional(),
})
const measured = z.number({ error: 'a number' }).exactOptional()
const Baseline = z.looseObject({
  sbp: measured,
  dbp: measured,
  hr: measured,
  rr: measured,
  spo2: measured,
  dissociation: measured,
})

const wanted = 'an array of session events, or { "order", "baseline", "events" }'
/** Either the bare list of events, or with the order and the baseline. */
export const SessionFile = z.unknown().transform((value, context): SessionInput => {
  const schema = Array.isArray(value)
    ? Events.transform((events): SessionInput => ({ events }))
    : z.object({ order: Order.optional(), baseline: Baseline.optional(), events: Events }, { error: wanted })
  const parsed = (schema as z.ZodType<SessionInput>).safeParse(value)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) refuse(context, issue.path as (string | number)[], issue.message)
  return z.NEVER
})
