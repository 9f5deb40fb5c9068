import { sql } from 'kysely'
import { type Consent, type ConsentDrug, type ConsentRoute, findConsentInForce } from '#core/chart/consent.ts'
import { consentForm } from '#core/chart/consent-forms/forms.ts'
import type { PatientId } from '#core/kernel/identity.ts'
import type { Work } from '../../work.ts'
import { json } from '../tables.ts'
import { findPatient } from './patients.ts'

type At = Pick<Work, 'db' | 'clinicId'>

export interface StoredConsent extends Consent {
  readonly patientId: PatientId
  readonly formHash: string
  readonly signedAt: Temporal.Instant
  readonly withdrawnAt: Temporal.Instant | null
}

/** Every consent a person ever signed here, newest first, each with its withdrawal. */
export const consentsOf = async ({ db, clinicId }: At, patientId: PatientId): Promise<readonly StoredConsent[]> => {
  const rows = await db
    .selectFrom('consent')
    .leftJoin('consent_withdrawal', (join) =>
      join
        .onRef('consent_withdrawal.clinic_id', '=', 'consent.clinic_id')
        .onRef('consent_withdrawal.consent_id', '=', 'consent.id'),
    )
    .selectAll('consent')
    .select('withdrawn_at')
    .where('consent.clinic_id', '=', clinicId)
    .where('patient_id', '=', patientId)
    .orderBy('signed_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    patientId,
    drug: row.drug,
    route: row.route,
    formVersion: row.form_version,
    language: row.language,
    formHash: row.form_hash,
    signedName: row.signed_name,
    signedOn: row.signed_on,
    signedAt: row.signed_at,
    isWithdrawn: row.withdrawn_at !== null,
    withdrawnAt: row.withdrawn_at,
  }))
}

/**
 * Held to the end of the transaction: whoever acts on a consent holds it shared, a withdrawal holds it alone, so a
 * session starts before a withdrawal or not at all (H19, I-46).
 */
export const holdConsents = async ({ db }: At, patientId: PatientId, how: 'shared' | 'alone'): Promise<void> => {
  const lock = sql.raw(how === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock')
  await sql`select ${lock}(hashtextextended(${`consent of ${patientId}`}, 0))`.execute(db)
}

/** The consent under which this drug may be given today by this route, in the person's language; `null` = none. */
export const consentInForce = async (
  work: Pick<Work, 'db' | 'clinicId' | 'now' | 'timeZone'>,
  patientId: PatientId,
  { drug, route }: { readonly drug: ConsentDrug; readonly route: ConsentRoute },
): Promise<StoredConsent | null> => {
  const form = consentForm({ drug, route })
  const patient = await findPatient(work, patientId)
  if (form === null || patient === null) return null
  await holdConsents(work, patientId, 'shared')
  const on = work.now.toZonedDateTimeISO(work.timeZone).toPlainDate().toString()
  const need = { drug, route, formVersion: form.version, language: patient.language, on }
  return findConsentInForce(await consentsOf(work, patientId), need)
}

export interface Signing {
  readonly consent: Omit<StoredConsent, 'isWithdrawn' | 'withdrawnAt'>
  /** Ids of the sentences that were confirmed one by one. */
  readonly statements: readonly string[]
}

export const insertConsent = async ({ db, clinicId }: At, { consent, statements }: Signing): Promise<void> => {
  await db
    .insertInto('consent')
    .values({
      clinic_id: clinicId,
      id: consent.id,
      patient_id: consent.patientId,
      drug: consent.drug,
      route: consent.route,
      form_version: consent.formVersion,
      language: consent.language,
      form_hash: consent.formHash,
      statements: json(statements),
      signed_name: consent.signedName,
      signed_on: consent.signedOn,
      signed_at: consent.signedAt,
      signed_by: consent.patientId,
    })
    .execute()
}

export const insertWithdrawal = async (
  { db, clinicId, now }: Pick<Work, 'db' | 'clinicId' | 'now'>,
  { consentId, reason, by }: { readonly consentId: string; readonly reason: string; readonly by: string },
): Promise<void> => {
  await db
    .insertInto('consent_withdrawal')
    .values({ clinic_id: clinicId, consent_id: consentId, reason, withdrawn_at: now, withdrawn_by: by })
    .execute()
}
