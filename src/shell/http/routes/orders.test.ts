import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { type TestClinic, testClinic } from '../../../../test/support/clinic.ts'
import { infusionDraft } from '../../../../test/support/infusion-draft.ts'
import { activeOrderFor } from '../../store/repositories/orders.ts'
import { judged } from '../../workflows/judged.test-support.ts'
import type { OrderAnswer, Orders } from '../contract/orders.ts'

let clinic: TestClinic
let now = Temporal.Instant.from('2026-03-23T16:00:00Z')
const password = 'demo only quiet room'

const e06 = infusionDraft
const e18 = {
  ...e06,
  steps: undefined,
  maxRateMgPerH: undefined,
  pumpStepMlPerH: undefined,
  route: 'nasal',
  drug: 'esketamine',
  regimen: 'nasal-esketamine-84',
  mgPerMl: 140,
  mgPerSpray: 14,
  doses: [0, 5, 10].map((startMin) => ({ startMin, sprays: 2, mgPerSpray: 14 })),
  maxTotalMg: 84,
  minHoursBetween: 84,
}

beforeAll(async () => {
  clinic = await testClinic({ now: () => now })
})
afterAll(() => clinic.close())

/** Whatever a route of orders may say; each test looks at its own part. */
type Said = OrderAnswer & Orders & { readonly code: string; readonly detail: string; readonly kg: number }

const ordersPath = (key: string): string => `/api/patients/${clinic.patient(key).id}/orders`
const call = async (who: string, path: string, init: { method?: string; body?: unknown } = {}) => {
  const response = await (await clinic.as(who))(path, init)
  return { status: response.status, body: (await response.json()) as Said }
}
const draft = (key: string, body: unknown, who = 'physician') => call(who, ordersPath(key), { method: 'POST', body })
const sign = (
  key: string,
  order: { id: string; hash: string },
  change: { who?: string; hash?: string; password?: string } = {},
) =>
  call(change.who ?? 'physician', `${ordersPath(key)}/${order.id}/signature`, {
    method: 'POST',
    body: { hash: change.hash ?? order.hash, password: change.password ?? password },
  })

