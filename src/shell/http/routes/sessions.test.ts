import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { dischargeIds } from '#core/session/discharge.ts'
import { inClinic } from '#shell/store/database.ts'
import { consentsOf } from '#shell/store/repositories/consents.ts'
import { treatmentDays } from '#shell/store/repositories/sessions.ts'
import { withdrawConsent } from '#shell/workflows/withdraw-consent.ts'
import { type TestClinic, testClinic } from '../../../../test/support/clinic.ts'
import {
  type Clock,
  furnishClinic,
  observed,
  passed,
  readyVisit,
  tablet,
} from '../../../../test/support/session-visit.ts'
import type { EnteredEvent } from '../contract/session-events.ts'
import type { Board, EventsAnswer, SessionView } from '../contract/sessions.ts'

let clinic: TestClinic
const clock: Clock = { now: Temporal.Instant.from('2026-03-24T17:00:00Z') }
beforeAll(async () => {
  clinic = await testClinic({ now: () => clock.now })
  await furnishClinic(clinic)
  await clinic.as('nurse-2') // has a sign-in of their own
})
afterAll(() => clinic.close())

const pass = (minutes: number): void => {
  clock.now = clock.now.add({ milliseconds: Math.round(minutes * 60_000) })
}
const post = async (who: string, path: string, body: unknown): Promise<{ status: number; body: never }> => {
  const response = await (await clinic.as(who))(path, { method: 'POST', body })
  return { status: response.status, body: (await response.json()) as never }
}
const get = async <T>(who: string, path: string): Promise<T> =>
  (await (await clinic.as(who))(path)).json() as Promise<T>
const open = async (key: string): Promise<{ id: string; bookingId: string }> => {
  const bookingId = await readyVisit(clinic, key)
  const { status, body } = await post('desk', '/api/sessions', { bookingId })
  expect({ status, body }).toMatchObject({ status: 201 })
  return { ...(body as { id: string }), bookingId }
}
const sendAs =
  (who: string, id: string) =>
  async (events: EnteredEvent[], witness?: object): Promise<EventsAnswer & { status: number; code?: string }> => {
    const { status, body } = await post(who, `/api/sessions/${id}/events`, { events, ...(witness && { witness }) })
    return { status, ...(body as EventsAnswer) }
  }
const second = { email: 'nurse-2@demo.example.org', password: 'demo only quiet room' }
const identity = { method: 'asked', identifiers: ['Maya Synthetic', '1988-02-09'] }

