import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { limitInForce } from '#core/session/alarm-rules.ts'
import { alarmRulesInForce } from '#core/session/clinic-alarms.ts'
import { type TestClinic, testClinic } from '../../../../test/support/clinic.ts'
import { infusionDraft } from '../../../../test/support/infusion-draft.ts'
import { demoPeople, phoenix, staffIn } from '../../demo/people.ts'
import { inClinic } from '../../store/database.ts'
import { ownRules } from '../../store/repositories/clinic-rules.ts'
import { judged } from '../../workflows/judged.test-support.ts'
import { recordScreening } from '../../workflows/record-screening.ts'
import type { OrderAnswer } from '../contract/orders.ts'
import type { Rules, RulesStanding } from '../contract/rules.ts'

let clinic: TestClinic
const password = 'demo only quiet room'
const physician = staffIn[phoenix.id]!.find(({ key }) => key === 'physician')!

beforeAll(async () => {
  clinic = await testClinic({ now: () => Temporal.Instant.from('2026-03-23T16:00:00Z') })
})
afterAll(() => clinic.close())

type Said = Rules & RulesStanding & { readonly code: string; readonly detail: string }
const call = async (who: string, path: string, body?: unknown) => {
  const response = await (await clinic.as(who))(path, body === undefined ? {} : { method: 'POST', body })
  return { status: response.status, body: (await response.json()) as Said }
}
const register = async (who = 'physician'): Promise<Rules> => (await call(who, '/api/rules')).body

const narrow = async (change: Record<string, unknown>) =>
  call('physician', '/api/rules/own', {
    low: null,
    high: null,
    reason: 'our nurses are few in the afternoon',
    password,
    replacesVersion: (await register()).own.version,
    ...change,
  })

describe('who may do what with the rules', () => {
  test.each([
    ['rosa', '/api/rules', 403],
    ['desk', '/api/rules', 403],
    ['nurse', '/api/rules', 200],
    ['physician', '/api/rules', 200],
    ['admin', '/api/rules', 200],
    ['desk', '/api/rules/standing', 403],
    ['nurse', '/api/rules/standing', 200],
  ])('%s reads %s: %i', async (who, path, status) => expect((await call(who, path)).status).toBe(status))

  const bodies = {
    '/api/rules/signature': { hash: '0'.repeat(64), password },
    '/api/rules/objections': { ruleId: 'G04', stands: true, reason: 'too high for us' },
    '/api/rules/own': {
      bound: 'G04 absolute',
      low: null,
      high: 0.5,
      unit: 'mg/kg/h',
      reason: 'too high for us',
      password,
      replacesVersion: 0,
    },
    '/api/rules/director': { staffId: physician.id },
  }
  test.each(['rosa', 'desk', 'nurse', 'admin', 'physician'])('%s may write only what is theirs', async (who) => {
    for (const [path, body] of Object.entries(bodies)) {
      if (who === 'admin' && path.endsWith('director')) continue
      const { status, body: said } = await call(who, path, body)
      expect([status, said.code === 'not-the-director' || status === 403], `${who} ${path}`).toEqual([403, true])
    }
  })

  it('a physician signs nothing before the administration has appointed them', async () => {
    const { hash, director, maySign } = await register()
    expect([director, maySign]).toEqual([null, false])
    expect(await call('physician', '/api/rules/signature', { hash, password })).toMatchObject({
      status: 403,
      body: { code: 'not-the-director' },
    })
    const nurse = staffIn[phoenix.id]!.find(({ key }) => key === 'nurse')!
    expect((await call('admin', '/api/rules/director', { staffId: nurse.id })).body.code).toBe('no-such-prescriber')
    const appointed = await call('admin', '/api/rules/director', { staffId: physician.id })
    expect(appointed).toMatchObject({ status: 201, body: { director: { name: 'Dr. Demo Physician' }, maySign: false } })
    expect(await register()).toMatchObject({ maySign: true, mayAppoint: [] })
  })

  it('a director of one clinic is nobody in another', async () => {
    expect(await register('denver-physician')).toMatchObject({ director: null, maySign: false, own: { version: 0 } })
  })
})

