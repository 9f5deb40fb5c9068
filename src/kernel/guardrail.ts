import type { Citation } from '#core/evidence/sources.ts'

/** Two bounds: outside the recommended one a person must say why; outside the absolute one nobody may. Equality is inside. */
export interface Guardrail {
  readonly id: string
  readonly asks: string
  readonly unit: string
  readonly recommended: Range
  readonly absolute: Range
  readonly source: Citation
}

/** `null` = no bound on that side. */
export interface Range {
  readonly low: number | null
  readonly high: number | null
}

export type Standing = 'ok' | 'warn' | 'refuse' | 'unknown'

export const between = (low: number | null, high: number | null): Range => ({ low, high })
export const atMost = (high: number): Range => ({ low: null, high })
export const atLeast = (low: number): Range => ({ low, high: null })

const isInside = ({ low, high }: Range, value: number): boolean =>
  (low === null || value >= low) && (high === null || value <= high)

/** Checked on the exact value, before any rounding for display. A value nobody knows stands `unknown`, never `ok`. */
export const standing = (rail: Pick<Guardrail, 'recommended' | 'absolute'>, value: number | null): Standing => {
  if (value === null || Number.isNaN(value)) return 'unknown'
  if (!isInside(rail.absolute, value)) return 'refuse'
  return isInside(rail.recommended, value) ? 'ok' : 'warn'
}
