import { trackKey } from './advance.ts'
import { type AlarmBook, clear, raise } from './alarm-book.ts'
import { type LimitRule, limitInForce } from './alarm-rules.ts'
import { totals } from './dose.ts'
import type { Baseline, EventOf, VitalCode, VitalRecorded } from './events.ts'
import { type Sample, takeSample, untouched } from './limit-alarm.ts'
import type { Machine, Reading, Score } from './machine.ts'
import type { What } from './observations.ts'
import { observe, stopOverdue } from './overdue.ts'
import { addToSets } from './recovery-sets.ts'
import { dissociationAlarm, sedationScale } from './scales.ts'
import { continuousSignals, heard, watchedAfter } from './silence.ts'
import { addSbp, addSpo2, sbpRose, spo2Fell, spo2IsBack } from './trend.ts'
import { minutes } from './true-time.ts'
import { isValid } from './vital-signs.ts'

/** An invalid sample is on record, but it measures nothing: no value, no alarm, no observation made. */
export const takeVital = (machine: Machine, payload: VitalRecorded): Machine => {
  if (!isValid(payload)) return machine
  const { code, value } = payload
  const vitals = new Map(machine.vitals).set(code, { at: machine.at, value })
  const baseline = followed(machine, code, value)
  const signal = continuousSignals.find((s) => s === code)
  const known: Machine = {
    ...machine,
    vitals,
    baseline,
    ...(signal !== undefined && {
      heard: new Map(machine.heard).set(signal, machine.at),
      watchedBy: watchedAfter(machine.watchedBy, machine.alarms, { signal, byHand: payload.source === 'manual' }),
    }),
    sets: addToSets(machine.sets, { code, value, at: machine.at }),
    alarms: heard(machine.alarms, code),
  }
  return seen(alarmTrend(alarmLimits(known, payload, value), code, value), whatOf(known, code))
}

/** Until the drug starts the last values are the baseline, unless one was handed in. */
const followed = (machine: Machine, code: VitalCode, value: number): Baseline => {
  const isBaseline = code === 'sbp' || code === 'dbp' || code === 'hr' || code === 'rr' || code === 'spo2'
  return !isBaseline || machine.baselineIsGiven || machine.drugStart !== null
    ? machine.baseline
    : { ...machine.baseline, [code]: value }
}

const alarmLimits = (machine: Machine, payload: VitalRecorded, value: number): Machine => {
  const sample: Sample = { at: machine.at, value, single: payload.source === 'manual' || isCuff(payload.code) }
  return machine.rules
    .filter(({ signal }) => signal === payload.code)
    .reduce((m, rule) => alarmOne(m, rule, sample), machine)
}

const isCuff = (code: VitalCode): boolean => code === 'sbp' || code === 'dbp'

const alarmOne = (machine: Machine, rule: LimitRule, sample: Sample): Machine => {
  const own = machine.ownLimits.get(`${rule.id} ${rule.signal}`) ?? machine.ownLimits.get(rule.id)
  const limit = limitInForce(rule, own, machine.baseline[rule.signal as keyof Baseline])
  if (limit === null) return machine
  const key = trackKey(rule)
  const before = { track: machine.tracks.get(key) ?? untouched, book: machine.alarms }
  const { track, book } = takeSample(rule, limit, before, sample)
  return { ...machine, tracks: new Map(machine.tracks).set(key, track), alarms: book }
}

const alarmTrend = (machine: Machine, code: VitalCode, value: number): Machine => {
  if (code !== 'spo2' && code !== 'sbp') return machine
  const trend = code === 'spo2' ? addSpo2(machine.trend, { at: machine.at, value }) : addSbp(machine.trend, value)
  const isOn = code === 'spo2' ? spo2Fell(trend) : sbpRose(trend)
  const isOff = code === 'spo2' ? spo2IsBack(trend) : !isOn
  const name = { ruleId: 'A25', signal: code }
  const rung = isOn ? raise(machine.alarms, { ...name, priority: 'advisory', since: machine.at }) : machine.alarms
  const alarms = isOff ? clear(rung, name) : rung
  return { ...machine, trend, alarms }
}

const apart = minutes(2)

/** Which column of the sheet a value completes: a pressure needs both its numbers, the first column both of its signals. */
const whatOf = ({ vitals, at }: Machine, code: VitalCode): What | null => {
  const isFresh = (other: VitalCode): boolean => at - (vitals.get(other)?.at ?? Number.NEGATIVE_INFINITY) <= apart
  if (code === 'rr' || code === 'etco2') return 'rr'
  if (code === 'sbp' || code === 'dbp') return isFresh('sbp') && isFresh('dbp') ? 'bp' : null
  if (code === 'spo2' || code === 'hr') return isFresh('spo2') && isFresh('hr') ? 'spo2-hr' : null
  return null
}

const seen = (machine: Machine, what: What | null): Machine =>
  what === null
    ? machine
    : {
        ...machine,
        observed: new Map(machine.observed).set(what, machine.at),
        missed: observe(machine.missed, what),
        alarms: stopOverdue(machine.alarms, what),
      }

type Scored = EventOf<'sedation-scored' | 'dissociation-scored' | 'pain-scored'>

/** A score outside its scale is on record and measures nothing. */
export const takeScore = (machine: Machine, event: Scored): Machine => {
  const { value } = event.payload
  const reading: Reading = { at: machine.at, value }
  if (event.type === 'sedation-scored') return takeSedation(machine, event.payload.scale, value)
  if (value < 0 || value > 10) return machine
  if (event.type === 'pain-scored') return seen({ ...machine, pain: reading }, 'pain')
  return takeDissociation(machine, { ...reading, scale: 'NRS', distress: event.payload.distress === true })
}

const takeSedation = (machine: Machine, name: string, value: number): Machine => {
  const scale = sedationScale(name)
  if (scale === null || !(value in scale.values)) return machine
  const sedation: Score = { at: machine.at, value, scale: scale.id, distress: false }
  const alarms = alarmScore(machine, 'sedation', scale.alarm(value))
  return seen({ ...machine, sedation, alarms }, 'sedation')
}

const takeDissociation = (machine: Machine, dissociation: Score): Machine => {
  const alarms = alarmScore(machine, 'dissociation', dissociationAlarm(dissociation.value, dissociation.distress))
  const isBaseline = machine.drugStart === null && !machine.baselineIsGiven
  const baseline = isBaseline ? { ...machine.baseline, dissociation: dissociation.value } : machine.baseline
  return seen({ ...machine, dissociation, baseline, alarms }, 'dissociation')
}

const alarmScore = ({ alarms, at }: Machine, signal: string, priority: 'medium' | 'high' | null): AlarmBook =>
  priority === null
    ? clear(alarms, { ruleId: 'A19', signal })
    : raise(alarms, { ruleId: 'A19', signal, priority, since: at })

/** A23: more than 5 % and more than 1 mL away from what the rates add up to. An unknown strength compares with nothing. */
export const takePumpVolume = (machine: Machine, read: number): Machine => {
  const { ml } = totals(machine.dose)
  if (ml === null) return machine
  const off = Math.abs(read - ml)
  const name = { ruleId: 'A23', signal: 'pump' }
  const alarms =
    off > 1 && off > ml * 0.05
      ? raise(machine.alarms, { ...name, priority: 'medium', since: machine.at })
      : clear(machine.alarms, name)
  return { ...machine, alarms }
}
