import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestClinic, testClinic } from '../../../../test/support/clinic.ts'
import { furnish } from '../../demo/booking-house.ts'
import { demoId } from '../../demo/demo-id.ts'
import { denver, phoenix } from '../../demo/people.ts'
import { inClinic } from '../../store/database.ts'
import { createApp } from '../app.ts'
import type { Availability, PublicClinic, Reserved, Slot } from '../contract/booking.ts'

let now = Temporal.Instant.from('2026-11-24T16:00:00Z')
let clinic: TestClinic
beforeAll(async () => {
  clinic = await testClinic({ now: () => now })
  await clinic.work('nurse', furnish)
  await clinic.work('denver-nurse', furnish)
})
afterAll(() => clinic.close())

const talk = demoId('service', `${phoenix.id} First visit with a physician`)
const get = async <T>(path: string): Promise<T> => (await (await clinic.app.request(path)).json()) as T
const send = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  clinic.app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
const availability = (rest: string) =>
  get<Availability & { status?: number }>(`/api/availability?clinic=${phoenix.id}&service=${talk}&${rest}`)

const person = (n: number) => ({ name: `Demo Caller${n}`, birthDate: '1990-01-01', email: `caller${n}@example.org` })
const request = (start: string, n: number, rest: object = {}) => ({
  clinic: phoenix.id,
  service: talk,
  start,
  person: person(n),
  language: 'en',
  ...rest,
})
const anyoneElse = async (day: string): Promise<Slot[]> => (await availability(`from=${day}&to=${day}`)).slots

describe('what everybody may see', () => {
  it('lists the clinics with what each offers', async () => {
    const clinics = await get<PublicClinic[]>('/api/clinics')
    expect(clinics.map(({ name }) => name)).toEqual(['Demo Clinic Denver', 'Demo Clinic Phoenix'])
    expect(clinics[1]!.services[0]).toEqual({
      id: talk,
      name: 'First visit with a physician',
      names: { en: 'First visit with a physician', es: 'Primera consulta con un médico' },
      route: null,
      drug: null,
      minutes: 45,
      online: true,
    })
    expect(clinics[1]!.hours[0]).toEqual({ weekday: 1, from: '08:00', to: '17:00' })
  })

  it('gives open times with their offset, in the zone that was asked for', async () => {
    const here = await availability('from=2026-12-01&to=2026-12-01')
    expect(here.timeZone).toBe('America/Phoenix')
    expect(here.slots[0]).toMatchObject({
      start: '2026-12-01T08:30:00-07:00',
      end: '2026-12-01T09:15:00-07:00',
      clinicianName: 'Dr. Demo Physician',
    })
    const berlin = await availability('from=2026-12-01&to=2026-12-01&timeZone=Europe/Berlin')
    // What is left of Monday afternoon in Phoenix is early Tuesday in Berlin.
    expect(berlin.slots.map(({ start }) => start).slice(0, 3)).toEqual([
      '2026-12-01T00:00:00+01:00',
      '2026-12-01T00:15:00+01:00',
      '2026-12-01T16:30:00+01:00',
    ])
    expect(berlin.slots.every(({ start }) => start.startsWith('2026-12-01'))).toBe(true)
  })

  it.each([
    ['from=2026-12-02&to=2026-12-01', '/query/to'],
    ['from=2026-12-01&to=2027-02-01', '/query/to'],
    ['from=yesterday&to=2026-12-01', '/query/from'],
    ['from=2026-12-01&to=2026-12-01&timeZone=Mars/Olympus', '/query/timeZone'],
    ['from=2026-12-01&to=2026-12-01&timeZone=%2B01:00', '/query/timeZone'],
  ])('says what is wrong with %s', async (query, pointer) => {
    const problem = await get<{ status: number; errors: { pointer: string }[] }>(
      `/api/availability?clinic=${phoenix.id}&service=${talk}&${query}`,
    )
    expect([problem.status, problem.errors[0]!.pointer]).toEqual([422, pointer])
  })

  it('takes 62 days at once', async () => {
    expect((await availability('from=2026-12-01&to=2027-01-31')).slots.length).toBeGreaterThan(1000)
  })

  it('knows no clinic and no service of that name', async () => {
    const stranger = crypto.randomUUID()
    expect(
      (await clinic.app.request(`/api/availability?clinic=${stranger}&service=${talk}&from=2026-12-01&to=2026-12-01`))
        .status,
    ).toBe(404)
    expect(
      (await clinic.app.request(`/api/availability?clinic=${denver.id}&service=${talk}&from=2026-12-01&to=2026-12-01`))
        .status,
    ).toBe(404)
  })
})

