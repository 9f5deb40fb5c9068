import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BookingId } from '#core/kernel/identity.ts'
import { min } from '#core/kernel/quantity.ts'
import { type TestClinic, testClinic } from '../../../../test/support/clinic.ts'
import { furnish } from '../../demo/booking-house.ts'
import { demoId } from '../../demo/demo-id.ts'
import { phoenix } from '../../demo/people.ts'
import type { Work } from '../../work.ts'
import { insertBooking, type NewBooking, releaseExpired } from './places.ts'

let now = Temporal.Instant.from('2026-11-24T16:00:00Z')
let clinic: TestClinic
beforeAll(async () => {
  clinic = await testClinic({ now: () => now })
  await clinic.work('nurse', furnish)
})
afterAll(() => clinic.close())

const service = demoId('service', `${phoenix.id} First visit with a physician`)
const at = (clock: string) => Temporal.Instant.from(`2026-12-01T${clock}:00Z`)

const booking = (
  work: Work,
  resources: readonly string[],
  [from, to]: readonly [string, string],
  confirmBy: NewBooking['confirmBy'] = null,
): NewBooking => ({
  id: work.newId() as BookingId,
  serviceId: service,
  patientId: null,
  person: { name: 'Demo Racer', birthDate: '1990-01-01', email: null, phone: null },
  personKey: work.newId(),
  start: at(from),
  end: at(to),
  phases: { preparation: min(0), treatment: min(45), recovery: min(0) },
  chairId: null,
  nurseId: null,
  prescriberId: null,
  seriesId: null,
  courseId: null,
  orderId: null,
  language: 'en',
  reason: '',
  origin: 'web',
  confirmation: 'none',
  screening: null,
  secret: 'secret',
  idempotencyKey: null,
  requestHash: null,
  takes: resources.map((resource) => ({ resource, from: at(from), to: at(to) })),
  confirmBy,
})

type Times = readonly [string, string]
const insert = (resources: readonly string[], times: Times, confirmBy?: Temporal.Instant) =>
  clinic.work('desk', (work) => insertBooking(work, booking(work, resources, times, confirmBy)))
const refused = { refusedBy: 'taken_once' }

describe('H18, I-39: the database gives a place out once', () => {
  it('100 at once, without any lock of ours: one is written', async () => {
    const all = await Promise.all(Array.from({ length: 100 }, () => insert(['chair'], ['16:00', '17:00'])))
    expect(all.filter((each) => 'value' in each).length).toBe(1)
    expect(all.filter((each) => 'refusedBy' in each)).toEqual(Array(99).fill(refused))
  })

  it('overlapping is refused, touching is not, another chair is not', async () => {
    expect(await insert(['chair'], ['16:59', '17:30'])).toEqual(refused)
    expect(await insert(['chair'], ['17:00', '17:30'])).toHaveProperty('value')
    expect(await insert(['chair-2'], ['16:00', '17:00'])).toHaveProperty('value')
  })

  it('one taken place leaves none of the others taken', async () => {
    expect(await insert(['a-free-nurse', 'chair'], ['16:00', '16:30'])).toEqual(refused)
    expect(await insert(['a-free-nurse'], ['16:00', '16:30'])).toHaveProperty('value')
  })

  it('I-41: a hold that ran out blocks until it is let go, and not longer', async () => {
    expect(await insert(['held'], ['18:00', '19:00'], now.add({ minutes: 10 }))).toHaveProperty('value')
    await clinic.work('desk', releaseExpired)
    expect(await insert(['held'], ['18:00', '19:00'])).toEqual(refused)
    now = now.add({ minutes: 10 })
    await clinic.work('desk', releaseExpired)
    expect(await insert(['held'], ['18:00', '19:00'])).toHaveProperty('value')
  })

  it('another clinic’s chair of the same name is another chair', async () => {
    await clinic.work('denver-nurse', furnish)
    const denver = await clinic.work('denver-nurse', (work) =>
      insertBooking(work, booking(work, ['chair'], ['16:00', '17:00'])),
    )
    expect(denver).toHaveProperty('value')
  })
})
