import type { Route } from '#core/safety/guardrails/rail.ts'
import type { EventType } from './events.ts'

export type State =
  | 'expected'
  | 'arrived'
  | 'identified'
  | 'preflight'
  | 'cleared'
  | 'infusing'
  | 'dosing'
  | 'paused'
  | 'stopped'
  | 'recovering'
  | 'ready-for-discharge'
  | 'discharged'
  | 'transferred'
  | 'cancelled'
  | 'aborted'

/** Back to whichever of infusing and dosing was paused. */
type Target = State | 'running'
type Row = Partial<Record<EventType, Target>>

const leaving: Row = { transferred: 'transferred', aborted: 'aborted' }

/**
 * The phases of a session: what may happen in which, and where it leads. `ready-for-discharge` is derived: a recovering
 * person is ready while every criterion holds, and goes back when one fails.
 */
export const phases: Readonly<Record<State, Row>> = {
  expected: { 'checked-in': 'arrived', cancelled: 'cancelled' },
  arrived: { 'identity-verified': 'identified', cancelled: 'cancelled' },
  identified: { 'preflight-started': 'preflight', cancelled: 'cancelled' },
  preflight: { 'preflight-completed': 'cleared', cancelled: 'cancelled' },
  cleared: { 'infusion-started': 'infusing', 'dose-given': 'dosing', cancelled: 'cancelled' },
  infusing: {
    'rate-changed': 'infusing',
    'bolus-given': 'infusing',
    paused: 'paused',
    stopped: 'stopped',
    ...leaving,
  },
  dosing: { 'dose-given': 'dosing', paused: 'paused', stopped: 'stopped', ...leaving },
  paused: { resumed: 'running', stopped: 'stopped', ...leaving },
  stopped: { 'recovery-started': 'recovering', ...leaving },
  recovering: leaving,
  'ready-for-discharge': { discharged: 'discharged', transferred: 'transferred' },
  discharged: {},
  transferred: {},
  cancelled: {},
  aborted: {},
}

const finalStates: readonly State[] = ['discharged', 'transferred', 'cancelled', 'aborted']
export const isFinal = (state: State): boolean => finalStates.includes(state)

const runningStates: readonly State[] = ['infusing', 'dosing']
/** The drug is going in, or its doses are being given. */
export const isRunning = (state: State): boolean => runningStates.includes(state)

const recoveryStates: readonly State[] = ['stopped', 'recovering', 'ready-for-discharge']
export const isAfterDrug = (state: State): boolean => recoveryStates.includes(state)

const transitions = new Set<EventType>(Object.values(phases).flatMap((row) => Object.keys(row) as EventType[]))
export const isTransition = (type: EventType): boolean => transitions.has(type)

/** These bring drug into the person: they always count, allowed or not, and the session is shown as running. */
export const runsAfter: Partial<Record<EventType, 'infusing' | 'dosing'>> = {
  'infusion-started': 'infusing',
  'rate-changed': 'infusing',
  'bolus-given': 'infusing',
  'dose-given': 'dosing',
}
export const isDoseBearing = (type: EventType): boolean => type === 'resumed' || runsAfter[type] !== undefined

/** Where a list stands that begins in the middle: in the phase its first transition leaves, the first that admits it. */
export const stateBefore = (first: EventType | undefined, route: Route | null): State => {
  if (first === undefined) return 'expected'
  const running: State = route === null || route === 'iv' ? 'infusing' : 'dosing'
  if (phases[running][first] !== undefined && first !== 'dose-given') return running
  return (Object.keys(phases) as State[]).find((state) => phases[state][first] !== undefined) ?? 'expected'
}
