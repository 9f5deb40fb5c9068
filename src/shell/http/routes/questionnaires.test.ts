import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestClinic, testClinic } from '../../../../test/support/clinic.ts'
import { openConcerns } from '../../store/repositories/safety-concerns.ts'
import type { Questionnaire, Submission } from '../contract/questionnaires.ts'

let clinic: TestClinic
beforeAll(async () => {
  clinic = await testClinic({ now: () => Temporal.Instant.from('2026-06-15T18:00:00Z') })
})
afterAll(() => clinic.close())

const phq9 = (answers: unknown, more: Partial<Submission> = {}): Submission => ({
  id: randomUUID(),
  instrument: 'phq-9',
  language: 'en',
  takenOn: '2026-06-15',
  answers: answers as number[],
  ...more,
})

const path = (key: string) => `/api/patients/${clinic.patient(key).id}/questionnaires`
const send = async (who: string, body: Submission, about = who) => {
  const response = await (await clinic.as(who))(path(about), { method: 'POST', body })
  return {
    status: response.status,
    body: (await response.json()) as Questionnaire & { errors?: { pointer: string }[] },
  }
}
const kept = async (who: string, about = who) => {
  const response = await (await clinic.as(who))(path(about))
  return ((await response.json()) as { questionnaires: Questionnaire[] }).questionnaires
}

describe('questionnaires', () => {
  it('a patient answers and is scored against their last answers of the same kind', async () => {
    await send('rosa', phq9([2, 2, 2, 2, 2, 2, 2, 2, 1], { takenOn: '2026-03-01' }))
    const { status, body } = await send('rosa', phq9([1, 1, 2, 2, 2, 2, 1, 1, 0]))
    expect(status).toBe(201)
    expect(body.score).toMatchObject({ score: 12, change: -5, meaningful: true, safety: null })
    expect((await kept('rosa')).map(({ score }) => [score.score, score.safety])).toEqual([
      [17, 'c-ssrs-today'],
      [12, null],
    ])
  })

  it('thoughts of self-harm are an open concern of the clinic the moment they are sent, old answers are not', async () => {
    const concerns = () => clinic.work('nurse', (work) => openConcerns(work, clinic.patient('noor').id))
    await send('noor', phq9([0, 0, 0, 0, 0, 0, 0, 0, 2], { takenOn: '2026-05-01' }))
    expect(await concerns()).toEqual([])
    await send('noor', phq9([0, 0, 0, 0, 0, 0, 0, 0, 1]))
    expect(await concerns()).toMatchObject([{ kind: 'self-harm', what: expect.stringContaining('PHQ-9 is 1') }])
  })

  it('the same answers sent twice are kept once', async () => {
    const once = phq9([0, 0, 0, 0, 0, 0, 0, 0, 0])
    await send('omar', once)
    expect((await send('omar', once)).body.score.score).toBe(0)
    expect(await kept('omar')).toHaveLength(1)
  })

  it('an answer that is none is refused with its pointer, and nothing is kept', async () => {
    const { status, body } = await send('lena', phq9([0, 0, 4, 0, 0, 0, 0, 0, 0]))
    expect([status, body.errors?.[0]?.pointer]).toEqual([422, '/answers/2'])
    expect(await kept('lena')).toEqual([])
  })

  it('a day that has not come where the person lives is refused', async () => {
    expect((await send('lena', phq9([0, 0, 0, 0, 0, 0, 0, 0, 0], { takenOn: '2026-06-16' }))).status).toBe(422)
  })

  it('a nurse enters what somebody said; the desk may neither write nor read; another patient finds nothing', async () => {
    const entered = await send('nurse', { ...phq9([6]), instrument: 'nrs' }, 'maya')
    expect([entered.status, entered.body.recordedAs]).toEqual([201, 'staff'])
    expect((await send('desk', { ...phq9([6]), instrument: 'nrs' }, 'maya')).status).toBe(403)
    expect((await (await clinic.as('desk'))(path('maya'))).status).toBe(403)
    expect((await (await clinic.as('omar'))(path('maya'))).status).toBe(403)
  })

  it('another clinic’s staff see none of it, even by the right address', async () => {
    const response = await (await clinic.as('denver-nurse'))(path('rosa'))
    expect(await response.json()).toEqual({ questionnaires: [] })
  })

  it('I-47: the database refuses a total for what is incomplete, and lets nobody change a response', async () => {
    const forged = clinic.work('nurse', ({ db, clinicId }) =>
      sql`insert into questionnaire_response (clinic_id, patient_id, id, instrument, version, language, taken_on, answers, score, recorded_at, recorded_by, recorded_as)
        values (${clinicId}, ${clinic.patient('rosa').id}, ${randomUUID()}, 'phq-9', 'phq-9', 'en', '2026-06-01', '[]', '{"status":"incomplete","score":3}', now(), ${randomUUID()}, 'staff')`.execute(
        db,
      ),
    )
    await expect(forged).rejects.toThrow('incomplete_has_no_score')
    const edit = clinic.work('nurse', ({ db }) => sql`update questionnaire_response set language = 'es'`.execute(db))
    await expect(edit).rejects.toThrow('permission denied')
  })
})
