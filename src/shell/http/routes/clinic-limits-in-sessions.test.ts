import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { phoenix, staffIn } from '#shell/demo/people.ts'
import { insertDirector } from '#shell/store/repositories/rule-signatures.ts'
import { tightenRule } from '#shell/workflows/tighten-rule.ts'
import { type TestClinic, testClinic } from '../../../../test/support/clinic.ts'
import { type Clock, furnishClinic, readyVisit, tablet } from '../../../../test/support/session-visit.ts'
import type { Board, EventsAnswer, SessionView } from '../contract/sessions.ts'

const physician = staffIn[phoenix.id]!.find(({ key }) => key === 'physician')!
let clinic: TestClinic
const clock: Clock = { now: Temporal.Instant.from('2026-03-24T17:00:00Z') }
beforeAll(async () => {
  clinic = await testClinic({ now: () => clock.now })
  await furnishClinic(clinic)
})
afterAll(() => clinic.close())

const ask = async <T>(who: string, path: string, body?: unknown): Promise<T> => {
  const call = await clinic.as(who)
  return (await call(path, body === undefined ? {} : { method: 'POST', body })).json() as Promise<T>
}
const opened = async (key: string): Promise<string> =>
  (await ask<{ id: string }>('desk', '/api/sessions', { bookingId: await readyVisit(clinic, key) })).id

const oxygen = async (id: string, value: number): Promise<readonly string[]> => {
  const enter = tablet(clinic, clock)
  const payload = { code: 'spo2', value, unit: '%', source: 'manual', quality: 'good' }
  await ask<EventsAnswer>('nurse', `/api/sessions/${id}/events`, { events: [enter('vitals-recorded', payload)] })
  const { rows } = await ask<Board>('nurse', '/api/sessions')
  return rows.find(({ sessionId }) => sessionId === id)!.alarms.map(({ ruleId }) => ruleId)
}

const narrowed = (bound: string, low: number, unit: string) =>
  clinic.work('physician', async (work) => {
    const { version = 0 } =
      (await work.db
        .selectFrom('clinic_rule')
        .select('version')
        .orderBy('version', 'desc')
        .limit(1)
        .executeTakeFirst()) ?? {}
    const asked = { bound, low, high: null, unit, reason: 'for this test only', password: '', replacesVersion: version }
    return tightenRule(work, asked)
  })

describe('a clinic’s own limits at the bedside', () => {
  it('hold in a session from its start on, and not in one that was open already', async () => {
    const before = await opened('maya')
    await clinic.work('admin', (work) => insertDirector(work, { staffId: physician.id, by: work.actor.staffId }))
    expect(await narrowed('A01 spo2 limit', 94, '%')).toEqual({ ok: true, value: 1 })
    expect(await narrowed('stay short-infusion minutes', 45, 'min')).toEqual({ ok: true, value: 2 })
    const after = await opened('omar')
    expect(await oxygen(before, 93)).toEqual([])
    expect(await oxygen(after, 93)).toEqual(['A01'])
    expect(await oxygen(before, 91)).toEqual(['A01'])
  })

  it('go to the bedside with the session, which folds by them without the server', async () => {
    const { rows } = await ask<Board>('nurse', '/api/sessions')
    const own = await Promise.all(
      rows.flatMap(({ sessionId }) =>
        sessionId === null ? [] : [ask<SessionView>('nurse', `/api/sessions/${sessionId}`)],
      ),
    )
    expect(own.map(({ order }) => order.own.length).sort()).toEqual([0, 2])
  })
})
