import { type Citation, cite, ourRule } from '#core/evidence/sources.ts'
import type { PatientId } from '#core/kernel/identity.ts'
import { anyOf, not, type Truth } from '#core/kernel/truth.ts'
import type { Drug, Route, Setting } from '#core/safety/guardrails.ts'

/** A series of sessions for one person. Its versions append; its orders say what each session may give. Statuses are FHIR's. */
export interface Course {
  readonly id: string
  readonly version: number
  readonly patientId: PatientId
  readonly drug: Drug
  readonly route: Route
  readonly setting: Setting
  readonly status: 'draft' | 'active' | 'completed' | 'stopped'
  readonly sessionsPlanned: number
  /** Shortest time between two starts. */
  readonly minHoursBetween: number
}

/** Before and after `sessionsDone`, each as it was measured; `null` = not known. Lower is better for all three. */
export interface Progress {
  readonly sessionsDone: number
  readonly pain: Change | null
  readonly headacheDays: Change | null
  readonly disability: Change | null
}

export interface Change {
  readonly before: number
  readonly after: number
}

export const reviewAfterSessions = 3
const worthwhilePercent = 30

export const futilitySource: readonly Citation[] = [
  ourRule('less than 30 % better in pain, headache days and function after 3 sessions: stop and reassess'),
  cite('krusz-2010', 'non-response counted after up to 3 infusions', 'verified'),
]

/** In per cent of what it was; negative = worse. Nothing to lose from (0 before) says nothing. */
const improvedPercent = ({ before, after }: Change): number | null =>
  before > 0 ? ((before - after) / before) * 100 : null

const worthwhile = (change: Change | null): Truth => {
  const percent = change && improvedPercent(change)
  return percent === null ? 'unknown' : percent >= worthwhilePercent ? 'met' : 'not-met'
}

/**
 * Is it time to stop and reassess? `met` when three sessions or more brought none of pain, headache days and function
 * 30 % forward; `unknown` while one that nobody measured could still have; `not-met` before the third session.
 */
export const futility = ({ sessionsDone, pain, headacheDays, disability }: Progress): Truth =>
  sessionsDone < reviewAfterSessions
    ? 'not-met'
    : not(anyOf([worthwhile(pain), worthwhile(headacheDays), worthwhile(disability)]))
