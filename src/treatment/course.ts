import { ourRule } from '#core/evidence/sources.ts'
import type { Criterion } from '#core/kernel/criterion.ts'
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

const reviewAfterSessions = 3
const worthwhilePercent = 30

/** In per cent of what it was; negative = worse. Nothing to lose from (0 before) says nothing. */
const improvedPercent = ({ before, after }: Change): number | null =>
  before > 0 ? ((before - after) / before) * 100 : null

const measures = ['pain', 'headacheDays', 'disability'] as const

const worthwhile = (change: Change | null): Truth => {
  const percent = change && improvedPercent(change)
  return percent === null ? 'unknown' : percent >= worthwhilePercent ? 'met' : 'not-met'
}

/** One measure that nobody took could still have gained: then it is unknown, unless another one decides. */
const judgeFutility = (progress: Progress): Truth =>
  progress.sessionsDone < reviewAfterSessions
    ? 'not-met'
    : not(anyOf(measures.map((measure) => worthwhile(progress[measure]))))

const inWords = (change: Change | null): string => {
  const percent = change && improvedPercent(change)
  return percent === null ? 'not known' : `${percent < 0 ? 'worse by' : 'better by'} ${Math.abs(percent).toFixed(0)} %`
}

/** Time to stop and reassess? A precedent counted non-response after up to three infusions (Krusz 2010). */
export const futility: Criterion<Progress> = {
  id: 'futility',
  asks: 'Less than 30 % better in pain, headache days and function after 3 sessions: stop and reassess',
  source: ourRule('30 % in any of the three; non-response was counted after up to 3 infusions in Krusz 2010'),
  judge: (progress) => ({
    truth: judgeFutility(progress),
    evidence: [
      `${progress.sessionsDone} sessions`,
      ...measures.map((measure) => `${measure}: ${inWords(progress[measure])}`),
    ].join('; '),
    dates: [],
  }),
}