describe('a booking from the web', () => {
  it('is pending, becomes booked by the code, can be seen and cancelled by its link', async () => {
    const response = await send('/api/bookings', request('2026-12-02T09:00:00-07:00', 1))
    const reserved = (await response.json()) as Reserved
    expect(response.status).toBe(201)
    expect(reserved).toMatchObject({
      status: 'pending',
      confirmBy: '2026-11-24T09:10:00-07:00',
      confirmation: 'code',
      sentTo: 'email',
    })
    expect(reserved.notice).toContain('911')
    const [, key] = reserved.manageUrl.split('#')
    const confirmation = `/api/bookings/${reserved.id}/confirmation`
    const wrong = await send(confirmation, { key, code: reserved.demoCode === '000000' ? '000001' : '000000' })
    expect(await wrong.json()).toMatchObject({ status: 422, code: 'wrong-code', triesLeft: 4 })
    expect(await (await send(confirmation, { key, code: reserved.demoCode })).json()).toMatchObject({
      status: 'booked',
    })
    const view = await clinic.app.request(`/api/bookings/${reserved.id}`, { headers: { 'booking-key': key! } })
    expect(await view.json()).toMatchObject({
      status: 'booked',
      start: '2026-12-02T09:00:00-07:00',
      clinic: { timeZone: 'America/Phoenix' },
    })
    expect((await clinic.app.request(`/api/bookings/${reserved.id}`)).status).toBe(404)
    expect((await anyoneElse('2026-12-02')).map(({ start }) => start)).not.toContain('2026-12-02T09:00:00-07:00')
    expect(await (await send(`/api/bookings/${reserved.id}/cancellation`, { key })).json()).toMatchObject({
      status: 'cancelled',
    })
    expect((await anyoneElse('2026-12-02')).map(({ start }) => start)).toContain('2026-12-02T09:00:00-07:00')
  })

  it('five wrong codes are enough', async () => {
    const reserved = (await (await send('/api/bookings', request('2026-12-02T13:00:00-07:00', 2))).json()) as Reserved
    const key = reserved.manageUrl.split('#')[1]
    const wrong = reserved.demoCode === '000000' ? '000001' : '000000'
    const tryCode = async (code: string) =>
      (await send(`/api/bookings/${reserved.id}/confirmation`, { key, code })).status
    for (let n = 0; n < 5; n++) expect(await tryCode(wrong)).toBe(422)
    expect(await tryCode(reserved.demoCode!)).toBe(429)
  })

  it('I-41: unconfirmed, it is given back at its time, and the code comes too late', async () => {
    const reserved = (await (await send('/api/bookings', request('2026-12-03T09:00:00-07:00', 3))).json()) as Reserved
    expect((await send('/api/bookings', request('2026-12-03T09:00:00-07:00', 4))).status).toBe(409)
    now = now.add({ minutes: 10 })
    expect((await anyoneElse('2026-12-03')).map(({ start }) => start)).toContain('2026-12-03T09:00:00-07:00')
    const second = await send('/api/bookings', request('2026-12-03T09:00:00-07:00', 4))
    expect(second.status).toBe(201)
    const key = reserved.manageUrl.split('#')[1]
    const late = await send(`/api/bookings/${reserved.id}/confirmation`, { key, code: reserved.demoCode })
    expect(await late.json()).toMatchObject({ status: 409, code: 'hold-expired' })
  })

  it('I-40: the same key gives the same booking once, another request with it is refused', async () => {
    const headers = { 'idempotency-key': 'form-instance-1' }
    const body = request('2026-12-04T09:00:00-07:00', 5)
    const answers = await Promise.all(
      [1, 2, 3].map(async () => (await (await send('/api/bookings', body, headers)).json()) as Reserved),
    )
    expect(new Set(answers.map(({ id, manageUrl }) => id + manageUrl)).size).toBe(1)
    expect((await send('/api/bookings', { ...body, language: 'es' }, headers)).status).toBe(422)
  })

  it('a taken time comes with the three nearest that are free', async () => {
    await send('/api/bookings', request('2026-12-07T10:00:00-07:00', 6))
    const lost = await send('/api/bookings', request('2026-12-07T10:00:00-07:00', 7))
    expect(lost.status).toBe(409)
    const { nearest } = (await lost.json()) as { nearest: Slot[] }
    expect(nearest.map(({ start }) => start)).toEqual([
      '2026-12-07T09:00:00-07:00',
      '2026-12-07T09:15:00-07:00',
      '2026-12-07T10:45:00-07:00',
    ])
  })

  it('nobody is in two places at once', async () => {
    const twice = { ...request('2026-12-08T10:00:00-07:00', 8) }
    expect((await send('/api/bookings', twice)).status).toBe(201)
    const same = await send('/api/bookings', {
      ...twice,
      person: { ...twice.person, name: ' demo  CALLER8', email: 'other@example.org' },
    })
    expect(await same.json()).toMatchObject({ status: 409, obstacle: 'person' })
  })

  it.each([
    ['sudden-onset', 'emergency', '911'],
    ['neoplasm', 'prompt', phoenix.phone],
  ])('H28, I-44: “yes” to %s stops it and says what to do instead', async (id, urgency, words) => {
    const stopped = await send(
      '/api/bookings',
      request('2026-12-09T10:00:00-07:00', 9, { screening: { [id]: true, immune: false } }),
    )
    const problem = (await stopped.json()) as { status: number; urgency: string; detail: string }
    expect([problem.status, problem.urgency]).toEqual([422, urgency])
    expect(problem.detail).toContain(words)
    expect((await anyoneElse('2026-12-09')).map(({ start }) => start)).toContain('2026-12-09T10:00:00-07:00')
  })

  it('in Spanish, too', async () => {
    const stopped = await send('/api/bookings', {
      ...request('2026-12-09T10:00:00-07:00', 9, { screening: { 'sudden-onset': true } }),
      language: 'es',
    })
    expect(((await stopped.json()) as { detail: string }).detail).toContain('no reserve')
  })

  it.each([
    ['/screening/headache', { screening: { headache: false } }],
    ['/person', { person: { name: 'Demo Nobody', birthDate: '1990-01-01' } }],
    ['/person/birthDate', { person: { ...person(1), birthDate: '2030-01-01' } }],
    ['/start', { start: '2026-12-01T09:00:00' }],
    ['', { extra: 1 }],
  ])('says what is wrong at %s', async (pointer, change) => {
    const problem = (await (
      await send('/api/bookings', { ...request('2026-12-09T10:00:00-07:00', 1), ...change })
    ).json()) as { status: number; errors: { pointer: string }[] }
    expect([problem.status, problem.errors[0]!.pointer]).toEqual([422, pointer])
  })

  it('a treatment can’t be booked by a stranger, nor a time in the past or off the grid', async () => {
    const infusion = demoId('service', `${phoenix.id} Ketamine infusion`)
    expect(
      (await send('/api/bookings', { ...request('2026-12-09T10:00:00-07:00', 1), service: infusion })).status,
    ).toBe(422)
    expect((await send('/api/bookings', request('2026-11-23T10:00:00-07:00', 10))).status).toBe(409)
    expect((await send('/api/bookings', request('2026-12-09T10:07:00-07:00', 11))).status).toBe(409)
  })

  it('a place kept while typing becomes the booking’s; another person’s key does not open it', async () => {
    const held = await send('/api/holds', { clinic: phoenix.id, service: talk, start: '2026-12-10T09:00:00-07:00' })
    const hold = (await held.json()) as { id: string; key: string; until: string }
    expect(held.status).toBe(201)
    const { id } = hold
    expect((await send('/api/bookings', request('2026-12-10T09:00:00-07:00', 12))).status).toBe(409)
    expect(
      (await send('/api/bookings', request('2026-12-10T09:00:00-07:00', 12, { hold: { id, key: 'guess' } }))).status,
    ).toBe(409)
    expect(
      (await send('/api/bookings', request('2026-12-10T09:00:00-07:00', 12, { hold: { id, key: hold.key } }))).status,
    ).toBe(201)
  })

  it('somebody who keeps three times unconfirmed waits', async () => {
    const asks = ['08:30', '09:15', '10:00', '10:45'].map((at) => request(`2026-12-14T${at}:00-07:00`, 13))
    const statuses = []
    for (const [n, ask] of asks.entries())
      statuses.push((await send('/api/bookings', { ...ask, person: { ...ask.person, name: `Demo Many${n}` } })).status)
    expect(statuses).toEqual([201, 201, 201, 429])
  })

  it('I-59: what is sent holds a code and a time, and no word about health', async () => {
    const bodies = await inClinic(clinic.shell.db, phoenix.id, (db) =>
      db.selectFrom('message').select(['body', 'recipient']).execute(),
    )
    for (const { body } of bodies) expect(body).not.toMatch(/ketamine|migraine|headache|clinic|visit/i)
    expect(bodies[0]!.body).toMatch(/^\d{6} is your booking code. Enter it before 09:10 \(Phoenix\)/)
  })
})

