import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { testResultsOf } from '#shell/store/repositories/test-results.ts'
import { type TestClinic, testClinic } from '../../../../test/support/clinic.ts'
import type { ScreeningView } from '../contract/candidacy.ts'
import type { MonitoringView } from '../contract/monitoring.ts'

let clinic: TestClinic
beforeAll(async () => {
  clinic = await testClinic({ now: () => clock })
})
afterAll(() => clinic.close())

const on = '2026-03-20'
const today = Temporal.Instant.from('2026-03-20T18:00:00Z')
let clock = today
const call = async (who: string, path: string, body?: unknown) => {
  const response = await (await clinic.as(who))(path, body === undefined ? {} : { method: 'POST', body })
  return { status: response.status, json: (await response.json()) as never }
}
const of = (key: string) => `/api/patients/${clinic.patient(key).id}`
const record = (key: string, result: object, who = 'nurse') =>
  call(who, `${of(key)}/test-results`, { doneOn: on, ...result })
const alt = (value: number) => ({
  test: 'alt',
  outcome: { kind: 'measured', value, unit: 'U/L', upperLimit: 40 },
  doneBy: 'a laboratory',
})
const view = async (key: string): Promise<MonitoringView> => (await call('nurse', `${of(key)}/monitoring`)).json
const screening = async (key: string): Promise<ScreeningView> =>
  (await call('physician', `${of(key)}/screening?route=iv`)).json
const partOf = async (key: string, id: string, part: string) =>
  (await view(key)).baseline.find((each) => each.id === id)?.parts.find((each) => each.part === part)

describe('a test result', () => {
  it('is kept with unit, limit, day and who recorded it, and feeds the screening', async () => {
    expect((await record('dara', alt(130))).status).toBe(201)
    const { results } = await view('dara')
    expect(results[0]).toMatchObject({
      name: 'ALT',
      words: '130 U/L, limit 40: 3.3 × the limit',
      doneOn: on,
      doneBy: 'a laboratory',
      recordedByName: 'Demo Nurse',
    })
    const { facts, findings } = await screening('dara')
    expect(facts.altXUln).toBe(3.25)
    expect(findings).toContainEqual(expect.objectContaining({ id: 'lft', verdict: 'not-a-candidate' }))
  })

  it('is corrected by another entry; both stay, the later counts', async () => {
    const first: { id: string } = (await record('eli', alt(400))).json
    expect((await record('eli', { ...alt(40), replaces: first.id })).status).toBe(201)
    expect((await view('eli')).results.map(({ words }) => words)).toEqual(['40 U/L, limit 40'])
    expect((await record('eli', { ...alt(41), replaces: first.id })).status).toBe(409)
    const kept = await clinic.work('nurse', ({ db }) =>
      db.selectFrom('test_result').selectAll().where('patient_id', '=', clinic.patient('eli').id).execute(),
    )
    expect(kept).toHaveLength(2)
  })

  it('entered in error counts for nothing', async () => {
    const wrong: { id: string } = (await record('june', alt(300))).json
    const away = { test: 'alt', outcome: { kind: 'entered-in-error', why: 'of another person' }, replaces: wrong.id }
    expect((await record('june', away)).status).toBe(201)
    expect((await view('june')).results).toEqual([])
    expect((await record('june', { ...away, replaces: null })).status).toBe(422)
  })

  it('corrects only what is of the same person and the same test', async () => {
    const first: { id: string } = (await record('rosa', alt(20))).json
    expect((await record('omar', { ...alt(21), replaces: first.id })).status).toBe(404)
    expect((await record('rosa', { ...alt(21), test: 'ast', replaces: first.id })).status).toBe(404)
    expect((await record('rosa', { ...alt(21), replaces: randomUUID() })).status).toBe(404)
  })

  it('that was not done differs from one that nobody knows of', async () => {
    await record('tomas', { test: 'ecg', outcome: { kind: 'not-done', why: 'declined' } })
    expect(await partOf('tomas', 'ecg', 'ecg')).toMatchObject({ state: 'not-done', result: 'not done: declined' })
    expect(await partOf('rosa', 'ecg', 'ecg')).toMatchObject({ state: 'missing', doneOn: null })
  })

  test.each<[string, object, string, string]>([
    ['an ALT of 40,000', alt(40_000), '/outcome/value', 'ALT of 40000 U/L is implausible; wanted from 1 to 20000 U/L'],
    ['a day to come', { ...alt(30), doneOn: '2026-03-21' }, '/doneOn', '2026-03-21 is still to come'],
    [
      'a value without its limit',
      { test: 'alt', outcome: { kind: 'measured', value: 30, unit: 'U/L' } },
      '/outcome/upperLimit',
      'ALT needs the laboratory’s upper limit of normal (U/L): without it the value says nothing',
    ],
    [
      'a word no ECG has',
      { test: 'ecg', outcome: { kind: 'found', word: 'good' } },
      '/outcome/word',
      'ECG: found “good”, wanted normal or abnormal',
    ],
  ])('refuses %s by name', async (_, result, pointer, detail) => {
    const { status, json } = await record('noor', result)
    expect([status, (json as { errors: unknown }).errors]).toEqual([422, [{ pointer, detail }]])
    expect((await view('noor')).results).toEqual([])
  })

  it('is for the staff of this clinic', async () => {
    expect((await record('dara', alt(20), 'dara')).status).toBe(403)
    expect((await record('dara', alt(20), 'desk')).status).toBe(403)
    expect((await record('dara', alt(20), 'denver-nurse')).status).toBe(404)
    expect((await call('denver-nurse', `${of('dara')}/monitoring`)).status).toBe(404)
    expect((await call('dara', `${of('dara')}/monitoring`)).status).toBe(403)
    const seen = await clinic.work('denver-nurse', (work) => testResultsOf(work, clinic.patient('dara').id))
    expect(seen).toEqual([])
  })

  it('is never changed in place', async () => {
    const change = clinic.work('nurse', ({ db }) => db.updateTable('test_result').set({ done_by: 'me' }).execute())
    await expect(change).rejects.toThrow(/permission denied/)
  })
})

