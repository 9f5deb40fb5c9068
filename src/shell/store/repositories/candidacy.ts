import { type Selectable, sql } from 'kysely'
import type { PatientId, StaffId } from '#core/kernel/identity.ts'
import type { Answers } from '#core/safety/answers.ts'
import type { Facts, TreatmentRoute } from '#core/safety/facts.ts'
import type { Finding } from '#core/safety/finding.ts'
import type { Verdict } from '#core/safety/verdict.ts'
import type { Work } from '../../work.ts'
import { json, type Tables } from '../tables.ts'

type At = Pick<Work, 'db' | 'clinicId'>

/** What was known at one moment, and what the rules said to it. */
export interface StoredScreening {
  readonly id: string
  readonly patientId: PatientId
  readonly route: TreatmentRoute
  readonly answers: Answers
  readonly facts: Facts
  readonly verdict: Verdict
  readonly courseVerdict: Verdict
  readonly findings: readonly Finding[]
  readonly rulesVersion: string
  readonly recordedAt: Temporal.Instant
  readonly recordedAs: 'patient' | 'staff'
}

export type Decided = 'candidate' | 'not-a-candidate' | 'deferred'

export interface CandidacyDecision {
  readonly id: string
  readonly patientId: PatientId
  readonly screeningId: string
  readonly route: TreatmentRoute
  readonly courseVerdict: Verdict
  readonly decision: Decided
  readonly reason: string
  readonly decidedBy: StaffId
  readonly decidedByName: string
  readonly decidedAt: Temporal.Instant
}

const screeningOf = (row: Selectable<Tables['screening']>): StoredScreening => ({
  id: row.id,
  patientId: row.patient_id as PatientId,
  route: row.route,
  answers: row.answers,
  facts: row.facts,
  verdict: row.verdict,
  courseVerdict: row.course_verdict,
  findings: row.findings,
  rulesVersion: row.rules_version,
  recordedAt: row.recorded_at,
  recordedAs: row.recorded_as,
})

/** The newest screening, whatever its route: its answers are all that were ever given. */
export const latestScreening = async ({ db, clinicId }: At, patientId: PatientId): Promise<StoredScreening | null> => {
  const row = await db
    .selectFrom('screening')
    .selectAll()
    .where('clinic_id', '=', clinicId)
    .where('patient_id', '=', patientId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : screeningOf(row)
}

/** Every blood pressure that was ever answered, oldest first: each screening holds the answers before it too. */
export const pressuresOf = async (
  { db, clinicId }: At,
  patientId: PatientId,
): Promise<readonly NonNullable<Answers['bp']>[]> => {
  const rows = await db
    .selectFrom('screening')
    .select(sql<NonNullable<Answers['bp']>>`answers -> 'bp'`.as('bp'))
    .distinct()
    .where('clinic_id', '=', clinicId)
    .where('patient_id', '=', patientId)
    .where(sql<boolean>`answers -> 'bp' is not null`)
    .execute()
  return rows.map(({ bp }) => bp).sort((a, b) => Temporal.Instant.compare(a.at, b.at))
}

export const insertScreening = async (work: Work, screening: StoredScreening): Promise<void> => {
  await work.db
    .insertInto('screening')
    .values({
      clinic_id: work.clinicId,
      id: screening.id,
      patient_id: screening.patientId,
      route: screening.route,
      answers: json(screening.answers),
      facts: json(screening.facts),
      verdict: screening.verdict,
      course_verdict: screening.courseVerdict,
      findings: json(screening.findings),
      rules_version: screening.rulesVersion,
      recorded_at: screening.recordedAt,
      recorded_by: work.actor.staffId ?? work.actor.patientId ?? work.actor.userId,
      recorded_as: screening.recordedAs,
    })
    .execute()
}

/** The physician's latest word, for one route or for any; `null`: nobody has decided. */
export const latestCandidacyDecision = async (
  { db, clinicId }: At,
  patientId: PatientId,
  route?: TreatmentRoute,
): Promise<CandidacyDecision | null> => {
  let query = db
    .selectFrom('candidacy_decision')
    .innerJoin('staff', (join) =>
      join.onRef('staff.clinic_id', '=', 'candidacy_decision.clinic_id').onRef('staff.id', '=', 'decided_by'),
    )
    .selectAll('candidacy_decision')
    .select('staff.name as decided_by_name')
    .where('candidacy_decision.clinic_id', '=', clinicId)
    .where('patient_id', '=', patientId)
  if (route !== undefined) query = query.where('route', '=', route)
  const row = await query
    .orderBy('decided_at', 'desc')
    .orderBy('candidacy_decision.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    id: row.id,
    patientId: row.patient_id as PatientId,
    screeningId: row.screening_id,
    route: row.route,
    courseVerdict: row.course_verdict,
    decision: row.decision,
    reason: row.reason,
    decidedBy: row.decided_by as StaffId,
    decidedByName: row.decided_by_name,
    decidedAt: row.decided_at,
  }
}

export const insertCandidacyDecision = async (
  { db, clinicId }: At,
  decision: Omit<CandidacyDecision, 'decidedByName'>,
): Promise<void> => {
  await db
    .insertInto('candidacy_decision')
    .values({
      clinic_id: clinicId,
      id: decision.id,
      patient_id: decision.patientId,
      screening_id: decision.screeningId,
      route: decision.route,
      course_verdict: decision.courseVerdict,
      decision: decision.decision,
      reason: decision.reason,
      decided_by: decision.decidedBy,
      decided_at: decision.decidedAt,
    })
    .execute()
}