describe('a real clinic without a mail or text program', () => {
  it('keeps the place until the close of its next working day and says that it will call', async () => {
    const app = createApp({ ...clinic.shell, demo: false })
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify(request('2026-12-16T09:00:00-07:00', 20))
    const reserved = (await (await app.request('/api/bookings', { method: 'POST', headers, body })).json()) as Reserved
    expect(reserved).toMatchObject({
      status: 'pending',
      confirmation: 'call',
      sentTo: null,
      confirmBy: '2026-11-25T17:00:00-07:00',
    })
    expect(reserved).not.toHaveProperty('demoCode')
    // No code opens it: only the desk, on the phone.
    const key = reserved.manageUrl.split('#')[1]
    const guess = await send(`/api/bookings/${reserved.id}/confirmation`, { key, code: '123456' })
    expect(guess.status).toBe(422)
    const desk = await clinic.as('desk')
    const spoken = await desk(`/api/desk/bookings/${reserved.id}/confirmation`, { method: 'POST' })
    expect(await spoken.json()).toMatchObject({ status: 'booked' })
  })
})

describe('H18: one place, many hands', () => {
  it('200 at once for one time: one 201, 199 × 409 with other times, no double', async () => {
    const start = '2026-12-15T09:00:00-07:00'
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, n) => send('/api/bookings', request(start, 1000 + n))),
    )
    const statuses = Object.groupBy(answers, ({ status }) => String(status))
    expect(Object.fromEntries(Object.entries(statuses).map(([status, all]) => [status, all!.length]))).toEqual({
      201: 1,
      409: 199,
    })
    for (const lost of statuses[409]!) expect(((await lost.json()) as { nearest: Slot[] }).nearest.length).toBe(3)
    const doubles = await inClinic(clinic.shell.db, phoenix.id, async (db) => {
      const { rows } = await sql<{ n: number }>`select count(*) as n from booking_resource a join booking_resource b
        on a.clinic_id = b.clinic_id and a.resource = b.resource and a.booking_id < b.booking_id and a.period && b.period
        where a.active and b.active`.execute(db)
      return rows[0]!.n
    })
    expect(doubles).toBe(0)
  })
})