describe('the signature', () => {
  it('is under what was shown, with the password, once, and stands until a rule changes', async () => {
    expect((await call('nurse', '/api/rules/standing')).body).toMatchObject({ standing: 'unsigned', signedAt: null })
    const { hash, rules, changes } = await register()
    expect(changes.added).toHaveLength(rules.length)
    const sign = (body: object) => call('physician', '/api/rules/signature', { hash, password, ...body })
    expect(await sign({ password: 'a guess' })).toMatchObject({ status: 403, body: { code: 'wrong-password' } })
    expect(await sign({ hash: 'f'.repeat(64) })).toMatchObject({ status: 409, body: { code: 'changed-since-shown' } })
    expect((await register()).signature).toBeNull()
    expect(await sign({})).toMatchObject({
      status: 201,
      body: { standing: 'signed', changes: { added: [], changed: [] } },
    })
    expect(await sign({})).toMatchObject({ status: 409, body: { code: 'already-signed' } })
    expect((await call('nurse', '/api/rules/standing')).body.standing).toBe('signed')
  })

  it('keeps the book word for word: after a change both readings are shown, and a new signature is wanted', async () => {
    // As if an earlier version of the program had been signed later than this one.
    const book = (await register()).rules
      .filter(({ id }) => id !== 'A01')
      .map((rule) => (rule.id === 'G04' ? { ...rule, text: 'as it was' } : rule))
    await clinic.work('physician', ({ db, clinicId, newId, now, actor }) =>
      db
        .insertInto('rule_signature')
        .values({
          clinic_id: clinicId,
          id: newId(),
          book_hash: 'a'.repeat(64),
          book: JSON.stringify([...book, { ...book[0]!, id: 'gone' }]) as never,
          own_version: 0,
          signed_by: actor.staffId!,
          signed_at: now.add({ seconds: 1 }),
        })
        .execute(),
    )
    const { standing, changes, hash } = await register()
    expect(standing).toBe('changed')
    expect(changes).toMatchObject({
      added: ['A01'],
      removed: [{ id: 'gone' }],
      changed: [{ before: { text: 'as it was' }, after: { id: 'G04' } }],
    })
    expect(hash).not.toBe('a'.repeat(64))
  })

  it('can’t be changed afterwards, and leaves its decision and its audit row', async () => {
    await expect(
      clinic.work('physician', ({ db }) =>
        db
          .updateTable('rule_signature')
          .set({ book_hash: 'b'.repeat(64) })
          .execute(),
      ),
    ).rejects.toThrow(/permission denied/)
    const kept = await clinic.work('physician', ({ db }) =>
      db.selectFrom('decision').selectAll().where('kind', '=', 'sign-rules').executeTakeFirstOrThrow(),
    )
    expect(kept).toMatchObject({ decided_by: physician.id, rules: { book: (await register()).hash } })
  })
})

describe('an objection', () => {
  const object = (body: object) =>
    call('physician', '/api/rules/objections', { ruleId: 'G21', stands: true, reason: 'nine days is a guess', ...body })

  it('stands beside its rule, with who and why, until it is taken back', async () => {
    expect(await object({ reason: 'short' })).toMatchObject({ status: 422, body: { code: 'reason-missing' } })
    expect(await object({ ruleId: 'G99' })).toMatchObject({ status: 404, body: { code: 'no-such-rule' } })
    expect(await object({ ruleId: 'G20', stands: false })).toMatchObject({ body: { code: 'nothing-to-take-back' } })
    expect(await object({})).toMatchObject({ status: 201 })
    expect((await register('nurse')).objections).toMatchObject([
      { ruleId: 'G21', stands: true, byName: 'Dr. Demo Physician', reason: 'nine days is a guess' },
    ])
    await object({ stands: false, reason: 'discussed, and kept' })
    expect((await register()).objections).toMatchObject([{ ruleId: 'G21', stands: false }])
  })
})

