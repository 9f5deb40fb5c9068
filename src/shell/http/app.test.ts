import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Action, may, policy, type Role } from '#core/access/policy.ts'
import { type TestClinic, testClinic } from '../../../test/support/clinic.ts'
import { inClinic } from '../store/database.ts'
import { walkAudit } from '../store/repositories/audit.ts'
import { routes } from './routes/index.ts'

let clinic: TestClinic
beforeAll(async () => {
  clinic = await testClinic()
})
afterAll(() => clinic.close())

describe('who may call what', () => {
  it('I-52: every route names an action of the policy, or says that it is public', () => {
    for (const { spec } of routes) expect(spec.action === 'public' || spec.action in policy, spec.path).toBe(true)
  })

  it('a stranger gets 401 from every route that is not public, before the input is looked at', async () => {
    for (const { spec } of routes.filter(({ spec }) => spec.action !== 'public')) {
      const response = await clinic.app.request(spec.path.replaceAll(/\{\w+\}/g, 'x'), {
        method: spec.method.toUpperCase(),
      })
      expect(response.status, `${spec.method} ${spec.path}`).toBe(401)
    }
  })

  it('F3: every route about a person refuses each role that the policy refuses', async () => {
    const who: Record<Role, string> = {
      patient: 'omar',
      'front-desk': 'desk',
      nurse: 'nurse',
      prescriber: 'physician',
      'clinic-admin': 'admin',
    }
    const rosa = clinic.patient('rosa').id
    for (const { spec } of routes) {
      if (spec.action === 'public' || !spec.path.includes('{patientId}')) continue
      for (const [role, key] of Object.entries(who) as [Role, string][]) {
        if (
          may({ role, patientId: role === 'patient' ? clinic.patient('omar').id : null }, spec.action as Action, rosa)
        )
          continue
        const call = await clinic.as(key)
        const path = spec.path.replace('{patientId}', rosa).replaceAll(/\{\w+\}/g, '2026-03-01')
        const response = await call(path, { method: spec.method.toUpperCase(), ...(spec.body && { body: {} }) })
        expect([403, 422], `${role} ${spec.method} ${spec.path}`).toContain(response.status)
      }
    }
  })

  it('H37, I-54: another clinic’s person is not there', async () => {
    const call = await clinic.as('denver-nurse')
    expect((await call(`/api/patients/${clinic.patient('rosa').id}`)).status).toBe(404)
    const everybody = (await (await call('/api/patients')).json()) as { people: { id: string }[] }
    expect(everybody.people.map(({ id }) => id)).toEqual([clinic.patient('kai').id])
  })

  it('T15: a write from a page of another site is refused', async () => {
    const call = await clinic.as('nurse')
    const response = await call('/api/bookings', {
      method: 'POST',
      body: {},
      headers: { origin: 'https://elsewhere.example', host: 'here.example' },
    })
    expect(response.status).toBe(403)
  })
})