describe('tests and the day', () => {
  it('a pregnancy test of today answers the question, one that is positive rules the course out', async () => {
    await record('lena', { test: 'pregnancy-test', outcome: { kind: 'found', word: 'negative' } })
    expect((await screening('lena')).facts.pregnancy).toBe('no')
    await record('lena', { test: 'pregnancy-test', outcome: { kind: 'found', word: 'positive' } })
    expect((await screening('lena')).findings).toContainEqual(
      expect.objectContaining({ id: 'pregnancy', verdict: 'not-a-candidate' }),
    )
  })

  it('AUDIT-C, answered by the person, is a fact of the screening and one of its tests', async () => {
    const answers = { id: randomUUID(), instrument: 'audit-c', language: 'en', takenOn: on, answers: [2, 1, 0] }
    expect((await call('maya', `${of('maya')}/questionnaires`, answers)).status).toBe(201)
    expect((await screening('maya')).facts.auditC).toBe(3)
    expect(await partOf('maya', 'questionnaires', 'audit-c')).toMatchObject({ state: 'fine', doneOn: on })
    expect((await screening('maya')).findings).toContainEqual(
      expect.objectContaining({ id: 'audit-c', verdict: 'physician-judgement' }),
    )
  })

  it('a positive look-up is one of the six of the misuse screen', async () => {
    await call('ines', `${of('ines')}/screenings`, { answers: { familyAddiction: 'yes' } })
    await record('ines', { test: 'pdmp', outcome: { kind: 'found', word: 'unexpected', note: 'two prescribers' } })
    expect((await view('ines')).misuse).toMatchObject({ positive: 2, truth: 'met' })
    expect((await screening('ines')).findings).toContainEqual(
      expect.objectContaining({ id: 'misuse', verdict: 'physician-judgement' }),
    )
  })

  it('what is wanted and missing is weighed by the physician, and stored with the decision', async () => {
    const { findings, fingerprint } = await screening('theo')
    expect(findings).toContainEqual(
      expect.objectContaining({ id: 'baseline-test', about: 'urine', verdict: 'physician-judgement' }),
    )
    const decision = { route: 'iv', choice: 'deferred', reason: 'Tests first, then again.', seen: fingerprint }
    expect((await call('physician', `${of('theo')}/candidacy-decisions`, decision)).status).toBe(201)
    const [stored] = await clinic.work('physician', ({ db }) =>
      db.selectFrom('screening').selectAll().where('patient_id', '=', clinic.patient('theo').id).execute(),
    )
    expect(stored?.rules_version).toBe('candidacy 2')
    expect(stored?.facts.tests).toContainEqual(expect.objectContaining({ id: 'urine', state: 'missing' }))
    expect(stored?.findings).toEqual(findings)
  })

  it('a pressure above 180/100 at two visits ends the course, at one only the day', async () => {
    const bp = { systolic: 190, diastolic: 95 }
    const coursesOf = async () =>
      (await screening('sol')).findings.filter(({ id }) => id === 'bp-today').map(({ scope }) => scope)
    clock = today.subtract({ hours: 24 * 7 })
    await call('nurse', `${of('sol')}/screenings`, { answers: { bp } })
    expect(await coursesOf()).toEqual(['today'])
    clock = today
    await call('nurse', `${of('sol')}/screenings`, { answers: { bp } })
    expect(await coursesOf()).toEqual(['today', 'course'])
  })

  it('an allergy to ketamine in the history stands over an answer', async () => {
    const nurse = await clinic.as('nurse')
    await call('sol', `${of('sol')}/screenings`, { answers: { allergy: 'no' } })
    const body = { base: 0, history: { allergies: ['Ketamine'] } }
    expect((await nurse(`${of('sol')}/profile`, { method: 'PUT', body })).status).toBe(200)
    expect((await screening('sol')).facts.allergy).toBe('yes')
  })
})
