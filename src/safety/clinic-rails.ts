import type { Range } from '#core/kernel/guardrail.ts'
import { type Bound, inForce, isEmpty, meet, type OwnLimits } from '#core/kernel/tightening.ts'
import { guardrails, type Rail, type RailKey } from './guardrails.ts'

export type Rails = Readonly<Record<RailKey, Rail>>

/** The limits of the book, for where there is no clinic: the command line, and what a published scheme is compared with. */
export const bookRails: Rails = guardrails

const keys = Object.keys(guardrails) as RailKey[]
const parts = ['recommended', 'absolute'] as const
type Part = (typeof parts)[number]

/** No vial of 100 mg/mL goes into a vein undiluted: there is nothing below none. */
const hasNothingNarrower: readonly RailKey[] = ['G28']

const boundOf = (key: RailKey, part: Part): Bound => {
  const { id, asks, unit, ...rail } = guardrails[key]
  return {
    id: `${key} ${part}`,
    rule: id,
    asks: `${asks}: ${part}`,
    unit,
    range: rail[part],
    ...(unit === '1' && { isWhole: true }),
  }
}

/** Both bounds of every limit of dosing. */
export const railBounds: readonly Bound[] = keys
  .filter((key) => !hasNothingNarrower.includes(key))
  .flatMap((key) => parts.map((part) => boundOf(key, part)))

const isNarrower = (a: Range, b: Range): boolean => a.low !== b.low || a.high !== b.high

const narrowed = (key: RailKey, own: OwnLimits): Rail => {
  const rail: Rail = guardrails[key]
  const absolute = inForce(boundOf(key, 'absolute'), own)
  const recommended = meet(inForce(boundOf(key, 'recommended'), own), absolute)
  const isOwn = {
    recommended: isNarrower(recommended, rail.recommended),
    absolute: isNarrower(absolute, rail.absolute),
  }
  return isOwn.recommended || isOwn.absolute ? { ...rail, recommended, absolute, isOwn } : rail
}

/** The limits as this clinic keeps them: what it narrowed is narrower, everything else is the book's. */
export const railsInForce = (own: OwnLimits): Rails =>
  own.length === 0
    ? bookRails
    : (Object.fromEntries(keys.map((key) => [key, narrowed(key, own)])) as Record<RailKey, Rail>)

/** Limits that no dose could keep: two bounds that cross, or no whole device left between them. */
export const unkeepable = (rails: Rails): readonly RailKey[] =>
  keys.filter((key) => {
    const { recommended, absolute, amounts } = rails[key]
    const isIn = (amount: number): boolean => !isEmpty(meet(absolute, { low: amount, high: amount }))
    return isEmpty(absolute) || isEmpty(recommended) || (amounts !== undefined && !amounts.some(isIn))
  })
