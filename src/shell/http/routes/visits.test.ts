import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PatientId } from '#core/kernel/identity.ts'
import { hoursOf, mostInWeek } from '#core/scheduling/spacing.ts'
import { nasalOrder } from '#core/treatment/order.test-support.ts'
import { type TestClinic, testClinic } from '../../../../test/support/clinic.ts'
import { signOrderFor } from '../../../../test/support/signed-order.ts'
import { furnish } from '../../demo/booking-house.ts'
import type { SeriesAnswer, SeriesOffer, Visits } from '../contract/booking.ts'

const now = Temporal.Instant.from('2026-11-24T16:00:00Z')
let clinic: TestClinic
let rosa: PatientId
let ines: PatientId
beforeAll(async () => {
  clinic = await testClinic({ now: () => now })
  rosa = clinic.patient('rosa').id
  ines = clinic.patient('ines').id
  await clinic.work('nurse', furnish)
  await clinic.work('physician', (work) => signOrderFor(work, rosa))
  await clinic.work('physician', (work) => signOrderFor(work, ines))
})
afterAll(() => clinic.close())

const ask = async <T>(
  who: string,
  path: string,
  body?: unknown,
  method = body ? 'POST' : 'GET',
): Promise<T & { http: number }> => {
  const response = await (await clinic.as(who))(path, { method, ...(body !== undefined && { body }) })
  return { ...((await response.json()) as T), http: response.status }
}
const offer = (who: string, id: string, rest = '') => ask<SeriesOffer>(who, `/api/patients/${id}/series${rest}`)
const starts = (series: SeriesOffer['proposals'][number]) => series.map(({ start }) => start)

