import { find, raise } from './alarm-book.ts'
import { runTo, whenReached } from './dose.ts'
import { letPass, untouched } from './limit-alarm.ts'
import { type Machine, withConflict } from './machine.ts'
import { duesOf, type Watch } from './observations.ts'
import { addMissed, ringOverdue } from './overdue.ts'
import { isAfterDrug, isFinal, isRunning } from './phases.ts'
import { sedationScale } from './scales.ts'
import { hearSilence, listenedAfterDose } from './silence.ts'
import type { Ms } from './true-time.ts'

/** Lets time pass to `to` with nothing happening: the dose runs on, clocks of alarms and observations go on. */
export const advance = (machine: Machine, to: Ms): Machine => {
  if (to <= machine.at) return machine
  const steps = [passCeiling, passSilence, passObservations, passReadings]
  const after = steps.reduce((m, step) => step(m, to), machine)
  return { ...after, dose: runTo(machine.dose, to), at: to }
}

/** A22: 90 % and 100 % of the ordered maximum, at the moment each is reached; above it the running dose is in conflict. */
const passCeiling = (machine: Machine, to: Ms): Machine => {
  const max = machine.order.maxTotalMg
  if (max === undefined || machine.drugStart === null) return machine
  return noteCeiling(machine, max, to)
}

/** Also called right after a dose that comes all at once. */
export const noteCeiling = (machine: Machine, max: number, to: Ms): Machine => {
  const name = { ruleId: 'A22', signal: 'dose' }
  const known = find(machine.alarms, name)
  const [warnAt, stopAt] = [whenReached(machine.dose, max * 0.9, to), whenReached(machine.dose, max, to)]
  const warned =
    warnAt === null || known ? machine.alarms : raise(machine.alarms, { ...name, priority: 'medium', since: warnAt })
  const isNewStop = stopAt !== null && known?.priority !== 'high'
  const alarms = isNewStop
    ? new Map(warned).set('A22 dose', { ...name, priority: 'high', since: stopAt, active: true, acknowledgedBy: null })
    : warned
  const after = { ...machine, alarms }
  const exceeds = stopAt !== null && whenReached(machine.dose, max + 1e-6, to) !== null
  if (!exceeds || machine.runningBy === null || machine.conflicts.some(({ code }) => code === 'total-above-order'))
    return after
  const reason = `more than the ordered maximum of ${max} mg was given`
  return withConflict(after, { eventId: machine.runningBy, code: 'total-above-order', reason })
}

const passSilence = (machine: Machine, to: Ms): Machine => {
  const { drugStart, state, heard, watchedBy, lastDose } = machine
  const isListening = isRunning(state) || state === 'paused' || (isAfterDrug(state) && !isAwake(machine))
  if (drugStart === null || !isListening) return machine
  const byDose = machine.route !== null && machine.route !== 'iv' && lastDose !== null
  const until = byDose ? lastDose + listenedAfterDose : null
  const listening = { drugStart, recovering: isAfterDrug(state), until, lastHeard: heard, watchedBy }
  return { ...machine, alarms: hearSilence(machine.alarms, listening, to) }
}

const passObservations = (machine: Machine, to: Ms): Machine => {
  if (isFinal(machine.state)) return machine
  const missed = addMissed(machine.missed, duesOf(watchOf(machine)), to)
  return { ...machine, missed, alarms: ringOverdue(machine.alarms, missed, to) }
}

const passReadings = (machine: Machine, to: Ms): Machine => ({
  ...machine,
  alarms: machine.rules.reduce(
    (book, rule) => letPass(rule, { track: machine.tracks.get(trackKey(rule)) ?? untouched, book }, to),
    machine.alarms,
  ),
})

export const trackKey = ({ id, signal }: { readonly id: string; readonly signal: string }): string => `${id} ${signal}`

/** Awake by a score taken after the drug; not yet scored is not awake. */
export const isAwake = ({ sedation, stoppedAt }: Machine): boolean => {
  if (sedation === null || stoppedAt === null || sedation.at < stoppedAt) return false
  return sedationScale(sedation.scale)?.awake.includes(sedation.value) ?? false
}

export const watchOf = (machine: Machine): Watch => ({
  state: machine.state,
  route: machine.route,
  setting: machine.order.setting ?? 'outpatient',
  drugStart: machine.drugStart,
  moments: {
    change: machine.change,
    lastDose: machine.lastDose,
    pause: machine.pausedAt,
    stop: machine.stoppedAt,
  },
  observed: machine.observed,
  pressureSettled: pressureSettled(machine),
  awake: isAwake(machine),
})

const pressureSettled = ({ vitals, baseline }: Machine): boolean =>
  (['sbp', 'dbp'] as const).every((code) => {
    const [reading, base] = [vitals.get(code), baseline[code]]
    return reading !== undefined && base !== undefined && reading.value <= base * 1.1
  })
