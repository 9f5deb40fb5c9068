import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestClinic, testClinic } from '../../../../test/support/clinic.ts'
import { furnishClinic, observed, passed, readyVisit, tablet } from '../../../../test/support/session-visit.ts'
import { signOrderFor } from '../../../../test/support/signed-order.ts'
import { ordersOf } from '../../store/repositories/orders.ts'
import type { ObservedSessions } from '../contract/drug-levels.ts'
import type { EnteredEvent } from '../contract/session-events.ts'

let clinic: TestClinic
let session: string
const clock = { now: Temporal.Now.instant() }
const zero = clock.now.subtract({ minutes: 10 })
const rosa = () => clinic.patient('rosa').id

type Answer = { readonly status: number; readonly body: Record<string, unknown> }
const call = async (who: string, path: string, body?: unknown): Promise<Answer> => {
  const response = await (await clinic.as(who))(path, body === undefined ? {} : { method: 'POST', body })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}
/** The route's own schema has checked what it answers; `call` knows only that it is JSON. */
const seen = async (): Promise<ObservedSessions> =>
  (await call('nurse', `/api/patients/${rosa()}/observed-sessions`)).body as unknown as ObservedSessions
const level = (change: object = {}) => ({
  takenAt: zero.add({ minutes: 6 }).toString(),
  analyte: 'ketamine',
  site: 'venous',
  laboratory: 'Demo laboratory',
  result: { kind: 'measured', ngMl: 40 },
  ...change,
})
const record = (change: object = {}, who = 'nurse') => call(who, `/api/sessions/${session}/drug-levels`, level(change))

/** Nine minutes of 35 mg/h, then closed by a physician. */
const enter = async (events: EnteredEvent[], who = 'nurse') => {
  const witness = { email: `nurse-2@demo.example.org`, password: await clinicPassword() }
  return call(who, `/api/sessions/${session}/events`, { events, ...(who === 'nurse' && { witness }) })
}
const clinicPassword = async (): Promise<string> => {
  await clinic.as('nurse-2')
  return 'demo only quiet room'
}

beforeAll(async () => {
  clinic = await testClinic()
  await furnishClinic(clinic)
  const bookingId = await readyVisit(clinic, 'rosa')
  session = (await call('nurse', '/api/sessions', { bookingId })).body.id as string
  const person = clinic.patient('rosa')
  clock.now = zero.subtract({ minutes: 4 })
  const nurse = tablet(clinic, clock)
  const done = await enter([
    nurse('identity-verified', {
      method: 'asked',
      identifiers: [`${person.givenName} ${person.familyName}`, person.birthDate],
    }),
    nurse('preflight-started'),
    ...observed(nurse),
    ...passed(nurse, []),
    nurse('iv-checked', { site: 'left forearm', patent: true }),
    nurse('preflight-completed'),
  ])
  expect(done.body.refused).toEqual([])
  clock.now = zero
  await enter([nurse('infusion-started', { mgPerH: 35, mlPerH: 35, mgPerMl: 1 })])
  clock.now = zero.add({ minutes: 6 })
  await enter([nurse('dissociation-scored', { value: 2 })])
})
afterAll(() => clinic.close())

