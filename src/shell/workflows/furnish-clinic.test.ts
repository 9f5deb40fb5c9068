import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSlots } from '#core/scheduling/availability.ts'
import { type TestClinic, testClinic } from '../../../test/support/clinic.ts'
import { HouseFile } from '../http/contract/house.ts'
import { findBooking } from '../store/repositories/bookings.ts'
import { houseOf } from '../store/repositories/house.ts'
import { servicesOf, visitOf } from '../store/repositories/services.ts'
import type { Work } from '../work.ts'
import { bookConsultation } from './book-consultation.ts'
import { furnishClinic } from './furnish-clinic.ts'

const now = Temporal.Instant.from('2026-11-24T16:00:00Z')
let clinic: TestClinic
beforeAll(async () => {
  clinic = await testClinic({ now: () => now })
})
afterAll(() => clinic.close())

const week = [1, 2, 3, 4, 5]
const talk = {
  kind: 'consultation',
  name: { en: 'Talk', es: 'Consulta' },
  minutes: { preparation: 0, treatment: 45, recovery: 0 },
  online: true,
}
const infusion = {
  kind: 'treatment',
  drug: 'ketamine',
  route: 'iv',
  name: { en: 'Infusion', es: 'Infusión' },
  minutes: { preparation: 30, treatment: 60, recovery: 30 },
}
const house = HouseFile.parse({
  services: [talk, infusion],
  chairs: ['A', 'B'],
  open: [{ days: week, from: '08:00', to: '17:00' }],
  staff: [
    { name: 'Dr. Demo Physician', days: week, from: '09:00', to: '17:00' },
    { name: 'Demo Nurse', days: week, from: '08:00', to: '16:00' },
  ],
  closedOn: ['2026-12-02'],
})

const furnished = (change: Partial<HouseFile> = {}) =>
  clinic.work('admin', (work) => furnishClinic(work, { ...house, ...change }))
const startsOn = (day: string, kind: string) =>
  clinic.work('desk', async (work: Work) => {
    const date = Temporal.PlainDate.from(day)
    const service = (await servicesOf(work)).find((each) => each.kind === kind)!
    const at = await houseOf(work, { from: now, to: now.add({ hours: 24 * 30 }) })
    return openSlots(at, { visit: visitOf(service), from: date, to: date, notBefore: now, personId: null }).map(
      ({ from }) => from.toZonedDateTimeISO('America/Phoenix').toPlainTime().toString({ smallestUnit: 'minute' }),
    )
  })

describe('a clinic furnished from a file', () => {
  it('can be booked: by its hours, its shifts, its closed days', async () => {
    expect(await furnished()).toEqual({ ok: true, value: null })
    const infusions = await startsOn('2026-12-01', 'treatment')
    // The prescriber is there at 9, half an hour after the nurse began; the nurse goes at 16:00, two hours after the last start.
    expect([infusions[0], infusions.at(-1)]).toEqual(['08:30', '14:00'])
    expect(await startsOn('2026-12-02', 'consultation')).toEqual([])
  })

  it('furnished again the same way, stays the same; a service keeps its id', async () => {
    const before = await clinic.work('desk', servicesOf)
    await furnished()
    expect(await clinic.work('desk', servicesOf)).toEqual(before)
    expect((await startsOn('2026-12-01', 'treatment')).length).toBe(23)
    const { resources, openings } = await clinic.work('desk', (work) =>
      houseOf(work, { from: now, to: now.add({ hours: 1 }) }),
    )
    expect(resources.filter(({ kind }) => kind === 'chair').map(({ name }) => name)).toEqual(['A', 'B'])
    expect(openings.filter(({ until }) => until === null).length).toBe(5)
  })

  it('changed, gives other times and services; a visit that is booked stays', async () => {
    const { id } = (await clinic.work('desk', servicesOf))[0]!
    const start = Temporal.Instant.from('2026-12-01T10:00:00-07:00')
    const booked = await clinic.work('desk', (work) =>
      bookConsultation(work, clinic.patient('rosa').id, { serviceId: id, start, prescriberId: null, note: '' }),
    )
    await furnished({ services: house.services.slice(1), chairs: ['B'], closedOn: ['2026-12-01'] })
    expect((await clinic.work('desk', servicesOf)).map(({ kind }) => kind)).toEqual(['treatment'])
    expect(await startsOn('2026-12-01', 'treatment')).toEqual([])
    expect((await startsOn('2026-12-02', 'treatment')).length).toBe(23)
    const stays = await clinic.work('desk', (work) => findBooking(work, booked.ok ? booked.value.id : ''))
    expect(stays).toMatchObject({ status: 'booked', serviceName: { en: 'Talk' } })
  })

  it('names who is not there', async () => {
    const staff = [{ name: 'Demo Stranger', days: week, from: '09:00', to: '17:00' }]
    expect(await furnished({ staff })).toMatchObject({ ok: false, error: { code: 'unknown-staff', index: 0 } })
  })
})

describe('a file that is wrong', () => {
  it.each([
    ['/open/0/to', { open: [{ days: [1], from: '17:00', to: '08:00' }] }],
    ['/services/0/online', { services: [{ ...talk, online: 'yes' }] }],
    ['/services/0', { services: [{ ...infusion, online: true }] }],
    ['/chairs', { chairs: ['A', 'A'] }],
    ['/closedOn/0', { closedOn: ['Christmas'] }],
    ['/staff/0/days/0', { staff: [{ name: 'Demo Nurse', days: [8], from: '09:00', to: '17:00' }] }],
  ])('at %s', (pointer, change) => {
    const parsed = HouseFile.safeParse({ ...house, ...change })
    expect(parsed.error?.issues.map(({ path }) => `/${path.join('/')}`)).toEqual([pointer])
  })
})