describe('a limit of the clinic’s own', () => {
  test.each([
    [{ bound: 'G04 absolute', high: 1.2, unit: 'mg/kg/h' }, 'loosens', '1.2 is above the book’s 1'],
    [{ bound: 'G26 recommended', low: 24, unit: 'h' }, 'loosens', '24 is below the book’s 48'],
    [{ bound: 'G04 absolute', high: 0.5, unit: 'mg/h' }, 'wrong-unit', 'mg/kg/h'],
    [{ bound: 'G04 absolute', high: 1, unit: 'mg/kg/h' }, 'changes-nothing', 'already'],
    [{ bound: 'overuse triptan', high: 8, unit: 'd' }, 'not-tightenable', 'no limit'],
    [{ bound: 'G28 absolute', high: 0, unit: '1' }, 'not-tightenable', 'no limit'],
    [{ bound: 'G17 absolute', high: 8, unit: 'mg' }, 'unkeepable', 'G17'],
    [{ bound: 'A01 spo2 limit', low: 120, unit: '%' }, 'impossible', '40 to 100'],
    [{ bound: 'G04 absolute', high: 0.5, unit: 'mg/kg/h', reason: 'so' }, 'reason-missing', 'at least 10'],
    [{ bound: 'G04 absolute', high: 0.5, unit: 'mg/kg/h', password: 'a guess' }, 'wrong-password', 'not your password'],
    [{ bound: 'G04 absolute', high: 0.5, unit: 'mg/kg/h', replacesVersion: 7 }, 'stale', 'meanwhile'],
    [{ bound: 'G04 absolute', unit: 'mg/kg/h' }, 'nothing-to-take-back', 'nothing'],
  ])('%j is refused: %s', async (change, code, words) => {
    const { body } = await narrow(change)
    expect([body.code, body.detail]).toEqual([code, expect.stringContaining(words)])
    expect((await register()).own.version).toBe(0)
  })

  it('refuses an order that the book would let pass, in both drafting and signing, and says whose limit it is', async () => {
    await judged(clinic, 'rosa', 'iv', 'candidate')
    const path = `/api/patients/${clinic.patient('rosa').id}/orders`
    const draft = async () => {
      const response = await (await clinic.as('physician'))(path, { method: 'POST', body: infusionDraft })
      return { status: response.status, body: (await response.json()) as OrderAnswer & { code: string } }
    }
    const before = await draft()
    expect(before.status).toBe(201)
    expect(await narrow({ bound: 'G04 absolute', high: 0.6, unit: 'mg/kg/h' })).toMatchObject({
      status: 201,
      body: { own: { version: 1, limits: [{ bound: 'G04 absolute', high: 0.6 }] } },
    })
    expect(await draft()).toMatchObject({ status: 422, body: { code: 'outside-absolute-bound' } })
    const signed = await (await clinic.as('physician'))(`${path}/${before.body.id}/signature`, {
      method: 'POST',
      body: { hash: before.body.hash, password },
    })
    expect(signed.status).toBe(422)
    const shown = (await (await (await clinic.as('nurse'))(path)).json()) as {
      orders: OrderAnswer[]
      facts: { own: unknown[] }
    }
    expect(shown.orders[0]!.checks.find(({ id }) => id === 'G04')).toMatchObject({
      status: 'refuse',
      absolute: '≤ 0.6 (this clinic’s own)',
    })
    expect(shown.facts.own).toHaveLength(1)
  })

  it('is kept with the decision that was made under it', async () => {
    await narrow({ bound: 'G04 absolute', high: 0.8, unit: 'mg/kg/h' })
    const path = `/api/patients/${clinic.patient('rosa').id}/orders`
    const physicianCalls = await clinic.as('physician')
    const drafted = (await (await physicianCalls(path, { method: 'POST', body: infusionDraft })).json()) as OrderAnswer
    const body = { hash: drafted.hash, password }
    expect((await physicianCalls(`${path}/${drafted.id}/signature`, { method: 'POST', body })).status).toBe(201)
    const kept = await clinic.work('physician', ({ db }) =>
      db.selectFrom('decision').selectAll().where('kind', '=', 'sign-order').executeTakeFirstOrThrow(),
    )
    expect(kept.rules).toMatchObject({
      guardrails: { G04: { absolute: { high: 0.8 } } },
      clinicVersion: (await register()).own.version,
      book: (await register()).hash,
    })
  })

  it('finds what the book’s screening would let pass, and the screening says under which rules', async () => {
    await narrow({ bound: 'hr-today hr not-a-candidate', high: 90, unit: '/min' })
    const screening = await clinic.work('nurse', (work) =>
      recordScreening(work, clinic.patient('omar').id, { route: 'iv', answers: { hr: 95 } }),
    )
    expect(screening).toMatchObject({ ok: true, value: { rulesVersion: expect.stringMatching(/, clinic \d+$/) } })
    expect(screening.ok && screening.value.findings.filter(({ id }) => id === 'hr-today')).toMatchObject([
      { verdict: 'not-a-candidate', text: expect.stringContaining('this clinic’s own limit') },
    ])
  })

  it('goes with a session from its start on, and not into one that is open', async () => {
    const { limits } = await clinic.work('nurse', ownRules)
    await narrow({ bound: 'A01 spo2 limit', low: 94, unit: '%' })
    const now = await clinic.work('nurse', ownRules)
    const a01 = (own: typeof limits) =>
      limitInForce(alarmRulesInForce(own).find(({ id }) => id === 'A01')!, undefined, undefined)
    expect([a01(limits), a01(now.limits)]).toEqual([92, 94])
  })

  it('goes back to the book’s with a reason, and every change stays to be read', async () => {
    await narrow({ bound: 'G04 absolute', unit: 'mg/kg/h', reason: 'the pumps were replaced' })
    const { own } = await register()
    expect(own.limits.map(({ bound }) => bound)).not.toContain('G04 absolute')
    expect(
      own.history.filter(({ bound }) => bound === 'G04 absolute').map(({ high, reason }) => [high, reason]),
    ).toEqual([
      [0.6, 'our nurses are few in the afternoon'],
      [0.8, 'our nurses are few in the afternoon'],
      [null, 'the pumps were replaced'],
    ])
  })

  it('stays in its clinic', async () => {
    expect((await register('denver-physician')).own).toEqual({ version: 0, limits: [], history: [] })
    const foreign = await inClinic(clinic.shell.db, demoPeople.find(({ key }) => key === 'kai')!.clinicId, (db) =>
      db.selectFrom('clinic_rule').selectAll().execute(),
    )
    expect(foreign).toEqual([])
  })

  it('a looser row that got into the store all the same changes nothing', async () => {
    await clinic.work('physician', async ({ db, clinicId, now, actor }) =>
      db
        .insertInto('clinic_rule')
        .values({
          clinic_id: clinicId,
          version: (await register()).own.version + 1,
          bound: 'G05 absolute',
          low: null,
          high: 900,
          unit: 'mg/h',
          reason: 'put in past every check',
          signed_by: actor.staffId!,
          signed_at: now,
        })
        .execute(),
    )
    const tooFast = {
      ...infusionDraft,
      steps: [{ startMin: 0, durationMin: 10, rateMgPerH: 110, askedMgPerH: 110 }],
      maxRateMgPerH: 110,
    }
    const response = await (await clinic.as('physician'))(`/api/patients/${clinic.patient('lena').id}/orders`, {
      method: 'POST',
      body: { ...tooFast, weight: { ...infusionDraft.weight, value: 150 } },
    })
    const { code, errors } = (await response.json()) as { code: string; errors: { detail: string }[] }
    // Were the core to let it pass, the database would still refuse G05, under another code.
    expect([code, errors.map(({ detail }) => detail.slice(0, 3))]).toEqual(['outside-absolute-bound', ['G05']])
  })
})
