import { type LimitRule, prompts } from '#core/session/alarm-rules.ts'
import type { VitalCode } from '#core/session/events.ts'
import type { What } from '#core/session/observations.ts'
import type { State } from '#core/session/phases.ts'
import { vitalSigns } from '#core/session/vital-signs.ts'

/** The clinic's own words, in English. */
export const stateWord: Readonly<Record<State, string>> = {
  expected: 'expected',
  arrived: 'arrived',
  identified: 'identified',
  preflight: 'pre-flight',
  cleared: 'cleared',
  infusing: 'infusing',
  dosing: 'dosing',
  paused: 'paused',
  stopped: 'stopped',
  recovering: 'recovering',
  'ready-for-discharge': 'ready to leave',
  discharged: 'discharged',
  transferred: 'transferred',
  cancelled: 'cancelled',
  aborted: 'closed early',
}

export const whatWord: Readonly<Record<What, string>> = {
  'spo2-hr': 'SpO₂ and pulse',
  bp: 'blood pressure',
  rr: 'breathing',
  sedation: 'sedation',
  dissociation: 'dissociation',
  pain: 'pain',
}

const shownUnit: Readonly<Record<string, string>> = { 'mm[Hg]': 'mmHg', '/min': '/min', '%': '%', Cel: '°C' }
export const unitOf = (code: VitalCode): string => shownUnit[vitalSigns[code].unit] ?? vitalSigns[code].unit

const signalName = (signal: string): string =>
  vitalSigns[signal as VitalCode]?.name ?? whatWord[signal as What] ?? signal

const sentence: Readonly<Record<string, (signal: string) => string>> = {
  A19: (signal) => `${signalName(signal)} at an alarm point`,
  A20: (signal) => `No ${signal === 'spo2' ? 'SpO₂' : signalName(signal).toLowerCase()} signal`,
  A21: (signal) => `${signalName(signal)} is overdue`,
  A22: () => 'Ordered maximum',
  A23: () => 'Pump and record differ',
  A24: () => 'A device’s clock is off',
  A25: (signal) => (signal === 'spo2' ? 'SpO₂ is falling' : 'Pressure is rising'),
}

/** "SpO₂ below 90 %": what an alarm says, in a few words, by the limits as the clinic keeps them. */
export const alarmWords = (
  { ruleId, signal }: { readonly ruleId: string; readonly signal: string },
  rules: readonly LimitRule[],
): string => {
  const own = sentence[ruleId]
  if (own) return own(signal)
  const rule = rules.find(({ id, signal: of }) => id === ruleId && of === signal)
  if (rule === undefined) return ruleId
  if (ruleId === 'A06') return 'No breath'
  const { name } = vitalSigns[rule.signal]
  const limit =
    rule.limit === null
      ? `${Math.round(((rule.share ?? 1) - 1) * 100)} % above baseline`
      : `${rule.limit} ${unitOf(rule.signal)}`
  return rule.limit === null ? `${name} more than ${limit}` : `${name} ${rule.side} ${limit}`
}

export const promptOf = (ruleId: string): string => prompts[ruleId] ?? ''

/** "3 min 20 s", "48 min", "2 h 12 min". */
export const ago = (ms: number): string => {
  const s = Math.max(0, Math.round(ms / 1000))
  if (s < 60) return `${s} s`
  const min = Math.floor(s / 60)
  if (min < 5) return `${min} min ${s % 60} s`
  return min < 60 ? `${min} min` : `${Math.floor(min / 60)} h ${min % 60} min`
}

/** No trailing zero, always a leading one. */
export const amount = (n: number): string => String(Math.round(n * 100) / 100)
