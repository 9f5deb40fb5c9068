import { sql } from 'kysely'
import type { Role } from '#core/access/policy.ts'
import type { PatientId } from '#core/kernel/identity.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { type AnsweredFacts, type AnswerKey, type Answers, addAnswers } from '#core/safety/answers.ts'
import { isForPhysicians, mayPatientAnswer } from '#core/safety/asked-of-patients.ts'
import { rulesVersionWith } from '#core/safety/clinic-version.ts'
import { concernsIn } from '#core/safety/concerns.ts'
import type { TreatmentRoute } from '#core/safety/facts.ts'
import { screen } from '#core/safety/screen.ts'
import { insertScreening, latestScreening, type StoredScreening } from '../store/repositories/candidacy.ts'
import { ownRules } from '../store/repositories/clinic-rules.ts'
import { findPatient } from '../store/repositories/patients.ts'
import type { Work } from '../work.ts'
import { gatherFacts } from './gather-facts.ts'
import { raiseConcern } from './raise-concern.ts'

export interface Answering {
  /** Left out: the route of the screening before, or infusion, whose rules are the strictest. */
  readonly route?: TreatmentRoute
  readonly answers: AnsweredFacts
  /** What a patient said that only a clinician can grade, by question. */
  readonly said?: Partial<Record<AnswerKey, string>>
}

export type RecordScreeningError =
  | { readonly code: 'not-yours-to-answer'; readonly questions: readonly string[] }
  | { readonly code: 'no-such-person' }

const mayAnswer = (role: Role, key: AnswerKey): boolean =>
  role === 'patient' ? mayPatientAnswer(key) : role === 'prescriber' || !isForPhysicians(key)

/** Two people answering at once follow one another, so that neither's answers are lost. */
const inTurn = async ({ db }: Work, patientId: PatientId): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`screening of ${patientId}`}, 0))`.execute(db)
}

const stamped = ({ now, actor }: Work, { answers, said = {} }: Answering): Answers => {
  const by = actor.role === 'patient' ? 'patient' : 'staff'
  const given = Object.entries(answers).map(([key, value]) => {
    const words = said[key as AnswerKey]
    return [key, { value, at: now.toString(), by, ...(words === undefined ? {} : { said: words }) }]
  })
  return Object.fromEntries(given) as Answers
}

/** A snapshot: every answer so far, what is known now, and what the rules say to it. */
export const snapshot = async (
  work: Work,
  patientId: PatientId,
  { route, answers }: { readonly route: TreatmentRoute; readonly answers: Answers },
): Promise<StoredScreening> => {
  const facts = await gatherFacts(work, patientId, { route, answers })
  const own = await ownRules(work)
  const { verdict, course, findings } = screen(facts, own.limits)
  return {
    id: work.newId(),
    patientId,
    route,
    answers,
    facts,
    verdict,
    courseVerdict: course,
    findings,
    rulesVersion: rulesVersionWith(own),
    recordedAt: work.now,
    recordedAs: work.actor.role === 'patient' ? 'patient' : 'staff',
  }
}

/** What a patient or the clinic answers, added to all that was answered before, and screened at once. */
export const recordScreening = async (
  work: Work,
  patientId: PatientId,
  answering: Answering,
): Promise<Result<StoredScreening, RecordScreeningError>> => {
  const questions = Object.keys(answering.answers) as AnswerKey[]
  const foreign = questions.filter((key) => !mayAnswer(work.actor.role, key))
  if (foreign.length > 0) return err({ code: 'not-yours-to-answer', questions: foreign })
  if ((await findPatient(work, patientId)) === null) return err({ code: 'no-such-person' })
  await inTurn(work, patientId)
  const before = await latestScreening(work, patientId)
  const answers = addAnswers(before?.answers ?? {}, stamped(work, answering))
  const screening = await snapshot(work, patientId, { route: answering.route ?? before?.route ?? 'iv', answers })
  await insertScreening(work, screening)
  for (const concern of concernsIn(answering.answers))
    await raiseConcern(work, patientId, { ...concern, screeningId: screening.id })
  return ok(screening)
}
