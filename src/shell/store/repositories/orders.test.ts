import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import type { OrderId } from '#core/kernel/identity.ts'
import { infusionOrder, nasalOrder } from '#core/treatment/order.test-support.ts'
import type { InfusionOrder, NasalOrder, OrderContent } from '#core/treatment/order.ts'
import { contentHash } from '#core/treatment/order.ts'
import { type TestClinic, testClinic } from '../../../../test/support/clinic.ts'
import { sha256 } from '../../sha256.ts'
import type { Work } from '../../work.ts'
import { appendCourse } from './courses.ts'
import { activeOrderFor, appendOrder, findOrder, type StoredOrder, signedOrdersOf } from './orders.ts'

let clinic: TestClinic
beforeAll(async () => {
  clinic = await testClinic({ now: () => Temporal.Instant.from('2026-03-23T16:00:00Z') })
})
afterAll(() => clinic.close())

const rolledBack = new Error('rolled back')

/** Saves a draft of this content for Rosa, with a course of its own. */
const draft = async (work: Work, content: OrderContent, key = 'rosa'): Promise<Omit<StoredOrder, 'recordedAt'>> => {
  const patientId = clinic.patient(key).id
  const courseId = work.newId()
  const { route, setting } = content
  await appendCourse(work, {
    id: courseId,
    version: 1,
    patientId,
    drug: route === 'iv' ? 'ketamine' : content.drug,
    route,
    setting,
    status: 'draft',
    sessionsPlanned: 5,
    minHoursBetween: 48,
  })
  const own = { ...content, patientId, courseId }
  return {
    id: work.newId() as OrderId,
    version: 1,
    patientId,
    courseId,
    courseVersion: 1,
    status: 'draft',
    content: own,
    hash: contentHash(own, sha256),
    signedBy: null,
    signedAt: null,
    signedHash: null,
    note: null,
  }
}

/** What the database says to this content as a draft; nothing stays. */
const saving = async (content: OrderContent): Promise<string> => {
  let said = ''
  const trying = clinic.work('physician', async (work) => {
    const saved = await appendOrder(work, await draft(work, content))
    said = saved.ok ? 'saved' : saved.error.code === 'stale' ? 'stale' : saved.error.constraint
    throw rolledBack
  })
  await expect(trying).rejects.toBe(rolledBack)
  return said
}

const iv = (change: Partial<InfusionOrder>): InfusionOrder => ({ ...infusionOrder, ...change })
const inpatient = (change: Partial<InfusionOrder>) =>
  iv({ setting: 'inpatient', maxRateMgPerH: 68, maxTotalMg: 9999, ...change })
const racemic = (change: Partial<NasalOrder>): NasalOrder => ({
  ...nasalOrder,
  drug: 'ketamine',
  mgPerMl: 100,
  mgPerSpray: 10,
  maxTotalMg: 200,
  doses: [{ startMin: 0, sprays: 4, mgPerSpray: 10 }],
  ...change,
})
const held = (rateMgPerH: number, durationMin = 40, startMin = 0) => [{ startMin, durationMin, rateMgPerH }]
const rising = (first: number, then: number, wait: number) => [...held(first, wait), ...held(then, 60, wait)]

describe('I-16: no quantity in an order lies outside an absolute bound, by the database itself', () => {
  test.each<[string, OrderContent]>([
    ['saved', iv({})],
    ['saved', nasalOrder],
    ['saved', racemic({})],
    ['G01', iv({ weightKg: 24.9 })],
    ['G04', inpatient({ weightKg: 60, steps: held(60.1), maxRateMgPerH: 60.1 })],
    ['saved', inpatient({ weightKg: 60, steps: held(60), maxRateMgPerH: 60 })],
    ['G04', inpatient({ maxRateMgPerH: 68.1 })],
    ['G05', inpatient({ weightKg: 120, steps: held(100.1), maxRateMgPerH: 100.1 })],
    ['G06', inpatient({ steps: rising(14, 20, 180) })],
    ['G07', inpatient({ steps: rising(6.8, 20.5, 180) })],
    ['G08', inpatient({ steps: rising(6.8, 13.6, 59) })],
    ['G08', iv({ steps: rising(6.8, 13.6, 9), maxTotalMg: 34 })],
    ['G11', iv({ maxTotalMg: 204.1 })],
    ['G11', iv({ weightKg: 120, maxTotalMg: 300.1 })],
    ['G12', iv({ steps: held(51, 9) })],
    ['G12', iv({ steps: held(12, 481), maxTotalMg: 100 })],
    ['G13', inpatient({ steps: held(20, 14401) })],
    ['G17', racemic({ doses: [{ startMin: 0, sprays: 6, mgPerSpray: 10 }] })],
    ['G18', racemic({ doses: [0, 9].map((startMin) => ({ startMin, sprays: 2, mgPerSpray: 10 })) })],
    ['G19', racemic({ maxTotalMg: 201 })],
    ['G22', racemic({ mgPerMl: 151 })],
    ['G23', { ...nasalOrder, maxTotalMg: 70 }],
    ['G24', { ...nasalOrder, minHoursBetween: 83 }],
    ['G25', iv({ sessionsPlanned: 11 })],
    ['G26', iv({ minHoursBetween: 19 })],
    ['G28', iv({ mgPerMl: 100 })],
    ['G29', iv({ steps: [{ startMin: 0, durationMin: 40, rateMgPerH: 4, askedMgPerH: 4.8 }] })],
    ['G30', iv({ steps: held(0.05, 40), maxRateMgPerH: 1 })],
    ['total_within_its_maximum', iv({ maxTotalMg: 33 })],
    ['G17', racemic({ doses: [] })],
    [
      'known_drug_and_route',
      { ...iv({ steps: held(42), maxTotalMg: 28, minHoursBetween: 84 }), drug: 'esketamine' as 'ketamine' },
    ],
    ['order_names_everything', { ...infusionOrder, stopRule: '' }],
  ])('%s: %o', async (expected, content) => {
    const said = await saving(content)
    // Several bounds may be broken at once; PostgreSQL names one of them.
    expect(said).toBe(expected)
  })
})

