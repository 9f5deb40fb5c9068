import type { PatientId } from '#core/kernel/identity.ts'
import { err, ok } from '#core/kernel/result.ts'
import type { AnsweredFacts } from '#core/safety/answers.ts'
import { concernsIn } from '#core/safety/concerns.ts'
import { type AnswerConcernError, answerConcern } from '../../workflows/answer-concern.ts'
import { type DecideCandidacyError, decideOnCandidacy } from '../../workflows/decide-candidacy.ts'
import { type RecordScreeningError, recordScreening } from '../../workflows/record-screening.ts'
import { openConcernsOfClinic, viewIntake, viewScreening } from '../candidacy-views.ts'
import {
  Answered,
  Answering,
  AnsweringConcern,
  ConcernParams,
  ConcernsView,
  Decided,
  Deciding,
  Done,
  Intake,
  ScreeningQuery,
  ScreeningView,
} from '../contract/candidacy.ts'
import { PatientParams } from '../contract/people.ts'
import { type Problem, problem } from '../problem.ts'
import { route } from '../route.ts'

const nobody = problem(404, 'no-such-person', 'Nobody like that in this clinic.')

const decisionProblem = (error: DecideCandidacyError): Problem => {
  switch (error.code) {
    case 'no-such-person':
      return nobody
    case 'not-a-prescriber':
      return problem(403, error.code, 'Only a prescriber decides on candidacy.')
    case 'changed-since-shown':
      return problem(
        409,
        error.code,
        'The findings have changed since this page was opened. Read them again, then decide.',
      )
    case 'reason-missing':
      return problem(422, error.code, `Say why, in at least ${error.shortest} characters.`, {
        errors: [{ pointer: '/reason', detail: `at least ${error.shortest} characters` }],
      })
    case 'contraindicated':
      return problem(
        409,
        error.code,
        `A contraindication stands: ${error.findings.join(', ')}. Mend the facts, or choose otherwise.`,
      )
    case 'answers-missing':
      return problem(409, error.code, `Still unknown for the course: ${error.findings.join(', ')}. Ask first.`)
  }
}

const answeringProblem = (error: RecordScreeningError): Problem =>
  error.code === 'no-such-person'
    ? nobody
    : problem(403, error.code, `These are for somebody else to answer: ${error.questions.join(', ')}.`)

const concernProblem = (error: AnswerConcernError): Problem =>
  error.code === 'no-open-concern'
    ? problem(404, error.code, 'This concern is not open any more.')
    : problem(422, error.code, `Say what was done, in at least ${error.shortest} characters.`, {
        errors: [{ pointer: '/whatWasDone', detail: `at least ${error.shortest} characters` }],
      })

export const candidacyRoutes = [
  route(
    {
      method: 'get',
      path: '/api/patients/{patientId}/intake',
      action: 'screening.read',
      summary: 'What this person is still to be asked before treatment',
      params: PatientParams,
      answer: Intake,
    },
    async (work, { params }) => {
      const view = await viewIntake(work, params.patientId as PatientId)
      return view === null ? err(nobody) : ok(view)
    },
  ),
  route(
    {
      method: 'post',
      path: '/api/patients/{patientId}/screenings',
      action: 'screening.write',
      summary: 'Add answers; a patient answers about themselves, the clinic measures and grades',
      params: PatientParams,
      body: Answering,
      answer: Answered,
      status: 201,
    },
    async (work, { params, body }) => {
      const { answers, ...rest } = body
      const recorded = await recordScreening(work, params.patientId as PatientId, {
        ...rest,
        answers: answers as AnsweredFacts,
      })
      if (!recorded.ok) return err(answeringProblem(recorded.error))
      const { id, recordedAt, facts, findings } = recorded.value
      return ok({
        id,
        recordedAt: recordedAt.toString(),
        emergencyFlags: findings.flatMap(({ isEmergency, flag }) => (isEmergency ? (flag ?? []) : [])),
        needsHelpNow: concernsIn(facts).length > 0,
      })
    },
  ),
  route(
    {
      method: 'get',
      path: '/api/patients/{patientId}/screening',
      action: 'candidacy.read',
      summary: 'What is known of this person now, every finding with its source, and the physician’s last word',
      params: PatientParams,
      query: ScreeningQuery,
      answer: ScreeningView,
    },
    async (work, { params, query }) => {
      const view = await viewScreening(work, params.patientId as PatientId, query.route)
      return view === null ? err(nobody) : ok(view)
    },
  ),
  route(
    {
      method: 'post',
      path: '/api/patients/{patientId}/candidacy-decisions',
      action: 'candidacy.decide',
      summary: 'The physician’s decision, stored with the facts and findings it was made over',
      params: PatientParams,
      body: Deciding,
      answer: Decided,
      status: 201,
    },
    async (work, { params, body }) => {
      const decided = await decideOnCandidacy(work, params.patientId as PatientId, body)
      return decided.ok ? ok({ id: decided.value.id }) : err(decisionProblem(decided.error))
    },
  ),
  route(
    {
      method: 'get',
      path: '/api/safety-concerns',
      action: 'concern.answer',
      summary: 'Answers in this clinic that somebody has to act on, the most urgent first',
      answer: ConcernsView,
    },
    async (work) => ok(await openConcernsOfClinic(work)),
  ),
  route(
    {
      method: 'post',
      path: '/api/patients/{patientId}/safety-concerns/{concernId}/answer',
      action: 'concern.answer',
      summary: 'What was done about a concern',
      params: ConcernParams,
      body: AnsweringConcern,
      answer: Done,
      status: 201,
    },
    async (work, { params, body }) => {
      const { patientId, concernId } = params
      const answered = await answerConcern(work, patientId as PatientId, { concernId, ...body })
      return answered.ok ? ok({ done: true as const }) : err(concernProblem(answered.error))
    },
  ),
]