describe('a new person', () => {
  it('is registered, gets a sign-in of their own once, and sees their own data only', async () => {
    const desk = await clinic.as('desk')
    const person = {
      givenName: 'Demo',
      familyName: 'Synthetic',
      birthDate: '1990-01-01',
      sexAtBirth: 'unknown',
      language: 'es',
    }
    const { id } = (await (await desk('/api/patients', { method: 'POST', body: person })).json()) as { id: string }
    const account = await desk(`/api/patients/${id}/account`, { method: 'POST', body: { email: 'new@example.org' } })
    const { email, password } = (await account.json()) as { email: string; password: string }
    const again = await desk(`/api/patients/${id}/account`, { method: 'POST', body: { email: 'new@example.org' } })
    expect(again.status).toBe(409)
    const signed = await clinic.app.request('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    })
    const cookie = signed.headers.get('set-cookie')!.split(';')[0]!
    expect((await clinic.app.request(`/api/patients/${id}`, { headers: { cookie } })).status).toBe(200)
    expect(
      (await clinic.app.request(`/api/patients/${clinic.patient('rosa').id}`, { headers: { cookie } })).status,
    ).toBe(403)
  })

  it('T19: the front desk finds people without reading their birth dates; a nurse reads them', async () => {
    const found = async (who: string) =>
      ((await (await (await clinic.as(who))('/api/patients?text=rosa')).json()) as { people: unknown[] }).people
    expect(await found('desk')).toMatchObject([{ givenName: 'Rosa', birthDate: null }])
    expect(await found('nurse')).toMatchObject([{ givenName: 'Rosa', birthDate: '1984-05-17' }])
  })

  it('T4: an unknown field is refused by its name, a future birth date beside its field', async () => {
    const desk = await clinic.as('desk')
    const person = { givenName: 'A', familyName: 'B', birthDate: '2990-01-01', sexAtBirth: 'unknown', language: 'en' }
    const ahead = await desk('/api/patients', { method: 'POST', body: person })
    expect(await ahead.json()).toMatchObject({ status: 422, errors: [{ pointer: '/birthDate' }] })
    expect((await desk('/api/patients', { method: 'POST', body: { ...person, role: 'prescriber' } })).status).toBe(422)
  })
})

describe('who is signed in', () => {
  it.each([
    ['rosa', 'en'],
    ['ines', 'es'],
    ['nurse', null],
  ])('%s is met in %s: a patient in the language of their record', async (key, language) => {
    const call = await clinic.as(key)
    expect(await (await call('/api/me')).json()).toMatchObject({ language })
  })
})

describe('what every server offers', () => {
  it.each(['/healthz', '/readyz', '/docs', '/openapi.json'])('%s answers', async (path) => {
    expect((await clinic.app.request(path)).status).toBe(200)
  })

  it('T11: metrics name routes, never people', async () => {
    const rosa = clinic.patient('rosa').id
    await (await clinic.as('nurse'))(`/api/patients/${rosa}`)
    const text = await (await clinic.app.request('/metrics')).text()
    expect(text).toContain('route="/api/patients/{patientId}"')
    expect(text).not.toContain(rosa)
  })

  it('an address that isn’t there is a problem in words', async () => {
    const response = await clinic.app.request('/api/nothing')
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
  })
})

describe('the audit chain', () => {
  it('I-57: a look at a person, and a refused one, each leave a row', async () => {
    const rosa = clinic.patient('rosa').id
    await (await clinic.as('nurse'))(`/api/patients/${rosa}`)
    await (await clinic.as('admin'))(`/api/patients/${rosa}`)
    const rows = await clinic.work('nurse', ({ db }) =>
      db
        .selectFrom('audit')
        .select(['actor_role', 'outcome'])
        .where('subject', '=', rosa)
        .orderBy('seq', 'desc')
        .limit(2)
        .execute(),
    )
    expect(rows).toEqual([
      { actor_role: 'clinic-admin', outcome: 'not-allowed' },
      { actor_role: 'nurse', outcome: 'done' },
    ])
  })

  it('I-58: the chain holds, and a changed row is named', async () => {
    const id = clinic.patient('rosa').clinicId
    const walk = () => inClinic(clinic.shell.db, id, (trx) => walkAudit(trx, id))
    expect((await walk()).broken).toBeNull()
    await clinic.database.owner(
      `set app.clinic_id = '${id}'; update audit set actor_role = 'nobody' where clinic_id = '${id}' and seq = 2`,
    )
    expect((await walk()).broken).toBe(2)
  })

  it('I-21 in general: the app’s role can’t change or remove a row', async () => {
    await expect(clinic.work('nurse', ({ db }) => db.deleteFrom('audit').execute())).rejects.toThrow(
      /permission denied/,
    )
    await expect(
      clinic.work('nurse', ({ db }) => db.updateTable('patient_detail').set({ given_name: 'x' }).execute()),
    ).rejects.toThrow(/permission denied/)
  })

  it('I-53: a query without a clinic sees nothing', async () => {
    expect(await clinic.shell.db.selectFrom('patient_detail').selectAll().execute()).toEqual([])
  })
})
