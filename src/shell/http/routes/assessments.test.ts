import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assess } from '#core/headache/assess.ts'
import type { PatientId } from '#core/kernel/identity.ts'
import { profileOf } from '#shell/store/repositories/profiles.ts'
import { recordDay } from '#shell/workflows/record-day.ts'
import { type TestClinic, testClinic } from '../../../../test/support/clinic.ts'
import type { AssessmentBasis } from '../contract/assessment.ts'

const now = Temporal.Instant.from('2026-03-31T18:00:00Z')
let clinic: TestClinic
beforeAll(async () => {
  clinic = await testClinic({ now: () => now })
})
afterAll(() => clinic.close())

const historyAt = (key: string) => `/api/patients/${clinic.patient(key).id}/profile`
const assessmentOf = (key: string, query = '') => `/api/patients/${clinic.patient(key).id}/assessment${query}`
const answer = async (response: Response) => ({ status: response.status, body: (await response.json()) as never })

describe('a person’s headache history over HTTP', () => {
  it('is empty before anybody wrote one, and is kept version by version', async () => {
    const nurse = await clinic.as('nurse')
    expect(await answer(await nurse(historyAt('rosa')))).toEqual({
      status: 200,
      body: { version: 0, recordedAt: null, history: {} },
    })
    const history = { headacheSince: '2019', priorDiagnoses: ['1.1'], preventives: [{ name: 'topiramate' }] }
    const saved = await nurse(historyAt('rosa'), { method: 'PUT', body: { base: 0, history } })
    expect(await answer(saved)).toEqual({ status: 200, body: { version: 1 } })
    expect(await answer(await nurse(historyAt('rosa')))).toMatchObject({ body: { version: 1, history } })
  })

  it('a save made from an older version is refused, and the newer one stays', async () => {
    const nurse = await clinic.as('nurse')
    const late = await nurse(historyAt('rosa'), { method: 'PUT', body: { base: 0, history: {} } })
    expect(await answer(late)).toMatchObject({ status: 409, body: { code: 'stale-history', newest: 1 } })
    expect(await answer(await nurse(historyAt('rosa')))).toMatchObject({ body: { history: { headacheSince: '2019' } } })
  })

  it.each([
    ['an unknown key', { nonsense: true }],
    ['a birth date, which stands in the chart', { birthDate: '1984-05-17' }],
    ['a flag that does not exist', { redFlags: { fever: true } }],
    [
      'stopped before it was started',
      { preventives: [{ name: 'x', startedOn: '2020-02-02', stoppedOn: '2020-02-01' }] },
    ],
    ['a date that no calendar has', { headacheSince: '2020-02-30' }],
  ])('refuses %s', async (_, history) => {
    const nurse = await clinic.as('nurse')
    const response = await nurse(historyAt('omar'), { method: 'PUT', body: { base: 0, history } })
    expect(response.status).toBe(422)
  })

  it('the front desk reads no history and no assessment, a patient only their own', async () => {
    const desk = await clinic.as('desk')
    expect((await desk(historyAt('rosa'))).status).toBe(403)
    expect((await desk(assessmentOf('rosa'))).status).toBe(403)
    const rosa = await clinic.as('rosa')
    expect((await rosa(assessmentOf('rosa'))).status).toBe(200)
    expect((await rosa(assessmentOf('omar'))).status).toBe(403)
    expect((await rosa(historyAt('rosa'), { method: 'PUT', body: { base: 1, history: {} } })).status).toBe(403)
  })

  it('another clinic sees nothing of it', async () => {
    const seen = await clinic.work('denver-nurse', ({ db }) => db.selectFrom('headache_profile').selectAll().execute())
    expect(seen).toEqual([])
  })
})

describe('trends over HTTP', () => {
  it('a person sees their own, a nurse anybody’s, the front desk none', async () => {
    const path = (key: string) => `/api/patients/${clinic.patient(key).id}/trends`
    const rosa = await clinic.as('rosa')
    expect(await answer(await rosa(path('rosa')))).toMatchObject({
      status: 200,
      body: { asOf: '2026-03-31', from: null, windows: [], looks: { taken: 0 } },
    })
    expect((await rosa(path('omar'))).status).toBe(403)
    expect((await (await clinic.as('nurse'))(`${path('rosa')}?asOf=2026-03-01`)).status).toBe(200)
    expect((await (await clinic.as('desk'))(path('rosa'))).status).toBe(403)
  })
})

describe('an assessment over HTTP', () => {
  it('counts what was recorded up to the day that is asked about', async () => {
    const id = clinic.patient('lena').id as PatientId
    await clinic.work('nurse', async (work) => {
      for (const [n, date] of ['2026-03-30', '2026-03-31'].entries()) {
        const how = { editId: work.newId(), editedAt: now.add({ seconds: n }), base: null }
        expect((await recordDay(work, id, { date, headache: true, medications: [] }, how)).ok).toBe(true)
      }
    })
    const nurse = await clinic.as('nurse')
    expect(await answer(await nurse(assessmentOf('lena')))).toMatchObject({
      status: 200,
      body: { asOf: '2026-03-31', window: { recorded: 2, missing: 26 }, monthly: { headacheDays: 2 } },
    })
    expect(await answer(await nurse(assessmentOf('lena', '?asOf=2026-03-30')))).toMatchObject({
      body: { asOf: '2026-03-30', monthly: { headacheDays: 1 } },
    })
    expect((await nurse(assessmentOf('lena', '?asOf=yesterday'))).status).toBe(422)
  })

  it('what it is made from goes to the person and who treats them: the same assessment comes of it anywhere', async () => {
    const path = (key: string) => `/api/patients/${clinic.patient(key).id}/assessment/basis`
    const lena = await clinic.as('lena')
    const { diary, profile } = (await (await lena(path('lena'))).json()) as AssessmentBasis
    expect(profile).toMatchObject({ birthDate: '1991-08-23', sexAtBirth: 'female' })
    const ofServer = await (await lena(assessmentOf('lena'))).json()
    expect(JSON.parse(JSON.stringify(assess(diary, profile, '2026-03-31')))).toEqual(ofServer)
    expect((await lena(path('omar'))).status).toBe(403)
    expect((await (await clinic.as('nurse'))(path('lena'))).status).toBe(200)
    expect((await (await clinic.as('desk'))(path('lena'))).status).toBe(403)
  })

  it('takes the birth date and the sex from the chart', async () => {
    const read = await clinic.work('nurse', (work) => profileOf(work, clinic.patient('rosa').id as PatientId))
    expect(read).toMatchObject({ birthDate: '1984-05-17', sexAtBirth: 'female', headacheSince: '2019' })
  })
})
