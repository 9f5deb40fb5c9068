import { noteCeiling } from './advance.ts'
import { clear } from './alarm-book.ts'
import { outdatedByDrug } from './discharge.ts'
import { giveAtOnce, giveOver, halt, setRate } from './dose.ts'
import type { EventOf, SessionEvent } from './events.ts'
import { type Machine, withConflict } from './machine.ts'
import { isDoseBearing, isFinal, isTransition, phases, runsAfter, type State } from './phases.ts'
import { openItems } from './preflight.ts'
import { isReadyToLeave } from './readiness.ts'
import { sedationScale } from './scales.ts'
import { minutes } from './true-time.ts'

const longestPause = minutes(60)

/**
 * A transition that the phase allows is made; one that it doesn't is a conflict, and changes nothing unless it brings
 * drug: drug is in the person whatever the table says, so it counts and the session is shown as running.
 */
export const takeTransition = (machine: Machine, event: SessionEvent): Machine => {
  const from = phaseOf(machine, event)
  const refusal = refusalOf(machine, event)
  const noted = refusal === null ? machine : withConflict(machine, { eventId: event.id, ...refusal })
  if (!isDoseBearing(event.type))
    return refusal === null ? enter(noted, event, targetOf(noted, event, from)) : haltAnyway(noted, event)
  return takeDrug(noteOrder(noteRise(noted, event), event), event)
}

/** A pump that was switched off is off, whatever the table says about the phase. */
const haltAnyway = (machine: Machine, { type }: SessionEvent): Machine =>
  type === 'paused' || type === 'stopped' ? { ...machine, dose: halt(machine.dose), runningBy: null } : machine

type Refusal = Pick<Machine['conflicts'][number], 'code' | 'reason'>

const phaseOf = (machine: Machine, event: SessionEvent): State =>
  isReadyToLeave(machine, event) ? 'ready-for-discharge' : machine.state

/** Why the phase does not allow an event; `null` = it does, or the event is no transition. */
export const refusalOf = (machine: Machine, event: SessionEvent): Refusal | null => {
  if (!isTransition(event.type)) return null
  const from = phaseOf(machine, event)
  if (phases[from][event.type] === undefined)
    return { code: 'not-allowed-now', reason: `${event.type} is not allowed while ${from}` }
  if (event.type === 'resumed' && machine.pausedAt !== null && machine.at - machine.pausedAt > longestPause)
    return {
      code: 'paused-too-long',
      reason: 'paused for more than 60 min: an amended order and a new pre-flight are needed',
    }
  if (event.type === 'preflight-completed') return preflightRefusal(machine)
  return null
}

/** A list that says nothing else about the pre-flight is not blamed for it. */
const preflightRefusal = (machine: Machine): Refusal | null => {
  const { route, preflight, vitals, preflightSeen, order } = machine
  if (!preflightSeen) return null
  const pressure = { sbp: vitals.get('sbp')?.value ?? null, dbp: vitals.get('dbp')?.value ?? null }
  const open = openItems({ route, answers: preflight, ...pressure, own: order.own ?? [] })
  if (open.length === 0) return null
  return { code: 'preflight-open', reason: `pre-flight: ${open.map(({ item, why }) => `${item} ${why}`).join(', ')}` }
}

const targetOf = (machine: Machine, event: SessionEvent, from: State): State => {
  const target = phases[from][event.type] ?? machine.state
  return target === 'running' ? resumedState(machine) : target
}

const resumedState = ({ pausedFrom, route }: Machine): State =>
  pausedFrom ?? (route === null || route === 'iv' ? 'infusing' : 'dosing')

const enter = (machine: Machine, event: SessionEvent, state: State): Machine => {
  switch (event.type) {
    case 'paused':
      return pause(machine)
    case 'stopped':
      return { ...machine, state, dose: halt(machine.dose), stoppedAt: machine.at, runningBy: null }
    case 'preflight-started':
      return { ...machine, state, preflightSeen: true }
    case 'discharged':
      return close({ ...machine, state, assessments: new Map(machine.assessments).set('D12', 'met') })
    default:
      return isFinal(state) ? close({ ...machine, state }) : { ...machine, state }
  }
}

/** Nobody is watched any more: silence and overdue observations end; a high alarm nobody has seen stays. */
const close = (machine: Machine): Machine => ({
  ...machine,
  missed: new Map(),
  alarms: [...machine.alarms.values()]
    .filter(({ ruleId }) => ruleId === 'A20' || ruleId === 'A21')
    .reduce(clear, machine.alarms),
})