describe('drug levels of a session', () => {
  it('are not taken while it runs', async () => expect((await record()).status).toBe(409))

  it('once it is over: what its events say was given, in minutes from the first drug', async () => {
    clock.now = zero.add({ minutes: 9 })
    const nurse = tablet(clinic, clock, { deviceId: 'tablet-2' })
    await enter([nurse('stopped', { reason: 'completed' })])
    const physician = tablet(clinic, clock, { who: 'physician', deviceId: 'tablet-3' })
    await enter([physician('aborted', { reason: 'end of the test' })], 'physician')
    const [only] = (await seen()).sessions
    expect(only).toMatchObject({ drug: 'ketamine', route: 'iv', levels: [] })
    const [dose, ...more] = only!.doses
    expect([dose, more]).toEqual([{ route: 'iv', startMin: 0, durationMin: expect.closeTo(9, 6), rateMgPerH: 35 }, []])
    expect(only!.scores.filter(({ what }) => what === 'dissociation').map(({ value }) => value)).toEqual([0, 2])
  })

  it('are kept with laboratory, blood and time; implausible ones are refused by name, and nothing of them stays', async () => {
    expect((await record()).status).toBe(201)
    const slip = await record({ result: { kind: 'measured', ngMl: 40_000 } })
    expect(slip.status).toBe(422)
    expect(JSON.stringify(slip.body)).toContain('ketamine of 40000 ng/mL is more than all that had been given by then')
    const early = await record({ takenAt: zero.subtract({ minutes: 1 }).toString() })
    expect(JSON.stringify(early.body)).toContain('before the first drug')
    const [only] = (await seen()).sessions
    expect(only!.levels).toMatchObject([
      { analyte: 'ketamine', site: 'venous', laboratory: 'Demo laboratory', recordedByName: 'Demo Nurse' },
    ])
    expect(only!.levels[0]!.atMin).toBeCloseTo(6, 3)
  })

  it('a correction appends and counts instead; the same entry is corrected once', async () => {
    const [first] = (await seen()).sessions[0]!.levels
    const corrected = { replaces: first!.id, result: { kind: 'measured', ngMl: 44 } }
    expect((await record(corrected)).status).toBe(201)
    expect((await record(corrected)).status).toBe(409)
    expect((await seen()).sessions[0]!.levels.map(({ result }) => result)).toEqual([{ kind: 'measured', ngMl: 44 }])
    const rows = await clinic.work('nurse', ({ db }) => db.selectFrom('drug_level').select('id').execute())
    expect(rows).toHaveLength(2)
  })

  it('an entry made in error counts no more, and says why', async () => {
    const below = await record({ result: { kind: 'below-limit', limitNgMl: 5 }, analyte: 'norketamine' })
    const gone = { replaces: below.body.id, result: { kind: 'entered-in-error', why: 'another person’s' } }
    expect((await record({ ...gone, replaces: null })).status).toBe(422)
    expect((await record(gone)).status).toBe(201)
    expect((await seen()).sessions[0]!.levels).toHaveLength(1)
  })

  it('can be neither changed nor removed, and nobody else’s staff sees them', async () => {
    await expect(clinic.work('nurse', ({ db }) => db.deleteFrom('drug_level').execute())).rejects.toThrow('permission')
    await expect(
      clinic.work('nurse', ({ db }) => db.updateTable('drug_level').set({ laboratory: 'x' }).execute()),
    ).rejects.toThrow('permission')
    const elsewhere = await clinic.work('denver-nurse', ({ db }) => db.selectFrom('drug_level').selectAll().execute())
    expect(elsewhere).toEqual([])
    expect((await record({}, 'desk')).status).toBe(403)
    expect((await call('rosa', `/api/patients/${rosa()}/observed-sessions`)).status).toBe(403)
  })
})

describe('which prediction an order was planned with', () => {
  it.each(['population', 'person'] as const)('%s: computed from the order and the levels, and kept', async (basis) => {
    await clinic.work('physician', (work) => signOrderFor(work, rosa()))
    const [order] = await clinic.work('nurse', (work) => ordersOf(work, rosa()))
    const { status, body } = await call('physician', `/api/patients/${rosa()}/orders/${order!.id}/prediction`, {
      basis,
    })
    expect(status).toBe(201)
    expect(body).toMatchObject(
      basis === 'person'
        ? { model: 'ketamine/domino-1984', isLearned: true, levelIds: [expect.any(String)] }
        : { levelIds: [], effectivePeople: null, isLearned: false },
    )
    expect((await seen()).predictions[0]).toMatchObject({
      orderId: order!.id,
      basis,
      levels: basis === 'person' ? 1 : 0,
    })
  })
})
