import type { Citation } from '#core/evidence/sources.ts'
import type { Standing } from '#core/kernel/guardrail.ts'
import { type Rail, railStanding, rangeText } from '#core/safety/guardrails.ts'

/** One limit and how a dose stands against it. `id` is the limit's own; a limit of two quantities gives two checks. */
export interface Check {
  readonly id: string
  readonly about: string
  /** `null` = nobody knows it. */
  readonly value: number | null
  /** Stands in place of a value where what is checked is no number. */
  readonly words?: string
  readonly unit: string
  readonly recommended: string
  readonly absolute: string
  readonly status: Standing
  readonly source: Citation
}

const ownWords = (isOwn: boolean | undefined): string => (isOwn ? ' (this clinic’s own)' : '')

/** A value against one limit, as the clinic keeps it. */
export const check = (rail: Rail, value: number | null): Check => ({
  id: rail.id,
  about: rail.asks,
  value,
  unit: rail.unit,
  recommended: `${rangeText(rail.recommended)}${ownWords(rail.isOwn?.recommended)}`,
  absolute: `${rangeText(rail.absolute)}${ownWords(rail.isOwn?.absolute)}`,
  status: railStanding(rail, value),
  source: rail.source,
})

const severity = { refuse: 3, unknown: 2, warn: 1, ok: 0 } as const satisfies Record<Standing, number>

/** Every value is checked and the one that stands worst is shown; of equals the one furthest out. Nothing to check gives nothing. */
export const worstOf = (rail: Rail, values: readonly number[]): readonly Check[] => {
  const outwards = rail.recommended.high === null ? -1 : 1
  return values
    .map((value) => ({ value, check: check(rail, value) }))
    .sort((a, b) => severity[b.check.status] - severity[a.check.status] || outwards * (b.value - a.value))
    .slice(0, 1)
    .map((worst) => worst.check)
}

export const refusals = (checks: readonly Check[]): readonly Check[] =>
  checks.filter(({ status }) => status === 'refuse')

/** What a signature needs a typed reason for: outside the recommended bound, or not known. One reason serves all checks of an id. */
export const needingReason = (checks: readonly Check[]): readonly string[] => [
  ...new Set(checks.filter(({ status }) => status === 'warn' || status === 'unknown').map(({ id }) => id)),
]
