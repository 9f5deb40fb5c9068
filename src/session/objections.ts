import { standing } from '#core/kernel/guardrail.ts'
import { isLatched } from './alarm-book.ts'
import { totals } from './dose.ts'
import type { EventOf, SessionEvent } from './events.ts'
import type { Machine } from './machine.ts'
import { isRunning } from './phases.ts'
import { openItems } from './preflight.ts'
import { isReadyToLeave, readinessOf } from './readiness.ts'
import { rateAfter, refusalOf, riseRefusal } from './take-transition.ts'
import { type Ms, minutes } from './true-time.ts'

/** Why an act should not be done now. The bedside asks before it offers a button; the server asks again on arrival. */
export interface Objection {
  readonly code: string
  readonly text: string
}

const object = (isSo: boolean, code: string, text: string): readonly Objection[] => (isSo ? [{ code, text }] : [])

/**
 * Everything that speaks against an event at the moment the machine stands at, besides who enters it: the phase, how
 * fresh its conditions are, the order and its limits. Empty = nothing does. Pausing and stopping are never objected to.
 */
export const objectionsTo = (machine: Machine, event: SessionEvent): readonly Objection[] => {
  if (event.type === 'paused' || event.type === 'stopped') return phaseObjection(machine, event)
  return [...phaseObjection(machine, event), ...ownObjections(machine, event)]
}

const phaseObjection = (machine: Machine, event: SessionEvent): readonly Objection[] => {
  const refusal = refusalOf(machine, event)
  return refusal === null ? [] : [{ code: refusal.code, text: refusal.reason }]
}

const ownObjections = (machine: Machine, event: SessionEvent): readonly Objection[] => {
  switch (event.type) {
    case 'preflight-answered':
      return overrideFits(machine, event)
    case 'infusion-started':
      return [
        ...lineFresh(machine),
        ...baselineFresh(machine),
        ...preflightStands(machine),
        ...rateFits(machine, event),
      ]
    case 'rate-changed':
      return [...rateFits(machine, event), ...riseObjections(machine, event)]
    case 'resumed':
      return [...resumeFits(machine), ...rateFits(machine, event), ...riseObjections(machine, event)]
    case 'bolus-given':
      return [...bolusFits(machine, event), ...riseObjections(machine, event)]
    case 'dose-given':
      return [...doseFits(machine, event), ...riseObjections(machine, event)]
    case 'recovery-started':
      return firstSet(machine)
    case 'transferred':
    case 'aborted':
      return object(isRunning(machine.state), 'stop-first', 'the drug is still running: stop it first')
    case 'discharged':
      return mayLeave(machine, event)
    default:
      return []
  }
}

/** A physician decides what is held; what is refused or not known stays so until it is answered anew. */
const overrideFits = ({ preflight }: Machine, { payload }: EventOf<'preflight-answered'>): readonly Objection[] =>
  object(
    payload.answer === 'overridden' && preflight.get(payload.item) !== 'hold',
    'not-held',
    `${payload.item} is not held: only what is held may be overridden`,
  )

const isOlder = (at: Ms | null | undefined, now: Ms, than: Ms): boolean =>
  at === null || at === undefined || now - at > than

const lineFresh = ({ ivCheckedAt, at }: Machine): readonly Objection[] =>
  object(isOlder(ivCheckedAt, at, minutes(15)), 'line-not-checked', 'the venous line was not checked within 15 min')

const baselineFresh = ({ observed, at }: Machine): readonly Objection[] => {
  const stale = (['bp', 'spo2-hr', 'rr', 'sedation'] as const).filter((what) =>
    isOlder(observed.get(what), at, minutes(30)),
  )
  return object(stale.length > 0, 'baseline-not-fresh', `no baseline within 30 min: ${stale.join(', ')}`)
}

const preflightStands = ({ route, preflight, vitals, order: { own = [] } }: Machine): readonly Objection[] => {
  const pressure = { sbp: vitals.get('sbp')?.value ?? null, dbp: vitals.get('dbp')?.value ?? null }
  const open = openItems({ route, answers: preflight, ...pressure, own })
  return object(
    open.length > 0,
    'preflight-open',
    `pre-flight: ${open.map(({ item, why }) => `${item} ${why}`).join(', ')}`,
  )
}

type RateEvent = EventOf<'infusion-started' | 'rate-changed' | 'resumed'>

