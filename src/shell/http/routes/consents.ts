import type { PatientId } from '#core/kernel/identity.ts'
import { err, ok } from '#core/kernel/result.ts'
import { type SignConsentError, signConsent } from '../../workflows/sign-consent.ts'
import { type WithdrawConsentError, withdrawConsent } from '../../workflows/withdraw-consent.ts'
import { viewConsents } from '../consent-view.ts'
import { ConsentParams, Consents, Signed, Signing, Withdrawing, Withdrawn } from '../contract/consents.ts'
import { PatientParams } from '../contract/people.ts'
import { type Problem, problem } from '../problem.ts'
import { route } from '../route.ts'

const signingProblem = (error: SignConsentError): Problem => {
  switch (error.code) {
    case 'no-such-form':
      return problem(404, error.code, 'There is no such form.')
    case 'form-changed':
      return problem(409, error.code, 'The form has changed since it was opened. Please read it again.')
    case 'statements-missing':
      return problem(422, error.code, 'Every sentence has to be confirmed.', {
        errors: error.statements.map((id) => ({ pointer: '/statements', detail: id })),
      })
    case 'name-differs':
      return problem(422, error.code, `The name has to be as in the record: ${error.wanted}.`, {
        errors: [{ pointer: '/signedName', detail: error.wanted }],
      })
  }
}

const withdrawalStatus = { 'no-such-consent': 404, 'already-withdrawn': 409 } as const satisfies Record<
  WithdrawConsentError['code'],
  number
>
const withdrawalWords = {
  'no-such-consent': 'There is no such consent.',
  'already-withdrawn': 'This consent has been withdrawn already.',
} as const satisfies Record<WithdrawConsentError['code'], string>

export const consentRoutes = [
  route(
    {
      method: 'get',
      path: '/api/patients/{patientId}/consents',
      action: 'consent.read',
      summary: 'The consent forms in the person’s language, and what was signed',
      params: PatientParams,
      answer: Consents,
    },
    async (work, { params }) => {
      const view = await viewConsents(work, params.patientId as PatientId)
      return view === null ? err(problem(404, 'no-such-person', 'Nobody like that in this clinic.')) : ok(view)
    },
  ),
  route(
    {
      method: 'post',
      path: '/api/patients/{patientId}/consents',
      action: 'consent.sign',
      summary: 'Sign a consent form: by the person, under the exact text they read',
      params: PatientParams,
      body: Signing,
      answer: Signed,
      status: 201,
    },
    async (work, { params, body }) => {
      const signed = await signConsent(work, params.patientId as PatientId, body)
      return signed.ok ? signed : err(signingProblem(signed.error))
    },
  ),
  route(
    {
      method: 'post',
      path: '/api/patients/{patientId}/consents/{consentId}/withdrawal',
      action: 'consent.withdraw',
      summary: 'Withdraw a consent, at any time and without a reason',
      params: ConsentParams,
      body: Withdrawing,
      answer: Withdrawn,
      status: 201,
    },
    async (work, { params, body }) => {
      const { patientId, consentId } = params
      const done = await withdrawConsent(work, patientId as PatientId, { consentId, reason: body.reason })
      if (done.ok) return ok({ withdrawn: true as const })
      const { code } = done.error
      return err(problem(withdrawalStatus[code], code, withdrawalWords[code]))
    },
  ),
]
