import type { Truth } from '#core/kernel/truth.ts'
import { answered, every, some, type Verdict } from '../judgements.ts'
import type { Case, DiagnosisStatus } from './disorder.ts'
import { isKnownAs } from './over-attacks.ts'

/** A disorder judged before, as a truth: probable is not met. */
export const truthOfStatus = (status: DiagnosisStatus | undefined): Truth =>
  status === 'met' ? 'met' : status === 'insufficient-data' || status === undefined ? 'unknown' : 'not-met'

/** The same, with the days that decide it. Letter A counts attacks that fit all other letters, so where it holds they do. */
const standing = ({ statusOf, letterOf, lettersOf }: Case, code: string): Verdict => {
  const truth = truthOfStatus(statusOf(code))
  const own = truth === 'met' ? letterOf(code, 'A') : every(lettersOf(code))
  return own.truth === truth ? own : answered(truth)
}

/** By the diary, or by a diagnosis a clinician gave before. */
export const hasOneOf = (facts: Case, codes: readonly string[]): Verdict =>
  isKnownAs(facts.record, codes) ? answered('met') : some(codes.map((code) => () => standing(facts, code)))