const rateFits = (machine: Machine, event: RateEvent): readonly Objection[] => {
  const { order, rails } = machine
  const rate = rateAfter(machine, event)
  if (rate === null) return []
  const perKg = order.weightKg === undefined ? null : rate / order.weightKg
  const strength = event.payload.mgPerMl
  return [
    ...object(
      order.maxRateMgPerH !== undefined && rate > order.maxRateMgPerH + 1e-9,
      'rate-above-order',
      `${rate} mg/h is above the ordered maximum of ${order.maxRateMgPerH} mg/h`,
    ),
    ...object(standing(rails.G04, perKg) === 'refuse', 'G04', `more than ${rails.G04.absolute.high} mg/kg/h`),
    ...object(standing(rails.G05, rate) === 'refuse', 'G05', `more than ${rails.G05.absolute.high} mg/h`),
    ...object(
      strength !== undefined && order.mgPerMl !== undefined && strength !== order.mgPerMl,
      'other-strength',
      `the pump holds ${strength} mg/mL, the order says ${order.mgPerMl} mg/mL`,
    ),
  ]
}

const holdingIncrease = ['A11', 'A12', 'A13', 'A14', 'A15', 'A16']

const riseObjections = (machine: Machine, event: SessionEvent): readonly Objection[] => {
  const rise = riseRefusal(machine, event)
  if (rise === null) return []
  const holding = [...machine.alarms.values()].filter(
    ({ ruleId, active }) => active && holdingIncrease.includes(ruleId),
  )
  const ids = [...new Set(holding.map(({ ruleId }) => ruleId))].join(', ')
  return [
    ...(rise.isDrowsy ? [{ code: 'rise-while-sedated', text: rise.reason }] : []),
    ...object(holding.length > 0, 'increase-on-hold', `no more drug while ${ids} stands`),
  ]
}

const resumeFits = ({ observed, pausedAt, alarms }: Machine): readonly Objection[] => {
  const isStale = pausedAt !== null && (['bp', 'spo2-hr'] as const).some((what) => (observed.get(what) ?? 0) < pausedAt)
  return [
    ...object(isStale, 'no-vitals-since-pause', 'pressure, pulse and SpO₂ have not been taken since the pause began'),
    ...object([...alarms.values()].some(isLatched), 'unseen-high-alarm', 'a high alarm has not been seen by anybody'),
  ]
}

const bolusFits = ({ order, rails }: Machine, { payload }: EventOf<'bolus-given'>): readonly Objection[] => {
  const perKg = order.weightKg === undefined ? null : payload.mg / order.weightKg
  return [
    ...object(standing(rails.G09, perKg) === 'refuse', 'G09', `more than ${rails.G09.absolute.high} mg/kg at once`),
    ...object(standing(rails.G10, payload.durationMin) === 'refuse', 'G10', 'pushed too fast'),
  ]
}

const doseFits = (machine: Machine, { payload }: EventOf<'dose-given'>): readonly Objection[] => {
  const { order, rails, dose, lastDose, at, drugStart } = machine
  const isRacemicSpray = payload.route === 'nasal' && order.drug !== 'esketamine'
  const since = lastDose === null ? null : (at - lastDose) / 60_000
  const total = totals(dose).mg + payload.mg
  return [
    ...(drugStart === null ? [...baselineFresh(machine), ...preflightStands(machine)] : []),
    ...object(
      order.maxTotalMg !== undefined && total > order.maxTotalMg + 1e-9,
      'total-above-order',
      `${total} mg in all is above the ordered ${order.maxTotalMg} mg`,
    ),
    ...object(
      isRacemicSpray && standing(rails.G17, payload.mg) === 'refuse',
      'G17',
      `more than ${rails.G17.absolute.high} mg in one dose`,
    ),
    ...object(
      isRacemicSpray && since !== null && standing(rails.G18, since) === 'refuse',
      'G18',
      `less than ${rails.G18.absolute.low} min after the last dose`,
    ),
  ]
}

const firstSet = ({ observed, stoppedAt }: Machine): readonly Objection[] => {
  const missing = (['bp', 'spo2-hr', 'rr', 'sedation'] as const).filter(
    (what) => (observed.get(what) ?? 0) < (stoppedAt ?? 0),
  )
  return object(missing.length > 0, 'first-set-missing', `not yet observed since the stop: ${missing.join(', ')}`)
}

const mayLeave = (machine: Machine, event: EventOf<'discharged'>): readonly Objection[] => {
  const { unmet, unknown } = readinessOf(machine)
  return [
    ...object(event.payload.escort.trim() === '', 'no-escort', 'the escort is not named'),
    ...object(
      !isReadyToLeave(machine, event),
      'criteria-open',
      `not met: ${unmet.join(' ') || 'none'}; not known: ${unknown.join(' ') || 'none'}`,
    ),
  ]
}
