import type { Answers } from '#core/safety/answers.ts'
import type { Facts, TreatmentRoute } from '#core/safety/facts.ts'
import type { Finding } from '#core/safety/finding.ts'
import type { Verdict } from '#core/safety/verdict.ts'
import type { Instant, Json } from '../tables.ts'

export interface CandidacyTables {
  screening: {
    clinic_id: string
    id: string
    patient_id: string
    route: TreatmentRoute
    answers: Json<Answers>
    facts: Json<Facts>
    verdict: Verdict
    course_verdict: Verdict
    findings: Json<readonly Finding[]>
    rules_version: string
    recorded_at: Instant
    recorded_by: string
    recorded_as: 'patient' | 'staff'
  }
  candidacy_decision: {
    clinic_id: string
    id: string
    patient_id: string
    screening_id: string
    route: TreatmentRoute
    course_verdict: Verdict
    decision: 'candidate' | 'not-a-candidate' | 'deferred'
    reason: string
    decided_by: string
    decided_at: Instant
  }
  consent: {
    clinic_id: string
    id: string
    patient_id: string
    drug: 'ketamine' | 'esketamine'
    route: 'iv' | 'nasal'
    form_version: string
    language: 'en' | 'es'
    form_hash: string
    statements: Json<readonly string[]>
    signed_name: string
    /** ISO date. */
    signed_on: string
    signed_at: Instant
    signed_by: string
  }
  consent_withdrawal: {
    clinic_id: string
    consent_id: string
    reason: string
    withdrawn_at: Instant
    withdrawn_by: string
  }
  safety_concern: {
    clinic_id: string
    id: string
    patient_id: string
    screening_id: string | null
    kind: 'self-harm' | 'warning-sign'
    what: string
    raised_at: Instant
    due_at: Instant
  }
  safety_concern_answer: {
    clinic_id: string
    concern_id: string
    what_was_done: string
    answered_at: Instant
    answered_by: string
  }
}
