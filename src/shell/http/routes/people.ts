import type { PatientId } from '#core/kernel/identity.ts'
import { err, ok } from '#core/kernel/result.ts'
import { findPatient, searchPatients } from '../../store/repositories/patients.ts'
import { Me, PatientParams, People, PeopleQuery, Person } from '../contract/people.ts'
import { problem } from '../problem.ts'
import { route } from '../route.ts'

export const peopleRoutes = [
  route(
    {
      method: 'get',
      path: '/api/me',
      action: 'clinic.read',
      summary: 'Who is signed in, and in which clinic',
      answer: Me,
    },
    async ({ db, clinicId, actor, now, timeZone, demo }) => {
      const clinic = await db
        .selectFrom('clinic')
        .select(['clinic_id', 'name', 'time_zone', 'phone'])
        .where('clinic_id', '=', clinicId)
        .executeTakeFirstOrThrow()
      return ok({
        userId: actor.userId,
        name: actor.name,
        role: actor.role,
        staffId: actor.staffId,
        patientId: actor.patientId,
        clinic: { id: clinicId, name: clinic.name, timeZone, phone: clinic.phone },
        today: now.toZonedDateTimeISO(timeZone).toPlainDate().toString(),
        demo,
      })
    },
  ),
  route(
    {
      method: 'get',
      path: '/api/patients',
      action: 'people.read',
      summary: 'Find people by name, birth date or phone',
      query: PeopleQuery,
      answer: People,
    },
    async (work, { query }) => ok({ people: [...(await searchPatients(work, query.text))] }),
  ),
  route(
    {
      method: 'get',
      path: '/api/patients/{patientId}',
      action: 'contact.read',
      summary: 'Who a person is',
      params: PatientParams,
      answer: Person,
    },
    async (work, { params }) => {
      const patient = await findPatient(work, params.patientId as PatientId)
      return patient
        ? ok({ ...patient })
        : err(problem(404, 'no-such-person', 'There is no such person in this clinic.'))
    },
  ),
]
