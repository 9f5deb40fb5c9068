import type { Drug } from '#core/formulary/drug.ts'
import { allOf, anyOf, type Truth } from '#core/kernel/truth.ts'
import type { Attack, DoseTaken } from './diary.ts'

/** One attack as it is judged: entries less than an hour apart are one attack, so it may have several parts. */
export interface WholeAttack {
  readonly parts: readonly Attack[]
  /** Each part as if it stood alone, for what a single day was like; empty where there is only one. */
  readonly entries: readonly WholeAttack[]
  /** Day numbers it touches, ascending, none after the day of the assessment. */
  readonly days: readonly number[]
  /** From the first start to the last end; `null` = not known. */
  readonly hours: number | null
  /** Instants in ms since the epoch; `null` where a start or a length isn't known. */
  readonly span: Span | null
  /** `false`: an aura without headache. */
  readonly hasHeadache: boolean
  /** `true`: a headache day on which nobody described an attack. It stands for one of which nothing is known. */
  readonly isImplied: boolean
  readonly treatment: Treatment
  /** Completed years on its first day; `null` without a birth date, and then it is judged as an adult's. */
  readonly ageYears: number | null
}

export interface Span {
  readonly from: number
  readonly to: number
}

/** What was taken on the days an attack touches. */
export interface Treatment {
  /** Whether each of these days says what was taken, be it nothing. */
  readonly isRecorded: boolean
  readonly doses: readonly Taken[]
}

/** `drugs`: null where the name isn't in the formulary. */
export interface Taken {
  readonly dose: DoseTaken
  readonly drugs: readonly Drug[] | null
}

/** Present at any time of the attack. */
export const atSomeTime = ({ parts }: WholeAttack, judge: (part: Attack) => Truth): Truth =>
  parts.length === 1 ? judge(parts[0]!) : anyOf(parts.map(judge))

/** True of the whole attack. */
export const allTheTime = ({ parts }: WholeAttack, judge: (part: Attack) => Truth): Truth =>
  parts.length === 1 ? judge(parts[0]!) : allOf(parts.map(judge))
