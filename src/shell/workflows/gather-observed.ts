import type { PatientId, SessionId } from '#core/kernel/identity.ts'
import type { DrugLevel, MeasuredSession } from '#core/session/drug-level.ts'
import { foldSession } from '#core/session/fold.ts'
import { givenDoses } from '#core/session/given-doses.ts'
import { isFinal } from '#core/session/phases.ts'
import { type ReportedScore, reportedScores } from '#core/session/reported-scores.ts'
import type { OrderContent } from '#core/treatment/order.ts'
import { drugLevelsOf, type StoredLevel } from '../store/repositories/drug-levels.ts'
import { eventsOf } from '../store/repositories/session-events.ts'
import { orderOfSession, type Session, sessionInput, sessionsOf } from '../store/repositories/sessions.ts'
import type { Work } from '../work.ts'

type At = Pick<Work, 'db' | 'clinicId'>

/** A session that is over: what was really given, what was measured and what was reported. */
export interface ObservedSession extends MeasuredSession {
  readonly id: SessionId
  readonly route: 'iv' | 'nasal'
  readonly weightKg: number
  /** The first drug. */
  readonly start: Temporal.Instant
  readonly levels: readonly (DrugLevel & StoredLevel)[]
  readonly scores: readonly ReportedScore[]
}

/** What one session's events say was given; `null` while it runs, or where no drug a model describes was given. */
export const givenIn = async (
  work: At,
  session: Session,
): Promise<(Omit<ObservedSession, 'levels'> & { readonly order: OrderContent }) | null> => {
  const events = (await eventsOf(work, [session.id])).get(session.id) ?? []
  const order = await orderOfSession(work, session)
  const input = sessionInput(order, session, events)
  const machine = foldSession(input)
  const given = machine && isFinal(machine.state) ? givenDoses(input) : null
  if (given === null) return null
  return {
    id: session.id,
    order,
    drug: order.drug,
    route: order.route,
    weightKg: order.weightKg,
    start: Temporal.Instant.fromEpochMilliseconds(Math.round(given.startMs)),
    doses: given.doses,
    scores: reportedScores(events, given.startMs),
  }
}

/** Oldest first. */
export const observedSessions = async (work: At, patientId: PatientId): Promise<readonly ObservedSession[]> => {
  const levels = await drugLevelsOf(work, patientId)
  const found: ObservedSession[] = []
  for (const session of await sessionsOf(work, patientId)) {
    const given = await givenIn(work, session)
    if (given === null) continue
    const { order: _order, ...rest } = given
    const own = levels.filter(({ sessionId }) => sessionId === session.id)
    found.push({ ...rest, levels: own.map((level) => ({ ...level, atMin: minutesFrom(given.start, level.takenAt) })) })
  }
  return found
}

export const minutesFrom = (start: Temporal.Instant, at: Temporal.Instant): number => start.until(at).total('minutes')
