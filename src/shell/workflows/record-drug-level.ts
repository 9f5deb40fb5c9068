import type { SessionId } from '#core/kernel/identity.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { checkDrugLevel, type DrugLevel, type LevelProblem, type LevelResult } from '#core/session/drug-level.ts'
import { insertDrugLevel } from '../store/repositories/drug-levels.ts'
import { findSession } from '../store/repositories/sessions.ts'
import type { EnteredInError } from '../store/tables/monitoring.ts'
import type { Work } from '../work.ts'
import { givenIn, minutesFrom } from './gather-observed.ts'

export interface NewDrugLevel extends Pick<DrugLevel, 'analyte' | 'site' | 'laboratory'> {
  readonly takenAt: Temporal.Instant
  readonly result: LevelResult | EnteredInError
  /** The entry that this one corrects. */
  readonly replaces: string | null
}

export type RecordLevelError =
  | { readonly code: 'no-such-session' }
  | { readonly code: 'staff-only' }
  | { readonly code: 'session-not-over' }
  | { readonly code: 'implausible'; readonly problems: readonly LevelProblem[] }
  | { readonly code: 'nothing-to-correct' }
  | { readonly code: 'corrected-already' }

/**
 * Keeps a measured level of a session that is over, held against what that session's own events say was given. What is
 * implausible is refused by name; a correction is a new entry.
 */
export const recordDrugLevel = async (
  work: Work,
  sessionId: SessionId,
  level: NewDrugLevel,
): Promise<Result<{ readonly id: string }, RecordLevelError>> => {
  const recordedBy = work.actor.staffId
  if (recordedBy === null) return err({ code: 'staff-only' })
  const session = await findSession(work, sessionId)
  if (session === null) return err({ code: 'no-such-session' })
  work.about(session.patientId)
  const given = await givenIn(work, session)
  if (given === null) return err({ code: 'session-not-over' })
  const { result, replaces } = level
  const problems =
    result.kind === 'entered-in-error'
      ? errorProblems(replaces)
      : checkDrugLevel(
          { ...level, result, atMin: minutesFrom(given.start, level.takenAt) },
          { ...given, nowMin: minutesFrom(given.start, work.now) },
        )
  if (problems.length > 0) return err({ code: 'implausible', problems })
  const id = work.newId()
  const refusedBy = await insertDrugLevel(work, { ...level, id, sessionId, patientId: session.patientId, recordedBy })
  if (refusedBy === 'level_replaces_its_like') return err({ code: 'nothing-to-correct' })
  if (refusedBy === 'level_replaced_once') return err({ code: 'corrected-already' })
  if (refusedBy !== null) throw new Error(`a drug level was refused by ${refusedBy}`)
  return ok({ id })
}

const errorProblems = (replaces: string | null): readonly LevelProblem[] =>
  replaces === null ? [{ pointer: '/replaces', detail: 'Which entry was made in error?' }] : []
