import type { PatientId } from '#core/kernel/identity.ts'
import { ok } from '#core/kernel/result.ts'
import { outcomeOf } from '#core/outcomes/outcome.ts'
import { diaryOf, diaryZoneOf } from '../../store/repositories/diary.ts'
import { profileOf } from '../../store/repositories/profiles.ts'
import { treatmentDays } from '../../store/repositories/sessions.ts'
import { OutcomeAnswer, OutcomeQuery } from '../contract/outcomes.ts'
import { PatientParams } from '../contract/people.ts'
import { route } from '../route.ts'

export const outcomeRoutes = [
  route(
    {
      method: 'get',
      path: '/api/patients/{patientId}/outcome',
      action: 'outcome.read',
      summary: 'What a person’s newest series did, from their own diary before and after',
      params: PatientParams,
      query: OutcomeQuery,
      answer: OutcomeAnswer,
    },
    async (work, { params, query }) => {
      const id = params.patientId as PatientId
      const today = work.now
        .toZonedDateTimeISO(await diaryZoneOf(work, id))
        .toPlainDate()
        .toString()
      const asOf = query.asOf ?? today
      const [diary, profile, treatment] = [
        await diaryOf(work, id),
        await profileOf(work, id),
        await treatmentDays(work, id),
      ]
      return ok({ asOf, outcome: outcomeOf({ diary, profile, treatment, asOf }) })
    },
  ),
]
