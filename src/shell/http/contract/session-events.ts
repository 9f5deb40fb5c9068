import { z } from '@hono/zod-openapi'
import type { EventType } from '#core/session/events.ts'
import { bolus, Dose, quantity, Rate, said, Vital, words } from './session-measures.ts'

/** What may be entered at the bedside: each payload closed, each amount with its unit in the key. */
const nothing = z.strictObject({})
const item = z.string().regex(/^P(0[1-9]|1\d|20)$/, { error: 'one of P01 … P20' })
const criterion = z.string().regex(/^D([1-9]|1[0-5])$/, { error: 'one of D1 … D15' })
const scale = z.enum(['MOAA/S', 'RASS', 'POSS'], { error: 'one of "MOAA/S", "RASS", "POSS"' })
const nrs = z.int({ error: 'a whole number from 0 to 10' }).min(0).max(10)
const alarm = {
  ruleId: z.string().regex(/^A\d\d$/, { error: 'one of A01 … A25' }),
  signal: words(40).exactOptional(),
  priority: z.enum(['advisory', 'low', 'medium', 'high']).exactOptional(),
  since: z.iso.datetime({ offset: true }).exactOptional(),
}
const reason = z.strictObject({ reason: said(200), text: words().exactOptional() })
const onlyReason = z.strictObject({ reason: said() })
const weight = z.strictObject({
  kg: quantity(25, 350, 'kg'),
  enteredValue: quantity(25, 800, 'kg or lb'),
  unit: z.enum(['kg', '[lb_av]'], { error: '"kg" or "[lb_av]"' }),
})
const isSameWeight = (w: z.output<typeof weight>): boolean =>
  Math.abs(w.kg - w.enteredValue * (w.unit === 'kg' ? 1 : 0.45359237)) < 0.001

export const payloads = {
  'checked-in': z.strictObject({ method: words(100).exactOptional(), reason: words().exactOptional() }),
  'identity-verified': z.strictObject({ method: said(100), identifiers: z.array(said(200)).length(2) }),
  'preflight-started': nothing,
  'preflight-answered': z.strictObject({
    item,
    answer: z.enum(['pass', 'hold', 'fail', 'unknown', 'overridden']),
    by: words(200).exactOptional(),
    reason: words().exactOptional(),
  }),
  'preflight-completed': nothing,
  'weight-recorded': weight.refine(isSameWeight, { error: 'kg is what was entered, in kilograms', path: ['kg'] }),
  'iv-checked': z.strictObject({ site: said(200), patent: z.boolean() }),
  'infusion-started': Rate,
  'rate-changed': Rate,
  resumed: z.union([Rate, nothing]),
  'bolus-given': z.strictObject(bolus),
  'dose-given': Dose,
  paused: reason,
  stopped: reason,
  'vitals-recorded': Vital,
  'sedation-scored': z.strictObject({ scale, value: z.int().min(-5).max(5) }),
  'dissociation-scored': z.strictObject({
    scale: words(20).exactOptional(),
    value: nrs,
    distress: z.boolean().exactOptional(),
  }),
  'pain-scored': z.strictObject({ scale: words(20).exactOptional(), value: nrs }),
  'not-done': z.strictObject({ what: said(40), reason: said() }),
  'alarm-acknowledged': z.strictObject(alarm),
  'audio-paused': z.strictObject({ ruleId: alarm.ruleId.exactOptional() }),
  'limits-changed': z.strictObject({
    ruleId: alarm.ruleId,
    limit: z.number(),
    code: z.enum(['sbp', 'dbp']).exactOptional(),
    reason: said(),
  }),
  'adverse-event-reported': z.strictObject({
    code: said(60),
    grade: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)], {
      error: 'a grade of 1 to 5',
    }),
    action: words().exactOptional(),
    outcome: z.enum(['ongoing', 'resolved']).exactOptional(),
  }),
  'rescue-given': z.strictObject({ drug: said(200), dose: said(200), orderedBy: said(200) }),
  'pump-volume-read': z.strictObject({ ml: quantity(0, 5000, 'mL') }),
  handover: z.strictObject({ to: said(200), text: words().exactOptional() }),
  note: z.strictObject({ text: said() }),
  'criterion-assessed': z.strictObject({
    criterion,
    value: z.union([z.enum(['met', 'not-met', 'unknown']), z.boolean(), z.number()]),
    reason: words().exactOptional(),
  }),
  'discharge-overridden': z.strictObject({ criterion, reason: said() }),
  'recovery-started': nothing,
  discharged: z.strictObject({ escort: said(200), destination: words(200).exactOptional() }),
  transferred: z.strictObject({
    destination: said(200),
    handover: words().exactOptional(),
    reason: words().exactOptional(),
  }),
  cancelled: onlyReason,
  aborted: onlyReason,
  'entered-in-error': z.strictObject({ amends: z.uuid(), reason: said() }),
  amended: z.strictObject({ amends: z.uuid(), corrected: z.record(z.string(), z.unknown()), reason: said() }),
} as const satisfies Partial<Record<EventType, z.ZodType>>

export type EnteredType = keyof typeof payloads

const envelope = <T extends EnteredType>(type: T) =>
  z.strictObject({
    id: z.uuid({ error: 'a UUID' }),
    type: z.literal(type),
    occurredAt: z.iso.datetime({ offset: true, error: 'an RFC 3339 instant with an offset' }),
    clockOffsetMs: z.number(),
    deviceId: said(64),
    deviceSeq: z.int().min(1),
    actorId: z.uuid(),
    payload: payloads[type],
  })

const types = Object.keys(payloads) as [EnteredType, ...EnteredType[]]
const [first, ...rest] = types.map((type) => envelope(type))
/** One entry as a device sends it; who witnessed it is for the server to say. */
export const EnteredEvent = z.discriminatedUnion('type', [first!, ...rest], {
  error: `an event type: ${types.join(', ')}`,
})
export type EnteredEvent = z.infer<typeof EnteredEvent>