describe('a session from check-in to discharge', () => {
  let id: string
  let bookingId: string
  let send: ReturnType<typeof sendAs>
  const make = (type: EnteredEvent['type'], payload: object = {}) => enterNow(type, payload)
  let enterNow: ReturnType<typeof tablet>
  const state = async (): Promise<string | null> =>
    (await get<Board>('nurse', '/api/sessions')).rows.find(({ sessionId }) => sessionId === id)!.state

  it('is opened from a booking, once', async () => {
    ;({ id, bookingId } = await open('maya'))
    enterNow = tablet(clinic, clock)
    send = sendAs('nurse', id)
    expect(await post('nurse', '/api/sessions', { bookingId })).toMatchObject({ status: 201, body: { id } })
    expect(await state()).toBe('arrived')
  })

  it('I-57: the audit row of a session names whom it is about, though the address does not', async () => {
    await get('nurse', `/api/sessions/${id}`)
    const row = await clinic.work('nurse', ({ db }) =>
      db.selectFrom('audit').select(['request', 'subject']).orderBy('seq', 'desc').executeTakeFirstOrThrow(),
    )
    expect(row).toEqual({ request: 'get /api/sessions/{sessionId}', subject: clinic.patient('maya').id })
  })

  it('refuses another name or birth date, and takes the right ones (H01)', async () => {
    const wrong = await send([
      make('identity-verified', { ...identity, identifiers: ['Maya Synthetic', '1988-02-10'] }),
    ])
    expect(wrong.refused).toMatchObject([{ code: 'identity-differs' }])
    await send([make('identity-verified', identity)])
    expect(await state()).toBe('identified')
  })

  it('the dose check takes a second person’s own sign-in', async () => {
    await send([
      make('preflight-started'),
      ...passed(enterNow),
      ...observed(enterNow),
      make('iv-checked', { site: 'left forearm', patent: true }),
    ])
    const p18 = () => make('preflight-answered', { item: 'P18', answer: 'pass' })
    expect((await send([p18()])).refused).toMatchObject([{ code: 'second-person-needed' }])
    expect(await send([p18()], { ...second, password: 'not theirs' })).toMatchObject({
      status: 403,
      code: 'witness-not-confirmed',
    })
    expect((await send([p18()], { ...second, email: 'nurse@demo.example.org' })).refused).toMatchObject([
      { code: 'same-person' },
    ])
    expect((await send([p18()], second)).refused).toEqual([])
    await send([make('preflight-completed')])
    expect(await state()).toBe('cleared')
  })

  it('runs, counts, and shows what is due', async () => {
    const started = make('infusion-started', { mgPerH: 51, mlPerH: 51, mgPerMl: 1 })
    expect((await send([started])).events.at(-1)).toMatchObject({ type: 'infusion-started', found: [] })
    pass(20)
    const row = (await get<Board>('nurse', '/api/sessions')).rows.find(({ sessionId }) => sessionId === id)!
    expect(row).toMatchObject({ state: 'infusing', mg: 17, mgPerH: 51, maxTotalMg: 34 })
    expect(row.alarms.map(({ ruleId }) => ruleId)).toContain('A21')
  })

  it('a repeated batch changes nothing (H14, I-24)', async () => {
    const batch = observed(enterNow)
    const first = await send(batch)
    const again = await send(batch)
    expect(again.accepted).toEqual(first.accepted)
    expect(again.events).toHaveLength(first.events.length)
  })

  it('a rate above the order is kept, counts, and stands there with what speaks against it', async () => {
    const { events } = await send([make('rate-changed', { mgPerH: 60, mlPerH: 60, mgPerMl: 1 })])
    expect(events.at(-1)!.found.map(({ code }) => code)).toContain('rate-above-order')
    await send([make('rate-changed', { mgPerH: 42, mlPerH: 42, mgPerMl: 1 })])
  })

  it('stops, recovers and leaves with an escort, when every criterion is met', async () => {
    pass(20)
    await send([make('stopped', { reason: 'completed' })])
    expect(await treatedMg()).toBe(31)
    await send([...observed(enterNow), make('recovery-started')])
    pass(16)
    const assessed = ['D4', 'D6', 'D7', 'D8', 'D9', 'D11', 'D12', 'D13', 'D14', 'D15'].map((criterion) =>
      make('criterion-assessed', { criterion, value: criterion === 'D9' ? 10 : 'met' }),
    )
    const seen = ['A20', 'A21'].map((ruleId) => make('alarm-acknowledged', { ruleId }))
    await send([...observed(enterNow), ...assessed, ...seen])
    expect(await state()).toBe('recovering')
    const early = await send([make('discharged', { escort: 'Demo Escort' })])
    expect(early.events.at(-1)!.found.map(({ code }) => code)).toContain('criteria-open')
    pass(14.5)
    await send(['A20', 'A21'].map((ruleId) => make('alarm-acknowledged', { ruleId })))
    expect(await state()).toBe('ready-for-discharge')
    await send([make('discharged', { escort: 'Demo Escort' })])
    expect(await state()).toBe('discharged')
    expect(dischargeIds).toHaveLength(15)
  })

  const treatedMg = async () =>
    (await clinic.work('nurse', (work) => treatmentDays(work, clinic.patient('maya').id)))[0]?.mg

  it('is a treatment day of the person, and lets its chair go', async () => {
    const days = await clinic.work('nurse', (work) => treatmentDays(work, clinic.patient('maya').id))
    expect(days).toMatchObject([{ date: '2026-03-24', drug: 'ketamine', route: 'iv', mg: 31 }])
    const locks = await clinic.work('nurse', ({ db }) =>
      db.selectFrom('session_lock').selectAll().where('session_id', '=', id).execute(),
    )
    expect(locks).toEqual([])
  })

  it('gives everything to a device that asks, and only what is new to one that knows the rest', async () => {
    const view = await get<SessionView>('nurse', `/api/sessions/${id}`)
    expect(view).toMatchObject({
      chair: 'Chair 1',
      patient: { givenName: 'Maya' },
      order: { maxTotalMg: 34, plan: [{ rateMgPerH: 51 }] },
    })
    const since = view.events.at(-2)!.seq
    expect((await get<SessionView>('nurse', `/api/sessions/${id}?since=${since}`)).events).toHaveLength(1)
  })
})

