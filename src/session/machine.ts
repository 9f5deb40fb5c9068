import type { Truth } from '#core/kernel/truth.ts'
import { type Rails, railsInForce } from '#core/safety/clinic-rails.ts'
import type { Route } from '#core/safety/guardrails/rail.ts'
import { type AlarmBook, emptyBook } from './alarm-book.ts'
import type { LimitRule } from './alarm-rules.ts'
import { alarmRulesInForce } from './clinic-alarms.ts'
import { type Dose, nothingGiven } from './dose.ts'
import type { AdverseEvent, Baseline, OrderLimits, PreflightAnswered, SessionEvent, VitalCode } from './events.ts'
import type { Track } from './limit-alarm.ts'
import type { What } from './observations.ts'
import type { Missed } from './overdue.ts'
import { isAfterDrug, isRunning, type State } from './phases.ts'
import type { VitalSet } from './recovery-sets.ts'
import type { ContinuousSignal } from './silence.ts'
import { noTrend, type Trend } from './trend.ts'
import type { Ms } from './true-time.ts'

export interface Reading {
  readonly at: Ms
  readonly value: number
}

export interface Score extends Reading {
  readonly scale: string
  readonly distress: boolean
}

export interface Conflict {
  readonly eventId: string
  readonly code:
    | 'not-allowed-now'
    | 'paused-too-long'
    | 'rise-while-sedated'
    | 'preflight-open'
    | 'rate-above-order'
    | 'total-above-order'
    | 'id-with-two-contents'
  readonly reason: string
}

/** Everything the fold knows after the events up to `at`. A value of its own at every moment; nothing outside changes it. */
export interface Machine {
  readonly order: OrderLimits
  /** Limits of dosing and of alarms, as the clinic kept them when the person arrived. */
  readonly rails: Rails
  readonly rules: readonly LimitRule[]
  readonly route: Route | null
  readonly baseline: Baseline
  /** A baseline that was handed in stays; one that is read off the events follows them until the drug starts. */
  readonly baselineIsGiven: boolean
  readonly state: State
  /** The list starts in the middle: drug was given before its first event, nobody knows for how long. */
  readonly beganBefore: boolean
  readonly at: Ms
  readonly dose: Dose
  readonly drugStart: Ms | null
  readonly infusionStart: Ms | null
  readonly lastDose: Ms | null
  /** The dose-bearing event whose drug is running. */
  readonly runningBy: string | null
  readonly change: Ms | null
  readonly pausedAt: Ms | null
  readonly pausedFrom: State | null
  readonly rateBeforePause: number
  readonly stoppedAt: Ms | null
  readonly ivCheckedAt: Ms | null
  readonly observed: ReadonlyMap<What, Ms>
  readonly missed: Missed
  readonly vitals: ReadonlyMap<VitalCode, Reading>
  readonly heard: ReadonlyMap<ContinuousSignal, Ms>
  /** Who said they watch the patient's own monitor: holds between readings typed by hand, until a monitor is heard. */
  readonly watchedBy: ReadonlyMap<ContinuousSignal, string>
  readonly sets: readonly VitalSet[]
  readonly trend: Trend
  readonly sedation: Score | null
  readonly dissociation: Score | null
  readonly pain: Reading | null
  readonly ownLimits: ReadonlyMap<string, number>
  readonly tracks: ReadonlyMap<string, Track>
  readonly alarms: AlarmBook
  readonly preflight: ReadonlyMap<string, PreflightAnswered['answer']>
  readonly preflightSeen: boolean
  readonly assessments: ReadonlyMap<string, Truth>
  readonly overridden: ReadonlySet<string>
  readonly adverse: readonly (AdverseEvent & { readonly at: Ms; readonly eventId: string })[]
  readonly conflicts: readonly Conflict[]
}

export interface Start {
  readonly order: OrderLimits
  readonly route: Route | null
  readonly baseline: Baseline | undefined
  readonly state: State
  readonly at: Ms
}

export const startMachine = ({ order, route, baseline, state, at }: Start): Machine => ({
  order,
  rails: railsInForce(order.own ?? []),
  rules: alarmRulesInForce(order.own ?? []),
  route,
  baseline: baseline ?? {},
  baselineIsGiven: baseline !== undefined,
  state,
  beganBefore: isRunning(state) || state === 'paused' || isAfterDrug(state),
  at,
  dose: nothingGiven(at, order.mgPerMl ?? null),
  drugStart: null,
  infusionStart: null,
  lastDose: null,
  runningBy: null,
  change: null,
  pausedAt: state === 'paused' ? at : null,
  pausedFrom: null,
  rateBeforePause: 0,
  stoppedAt: null,
  ivCheckedAt: null,
  observed: new Map(),
  missed: new Map(),
  vitals: new Map(),
  heard: new Map(),
  watchedBy: new Map(),
  sets: [],
  trend: noTrend,
  sedation: null,
  dissociation: null,
  pain: null,
  ownLimits: new Map(),
  tracks: new Map(),
  alarms: emptyBook,
  preflight: new Map(),
  preflightSeen: false,
  assessments: new Map(),
  overridden: new Set(),
  adverse: [],
  conflicts: [],
})

export const withConflict = (machine: Machine, conflict: Conflict): Machine => {
  const isKnown = machine.conflicts.some(
    ({ eventId, reason }) => eventId === conflict.eventId && reason === conflict.reason,
  )
  return isKnown ? machine : { ...machine, conflicts: [...machine.conflicts, conflict] }
}

/** The route of a list without an order: what its own events give away. */
export const routeOf = (order: OrderLimits, line: readonly SessionEvent[]): Route | null => {
  if (order.route !== undefined) return order.route
  if (order.drug === 'esketamine') return 'nasal'
  const dose = line.find((event) => event.type === 'dose-given')
  const isInfused = line.some(
    ({ type }) => type === 'infusion-started' || type === 'rate-changed' || type === 'bolus-given',
  )
  return isInfused ? 'iv' : (dose?.payload.route ?? null)
}