describe('from a draft to an order in force', () => {
  it('E06: drafted by a nurse, signed by the physician, stopped with a reason', async () => {
    await judged(clinic, 'rosa', 'iv', 'candidate')
    const drafted = await draft('rosa', e06, 'nurse')
    expect(drafted).toMatchObject({
      status: 201,
      body: { status: 'draft', version: 1, missingReasons: [], isInForce: false },
    })
    expect(drafted.body.checks.find(({ id }: { id: string }) => id === 'G04')).toMatchObject({
      value: 0.75,
      status: 'ok',
    })
    const signed = await sign('rosa', drafted.body)
    expect(signed).toMatchObject({
      status: 201,
      body: { status: 'active', version: 2, signedBy: 'Dr. Demo Physician', isInForce: true },
    })
    const twice = await sign('rosa', drafted.body)
    expect(twice).toMatchObject({ status: 409, body: { code: 'already-signed' } })
    const stopped = await call('physician', `${ordersPath('rosa')}/${drafted.body.id}/stop`, {
      method: 'POST',
      body: { reason: 'moved to another clinic' },
    })
    expect(stopped).toMatchObject({ status: 201, body: { status: 'stopped', isInForce: false } })
    expect(await clinic.work('nurse', (work) => activeOrderFor(work, clinic.patient('rosa').id))).toBeNull()
  })

  it('E18: a nasal order goes the same way', async () => {
    await judged(clinic, 'omar', 'esketamine-nasal', 'candidate')
    const drafted = await draft('omar', e18)
    expect(drafted.status).toBe(201)
    expect((await sign('omar', drafted.body)).body).toMatchObject({ status: 'active' })
    expect(await clinic.work('nurse', (work) => activeOrderFor(work, clinic.patient('omar').id))).toMatchObject({
      content: { maxTotalMg: 84, doses: e18.doses },
    })
  })

  it('I-19: the decision keeps its facts, the limits it was held against and what was said', async () => {
    const kept = await clinic.work('physician', ({ db }) =>
      db
        .selectFrom('decision')
        .selectAll()
        .where('kind', '=', 'sign-order')
        .where('patient_id', '=', clinic.patient('omar').id)
        .executeTakeFirstOrThrow(),
    )
    expect(kept.facts).toMatchObject({
      order: { content: { drug: 'esketamine' } },
      candidacy: { decision: 'candidate' },
      consentId: null,
    })
    expect(kept.rules).toMatchObject({
      guardrails: { G23: { amounts: [28, 56, 84] } },
      said: expect.stringContaining('Off-label'),
    })
  })

  it('H33: an amendment is a new version; what was signed stays in force until the amendment is', async () => {
    await judged(clinic, 'lena', 'iv', 'candidate')
    const first = await draft('lena', e06)
    await sign('lena', first.body)
    const change = { replacesVersion: 2, order: { ...e06, sessionsPlanned: 4 } }
    const amended = await call('physician', `${ordersPath('lena')}/${first.body.id}`, { method: 'PUT', body: change })
    expect(amended).toMatchObject({ status: 200, body: { version: 3, status: 'draft' } })
    const { body } = await call('nurse', ordersPath('lena'))
    expect(
      body.orders.map(({ version, isInForce }: { version: number; isInForce: boolean }) => [version, isInForce]),
    ).toEqual([
      [3, false],
      [2, true],
    ])
    const turned = await call('physician', `${ordersPath('lena')}/${first.body.id}`, {
      method: 'PUT',
      body: { replacesVersion: 3, order: e18 },
    })
    expect(turned).toMatchObject({ status: 422, body: { code: 'another-treatment' } })
    const late = await call('physician', `${ordersPath('lena')}/${first.body.id}`, { method: 'PUT', body: change })
    expect(late).toMatchObject({ status: 409, body: { code: 'stale' } })
    const stale = await sign('lena', { id: first.body.id, hash: first.body.hash })
    expect(stale).toMatchObject({
      status: 422,
      body: { code: 'cannot-be-signed', detail: expect.stringContaining('changed since it was shown') },
    })
    expect((await sign('lena', amended.body)).body).toMatchObject({ version: 4, content: { sessionsPlanned: 4 } })
  })

  it('a new order replaces the one before it', async () => {
    await judged(clinic, 'maya', 'iv', 'candidate')
    const first = await draft('maya', e06)
    await sign('maya', first.body)
    const second = await draft('maya', { ...e06, sessionsPlanned: 3 })
    await sign('maya', second.body)
    const { body } = await call('nurse', ordersPath('maya'))
    expect(body.orders.map(({ id, status }: { id: string; status: string }) => [id, status])).toEqual([
      [second.body.id, 'active'],
      [first.body.id, 'stopped'],
    ])
  })
})