describe('who may do what', () => {
  test.each([
    [
      'a nurse overrides a held item',
      'nurse',
      'preflight-answered',
      { item: 'P06', answer: 'overridden', reason: 'usual for her' },
      'role-may-not',
    ],
    [
      'a nurse overrides a criterion',
      'nurse',
      'discharge-overridden',
      { criterion: 'D9', reason: 'wants to go' },
      'role-may-not',
    ],
    ['a nurse closes it as aborted', 'nurse', 'aborted', { reason: 'left' }, 'role-may-not'],
    [
      'a nurse widens a limit',
      'nurse',
      'limits-changed',
      { ruleId: 'A01', limit: 90, reason: 'lungs' },
      'role-may-not',
    ],
    [
      'a physician overrides what nobody holds',
      'physician',
      'preflight-answered',
      { item: 'P06', answer: 'overridden', reason: 'usual for her' },
      'not-held',
    ],
  ] as const)('%s: refused', async (_, who, type, payload, code) => {
    const id = (await get<Board>('nurse', '/api/sessions')).rows.find(({ sessionId }) => sessionId !== null)!.sessionId!
    const answer = await sendAs(who, id)([tablet(clinic, clock, { who, deviceId: `d-${type}` })(type, payload)])
    expect(answer.refused).toMatchObject([{ code }])
  })

  it('somebody else’s entry is not taken from me', async () => {
    const id = (await get<Board>('nurse', '/api/sessions')).rows.find(({ sessionId }) => sessionId !== null)!.sessionId!
    const theirs = tablet(clinic, clock, { who: 'nurse-2', deviceId: 'd-other' })('note', { text: 'hello' })
    expect((await sendAs('nurse', id)([theirs])).refused).toMatchObject([{ code: 'not-yours' }])
  })

  it('the front desk sees who sits where and no measurement; it enters nothing', async () => {
    const { rows } = await get<Board>('desk', '/api/sessions')
    expect(rows.every(({ mg, alarms, due }) => mg === null && alarms.length === 0 && due.length === 0)).toBe(true)
    const id = rows.find(({ sessionId }) => sessionId !== null)!.sessionId!
    expect(
      (await post('desk', `/api/sessions/${id}/events`, { events: [tablet(clinic, clock)('note', { text: 'x' })] }))
        .status,
    ).toBe(403)
    expect((await (await clinic.as('desk'))(`/api/sessions/${id}`)).status).toBe(403)
  })

  it('another clinic sees none of it', async () => {
    const id = (await get<Board>('nurse', '/api/sessions')).rows.find(({ sessionId }) => sessionId !== null)!.sessionId!
    expect((await (await clinic.as('denver-nurse'))(`/api/sessions/${id}`)).status).toBe(404)
    expect((await get<Board>('denver-nurse', '/api/sessions')).rows).toEqual([])
  })
})

