import type { Patient } from '#core/chart/patient.ts'
import type { PatientId } from '#core/kernel/identity.ts'
import { err, ok } from '#core/kernel/result.ts'
import { findPatient, recordPatient, searchPatients } from '../../store/repositories/patients.ts'
import {
  Me,
  NewAccount,
  NewPerson,
  OpenedAccount,
  PatientParams,
  People,
  PeopleQuery,
  Person,
} from '../contract/people.ts'
import { problem } from '../problem.ts'
import { route } from '../route.ts'

const noSuchPerson = problem(404, 'no-such-person', 'There is no such person in this clinic.')

export const peopleRoutes = [
  route(
    {
      method: 'get',
      path: '/api/me',
      action: 'clinic.read',
      summary: 'Who is signed in, and in which clinic',
      answer: Me,
    },
    async (work) => {
      const { db, clinicId, actor, now, timeZone, demo } = work
      const clinic = await db
        .selectFrom('clinic')
        .select(['clinic_id', 'name', 'time_zone', 'phone'])
        .where('clinic_id', '=', clinicId)
        .executeTakeFirstOrThrow()
      const patient = actor.patientId && (await findPatient(work, actor.patientId))
      return ok({
        userId: actor.userId,
        name: actor.name,
        role: actor.role,
        staffId: actor.staffId,
        patientId: actor.patientId,
        language: patient ? patient.language : null,
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
    async (work, { query }) => {
      const people = await searchPatients(work, query.text)
      const maySeeBirthDate = work.actor.role !== 'front-desk'
      return ok({ people: people.map((each) => (maySeeBirthDate ? each : { ...each, birthDate: null })) })
    },
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
      return patient ? ok({ ...patient }) : err(noSuchPerson)
    },
  ),
  route(
    {
      method: 'post',
      path: '/api/patients',
      action: 'people.register',
      summary: 'Register a person',
      body: NewPerson,
      answer: Person,
      status: 201,
    },
    async (work, { body }) => {
      const today = work.now.toZonedDateTimeISO(work.timeZone).toPlainDate()
      if (Temporal.PlainDate.compare(body.birthDate, today) > 0)
        return err(
          problem(422, 'birth-date-ahead', 'The birth date is in the future.', {
            errors: [{ pointer: '/birthDate', detail: 'The birth date is in the future.' }],
          }),
        )
      const patient: Patient = { ...body, id: work.newId() as PatientId, timeZone: work.timeZone }
      await recordPatient(work, patient)
      return ok({ ...patient })
    },
  ),
  route(
    {
      method: 'post',
      path: '/api/patients/{patientId}/account',
      action: 'account.open',
      summary: 'Give a person a sign-in of their own; the password is shown once',
      params: PatientParams,
      body: NewAccount,
      answer: OpenedAccount,
      status: 201,
    },
    async (work, { params, body }) => {
      const patient = await findPatient(work, params.patientId as PatientId)
      if (patient === null) return err(noSuchPerson)
      const password = await work.openAccount(patient, body.email)
      return password === null
        ? err(
            problem(409, 'email-taken', 'Somebody signs in with this address already.', {
              errors: [{ pointer: '/email', detail: 'Somebody signs in with this address already.' }],
            }),
          )
        : ok({ email: body.email, password })
    },
  ),
]