describe('a series for a person with a signed order', () => {
  it('is proposed by what the caller says, and read back', async () => {
    const found = await offer(
      'desk',
      rosa,
      `?said=${encodeURIComponent('tue or thu mornings, not before 9, from next week')}`,
    )
    expect(found.readAs).toEqual({ weekdays: [2, 4], from: '09:00', before: '12:00', since: '2026-11-30', unread: [] })
    expect(starts(found.proposals[0]!)).toEqual(
      ['01', '03', '08', '10', '15'].map((day) => `2026-12-${day}T09:00:00-07:00`),
    )
    expect(new Set(found.proposals[0]!.map(({ nurseName }) => nurseName)).size).toBe(1)
    expect([found.left, found.booked, found.order!.route]).toEqual([5, 0, 'iv'])
  })

  it('is held for ten minutes, then booked, all of it; nothing is left to book', async () => {
    const { proposals } = await offer('desk', rosa)
    const visits = proposals[0]!.map(({ start, nurseId }) => ({ start, nurseId }))
    const held = await ask<SeriesAnswer>('desk', `/api/patients/${rosa}/series`, { visits, hold: true })
    expect(held.visits.map(({ status, confirmBy }) => `${status} ${confirmBy}`)).toEqual(
      Array(5).fill('pending 2026-11-24T09:10:00-07:00'),
    )
    const booked = await ask<SeriesAnswer>('desk', `/api/patients/${rosa}/series/${held.seriesId}/confirmation`, {})
    expect(booked.visits.map(({ status }) => status)).toEqual(Array(5).fill('booked'))
    expect((await offer('desk', rosa)).left).toBe(0)
    const more = await ask('desk', `/api/patients/${rosa}/series`, { visits: [{ start: '2026-12-30T09:00:00-07:00' }] })
    expect(more).toMatchObject({ http: 422, code: 'more-than-ordered', left: 0 })
  })

  it('is booked by the patient, who sees it and cancels one visit', async () => {
    const { proposals } = await offer('ines', ines)
    const visits = proposals[0]!.map(({ start, nurseId }) => ({ start, nurseId }))
    await ask<SeriesAnswer>('ines', `/api/patients/${ines}/series`, { visits })
    const mine = await ask<Visits>('ines', `/api/patients/${ines}/bookings`)
    expect(mine.visits.map(({ status }) => status)).toEqual(Array(5).fill('booked'))
    const gone = await ask('ines', `/api/patients/${ines}/bookings/${mine.visits[4]!.id}/cancellation`, {})
    expect(gone).toMatchObject({ status: 'cancelled' })
    expect((await offer('ines', ines)).left).toBe(1)
    expect(await ask('ines', `/api/patients/${rosa}/bookings`)).toMatchObject({ http: 403 })
    expect(
      await ask(
        'ines',
        `/api/patients/${ines}/bookings/${(await ask<Visits>('desk', `/api/patients/${rosa}/bookings`)).visits[0]!.id}/cancellation`,
        {},
      ),
    ).toMatchObject({ http: 404 })
  })

  it('all or nothing: one lost session loses all, with the nearest times for it', async () => {
    await clinic.work('physician', (work) => signOrderFor(work, clinic.patient('maya').id))
    const maya = clinic.patient('maya').id
    const visits = ['2027-01-04T09:00:00-07:00', '2027-01-07T07:00:00-07:00'].map((start) => ({ start }))
    const lost = await ask<{ nearest: unknown[] }>('desk', `/api/patients/${maya}/series`, { visits })
    expect(lost).toMatchObject({ http: 409, code: 'slot-taken', obstacle: 'closing', start: '2027-01-07T14:00:00Z' })
    expect(lost.nearest.length).toBe(3)
    expect((await ask<Visits>('desk', `/api/patients/${maya}/bookings`)).visits).toEqual([])
  })

  it.each([
    [
      '20 h apart is refused where the order says 48',
      ['2027-01-04T09:00:00-07:00', '2027-01-05T09:00:00-07:00'],
      'closer-than-ordered',
    ],
    ['after the order expires', ['2027-02-04T09:00:00-07:00'], 'after-order-expires'],
  ])('I-43: %s', async (_, asked, code) => {
    const maya = clinic.patient('maya').id
    expect(
      await ask('desk', `/api/patients/${maya}/series`, { visits: asked.map((start) => ({ start })) }),
    ).toMatchObject({ http: 422, code })
  })

  it('I-43: 24 h apart where the order allows it needs a prescriber’s reason', async () => {
    const theo = clinic.patient('theo').id
    await clinic.work('physician', (work) => signOrderFor(work, theo, { minHoursBetween: 20 }))
    const visits = [{ start: '2027-01-04T09:00:00-07:00' }, { start: '2027-01-05T09:00:00-07:00' }]
    const reasons = { G26: 'daily, as in the inpatient scheme' }
    const asked = { visits, reasons }
    expect(await ask('desk', `/api/patients/${theo}/series`, asked)).toMatchObject({ http: 422, code: 'reason-needed' })
    expect(await ask('physician', `/api/patients/${theo}/series`, asked)).toMatchObject({ http: 201 })
  })

  it('G24: esketamine is proposed twice a week at most, and a third is refused whoever asks', async () => {
    const june = clinic.patient('june').id
    await clinic.work('physician', (work) => signOrderFor(work, june, nasalOrder))
    const { proposals } = await offer('desk', june)
    expect(mostInWeek(starts(proposals[0]!).map((start) => hoursOf(Temporal.Instant.from(start))))).toBe(2)
    const visits = ['04', '06', '08'].map((day) => ({ start: `2027-01-${day}T10:00:00-07:00` }))
    const third = await ask('physician', `/api/patients/${june}/series`, { visits })
    expect(third).toMatchObject({ http: 422, code: 'closer-than-ordered', minHoursBetween: 84 })
  })

  it('without an order nothing is proposed, and it is said why', async () => {
    expect(await offer('desk', clinic.patient('wren').id)).toMatchObject({
      obstacle: 'no-order',
      proposals: [],
      order: null,
    })
  })

  it('letting go of a held series frees its places', async () => {
    const maya = clinic.patient('maya').id
    const { proposals } = await offer('desk', maya)
    const visits = proposals[0]!.map(({ start, nurseId }) => ({ start, nurseId }))
    const held = await ask<SeriesAnswer>('desk', `/api/patients/${maya}/series`, { visits, hold: true })
    expect(
      (await ask<Visits>('desk', `/api/patients/${maya}/series/${held.seriesId}`, undefined, 'DELETE')).visits,
    ).toEqual([])
    expect((await offer('desk', maya)).left).toBe(5)
  })
})

