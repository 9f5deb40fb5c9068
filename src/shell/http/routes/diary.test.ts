import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestClinic, testClinic } from '../../../../test/support/clinic.ts'
import type { DayWritten, DiaryAnswer, ImportAnswer } from '../contract/diary.ts'

let clinic: TestClinic
beforeAll(async () => {
  clinic = await testClinic({ now: () => Temporal.Instant.from('2026-03-20T18:00:00Z') })
})
afterAll(() => clinic.close())

const fixture = (name: string): string =>
  readFileSync(resolve(import.meta.dirname, '../../../../test/fixtures/diary', name), 'utf8')
const at = (key: string, rest = ''): string => `/api/patients/${clinic.patient(key).id}/diary${rest}`
const edit = (date: string, rest: object, base: number | null = null) => ({
  editId: crypto.randomUUID(),
  editedAt: `${date}T15:00:00Z`,
  base,
  day: { date, ...rest },
})
const send = async <T>(
  who: string,
  path: string,
  method: string,
  body?: unknown,
): Promise<{ status: number; body: T }> => {
  const response = await (await clinic.as(who))(path, { method, ...(body !== undefined && { body }) })
  return { status: response.status, body: (await response.json()) as T }
}

describe('the diary over HTTP', () => {
  it('is written by its patient and comes back with versions, budgets and the usual medicines', async () => {
    for (const day of ['02', '05', '09'])
      await send(
        'rosa',
        at('rosa', `/2026-03-${day}`),
        'PUT',
        edit(`2026-03-${day}`, { headache: true, medications: [{ name: 'Sumatriptan', doseMg: 100 }] }),
      )
    const { body } = await send<DiaryAnswer>('rosa', at('rosa', '?from=2026-03-05'), 'GET')
    expect(body.days.map(({ version, day, acuteMedicine }) => [version, day.date, acuteMedicine])).toEqual([
      [1, '2026-03-05', 'met'],
      [1, '2026-03-09', 'met'],
    ])
    expect(body.today).toBe('2026-03-20')
    expect(body.window).toMatchObject({ recorded: 3, missing: 25, headacheDays: 3, headacheDaysAtMost: 28 })
    expect(body.budgets.find((budget) => budget.class === 'triptan')).toMatchObject({ days: 3, threshold: 10 })
    expect(body.usual).toEqual([{ name: 'Sumatriptan', doseMg: 100, classes: ['triptan'] }])
  })

  it('an edit of an older version is merged, and every version can be seen', async () => {
    const path = at('omar', '/2026-03-02')
    await send('omar', path, 'PUT', edit('2026-03-02', { headache: true }))
    await send('omar', path, 'PUT', edit('2026-03-02', { headache: true, note: 'in bed' }, 1))
    const late = await send<DayWritten>('omar', path, 'PUT', edit('2026-03-02', { headache: true, medications: [] }, 1))
    expect(late.body).toMatchObject({ version: 3, merged: true, day: { note: 'in bed', medications: [] } })
    const { body } = await send<{ versions: unknown[] }>('omar', `${path}/versions`, 'GET')
    expect(body.versions).toHaveLength(3)
  })

  it.each([
    ['a pain of 11', { attacks: [{ intensity: 11 }] }, '/day/attacks/0/intensity'],
    ['an unknown key', { mood: 'low' }, '/day'],
    [
      'an end before the start',
      { attacks: [{ start: '2026-03-02T06:00:00-07:00', end: '2026-03-02T05:00:00-07:00' }] },
      '/day/attacks/0/end',
    ],
  ])('%s is refused by its pointer', async (_, rest, pointer) => {
    const { status, body } = await send<{ errors: { pointer: string }[] }>(
      'lena',
      at('lena', '/2026-03-02'),
      'PUT',
      edit('2026-03-02', rest),
    )
    expect([status, body.errors.map((error) => error.pointer)]).toEqual([422, [pointer]])
  })

  it('a day to come, and a day at another address', async () => {
    expect((await send('lena', at('lena', '/2026-03-21'), 'PUT', edit('2026-03-21', {}))).status).toBe(422)
    expect((await send('lena', at('lena', '/2026-03-01'), 'PUT', edit('2026-03-02', {}))).status).toBe(422)
  })

  it.each([
    ['another patient', 'omar', 403],
    ['the front desk', 'desk', 403],
    ['a nurse of the clinic', 'nurse', 200],
    ['a nurse of another clinic', 'denver-nurse', 404],
  ])('%s asking for a diary gets %s: %i', async (_, who, status) =>
    expect((await send(who, at('rosa'), 'GET')).status).toBe(status),
  )
})

describe('a diary file over HTTP', () => {
  it('is previewed without storing, then stored, then known', async () => {
    const file = fixture('bad-rows.csv')
    const preview = await send<ImportAnswer>('maya', at('maya', '/import?dryRun=true&name=mine.csv'), 'POST', file)
    expect(preview.body).toMatchObject({ read: 11, stored: 3, rejected: 8 })
    expect(preview.body.columns.map(({ role }) => role)).toEqual([
      'date',
      'headache',
      'attack.intensity',
      'startTime',
      'end',
    ])
    expect(preview.body.rejects[1]).toEqual({
      where: 'line 4',
      reasons: [{ column: 'intensity', found: '11', wanted: 'a whole number from 0 to 10' }],
    })
    expect(preview.body.rejectFile?.text.split('\n')[0]).toBe(
      'rejected line,rejected because,date,headache,intensity,start,end',
    )
    expect((await send<DiaryAnswer>('maya', at('maya'), 'GET')).body.days).toEqual([])
    expect((await send<ImportAnswer>('maya', at('maya', '/import'), 'POST', file)).body).toMatchObject({ stored: 3 })
    expect((await send<ImportAnswer>('maya', at('maya', '/import'), 'POST', file)).body).toMatchObject({
      stored: 0,
      duplicates: 3,
    })
  })

  it.each([
    ['an empty file', '', /file/],
    ['a file without days', 'pain\n7\n', /wanted one with the day/],
    ['several people', fixture('own-attacks.csv'), /several people/],
    ['no JSON', '{"timeZone": }', /no JSON/],
  ])('%s is refused in words', async (_, text, words) => {
    const { status, body } = await send<{ detail: string }>('noor', at('noor', '/import'), 'POST', text)
    expect([status >= 400 && status < 500, body.detail]).toEqual([true, expect.stringMatching(words)])
  })
})
