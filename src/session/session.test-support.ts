import type { EventOf, EventType, OrderLimits, Payloads, SessionEvent, VitalCode } from './events.ts'
import { replay } from './fold.ts'
import { vitalSigns } from './vital-signs.ts'

/** Minute 0 of the worked examples. */
export const zero = Temporal.Instant.from('2026-03-02T16:00:00Z')
let next = 0

/** An event `minute` minutes after the start; ids count up unless one is given. */
export const at = <T extends EventType>(
  minute: number,
  type: T,
  payload: Payloads[T],
  more: Partial<EventOf<T>> = {},
): SessionEvent =>
  ({
    id: `e${String(next++).padStart(6, '0')}`,
    type,
    occurredAt: zero.add({ milliseconds: Math.round(minute * 60_000) }).toString(),
    actorId: 'rn-1',
    payload,
    ...more,
  }) as SessionEvent

export const rate = (mgPerH: number) => ({ mgPerH, mlPerH: mgPerH, mgPerMl: 1 })
export const vital = (
  minute: number,
  code: VitalCode,
  value: number,
  source: 'device' | 'manual' = 'device',
): SessionEvent => at(minute, 'vitals-recorded', { code, value, unit: vitalSigns[code].unit, source, quality: 'good' })

/** One sample a second, from second `from` on. */
export const stream = (from: number, code: VitalCode, values: readonly number[]): SessionEvent[] =>
  values.map((value, i) => vital((from + i) / 60, code, value))

export const last = (events: readonly SessionEvent[], order: OrderLimits = iv) => replay({ order, events }).at(-1)!
export const iv: OrderLimits = { drug: 'ketamine', route: 'iv', setting: 'outpatient', mgPerMl: 1, weightKg: 70 }

/** Minutes after the start. */
export const minute = (instant: string): number => zero.until(Temporal.Instant.from(instant)).total('minutes')
/** "A02 high" and the like, without the alarms that the example does not speak of. */
export const alarmsOf = (
  { alarms }: ReturnType<typeof last>,
  but: readonly string[] = ['A20', 'A21', 'A25'],
): string[] =>
  alarms.filter(({ ruleId }) => !but.includes(ruleId)).map(({ ruleId, priority }) => `${ruleId} ${priority}`)

export const whole = { sbp: 120, dbp: 75, hr: 70, spo2: 98, rr: 14 } as const
/** A complete set of readings in range. */
export const wholeSet = (minuteOf: number): SessionEvent[] =>
  (Object.keys(whole) as (keyof typeof whole)[]).map((code) => vital(minuteOf, code, whole[code], 'manual'))
