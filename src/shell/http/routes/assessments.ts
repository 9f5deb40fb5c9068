import type { PatientId } from '#core/kernel/identity.ts'
import { err, ok } from '#core/kernel/result.ts'
import { diaryOf } from '../../store/repositories/diary.ts'
import { historyOf, profileOf } from '../../store/repositories/profiles.ts'
import { assessPatient } from '../../workflows/assess-patient.ts'
import { openChart } from '../../workflows/open-chart.ts'
import { type SaveHistoryError, saveHistory } from '../../workflows/save-history.ts'
import { trendsOfPatient } from '../../workflows/trends-of-patient.ts'
import { Assessment, AssessmentBasis, AssessmentQuery } from '../contract/assessment.ts'
import { Chart } from '../contract/chart.ts'
import { PatientParams } from '../contract/people.ts'
import { HistoryEdit, SavedHistory, StoredHistory } from '../contract/profile.ts'
import { Trends } from '../contract/trends.ts'
import { type Problem, problem } from '../problem.ts'
import { route } from '../route.ts'

const refusals = {
  'no-such-person': () => problem(404, 'no-such-person', 'There is no such person in this clinic.'),
  'stale-history': ({ newest }) =>
    problem(
      409,
      'stale-history',
      'Somebody saved this history meanwhile. What you typed is kept; look at theirs first.',
      {
        more: { newest },
      },
    ),
} satisfies { [K in SaveHistoryError['code']]: (error: Extract<SaveHistoryError, { code: K }>) => Problem }

const refusal = (error: SaveHistoryError): Problem =>
  error.code === 'stale-history' ? refusals[error.code](error) : refusals[error.code]()

export const assessmentRoutes = [
  route(
    {
      method: 'get',
      path: '/api/patients/{patientId}/chart',
      action: 'chart.read',
      summary: 'A person’s year, assessment and history, for who treats them',
      params: PatientParams,
      answer: Chart,
    },
    async (work, { params }) => {
      const chart = await openChart(work, params.patientId as PatientId)
      return chart === null ? err(refusals['no-such-person']()) : ok(chart)
    },
  ),
  route(
    {
      method: 'get',
      path: '/api/patients/{patientId}/assessment',
      action: 'assessment.read',
      summary: 'What the diary and the history say by ICHD-3, as of a day; a clinician diagnoses',
      params: PatientParams,
      query: AssessmentQuery,
      answer: Assessment,
    },
    async (work, { params, query }) => ok(await assessPatient(work, params.patientId as PatientId, query.asOf)),
  ),
  route(
    {
      method: 'get',
      path: '/api/patients/{patientId}/trends',
      action: 'assessment.read',
      summary:
        'What the whole diary shows over time: counts as ranges, changes and patterns, corrected for the number of looks',
      params: PatientParams,
      query: AssessmentQuery,
      answer: Trends,
    },
    async (work, { params, query }) => ok(await trendsOfPatient(work, params.patientId as PatientId, query.asOf)),
  ),
  route(
    {
      method: 'get',
      path: '/api/patients/{patientId}/assessment/basis',
      action: 'assessment.read',
      summary: 'The whole diary and profile that an assessment is made from, for a device that makes it itself',
      params: PatientParams,
      answer: AssessmentBasis,
    },
    async (work, { params }) => {
      const patientId = params.patientId as PatientId
      return ok({ diary: await diaryOf(work, patientId), profile: await profileOf(work, patientId) })
    },
  ),
  route(
    {
      method: 'get',
      path: '/api/patients/{patientId}/profile',
      action: 'history.read',
      summary: 'What was learned about a person’s headaches beside the diary',
      params: PatientParams,
      answer: StoredHistory,
    },
    async (work, { params }) => {
      const { version, history, recordedAt } = await historyOf(work, params.patientId as PatientId)
      return ok({ version, history, recordedAt: recordedAt?.toString() ?? null })
    },
  ),
  route(
    {
      method: 'put',
      path: '/api/patients/{patientId}/profile',
      action: 'history.write',
      summary: 'Save it as a new version',
      params: PatientParams,
      body: HistoryEdit,
      answer: SavedHistory,
    },
    async (work, { params, body }) => {
      const saved = await saveHistory(work, params.patientId as PatientId, body)
      return saved.ok ? ok({ version: saved.value }) : err(refusal(saved.error))
    },
  ),
]
