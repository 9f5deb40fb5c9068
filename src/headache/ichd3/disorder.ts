import { type Citation, ourRule } from '#core/evidence/sources.ts'
import type { Criterion, Judgement } from '#core/kernel/criterion.ts'
import type { HeadacheRecord } from '../headache-record.ts'
import type { Verdict } from '../judgements.ts'

export type DiagnosisStatus = 'met' | 'probable' | 'not-met' | 'insufficient-data'

/** What a criterion is judged on: the record, and the disorders that were judged before this one. */
export interface Case {
  readonly record: HeadacheRecord
  readonly statusOf: (code: string) => DiagnosisStatus | undefined
  /** One criterion of a disorder that was judged before, and all of those that decide it. */
  readonly letterOf: (code: string, id: string) => Verdict
  readonly lettersOf: (code: string) => readonly Verdict[]
}

export interface Disorder {
  readonly code: string
  readonly name: string
  readonly source: Citation
  /** The letters that decide. The last letter of every disorder, "not better explained", is the clinician's. */
  readonly criteria: readonly Criterion<Case>[]
  readonly cliniciansLetter: string
  /** Not given where one of these is. */
  readonly excludedBy: readonly string[]
}

const cliniciansSource = ourRule(
  'whether another diagnosis explains it better is for the clinician and decides no status',
)

/** Listed as unknown, and left out of the status. */
export const forTheClinician = (id: string): Omit<Criterion<Case>, 'judge'> & { readonly judge: () => Judgement } => ({
  id,
  asks: 'Not better explained by another diagnosis',
  source: cliniciansSource,
  judge: () => ({ truth: 'unknown', evidence: 'for the clinician', dates: [] }),
})
