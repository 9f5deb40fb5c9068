import { anyOf, type Truth } from '#core/kernel/truth.ts'
import type { Case, DiagnosisStatus } from './disorder.ts'
import { isKnownAs } from './over-attacks.ts'

/** A disorder judged before, as a truth: probable is not met. */
export const truthOfStatus = (status: DiagnosisStatus | undefined): Truth =>
  status === 'met' ? 'met' : status === 'insufficient-data' || status === undefined ? 'unknown' : 'not-met'

/** By the diary, or by a diagnosis a clinician gave before. */
export const hasOneOf = ({ record, statusOf }: Case, codes: readonly string[]): Truth =>
  isKnownAs(record, codes) ? 'met' : anyOf(codes.map((code) => truthOfStatus(statusOf(code))))
