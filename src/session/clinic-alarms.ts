import { atLeast, atMost, type Range } from '#core/kernel/guardrail.ts'
import { type Bound, inForce, type OwnLimits } from '#core/kernel/tightening.ts'
import { type LimitRule, limitRules } from './alarm-rules.ts'
import { vitalSigns } from './vital-signs.ts'

type Part = 'limit' | 'widest' | 'share'

const partsOf = ({ limit, widest }: LimitRule): readonly Part[] =>
  limit === null ? ['share'] : widest === null || widest === limit ? ['limit'] : ['limit', 'widest']

const words = {
  limit: 'alarm limit',
  widest: 'widest that a physician may set it for one person',
  share: 'share of the person’s own baseline',
} as const satisfies Record<Part, string>

/** What no alarm is for: at or above the lower limit, at or below the upper one. */
const quiet = ({ side }: LimitRule, end: number): Range => (side === 'below' ? atLeast(end) : atMost(end))

const boundOf = (rule: LimitRule, part: Part): Bound => {
  const { name, unit, possible } = vitalSigns[rule.signal]
  const [low, high] = possible
  return {
    id: `${rule.id} ${rule.signal} ${part}`,
    rule: rule.id,
    asks: `${name} ${rule.side}: ${words[part]}`,
    unit: part === 'share' ? '1' : unit,
    range: quiet(rule, rule[part]!),
    possible: part === 'share' ? { low: 1, high: null } : { low, high },
  }
}

/** Limits of alarms that a clinic may set so that they sound sooner. Delays, priorities and silence are not among them. */
export const alarmBounds: readonly Bound[] = limitRules.flatMap((rule) =>
  partsOf(rule).map((part) => boundOf(rule, part)),
)

const endOf = (rule: LimitRule, part: Part, own: OwnLimits): number => {
  const range = inForce(boundOf(rule, part), own)
  return (rule.side === 'below' ? range.low : range.high)!
}

const narrowed = (rule: LimitRule, own: OwnLimits): LimitRule => ({
  ...rule,
  ...Object.fromEntries(partsOf(rule).map((part) => [part, endOf(rule, part, own)])),
})

/** The alarm limits as this clinic keeps them. */
export const alarmRulesInForce = (own: OwnLimits): readonly LimitRule[] =>
  own.length === 0 ? limitRules : limitRules.map((rule) => narrowed(rule, own))
