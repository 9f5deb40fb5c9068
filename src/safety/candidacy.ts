import { err, ok, type Result } from '#core/kernel/result.ts'
import type { Finding, Screening } from './screen.ts'

export type CandidacyChoice = 'candidate' | 'not-a-candidate' | 'deferred'

export interface CandidacyWish {
  readonly choice: CandidacyChoice
  /** In the physician's own words. */
  readonly reason: string
}

export type CandidacyRefusal =
  | { readonly code: 'not-a-prescriber' }
  | { readonly code: 'reason-missing'; readonly shortest: number }
  /** A contraindication to the course stands: mend the facts, or choose otherwise. */
  | { readonly code: 'contraindicated'; readonly findings: readonly string[] }
  /** A question about the course is open. What belongs to the day itself is asked again on the day. */
  | { readonly code: 'answers-missing'; readonly findings: readonly string[] }

const shortestReason = 10

const idsOf = (findings: readonly Finding[], verdict: Finding['verdict']): readonly string[] => [
  ...new Set(
    findings.filter((finding) => finding.scope === 'course' && finding.verdict === verdict).map(({ id }) => id),
  ),
]

/** Whether a physician's choice may be stored over this screening. We suggest a verdict; only a physician decides. */
export const decideCandidacy = (
  { findings }: Pick<Screening, 'findings'>,
  wish: CandidacyWish,
  by: { readonly mayPrescribe: boolean },
): Result<CandidacyWish, CandidacyRefusal> => {
  if (!by.mayPrescribe) return err({ code: 'not-a-prescriber' })
  if (wish.reason.trim().length < shortestReason) return err({ code: 'reason-missing', shortest: shortestReason })
  if (wish.choice !== 'candidate') return ok(wish)
  const contraindications = idsOf(findings, 'not-a-candidate')
  if (contraindications.length > 0) return err({ code: 'contraindicated', findings: contraindications })
  const open = idsOf(findings, 'ask')
  return open.length > 0 ? err({ code: 'answers-missing', findings: open }) : ok(wish)
}