describe('the desk', () => {
  it('T19: finds a caller without showing a birth date, and only says whether what they say matches', async () => {
    const found = await ask<{ people: object[] }>('desk', '/api/desk/people?text=rosa')
    expect(found.people).toEqual([{ id: rosa, name: 'Rosa Synthetic', phoneEnds: '0110' }])
    const said = (name: string, birthDate: string) =>
      ask('desk', `/api/desk/people/${rosa}/identity`, { name, birthDate })
    expect(await said('synthetic, ROSA', '1984-05-17')).toMatchObject({ nameMatches: true, birthDateMatches: true })
    expect(await said('Rosa', '1984-05-18')).toMatchObject({ nameMatches: false, birthDateMatches: false })
    const tomas = clinic.patient('tomas').id
    expect(
      await ask('desk', `/api/desk/people/${tomas}/identity`, { name: 'Tomas Synthetic', birthDate: '1972-06-14' }),
    ).toMatchObject({ nameMatches: true })
  })

  it('books a talk for a caller, begins a chart for a newcomer, and links by birth date only', async () => {
    const clinics = (await (await clinic.app.request('/api/clinics')).json()) as {
      id: string
      services: { id: string; online: boolean }[]
    }[]
    const { id, services } = clinics[1]!
    const service = services.find(({ online }) => online)!.id
    const wren = clinic.patient('wren').id
    const talk = await ask('desk', `/api/desk/people/${wren}/consultation`, {
      service,
      start: '2026-12-21T09:00:00-07:00',
    })
    expect(talk).toMatchObject({ http: 201, patientId: wren, clinicianName: 'Dr. Demo Physician' })
    const web = await clinic.app.request('/api/bookings', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        clinic: id,
        service,
        start: '2026-12-21T10:00:00-07:00',
        person: { name: 'Demo Newcomer', birthDate: '1992-02-02', phone: '+1 480 555 0199' },
        language: 'es',
      }),
    })
    const { id: booking } = (await web.json()) as { id: string }
    const newcomers = await ask<Visits>('desk', '/api/desk/newcomers')
    expect(newcomers.visits.map(({ personName }) => personName)).toEqual(['Demo Newcomer'])
    expect(await ask('desk', `/api/desk/bookings/${booking}/person`, { to: wren })).toMatchObject({
      code: 'birth-date-differs',
    })
    expect(await ask('desk', `/api/desk/bookings/${booking}/confirmation`, {})).toMatchObject({ status: 'booked' })
    const linked = await ask<{ patientId: string }>('desk', `/api/desk/bookings/${booking}/person`, { to: 'new' })
    expect((await ask<Visits>('desk', `/api/patients/${linked.patientId}/bookings`)).visits.length).toBe(1)
    expect((await ask<Visits>('desk', '/api/desk/newcomers')).visits).toEqual([])
    const day = await ask<Visits>('desk', '/api/desk/bookings?date=2026-12-21')
    expect(day.visits.filter(({ kind }) => kind === 'consultation').length).toBe(2)
  })

  it('another clinic sees none of it', async () => {
    expect(await ask('denver-nurse', `/api/patients/${rosa}/bookings`)).toMatchObject({ visits: [] })
    expect(await ask('denver-nurse', '/api/desk/bookings?date=2026-12-21')).toMatchObject({ visits: [] })
  })
})
