import type { OwnLimits } from '#core/kernel/tightening.ts'
import type { Drug, Route, Setting } from '#core/safety/guardrails/rail.ts'

/**
 * What happens in a session, one entry per happening, never changed and never removed. A correction is an entry of its
 * own that names its target. Amounts carry their unit in the key; instants are RFC 3339 with an offset.
 */
export interface Payloads {
  'checked-in': { readonly method?: string; readonly reason?: string }
  'identity-verified': { readonly method: string; readonly identifiers: readonly string[] }
  'preflight-started': object
  'preflight-answered': PreflightAnswered
  'preflight-completed': object
  'order-amended': OrderAmended
  'weight-recorded': { readonly kg: number; readonly enteredValue: number; readonly unit: 'kg' | '[lb_av]' }
  'iv-checked': { readonly site: string; readonly patent: boolean }
  'monitor-associated': { readonly deviceId: string; readonly confirmedBy?: string }
  'monitor-released': { readonly deviceId: string }
  'infusion-started': PumpRate
  'rate-changed': PumpRate
  resumed: Partial<PumpRate>
  'bolus-given': { readonly mg: number; readonly durationMin: number }
  'dose-given': DoseGiven
  paused: { readonly reason: string; readonly text?: string }
  stopped: { readonly reason: string; readonly text?: string }
  'vitals-recorded': VitalRecorded
  'sedation-scored': { readonly scale: string; readonly value: number }
  'dissociation-scored': { readonly scale?: string; readonly value: number; readonly distress?: boolean }
  'pain-scored': { readonly scale?: string; readonly value: number }
  /** Somebody could not take an observation and says why: a record, not a measurement. */
  'not-done': { readonly what: string; readonly reason: string }
  'signal-lost': { readonly code: string }
  'signal-restored': { readonly code: string }
  'alarm-raised': AlarmNote
  'alarm-cleared': AlarmNote
  'alarm-acknowledged': AlarmNote
  'audio-paused': Partial<AlarmNote>
  'limits-changed': {
    readonly ruleId: string
    readonly limit: number
    readonly code?: VitalCode
    readonly reason: string
  }
  'adverse-event-reported': AdverseEvent
  'rescue-given': { readonly drug: string; readonly dose: string; readonly orderedBy: string }
  'pump-volume-read': { readonly ml: number }
  handover: { readonly to: string; readonly text?: string }
  note: { readonly text: string }
  'criterion-assessed': { readonly criterion: string; readonly value: CriterionValue; readonly reason?: string }
  'discharge-overridden': { readonly criterion: string; readonly reason: string }
  'recovery-started': object
  discharged: { readonly escort: string; readonly destination?: string }
  transferred: { readonly destination: string; readonly handover?: string; readonly reason?: string }
  cancelled: { readonly reason: string }
  aborted: { readonly reason: string }
  amended: { readonly amends: string; readonly corrected: object; readonly reason: string }
  'entered-in-error': { readonly amends: string; readonly reason: string }
}

/** What the pump's own screen shows: mg/h = mL/h × mg/mL, to within 0.01. */
export interface PumpRate {
  readonly mgPerH: number
  readonly mlPerH?: number
  readonly mgPerMl?: number
}

export interface DoseGiven {
  readonly route: Route
  readonly mg: number
  /** Nasal: mg = sprays × mg per spray. */
  readonly sprays?: number
  readonly mgPerSpray?: number
}

export type VitalCode = 'spo2' | 'hr' | 'rr' | 'sbp' | 'dbp' | 'etco2' | 'temp'

export interface VitalRecorded {
  readonly code: VitalCode
  readonly value: number | null
  /** UCUM. */
  readonly unit: string
  readonly source: 'device' | 'manual'
  readonly quality: 'good' | 'poor' | 'unknown'
}

export interface PreflightAnswered {
  readonly item: string
  readonly answer: 'pass' | 'hold' | 'fail' | 'unknown' | 'overridden'
  readonly by?: string
  readonly reason?: string
}

/** A newer version of the order; the limits it brings hold from here on. */
export interface OrderAmended {
  readonly orderId: string
  readonly version: number
  readonly hash: string
  readonly maxTotalMg?: number
  readonly maxRateMgPerH?: number
}

export interface AlarmNote {
  readonly ruleId: string
  /** Absent: every signal that this rule has an alarm for. */
  readonly signal?: string
  readonly priority?: string
  readonly since?: string
}

export interface AdverseEvent {
  readonly code: string
  /** 1 mild … 5 death. */
  readonly grade: 1 | 2 | 3 | 4 | 5
  readonly action?: string
  /** A later report of the same code that says `resolved` closes it. */
  readonly outcome?: 'ongoing' | 'resolved'
}

/** A score where the criterion has one (D9). */
export type CriterionValue = 'met' | 'not-met' | 'unknown' | boolean | number | null

export type EventType = keyof Payloads

interface Envelope<T extends EventType> {
  readonly id: string
  readonly type: T
  /** By the clock of the device on which it was entered. */
  readonly occurredAt: string
  /** When the server stored it; says nothing about the session. */
  readonly recordedAt?: string
  /** Device clock minus server clock, as last measured. Absent: never measured, taken as right. */
  readonly clockOffsetMs?: number
  readonly deviceId?: string
  /** Counts up on its device without gaps. */
  readonly deviceSeq?: number
  readonly actorId?: string
  readonly witnessId?: string
  readonly sessionId?: string
  readonly payload: Payloads[T]
}

export type EventOf<T extends EventType> = T extends EventType ? Envelope<T> : never
export type SessionEvent = EventOf<EventType>

/** What was ordered, as far as a session is measured against it. Absent is unknown. */
export interface OrderLimits {
  readonly drug?: Drug | undefined
  readonly route?: Route | undefined
  readonly setting?: Setting | undefined
  readonly mgPerMl?: number | undefined
  readonly weightKg?: number | undefined
  readonly maxTotalMg?: number | undefined
  readonly maxRateMgPerH?: number | undefined
  /** The person's first session ever by this route; unknown counts as the first. */
  readonly isFirst?: boolean | undefined
  /** What the clinic had set for itself when the person arrived. */
  readonly own?: OwnLimits | undefined
}

/** Before the drug. Pressures in mm[Hg], rates per minute, SpO2 in per cent. */
export type Baseline = Partial<Record<'sbp' | 'dbp' | 'hr' | 'rr' | 'spo2' | 'dissociation', number>>

/** What a fold starts from; `events` stand in the order in which they arrived. */
export interface SessionInput {
  readonly order?: OrderLimits | undefined
  readonly baseline?: Baseline | undefined
  readonly events: readonly SessionEvent[]
}
