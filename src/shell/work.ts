import type { Transaction } from 'kysely'
import type { Role } from '#core/access/policy.ts'
import type { Patient } from '#core/chart/patient.ts'
import type { ClinicId, PatientId, StaffId } from '#core/kernel/identity.ts'
import type { Tables } from './store/tables.ts'

/** Who is asking, as the verified session says; never as the request says. */
export interface Actor {
  readonly userId: string
  readonly clinicId: ClinicId
  readonly role: Role
  readonly name: string
  /** Set for staff. */
  readonly staffId: StaffId | null
  /** Set for patients. */
  readonly patientId: PatientId | null
}

/** A colleague who confirmed with their own password at somebody else's screen. */
export interface Witness {
  readonly userId: string
  readonly staffId: StaffId
  readonly name: string
  readonly role: Role
}

/** What a workflow works with: one transaction in one clinic, the clock, ids, and who asks. */
export interface Work {
  readonly db: Transaction<Tables>
  readonly clinicId: ClinicId
  /** IANA zone of the clinic. */
  readonly timeZone: string
  readonly actor: Actor
  readonly now: Temporal.Instant
  /** UUIDv7: sorts by time. */
  readonly newId: () => string
  readonly confirm: Confirm
  /** Names the person this is about for the audit row, where the address doesn't. */
  readonly about: (patientId: PatientId) => void
  /** Gives a patient of this clinic a sign-in of their own; answers the password to hand over once, `null` when the e-mail is taken. */
  readonly openAccount: (patient: Patient, email: string) => Promise<string | null>
  /** The database holds synthetic people. */
  readonly demo: boolean
}

/** Asks for a password again where an act needs more than an open session. */
export interface Confirm {
  /** The asking person's own password. */
  readonly self: (password: string) => Promise<boolean>
  /** A colleague of the same clinic, by their own e-mail and password; `null` when it doesn't fit. */
  readonly colleague: (email: string, password: string) => Promise<Witness | null>
}
