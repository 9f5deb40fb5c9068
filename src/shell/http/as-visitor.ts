import { err, type Result } from '#core/kernel/result.ts'
import type { Shell } from '../shell.ts'
import { inClinic } from '../store/database.ts'
import { appendAudit } from '../store/repositories/audit.ts'
import type { BookingWork } from '../store/repositories/bookings.ts'
import { allClinics, type Clinic } from '../store/repositories/clinics.ts'
import { type Problem, problem } from './problem.ts'

/** A refusal on its way out of the transaction, which is rolled back. */
class Refusal<E> extends Error {
  readonly value: E
  constructor(value: E) {
    super('refused')
    this.value = value
  }
}

export interface Visit {
  readonly shell: Shell
  readonly clinic: Clinic
  /** Method and path pattern, for the audit row. */
  readonly request: string
  /** Refusals that have written something which has to stay, such as a counted wrong code. */
  readonly keeps?: readonly string[]
}

export const findClinic = async (shell: Shell, id: string): Promise<Result<Clinic, Problem>> => {
  const clinic = (await allClinics(shell.db)).find((each) => each.id === id)
  return clinic ? { ok: true, value: clinic } : err(problem(404, 'no-such-clinic', 'There is no such clinic.'))
}

const auditAs = ({ shell, clinic, request }: Visit, db: BookingWork['db'], outcome: string): Promise<void> =>
  appendAudit(db, clinic.id, {
    at: shell.now(),
    actorId: 'visitor',
    actorRole: 'visitor',
    action: 'public',
    subject: null,
    request,
    outcome,
    origin: 'web',
  })

/** Work of somebody who is not signed in, in one transaction of the clinic they chose: audited, and rolled back when refused. */
export const asVisitor = async <T, E extends { readonly code: string }>(
  visit: Visit,
  act: (work: BookingWork) => Promise<Result<T, E>>,
): Promise<Result<T, E>> => {
  const { shell, clinic, keeps = [] } = visit
  const { now, newId, demo } = shell
  try {
    return await inClinic(shell.db, clinic.id, async (db) => {
      const work = { db, clinicId: clinic.id, timeZone: clinic.timeZone, actor: null, now: now(), newId, demo }
      const done = await act(work)
      if (!done.ok && !keeps.includes(done.error.code)) throw new Refusal(done.error)
      await auditAs(visit, db, done.ok ? 'done' : done.error.code)
      return done
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const refused = error.value as E
    await inClinic(shell.db, clinic.id, (db) => auditAs(visit, db, refused.code))
    return err(refused)
  }
}