describe('what the database holds to', () => {
  it('a person and a chair are in one open session at a time (I-28)', async () => {
    const { id } = await open('tomas')
    const again = inClinic(clinic.shell.db, clinic.patient('tomas').clinicId, async (db) => {
      const of = db.selectFrom('session_lock').selectAll().where('session_id', '=', id)
      const lock = await of.where('kind', '=', 'chair').executeTakeFirstOrThrow()
      await db.insertInto('session_lock').values(lock).execute()
    })
    await expect(again).rejects.toThrow(/one_open_session/)
  })

  test.each(['update session_event set type = $1', 'delete from session_event where type = $1'])(
    '%s: refused (I-21)',
    async (statement) => {
      const done = inClinic(clinic.shell.db, clinic.patient('tomas').clinicId, (db) =>
        sql.raw(statement.replace('$1', "'note'")).execute(db),
      )
      await expect(done).rejects.toThrow(/permission denied/)
    },
  )

  it('consent withdrawn between clearing and start: kept, counts, and the objection stands (H19)', async () => {
    const board = await get<Board>('nurse', '/api/sessions')
    const row = board.rows.find(({ patient, sessionId }) => patient.name.startsWith('Tom') && sessionId)!
    await clinic.work('tomas', async (work) => {
      const [consent] = await consentsOf(work, clinic.patient('tomas').id)
      await withdrawConsent(work, clinic.patient('tomas').id, { consentId: consent!.id, reason: 'changed my mind' })
    })
    const view = await get<SessionView>('nurse', `/api/sessions/${row.sessionId}`)
    expect(view.order.objections.map(({ code }) => code)).toContain('no-consent')
    const started = tablet(clinic, clock, { deviceId: 'late' })('infusion-started', {
      mgPerH: 51,
      mlPerH: 51,
      mgPerMl: 1,
    })
    const { events } = await sendAs('nurse', row.sessionId!)([started])
    expect(events.at(-1)!.found.map(({ code }) => code)).toContain('no-consent')
  })

  test.each([
    ['a wrong unit', 'vitals-recorded', { code: 'sbp', value: 120, unit: 'kPa', source: 'manual', quality: 'good' }],
    ['a pump that doesn’t add up', 'infusion-started', { mgPerH: 7, mlPerH: 70, mgPerMl: 1 }],
    ['an unknown field', 'note', { text: 'x', sneaky: 1 }],
    ['pounds as kilograms', 'weight-recorded', { kg: 180, enteredValue: 180, unit: '[lb_av]' }],
    ['an unknown type', 'began', {}],
  ])('%s: 422 (H02, H06)', async (_, type, payload) => {
    const row = (await get<Board>('nurse', '/api/sessions')).rows.find(({ sessionId }) => sessionId !== null)!
    expect((await sendAs('nurse', row.sessionId!)([tablet(clinic, clock)(type as 'note', payload)])).status).toBe(422)
  })
})

describe('a nasal session', () => {
  it('counts sprays, watches the time between doses, and needs no venous line', async () => {
    clock.now = Temporal.Instant.from('2026-03-25T17:00:00Z')
    const bookingId = await readyVisit(clinic, 'noor', 'nasal')
    const { body } = await post('nurse', '/api/sessions', { bookingId })
    const { id } = body as { id: string }
    const enter = tablet(clinic, clock, { deviceId: 'nasal' })
    const send = sendAs('nurse', id)
    const identifiers = ['Noor Synthetic', '1995-12-30']
    await send([
      enter('identity-verified', { method: 'asked', identifiers }),
      enter('preflight-started'),
      ...observed(enter),
      ...passed(enter, ['P18', 'P20']),
    ])
    await send([enter('preflight-answered', { item: 'P18', answer: 'pass' })], second)
    await send([enter('preflight-completed')])
    const spray = () => enter('dose-given', { route: 'nasal', mg: 28, sprays: 2, mgPerSpray: 14 })
    expect((await send([spray()])).events.at(-1)).toMatchObject({ found: [] })
    pass(5)
    await send([spray()])
    const row = (await get<Board>('nurse', '/api/sessions')).rows.find(({ sessionId }) => sessionId === id)!
    expect(row).toMatchObject({ state: 'dosing', mg: 56, maxTotalMg: 84, mgPerH: 0 })
    const due = row.due.filter(({ what }) => what === 'bp').map(({ at }) => at.slice(11, 16))
    expect(due).toEqual(['10:05', '10:25', '10:45'])
    const tooMuch = enter('dose-given', { route: 'nasal', mg: 42, sprays: 3, mgPerSpray: 14 })
    const { events } = await send([tooMuch])
    expect(events.at(-1)!.found.map(({ code }) => code)).toEqual(['total-above-order'])
    expect((await get<Board>('nurse', '/api/sessions')).rows.find(({ sessionId }) => sessionId === id)!.mg).toBe(98)
  })
})