const pause = (machine: Machine): Machine => ({
  ...machine,
  state: 'paused',
  pausedAt: machine.at,
  pausedFrom: machine.state,
  rateBeforePause: machine.dose.mgPerH,
  dose: halt(machine.dose),
})

/** The order's own rate limit; its total is watched as the dose runs. */
const noteOrder = (machine: Machine, event: SessionEvent): Machine => {
  const rate = rateAfter(machine, event)
  const max = machine.order.maxRateMgPerH
  if (rate === null || max === undefined || rate <= max + 1e-9) return machine
  const reason = `${rate} mg/h is above the ordered maximum of ${max} mg/h`
  return withConflict(machine, { eventId: event.id, code: 'rate-above-order', reason })
}

/** More drug for somebody who answers only to a loud voice, or less, is refused. */
const noteRise = (machine: Machine, event: SessionEvent): Machine => {
  const rise = riseRefusal(machine, event)
  if (!rise?.isDrowsy) return machine
  return withConflict(machine, { eventId: event.id, code: 'rise-while-sedated', reason: rise.reason })
}

/** `null` = the event brings no more drug than is running already. */
export const riseRefusal = (
  machine: Machine,
  event: SessionEvent,
): { readonly isDrowsy: boolean; readonly reason: string } | null => {
  if (!isRise(machine, event)) return null
  const { sedation } = machine
  const isDrowsy = sedation !== null && sedationScale(sedation.scale)?.forbidsIncrease(sedation.value) === true
  return { isDrowsy, reason: isDrowsy ? `more drug at ${sedation.scale} ${sedation.value}` : '' }
}

const isRise = (machine: Machine, event: SessionEvent): boolean => {
  if (event.type === 'bolus-given' || event.type === 'dose-given') return true
  const before = machine.state === 'paused' ? machine.rateBeforePause : machine.dose.mgPerH
  return (rateAfter(machine, event) ?? 0) > before
}

/** The constant rate after a dose-bearing event, mg/h; `null` where it says nothing about one. */
export const rateAfter = (machine: Machine, event: SessionEvent): number | null => {
  switch (event.type) {
    case 'infusion-started':
    case 'rate-changed':
      return event.payload.mgPerH
    case 'resumed':
      return event.payload.mgPerH ?? (machine.rateBeforePause > 0 ? machine.rateBeforePause : null)
    default:
      return null
  }
}

const takeDrug = (machine: Machine, event: SessionEvent): Machine => {
  const rate = rateAfter(machine, event)
  const rises = isRise(machine, event) || event.type === 'infusion-started' || event.type === 'resumed'
  const isDose = event.type === 'dose-given'
  const given: Machine = {
    ...machine,
    state: stateAfterDrug(machine, event, rate),
    dose: doseAfter(machine, event, rate),
    drugStart: machine.drugStart ?? machine.at,
    infusionStart: rate !== null ? (machine.infusionStart ?? machine.at) : machine.infusionStart,
    lastDose: isDose ? machine.at : machine.lastDose,
    change: rises ? machine.at : machine.change,
    runningBy: event.id,
    pausedAt: null,
    stoppedAt: null,
    assessments: new Map([...machine.assessments].filter(([id]) => !outdatedByDrug.includes(id))),
    overridden: new Set(),
  }
  const max = given.order.maxTotalMg
  return max === undefined ? given : noteCeiling(given, max, given.at)
}

const stateAfterDrug = (machine: Machine, event: SessionEvent, rate: number | null): State => {
  if (event.type === 'dose-given' && machine.state === 'infusing') return 'infusing'
  return runsAfter[event.type] ?? (rate === null ? resumedState(machine) : 'infusing')
}

const doseAfter = (machine: Machine, event: SessionEvent, rate: number | null): Machine['dose'] => {
  if (rate !== null) return setRate(machine.dose, rate, strengthOf(event) ?? machine.dose.mgPerMl)
  if (event.type === 'bolus-given') return giveOver(machine.dose, event.payload.mg, minutes(event.payload.durationMin))
  return event.type === 'dose-given' ? giveAtOnce(machine.dose, event.payload.mg) : machine.dose
}

const strengthOf = (event: SessionEvent): number | undefined =>
  (event as EventOf<'infusion-started' | 'rate-changed' | 'resumed'>).payload.mgPerMl
