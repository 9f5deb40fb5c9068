import { may } from '#core/access/policy.ts'
import type { Patient } from '#core/chart/patient.ts'
import type { ClinicId } from '#core/kernel/identity.ts'
import { err, type Result } from '#core/kernel/result.ts'
import type { Shell } from '../shell.ts'
import type { Signed } from '../sign-in/accounts.ts'
import { openPatientAccount } from '../sign-in/patient-account.ts'
import { inClinic } from '../store/database.ts'
import { appendAudit } from '../store/repositories/audit.ts'
import type { Work } from '../work.ts'
import { type Problem, problem } from './problem.ts'
import type { Parsed } from './read-input.ts'
import type { Route } from './route.ts'

export const notSignedIn = problem(401, 'not-signed-in', 'Sign in, then try again. What you typed is kept.')

const subjectOf = (input: Parsed): string | null => {
  const { patientId } = (input.params ?? {}) as { patientId?: string }
  return patientId ?? null
}

const gate = (shell: Shell, signed: Signed, route: Route, subject: string | null): Problem | null => {
  const isStaff = signed.actor.role !== 'patient'
  if (isStaff && !signed.secondFactor && !(signed.demo && shell.demo))
    return problem(403, 'second-factor-needed', 'Staff need a second factor. Set one up on the sign-in page.')
  const { action } = route.spec
  if (action === 'public' || may(signed.actor, action, subject)) return null
  return problem(403, 'not-allowed', 'Your role does not allow this.')
}

/** The work of one signed-in person in an open transaction. */
const workIn = async (shell: Shell, db: Work['db'], { actor }: Signed): Promise<Omit<Work, 'about'>> => {
  const { clinicId } = actor
  const clinic = await db
    .selectFrom('clinic')
    .select('time_zone')
    .where('clinic_id', '=', clinicId)
    .executeTakeFirstOrThrow()
  const confirm = {
    self: (password: string) => shell.signIn.verify(actor.userId, password),
    colleague: (email: string, password: string) => shell.signIn.colleague(clinicId as ClinicId, email, password),
  }
  const { now, newId, demo } = shell
  const openAccount = (patient: Patient, email: string) => openPatientAccount(shell.signIn, clinicId, patient, email)
  return { db, clinicId, timeZone: clinic.time_zone, actor, now: now(), newId, confirm, openAccount, demo }
}

/** Rolls the transaction back, and carries the refusal out of it. */
class Refused extends Error {
  readonly problem: Problem
  constructor(refusal: Problem) {
    super(refusal.code)
    this.problem = refusal
  }
}

/** Policy, transaction, work and audit row: all of it commits, or none. A refusal leaves its own row and nothing else. */
export const runInClinic = async (
  shell: Shell,
  route: Route,
  input: Parsed,
  signed: Signed,
): Promise<Result<unknown, Problem>> => {
  const { actor } = signed
  const { method, path, action } = route.spec
  let subject = subjectOf(input)
  const about = (patientId: string): void => {
    subject = patientId
  }
  const audit = (trx: Work['db'], outcome: string) =>
    appendAudit(trx, actor.clinicId, {
      at: shell.now(),
      actorId: actor.userId,
      actorRole: actor.role,
      action,
      subject,
      request: `${method} ${path}`,
      outcome,
      origin: 'web',
    })
  const refuse = async (refusal: Problem): Promise<Result<unknown, Problem>> => {
    await inClinic(shell.db, actor.clinicId, (trx) => audit(trx, refusal.code))
    return err(refusal)
  }
  const closed = gate(shell, signed, route, subject)
  if (closed) return refuse(closed)
  try {
    return await inClinic(shell.db, actor.clinicId, async (trx) => {
      const done = await route.handle({ ...(await workIn(shell, trx, signed)), about }, input as never)
      if (!done.ok) throw new Refused(done.error)
      await audit(trx, 'done')
      return done
    })
  } catch (error) {
    if (error instanceof Refused) return refuse(error.problem)
    throw error
  }
}
