import type { Range } from './guardrail.ts'
import { err, ok, type Result } from './result.ts'

/** A bound of the rule book that a clinic may narrow for itself. Inside is let pass; equality is inside unless `below` says otherwise. */
export interface Bound {
  readonly id: string
  /** The rule of the book it belongs to. */
  readonly rule: string
  readonly asks: string
  /** UCUM. */
  readonly unit: string
  readonly range: Range
  /** Counts: no fractions. */
  readonly isWhole?: true
  /** The upper end itself lies outside. */
  readonly below?: true
  /** What can be measured at all; a limit beyond it would always or never hold. */
  readonly possible?: Range
}

/** What a clinic set for itself; `null` = the book's own end stays. In the bound's unit. */
export interface OwnLimit {
  readonly bound: string
  readonly low: number | null
  readonly high: number | null
}

export type OwnLimits = readonly OwnLimit[]

export type TightenRefusal =
  | { readonly code: 'wrong-unit'; readonly unit: string; readonly wanted: string }
  | { readonly code: 'not-a-number' }
  | { readonly code: 'changes-nothing' }
  | { readonly code: 'loosens'; readonly side: 'low' | 'high'; readonly own: number; readonly book: number }
  | { readonly code: 'empty-range'; readonly low: number; readonly high: number }
  | { readonly code: 'impossible'; readonly low: number | null; readonly high: number | null }

const higher = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.max(a, b))
const lower = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.min(a, b))

/** What lies inside both. Its ends may cross: then nothing does. */
export const meet = (a: Range, b: Range): Range => ({ low: higher(a.low, b.low), high: lower(a.high, b.high) })

export const isEmpty = ({ low, high }: Range, below = false): boolean =>
  low !== null && high !== null && (below ? low >= high : low > high)

/** The book's range and whatever the clinic set: never wider than the book's, whatever the clinic's says. */
export const inForce = ({ id, range }: Pick<Bound, 'id' | 'range'>, own: OwnLimits): Range =>
  own.filter(({ bound }) => bound === id).reduce(meet, range)

const loosened = ({ range }: Bound, own: OwnLimit): TightenRefusal | null => {
  if (own.low !== null && range.low !== null && own.low < range.low)
    return { code: 'loosens', side: 'low', own: own.low, book: range.low }
  if (own.high !== null && range.high !== null && own.high > range.high)
    return { code: 'loosens', side: 'high', own: own.high, book: range.high }
  return null
}

const isSame = (a: Range, b: Range): boolean => a.low === b.low && a.high === b.high
const isNumber = (bound: Bound, end: number | null): boolean =>
  end === null || (Number.isFinite(end) && (!bound.isWhole || Number.isInteger(end)))

/** A clinic's own range for a bound: at least as narrow as the book's on both sides, narrower on one, and not empty. */
export const tighten = (bound: Bound, own: OwnLimit & { readonly unit: string }): Result<Range, TightenRefusal> => {
  if (own.unit !== bound.unit) return err({ code: 'wrong-unit', unit: own.unit, wanted: bound.unit })
  if (!isNumber(bound, own.low) || !isNumber(bound, own.high)) return err({ code: 'not-a-number' })
  const looser = loosened(bound, own)
  if (looser) return err(looser)
  const range = meet(bound.range, own)
  if (isEmpty(range, bound.below)) return err({ code: 'empty-range', low: range.low!, high: range.high! })
  if (isSame(range, bound.range)) return err({ code: 'changes-nothing' })
  if (bound.possible && !(isWithin(range.low, bound.possible) && isWithin(range.high, bound.possible)))
    return err({ code: 'impossible', ...bound.possible })
  return ok(range)
}

const isWithin = (end: number | null, { low, high }: Range): boolean =>
  end === null || ((low === null || end >= low) && (high === null || end <= high))