describe('I-13, I-14: signed by a prescriber over its exact content, and never changed', () => {
  const signed = (order: Omit<StoredOrder, 'recordedAt'>, work: Work, by = work.actor.staffId) =>
    ({
      ...order,
      version: order.version + 1,
      status: 'active',
      signedBy: by,
      signedAt: work.now,
      signedHash: order.hash,
    }) as const

  it('a draft becomes active; before that nothing is in force', async () => {
    await clinic.work('physician', async (work) => {
      const order = await draft(work, infusionOrder, 'lena')
      await appendOrder(work, order)
      expect(await activeOrderFor(work, order.patientId)).toBeNull()
      expect((await appendOrder(work, signed(order, work))).ok).toBe(true)
      const active = await activeOrderFor(work, order.patientId)
      expect(active).toMatchObject({ id: order.id, version: 2, hash: order.hash, content: order.content })
      expect(contentHash(active!.content, sha256)).toBe(order.hash)
    })
  })

  it('a draft amendment changes nothing that is in force; an expired order is not in force today', async () => {
    await clinic.work('physician', async (work) => {
      const order = await draft(work, { ...infusionOrder, expiresOn: '2026-03-23' }, 'omar')
      await appendOrder(work, order)
      await appendOrder(work, signed(order, work))
      const content = { ...order.content, maxTotalMg: 40 }
      await appendOrder(work, { ...order, version: 3, content, hash: contentHash(content, sha256) })
      expect((await findOrder(work, { orderId: order.id, patientId: order.patientId }))?.status).toBe('draft')
      expect((await activeOrderFor(work, order.patientId))?.version).toBe(2)
      const tomorrow = { ...work, now: work.now.add({ hours: 24 }) }
      expect(await activeOrderFor(tomorrow, order.patientId)).toBeNull()
      expect(await signedOrdersOf(tomorrow, order.patientId)).toHaveLength(1)
    })
  })

  test.each<[string, (order: Omit<StoredOrder, 'recordedAt'>, work: Work) => Omit<StoredOrder, 'recordedAt'>]>([
    ['signed_over_this_content', (order, work) => ({ ...signed(order, work), signedHash: 'f'.repeat(64) })],
    ['signed_by_a_prescriber', (order, work) => ({ ...signed(order, work), signedBy: null })],
    ['signed_a_draft', (order, work) => ({ ...signed(order, work), content: { ...order.content, maxTotalMg: 40 } })],
    ['signed_a_draft', (order, work) => ({ ...signed(order, work), version: 3 })],
    ['stopped_for_a_reason', (order, work) => ({ ...signed(order, work), status: 'stopped', note: 'why' })],
  ])('%s', async (constraint, change) => {
    await clinic.work('physician', async (work) => {
      const order = await draft(work, infusionOrder)
      await appendOrder(work, order)
      expect(await appendOrder(work, change(order, work))).toEqual({
        ok: false,
        error: { code: 'refused-by-database', constraint },
      })
    })
  })

  it('a nurse’s signature is refused by the database too', async () => {
    await clinic.work('nurse', async (work) => {
      const order = await draft(work, infusionOrder)
      await appendOrder(work, order)
      const refused = await appendOrder(work, signed(order, work))
      expect(refused).toEqual({
        ok: false,
        error: { code: 'refused-by-database', constraint: 'signed_by_a_prescriber' },
      })
    })
  })

  it('two who add the same version: the second is told so', async () => {
    await clinic.work('physician', async (work) => {
      const order = await draft(work, infusionOrder)
      await appendOrder(work, order)
      expect(await appendOrder(work, order)).toEqual({ ok: false, error: { code: 'stale' } })
    })
  })

  it('nobody updates or deletes an order', async () => {
    const update = clinic.work('physician', ({ db }) => db.updateTable('treatment_order').set({ note: 'x' }).execute())
    await expect(update).rejects.toThrow(/permission denied/)
    const remove = clinic.work('physician', ({ db }) => db.deleteFrom('treatment_order').execute())
    await expect(remove).rejects.toThrow(/permission denied/)
  })

  it('another clinic sees none of it', async () => {
    const seen = await clinic.work('denver-physician', ({ db }) =>
      db.selectFrom('treatment_order').selectAll().execute(),
    )
    expect(seen).toEqual([])
  })
})