describe('what is refused', () => {
  it('H02, E10: 180 lb typed as kg after 82 kg, in words that name the limit', async () => {
    const weighings = `/api/patients/${clinic.patient('noor').id}/weighings`
    const weigh = (body: unknown) => call('nurse', weighings, { method: 'POST', body })
    expect(await weigh({ value: 82, unit: 'kg', on: '2026-03-20' })).toEqual({ status: 201, body: { kg: 82 } })
    const slip = await draft('noor', {
      ...e06,
      weight: { value: 180, unit: 'kg', on: '2026-03-22' },
      steps: [{ startMin: 0, durationMin: 40, rateMgPerH: 60 }],
      maxRateMgPerH: 60,
      maxTotalMg: 40,
    })
    expect(slip).toMatchObject({
      status: 422,
      body: { code: 'outside-absolute-bound', detail: expect.stringContaining('G02') },
    })
    expect(await weigh({ value: 180, unit: 'kg', on: '2026-03-22' })).toMatchObject({
      status: 422,
      body: { code: 'weigh-again' },
    })
    expect(await weigh({ value: 180, unit: 'kg', on: '2026-03-22', again: { value: 180, unit: 'lb' } })).toMatchObject({
      status: 422,
      body: { code: 'weighings-differ' },
    })
    expect(await weigh({ value: 180, unit: 'lb', on: '2026-03-22' })).toEqual({ status: 201, body: { kg: 81.6466266 } })
    expect(await weigh({ value: 70, unit: 'kg', on: '2026-03-22', again: { value: 70.1, unit: 'kg' } })).toEqual({
      status: 201,
      body: { kg: 70 },
    })
    expect((await weigh({ value: 82, on: '2026-03-22' })).status).toBe(422)
  })

  test.each<[string, object, string]>([
    [
      'E12, H03: tenfold',
      { steps: [{ startMin: 0, durationMin: 40, rateMgPerH: 510 }], maxRateMgPerH: 510, maxTotalMg: 340 },
      'outside-absolute-bound',
    ],
    ['H04: a weight of 31 days ago', { weight: { value: 68, unit: 'kg', on: '2026-02-20' } }, 'outside-absolute-bound'],
    ['H05, E25: an undiluted vial', { mgPerMl: 100 }, 'outside-absolute-bound'],
    [
      'a rate the pump can’t run',
      { steps: [{ startMin: 0, durationMin: 40, rateMgPerH: 50.97 }] },
      'contradicts-itself',
    ],
    [
      'H06: a rate in a unit that isn’t one of ours',
      { steps: [{ startMin: 0, durationMin: 40, rateMgPerKgPerH: 0.75 }] },
      'invalid-input',
    ],
    ['H07: esketamine into a vein', { drug: 'esketamine' }, 'invalid-input'],
    ['T4: a signature in the body', { signedBy: 'me' }, 'invalid-input'],
  ])('%s', async (_, change, code) =>
    expect(await draft('tomas', { ...e06, ...change })).toMatchObject({ status: 422, body: { code } }),
  )

  it('nothing of what was refused is kept, the weight neither', async () => {
    const { body } = await call('nurse', ordersPath('tomas'))
    expect(body).toMatchObject({ orders: [], facts: { weighings: [] } })
  })

  it('I-13: no signature by a nurse, with a wrong password, without a decision, or against it', async () => {
    const drafted = await draft('ines', e06)
    expect((await sign('ines', drafted.body, { who: 'nurse' })).status).toBe(403)
    expect(await sign('ines', drafted.body, { password: 'not mine at all' })).toMatchObject({
      status: 403,
      body: { code: 'wrong-password' },
    })
    expect((await sign('ines', drafted.body)).body.detail).toContain('no physician has decided')
    await judged(clinic, 'ines', 'nasal', 'candidate')
    expect((await sign('ines', drafted.body)).body.detail).toContain('no physician has decided')
    await judged(clinic, 'ines', 'iv', 'not-a-candidate')
    expect((await sign('ines', drafted.body)).body.detail).toContain('not a candidate')
    await judged(clinic, 'ines', 'iv', 'candidate')
    expect((await sign('ines', drafted.body)).status).toBe(201)
  })

  it('I-17: outside a recommended bound a typed reason of ten characters', async () => {
    await judged(clinic, 'dara', 'iv', 'candidate')
    const eight = { ...e06, sessionsPlanned: 8 }
    const drafted = await draft('dara', eight)
    expect(drafted.body.missingReasons).toEqual(['G25'])
    expect((await sign('dara', drafted.body)).body.detail).toContain('G25 needs a typed reason')
    const change = { replacesVersion: 1, order: { ...eight, reasons: { G25: 'as commonly given in depression care' } } }
    const reasoned = await call('physician', `${ordersPath('dara')}/${drafted.body.id}`, {
      method: 'PUT',
      body: change,
    })
    expect((await sign('dara', reasoned.body)).status).toBe(201)
  })

  it('H04: what was fresh when it was drafted is checked again when it is signed', async () => {
    await judged(clinic, 'eli', 'iv', 'candidate')
    const drafted = await draft('eli', e06)
    const before = now
    now = now.add({ hours: 24 * 31 })
    const late = await sign('eli', drafted.body)
    now = before
    expect(late.body.detail).toContain('G02')
  })

  it('T3: another clinic reaches no order, a patient none at all', async () => {
    expect((await call('denver-physician', ordersPath('rosa'))).status).toBe(404)
    expect((await call('rosa', ordersPath('rosa'))).status).toBe(403)
  })
})
