import { type Citation, cite, ourRule } from '#core/evidence/sources.ts'
import type { VitalCode } from './events.ts'

export type Priority = 'advisory' | 'low' | 'medium' | 'high'

/** One signal against one limit; equality with the limit is no violation. */
export interface LimitRule {
  readonly id: string
  readonly signal: VitalCode
  readonly side: 'below' | 'above'
  /** In the signal's own unit; `share` instead is a fraction of the person's baseline. */
  readonly limit: number | null
  readonly share?: number
  /** For how long a continuous signal has to break the limit. 0 = each reading counts. */
  readonly delayS: number
  readonly priority: Priority
  /** Back inside by this much, for ten seconds, before the alarm clears. */
  readonly hysteresis: number
  /** The widest the limit may be set for one person. */
  readonly widest: number | null
  readonly prompt: string
  readonly source: Citation
}

const usual = ourRule('within usual adult practice; signed by the clinic’s medical director')
const hysteresis: Readonly<Record<VitalCode, number>> = { spo2: 1, hr: 2, rr: 2, sbp: 5, dbp: 5, etco2: 2, temp: 0.2 }

type Figures = readonly [id: string, limit: number, delayS: number, priority: Priority, widest: number | null]

const limit =
  (signal: VitalCode, side: 'below' | 'above') =>
  ([id, value, delayS, priority, widest]: Figures, prompt: string, source: Citation = usual): LimitRule => ({
    id,
    signal,
    side,
    limit: value,
    delayS,
    priority,
    hysteresis: hysteresis[signal],
    widest,
    prompt,
    source,
  })

const share = (rule: LimitRule, fraction: number): LimitRule => ({
  ...rule,
  limit: null,
  share: fraction,
  widest: null,
})

const pressureAnchor = cite(
  'spravato-us',
  'above 140/90 before the dose is the label’s only figure; this one is ours',
  'verified',
)
const repeatAndStop = 'Pause and repeat within 2 min; stop if confirmed; call the physician'

/** The limits of SpO₂, breathing, exhaled CO₂, pulse and pressure. */
export const limitRules: readonly LimitRule[] = [
  limit('spo2', 'below')(['A01', 92, 10, 'medium', 90], 'Stimulate, reposition, check the probe'),
  limit('spo2', 'below')(['A02', 90, 10, 'high', 85], 'Stop the drug, oxygen, call'),
  limit('spo2', 'below')(['A03', 85, 5, 'high', 85], 'Emergency: airway, oxygen, call'),
  limit('rr', 'below')(['A04', 10, 30, 'medium', 8], 'Stimulate'),
  limit('rr', 'below')(['A05', 8, 15, 'high', 4], 'Stop the drug, airway, call'),
  limit('rr', 'below')(['A06', 1, 20, 'high', 1], 'No breath: stop the drug, airway, bag and mask, emergency call'),
  limit('etco2', 'below')(['A06', 1, 20, 'high', 1], 'No breath: stop the drug, airway, bag and mask, emergency call'),
  limit('rr', 'above')(['A07', 28, 30, 'medium', 40], 'Assess breathing'),
  limit('etco2', 'above')(['A08', 50, 30, 'medium', 60], 'Assess ventilation'),
  limit('hr', 'below')(['A09', 50, 15, 'medium', 40], 'Assess'),
  limit('hr', 'below')(['A10', 40, 10, 'high', 30], 'Call the physician'),
  limit('hr', 'above')(['A11', 120, 15, 'medium', 140], 'Assess; no increase'),
  limit('hr', 'above')(['A12', 140, 10, 'high', 160], 'Stop the drug, call'),
  limit('sbp', 'above')(['A13', 160, 0, 'medium', 180], 'Repeat within 2 min; no increase', pressureAnchor),
  limit('dbp', 'above')(['A13', 100, 0, 'medium', 110], 'Repeat within 2 min; no increase', pressureAnchor),
  limit('sbp', 'above')(['A14', 180, 0, 'high', 180], repeatAndStop),
  limit('dbp', 'above')(['A14', 110, 0, 'high', 110], repeatAndStop),
  share(limit('sbp', 'above')(['A15', 0, 0, 'medium', null], 'Repeat; no increase'), 1.2),
  share(limit('dbp', 'above')(['A15', 0, 0, 'medium', null], 'Repeat; no increase'), 1.2),
  share(limit('sbp', 'above')(['A16', 0, 0, 'high', null], repeatAndStop), 1.4),
  limit('sbp', 'below')(['A17', 90, 0, 'medium', 80], 'Repeat'),
  limit('sbp', 'below')(['A18', 80, 0, 'high', 80], 'Call the physician'),
]

/** The limit in force for one person; `null` = not known (no baseline). A limit set for the person never goes past `widest`. */
export const limitInForce = (rule: LimitRule, own: number | undefined, baseline: number | undefined): number | null => {
  if (rule.limit === null) return baseline === undefined ? null : Math.round(baseline * (rule.share ?? 1) * 1e6) / 1e6
  if (own === undefined) return rule.limit
  if (rule.widest === null) return own
  return rule.side === 'below' ? Math.max(own, rule.widest) : Math.min(own, rule.widest)
}

/** The rules that are not a limit of one signal: what they watch, and since which figure. */
export const otherRules = {
  A19: { asks: 'Sedation, dissociation or agitation at an alarm point of its scale', source: usual },
  A20: {
    asks: 'No valid sample of a continuous signal: 15 s low, 30 s medium, 60 s high; recovering 60, 120, 300 s',
    source: usual,
  },
  A21: { asks: 'An observation is overdue', source: usual },
  A22: {
    asks: 'Delivered dose at 90 % (medium) and 100 % (high) of the ordered maximum',
    source: ourRule('the order’s own ceiling'),
  },
  A23: { asks: 'Pump volume differs from the computed one by more than 5 % and more than 1 mL', source: usual },
  A24: {
    asks: 'A device’s clock is off by more than 30 s, or the server has been out of reach for more than 60 s',
    source: usual,
  },
  A25: {
    asks: 'SpO₂ fell by 3 points or more in 5 min, or systolic pressure rose by 15 mm[Hg] or more over 3 readings',
    source: usual,
  },
} as const

export const prompts: Readonly<Record<string, string>> = {
  ...Object.fromEntries(limitRules.map(({ id, prompt }) => [id, prompt])),
  A19: 'Look after the person as the scale’s point asks; no increase',
  A20: 'Check the probe; watch the patient’s own monitor',
  A21: 'Observe and record',
  A22: 'Stop at the ordered maximum',
  A23: 'Reconcile pump and record',
  A24: 'Check the device’s clock and connection; alarms on this device go on',
  A25: 'Have a look',
}

/** Where a rule of the alarms comes from. */
export const sourceOfRule = (ruleId: string): Citation =>
  otherRules[ruleId as keyof typeof otherRules]?.source ?? limitRules.find(({ id }) => id === ruleId)?.source ?? usual
