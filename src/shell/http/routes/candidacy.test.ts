import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestClinic, testClinic } from '../../../../test/support/clinic.ts'
import type { Intake, ScreeningView } from '../contract/candidacy.ts'
import type { Consents } from '../contract/consents.ts'

let clinic: TestClinic
const today = Temporal.Instant.from('2026-03-20T18:00:00Z')
let clock = today
beforeAll(async () => {
  clinic = await testClinic({ now: () => clock })
})
afterAll(() => clinic.close())

const call = async (who: string, path: string, body?: unknown) => {
  const response = await (await clinic.as(who))(path, body === undefined ? {} : { method: 'POST', body })
  return { status: response.status, json: (await response.json()) as never }
}
const of = (key: string) => `/api/patients/${clinic.patient(key).id}`

describe('intake', () => {
  it('asks what is unknown, stronger forms only of what isn’t answered no, and a man nothing of pregnancy', async () => {
    const before: Intake = (await call('eli', `${of('eli')}/intake`)).json
    expect(before.due).toContain('redFlags')
    expect(before.due).not.toContain('pregnancy')
    expect(before.dueFlags).toContain('systemic-urgent')
    await call('eli', `${of('eli')}/screenings`, { answers: { allergy: 'no', redFlags: { systemic: false } } })
    const after: Intake = (await call('eli', `${of('eli')}/intake`)).json
    expect(after.due).not.toContain('allergy')
    expect(after.dueFlags).not.toContain('systemic-urgent')
  })

  it('shows what was said before and grew too old, to be confirmed; until then it is unknown', async () => {
    clock = today.subtract({ hours: 24 * 100 })
    await call('tomas', `${of('tomas')}/screenings`, {
      answers: { psychosis: 'none', liver: 'normal', allergy: 'no', medications: [{ name: 'naproxen', hoursAgo: 2 }] },
    })
    clock = today
    const { due, earlier }: Intake = (await call('tomas', `${of('tomas')}/intake`)).json
    expect(earlier).toEqual({
      psychosis: { said: 'none', on: '2025-12-10' },
      liver: { said: 'no', on: '2025-12-10' },
      medications: { said: ['naproxen'], on: '2025-12-10' },
    })
    expect(due).toEqual(expect.arrayContaining(['psychosis', 'liver', 'medications']))
    expect(due).not.toContain('allergy')
    const view: ScreeningView = (await call('physician', `${of('tomas')}/screening`)).json
    expect(view.facts.psychosis).toBeUndefined()
  })

  it('says at once that help is needed, and never that all is well (H21)', async () => {
    const emergency = await call('wren', `${of('wren')}/screenings`, {
      answers: { redFlags: { 'sudden-onset': true } },
    })
    expect(emergency).toMatchObject({ status: 201, json: { needsHelpNow: true, emergencyFlags: ['sudden-onset'] } })
    const calm = await call('dara', `${of('dara')}/screenings`, { answers: { allergy: 'no' } })
    expect(Object.keys(calm.json).sort()).toEqual(['emergencyFlags', 'id', 'needsHelpNow', 'recordedAt'])
  })

  it('is closed: what it doesn’t know, or isn’t the patient’s to say, is refused', async () => {
    expect((await call('dara', `${of('dara')}/screenings`, { answers: { alergy: 'no' } })).status).toBe(422)
    expect((await call('dara', `${of('dara')}/screenings`, { answers: { bp: { systolic: 120 } } })).status).toBe(403)
    expect((await call('dara', `${of('eli')}/screenings`, { answers: { allergy: 'no' } })).status).toBe(403)
    expect((await call('desk', `${of('eli')}/screenings`, { answers: { allergy: 'no' } })).status).toBe(403)
    for (const path of ['screening', 'intake'])
      expect((await call('denver-nurse', `${of('eli')}/${path}`)).status).toBe(404)
    expect((await call('denver-nurse', `${of('eli')}/screenings`, { answers: { allergy: 'no' } })).status).toBe(404)
  })
})

describe('the clinic', () => {
  it('reads every finding with its source; the patient does not', async () => {
    const view: ScreeningView = (await call('physician', `${of('eli')}/screening?route=nasal`)).json
    expect(view).toMatchObject({ route: 'nasal', course: 'ask' })
    expect(view.findings.every(({ source }) => source !== '')).toBe(true)
    expect((await call('eli', `${of('eli')}/screening`)).status).toBe(403)
  })

  it('decides through the prescriber only, over what was shown', async () => {
    const view: ScreeningView = (await call('physician', `${of('eli')}/screening?route=iv`)).json
    const decision = { route: 'iv', choice: 'deferred', reason: 'More diary days first.', seen: view.fingerprint }
    expect((await call('nurse', `${of('eli')}/candidacy-decisions`, decision)).status).toBe(403)
    expect(
      (await call('physician', `${of('eli')}/candidacy-decisions`, { ...decision, reason: 'later' })).json,
    ).toMatchObject({
      code: 'reason-missing',
      errors: [{ pointer: '/reason' }],
    })
    expect((await call('physician', `${of('eli')}/candidacy-decisions`, decision)).status).toBe(201)
    const after: ScreeningView = (await call('nurse', `${of('eli')}/screening?route=iv`)).json
    expect(after.decision).toMatchObject({ decision: 'deferred', decidedByName: 'Dr. Demo Physician' })
  })

  it('has its list of concerns, with names', async () => {
    const { json } = await call('nurse', '/api/safety-concerns')
    expect(json).toMatchObject({ concerns: [{ patientName: 'Wren Synthetic', kind: 'warning-sign' }] })
  })
})

describe('consent', () => {
  it('is read in the language of the record, signed and withdrawn by the person', async () => {
    const path = `${of('tomas')}/consents`
    const view: Consents = (await call('tomas', path)).json
    const form = view.forms.find(({ drug, route }) => drug === 'ketamine' && route === 'iv')!
    expect(form.title).toBe('Infusión de ketamina para la migraña')
    const signing = {
      drug: 'ketamine',
      route: 'iv',
      formHash: form.hash,
      statements: form.statements.map(({ id }) => id),
      signedName: view.fullName,
    }
    expect((await call('nurse', path, signing)).status).toBe(403)
    const { status, json } = await call('tomas', path, signing)
    expect(status).toBe(201)
    expect((await call('nurse', path)).json).toMatchObject({ signed: [{ gaps: [] }] })
    expect((await call('tomas', `${path}/${(json as { id: string }).id}/withdrawal`, {})).status).toBe(201)
    expect((await call('nurse', path)).json).toMatchObject({ signed: [{ gaps: ['withdrawn'] }] })
  })
})
