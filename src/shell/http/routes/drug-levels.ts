import { citationText } from '#core/evidence/sources.ts'
import type { OrderId, PatientId, SessionId } from '#core/kernel/identity.ts'
import { err, ok } from '#core/kernel/result.ts'
import { orderPredictionsOf } from '../../store/repositories/order-predictions.ts'
import { type ExpectedSession, expectedSessions } from '../../workflows/expected-sessions.ts'
import { type ObservedSession, observedSessions } from '../../workflows/gather-observed.ts'
import { keepPrediction } from '../../workflows/keep-prediction.ts'
import { type RecordLevelError, recordDrugLevel } from '../../workflows/record-drug-level.ts'
import { inZone } from '../booking-views.ts'
import {
  ExpectedSessions,
  KeptLevel,
  KeptPrediction,
  NewDrugLevel,
  ObservedSessions,
  PredictionBody,
} from '../contract/drug-levels.ts'
import { OrderParams } from '../contract/orders.ts'
import { PatientParams } from '../contract/people.ts'
import { SessionParams } from '../contract/sessions.ts'
import { type Problem, problem } from '../problem.ts'
import { route } from '../route.ts'

const levelProblem = (error: RecordLevelError): Problem => {
  switch (error.code) {
    case 'no-such-session':
      return problem(404, error.code, 'There is no such session in this clinic.')
    case 'staff-only':
      return problem(403, error.code, 'The clinic’s staff records levels.')
    case 'session-not-over':
      return problem(409, error.code, 'Levels are entered when the session is over and drug was given in it.')
    case 'implausible':
      return problem(422, error.code, error.problems.map(({ detail }) => detail).join('. '), {
        errors: [...error.problems],
      })
    case 'nothing-to-correct':
      return problem(404, error.code, 'There is no such level of this session to correct.')
    case 'corrected-already':
      return problem(409, error.code, 'Somebody has corrected this level already. Look at theirs first.')
  }
}

const presented = (
  { id, start, drug, route: by, doses, levels, scores }: ObservedSession,
  timeZone: string,
): ObservedSessions['sessions'][number] => ({
  sessionId: id,
  start: inZone(start, timeZone),
  drug,
  route: by,
  doses: [...doses],
  levels: levels.map(({ recordedAt: _at, sessionId: _session, takenAt, ...level }) => ({
    ...level,
    takenAt: inZone(takenAt, timeZone),
  })),
  scores: [...scores],
})

const expectedView = (
  { start, leaving, learnFrom, doses, ...rest }: ExpectedSession,
  timeZone: string,
): NonNullable<ExpectedSessions['next']> => ({
  ...rest,
  start: start && inZone(start, timeZone),
  doses: [...doses],
  learnFrom: [...learnFrom],
  leaving: leaving && {
    lastDoseMin: leaving.lastDoseMin,
    stayMin: leaving.stayMin,
    leaveMin: leaving.leaveMin,
    source: citationText(leaving.source),
    isOurs: leaving.source.mark === 'ours',
  },
})

export const drugLevelRoutes = [
  route(
    {
      method: 'get',
      path: '/api/patients/{patientId}/expected-sessions',
      action: 'prediction.read',
      summary: 'What a person may expect of the session ordered for them, and what was predicted of their last one',
      params: PatientParams,
      answer: ExpectedSessions,
    },
    async (work, { params }) => {
      const { next, last } = await expectedSessions(work, params.patientId as PatientId)
      return ok({
        timeZone: work.timeZone,
        next: next && expectedView(next, work.timeZone),
        last: last && expectedView(last, work.timeZone),
      })
    },
  ),
  route(
    {
      method: 'get',
      path: '/api/patients/{patientId}/observed-sessions',
      action: 'level.read',
      summary: 'What was really given, measured and reported in the sessions of somebody that are over',
      params: PatientParams,
      answer: ObservedSessions,
    },
    async (work, { params }) => {
      const patientId = params.patientId as PatientId
      const predictions = await orderPredictionsOf(work, patientId)
      return ok({
        timeZone: work.timeZone,
        sessions: (await observedSessions(work, patientId)).map((session) => presented(session, work.timeZone)),
        predictions: predictions.map(({ levelIds, peak: _peak, recordedAt, ...rest }) => ({
          ...rest,
          levels: levelIds.length,
          at: inZone(recordedAt, work.timeZone),
        })),
      })
    },
  ),
  route(
    {
      method: 'post',
      path: '/api/sessions/{sessionId}/drug-levels',
      action: 'level.record',
      summary:
        'Keep a drug level measured in a sample of a session that is over; a correction replaces one, which stays',
      params: SessionParams,
      body: NewDrugLevel,
      answer: KeptLevel,
      status: 201,
    },
    async (work, { params, body }) => {
      const level = { ...body, takenAt: Temporal.Instant.from(body.takenAt) }
      const kept = await recordDrugLevel(work, params.sessionId as SessionId, level)
      return kept.ok ? ok(kept.value) : err(levelProblem(kept.error))
    },
  ),
  route(
    {
      method: 'post',
      path: '/api/patients/{patientId}/orders/{orderId}/prediction',
      action: 'order.draft',
      summary: 'Keep which prediction an order was planned with: the population’s, or one from this person’s levels',
      params: OrderParams,
      body: PredictionBody,
      answer: KeptPrediction,
      status: 201,
    },
    async (work, { params, body: { basis } }) => {
      const asked = { patientId: params.patientId as PatientId, orderId: params.orderId as OrderId, basis }
      const kept = await keepPrediction(work, asked)
      if (kept.ok) return ok(kept.value)
      return err(
        kept.error.code === 'staff-only'
          ? problem(403, 'staff-only', 'The clinic’s staff plans orders.')
          : problem(404, 'order-not-found', 'There is no such order of this person.'),
      )
    },
  ),
]
