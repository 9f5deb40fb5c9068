import type { PatientId } from '#core/kernel/identity.ts'
import { err, ok } from '#core/kernel/result.ts'
import { type RecordResultError, recordTestResult } from '../../workflows/record-test-result.ts'
import { KeptTestResult, MonitoringView, NewTestResult } from '../contract/monitoring.ts'
import { PatientParams } from '../contract/people.ts'
import { viewMonitoring } from '../monitoring-view.ts'
import { type Problem, problem } from '../problem.ts'
import { route } from '../route.ts'

const nobody = problem(404, 'no-such-person', 'Nobody like that in this clinic.')

const resultProblem = (error: RecordResultError): Problem => {
  switch (error.code) {
    case 'no-such-person':
      return nobody
    case 'staff-only':
      return problem(403, error.code, 'The clinic’s staff records tests.')
    case 'implausible':
      return problem(422, error.code, error.problems.map(({ detail }) => detail).join('. '), { errors: error.problems })
    case 'nothing-to-correct':
      return problem(404, error.code, 'There is no such entry of this person and this test to correct.')
    case 'corrected-already':
      return problem(409, error.code, 'Somebody has corrected this entry already. Look at theirs first.')
  }
}

export const monitoringRoutes = [
  route(
    {
      method: 'get',
      path: '/api/patients/{patientId}/monitoring',
      action: 'candidacy.read',
      summary: 'What was given so far, which tests are there and which are wanted, and what is due when',
      params: PatientParams,
      answer: MonitoringView,
    },
    async (work, { params }) => {
      const view = await viewMonitoring(work, params.patientId as PatientId)
      return view === null ? err(nobody) : ok(view)
    },
  ),
  route(
    {
      method: 'post',
      path: '/api/patients/{patientId}/test-results',
      action: 'test.record',
      summary: 'Keep a test result, or that a test was not done and why; a correction replaces an entry, which stays',
      params: PatientParams,
      body: NewTestResult,
      answer: KeptTestResult,
      status: 201,
    },
    async (work, { params, body }) => {
      const kept = await recordTestResult(work, params.patientId as PatientId, body)
      return kept.ok ? ok(kept.value) : err(resultProblem(kept.error))
    },
  ),
]
