import type { PatientId } from '#core/kernel/identity.ts'
import { err, ok } from '#core/kernel/result.ts'
import { questionnairesOf } from '../../store/repositories/questionnaires.ts'
import { type SubmitError, submitQuestionnaire } from '../../workflows/submit-questionnaire.ts'
import { PatientParams } from '../contract/people.ts'
import { Questionnaire, Questionnaires, Submission } from '../contract/questionnaires.ts'
import { type Problem, problem } from '../problem.ts'
import { route } from '../route.ts'

const statusOf = {
  'answers-not-allowed': 422,
  'taken-in-the-future': 422,
  'no-such-person': 404,
} as const satisfies Record<SubmitError['code'], Problem['status']>

const problemOf = (error: SubmitError): Problem => {
  const status = statusOf[error.code]
  if (error.code === 'answers-not-allowed')
    return problem(status, error.code, 'An answer is not one of the allowed ones.', {
      errors: error.errors.map(({ pointer, wanted }) => ({ pointer, detail: `wanted ${wanted}` })),
    })
  if (error.code === 'taken-in-the-future')
    return problem(status, error.code, `It is ${error.today} there: that day has not come yet.`, {
      errors: [{ pointer: '/takenOn', detail: `at most ${error.today}` }],
    })
  return problem(status, error.code, 'There is no such person in this clinic.')
}

export const questionnaireRoutes = [
  route(
    {
      method: 'get',
      path: '/api/patients/{patientId}/questionnaires',
      action: 'outcome.read',
      summary: 'Every questionnaire a person filled in, with what it scored',
      params: PatientParams,
      answer: Questionnaires,
    },
    async (work, { params }) => {
      const all = await questionnairesOf(work, params.patientId as PatientId)
      return ok({ questionnaires: all.map(({ recordedAt: _, ...rest }) => rest) })
    },
  ),
  route(
    {
      method: 'post',
      path: '/api/patients/{patientId}/questionnaires',
      action: 'questionnaire.answer',
      summary: 'Keep a filled-in questionnaire and score it',
      params: PatientParams,
      body: Submission,
      answer: Questionnaire,
      status: 201,
    },
    async (work, { params, body }) => {
      const kept = await submitQuestionnaire(work, params.patientId as PatientId, body)
      return kept.ok ? ok({ ...kept.value }) : err(problemOf(kept.error))
    },
  ),
]
