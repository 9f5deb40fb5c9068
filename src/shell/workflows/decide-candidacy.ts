import type { PatientId } from '#core/kernel/identity.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { type CandidacyRefusal, type CandidacyWish, decideCandidacy } from '#core/safety/candidacy.ts'
import type { TreatmentRoute } from '#core/safety/facts.ts'
import type { Finding } from '#core/safety/finding.ts'
import { hashOfBook } from '../rule-book/signed-rule.ts'
import { sha256 } from '../sha256.ts'
import {
  type CandidacyDecision,
  insertCandidacyDecision,
  insertScreening,
  latestScreening,
} from '../store/repositories/candidacy.ts'
import { ownRules } from '../store/repositories/clinic-rules.ts'
import { recordDecision } from '../store/repositories/decisions.ts'
import { findPatient } from '../store/repositories/patients.ts'
import type { Work } from '../work.ts'
import { snapshot } from './record-screening.ts'

interface DecideCandidacy extends CandidacyWish {
  readonly route: TreatmentRoute
  /** Fingerprint of the findings that were on the physician's screen. */
  readonly seen: string
}

export type DecideCandidacyError =
  | CandidacyRefusal
  | { readonly code: 'changed-since-shown' }
  | { readonly code: 'no-such-person' }

/** Of what was found: the same findings, in any order of time, are the same fingerprint. */
export const fingerprint = (findings: readonly Pick<Finding, 'id' | 'verdict' | 'scope' | 'text'>[]): string =>
  sha256(JSON.stringify(findings.map(({ id, verdict, scope, text }) => [id, verdict, scope, text]).sort()))

/** A physician's word, stored with the facts, the findings and the version of the rules it was made from. */
export const decideOnCandidacy = async (
  work: Work,
  patientId: PatientId,
  { route, seen, choice, reason }: DecideCandidacy,
): Promise<Result<Omit<CandidacyDecision, 'decidedByName'>, DecideCandidacyError>> => {
  const { actor, now } = work
  if ((await findPatient(work, patientId)) === null) return err({ code: 'no-such-person' })
  const before = await latestScreening(work, patientId)
  const screening = await snapshot(work, patientId, { route, answers: before?.answers ?? {} })
  if (fingerprint(screening.findings) !== seen) return err({ code: 'changed-since-shown' })
  const mayPrescribe = actor.role === 'prescriber' && actor.staffId !== null
  const decided = decideCandidacy(screening, { choice, reason }, { mayPrescribe })
  if (!decided.ok) return decided
  await insertScreening(work, screening)
  const decision = {
    id: work.newId(),
    patientId,
    screeningId: screening.id,
    route,
    courseVerdict: screening.courseVerdict,
    decision: choice,
    reason: reason.trim(),
    decidedBy: actor.staffId!,
    decidedAt: now,
  }
  await insertCandidacyDecision(work, decision)
  const rules = {
    version: screening.rulesVersion,
    findings: screening.findings,
    book: hashOfBook,
    clinic: await ownRules(work),
  }
  await recordDecision(work, { kind: 'decide-candidacy', patientId, facts: screening.facts, rules, decided: decision })
  return ok(decision)
}
