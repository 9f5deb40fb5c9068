import { citationText } from '#core/evidence/sources.ts'
import type { Mid, Previous, Response, Score, ScoreStatus } from './instrument.ts'

/** A minimal important difference and the earlier totals for which it was published; both ends included. */
export interface MidFor extends Mid {
  readonly whenBefore?: { readonly from: number; readonly to: number }
}

export interface Comparison {
  readonly mids: readonly MidFor[]
  readonly better: 'lower' | 'higher'
  readonly version: string
  readonly recallDays: number | null
}

type Change = Pick<Score, 'change' | 'meaningful' | 'mid'> & { readonly why: string | null }

const nothing: Change = { change: null, meaningful: null, mid: null, why: null }

/**
 * New − old against the published difference. It is never called meaningful when a total is prorated, the versions differ or
 * the two recall periods overlap: then `meaningful` is `null`, and `why` says which.
 */
export const changeOf = (
  now: { readonly score: number | null; readonly status: ScoreStatus },
  { previous, takenOn }: Pick<Response, 'previous' | 'takenOn'>,
  rules: Comparison,
): Change => {
  const before = previous?.score ?? null
  if (now.score === null || before === null) return nothing
  const change = now.score - before
  const gain = rules.better === 'lower' ? -change : change
  const known = rules.mids.filter(({ whenBefore: w }) => w === undefined || (before >= w.from && before <= w.to))
  const reached = known.find((mid) => isReached(mid, gain, before))
  const shown = reached ?? known[0]
  const why = reasonNotToCompare(now.status, previous ?? {}, { takenOn: takenOn ?? null, ...rules })
  const meaningful = shown === undefined || why !== null ? null : reached !== undefined
  return { change, meaningful, mid: shown === undefined ? null : midText(shown), why }
}

/** In whole numbers, so that exactly 30 % is 30 %. */
const isReached = ({ value, unit }: Mid, gain: number, before: number): boolean =>
  unit === 'points' ? gain >= value : before > 0 && 100 * gain >= value * before

const midText = ({ value, unit, population, source }: Mid): Score['mid'] => ({
  value,
  unit,
  population,
  source: citationText(source),
})

const reasonNotToCompare = (
  status: ScoreStatus,
  previous: Previous,
  { takenOn, version, recallDays }: Pick<Comparison, 'version' | 'recallDays'> & { readonly takenOn: string | null },
): string | null => {
  if (status === 'prorated' || previous.status === 'prorated')
    return 'a total with missing answers filled in is not compared'
  if (previous.version !== undefined && previous.version !== version)
    return 'the earlier answers are of another version'
  if (!takenOn || !previous.takenOn || recallDays === null) return null
  const apart = Temporal.PlainDate.from(previous.takenOn).until(takenOn, { largestUnit: 'days' }).days
  return apart < recallDays
    ? `the two ask about days in common: ${apart} days apart, each looks back ${recallDays}`
    : null
}
