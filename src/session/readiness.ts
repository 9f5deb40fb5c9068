import { type Truth, truthOf } from '#core/kernel/truth.ts'
import { minimumStay } from '#core/safety/minimum-stay.ts'
import { isAwake } from './advance.ts'
import { isLatched } from './alarm-book.ts'
import { type DischargeFacts, type Readiness, readiness } from './discharge.ts'
import type { SessionEvent } from './events.ts'
import type { Machine } from './machine.ts'
import { judgeSets } from './recovery-sets.ts'
import { type Ms, minutes } from './true-time.ts'

/** When the drug ended: the stop of an infusion, the last dose otherwise. `null` = it hasn't, or there was none. */
const drugEnd = ({ stoppedAt, lastDose, route }: Machine): Ms | null =>
  stoppedAt === null ? null : route !== null && route !== 'iv' ? (lastDose ?? stoppedAt) : stoppedAt

/** The earliest end of the stay; an infusion's length runs from its first start to its stop, pauses included. */
export const stayUntil = (machine: Machine): Ms | null => {
  const end = drugEnd(machine)
  if (end === null) return null
  const from = machine.beganBefore ? null : (machine.infusionStart ?? machine.drugStart)
  const infusionMin = from === null ? Number.POSITIVE_INFINITY : (end - from) / 60_000
  const given = {
    drug: machine.order.drug ?? 'ketamine',
    route: machine.route ?? 'iv',
    infusionMin,
    isFirst: machine.order.isFirst ?? null,
  }
  return end + minutes(minimumStay(given, machine.order.own ?? []).minutes)
}

const dissociationGone = ({ dissociation, stoppedAt, baseline }: Machine): Truth => {
  if (dissociation === null || stoppedAt === null || dissociation.at < stoppedAt) return 'unknown'
  return truthOf(dissociation.value <= Math.max(1, baseline.dissociation ?? 1))
}

const isAwakeTruth = (machine: Machine): Truth => {
  const { sedation, stoppedAt } = machine
  const isKnown = sedation !== null && stoppedAt !== null && sedation.at >= stoppedAt
  return isKnown ? truthOf(isAwake(machine)) : 'unknown'
}

/** The latest word on each kind of adverse event. */
export const openEvents = ({ adverse }: Machine): Machine['adverse'] =>
  [...new Map(adverse.map((event) => [event.code, event])).values()].filter(({ outcome }) => outcome !== 'resolved')

export const factsOf = (machine: Machine): DischargeFacts => ({
  now: machine.at,
  stayUntil: stayUntil(machine),
  vitalsInRange: judgeSets(machine.sets, machine.baseline, machine.stoppedAt).truth,
  awake: isAwakeTruth(machine),
  dissociationGone: dissociationGone(machine),
  vomitedLately: machine.adverse.some(({ code, at }) => code === 'vomiting' && machine.at - at < minutes(30)),
  hasLine: machine.route === null || machine.route === 'iv',
  unseenHighAlarm: [...machine.alarms.values()].some(isLatched),
  openSevereEvent: openEvents(machine).some(({ grade }) => grade >= 3),
  suicidalStatement:
    machine.adverse.some(({ code }) => code === 'suicidal-statement') && machine.assessments.get('D11') !== 'met',
})

/** D2 may be overridden for one value only. */
const overridesInForce = (machine: Machine): ReadonlySet<string> => {
  const { outOfRange } = judgeSets(machine.sets, machine.baseline, machine.stoppedAt)
  return outOfRange.length === 1 ? machine.overridden : new Set([...machine.overridden].filter((id) => id !== 'D2'))
}

export const readinessOf = (machine: Machine, assessments = machine.assessments): Readiness =>
  readiness(factsOf(machine), assessments, overridesInForce(machine))

/** Recovering and every criterion met, or overridden where that is allowed. The event of leaving names the escort itself. */
export const isReadyToLeave = (machine: Machine, event?: SessionEvent): boolean => {
  if (machine.state !== 'recovering') return false
  const named = event?.type === 'discharged' && event.payload.escort !== '' && !machine.assessments.has('D12')
  return readinessOf(machine, named ? new Map(machine.assessments).set('D12', 'met') : machine.assessments).ready
}
