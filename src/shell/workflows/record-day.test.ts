import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DiaryDay } from '#core/headache/diary.ts'
import { diaryOf, versionsOf } from '#shell/store/repositories/diary.ts'
import { type TestClinic, testClinic } from '../../../test/support/clinic.ts'
import { type How, recordDay } from './record-day.ts'

let clinic: TestClinic
beforeAll(async () => {
  clinic = await testClinic({ now: () => Temporal.Instant.from('2026-03-20T18:00:00Z') })
})
afterAll(() => clinic.close())

const edit = (editedAt: string, base: number | null): How => ({
  editId: crypto.randomUUID(),
  editedAt: Temporal.Instant.from(editedAt),
  base,
})
const write = (key: string, day: DiaryDay, how: How) =>
  clinic.work(key, (work) => recordDay(work, clinic.patient(key).id, day, how))
const stands = (key: string) => clinic.work('nurse', (work) => diaryOf(work, clinic.patient(key).id))

describe('a diary day is written', () => {
  it('by the patient, and stands in the diary', async () => {
    const written = await write(
      'rosa',
      { date: '2026-03-02', headache: true, attacks: [{ intensity: 8 }] },
      edit('2026-03-02T15:00:00Z', null),
    )
    expect(written).toMatchObject({ ok: true, value: { version: 1, isMerged: false } })
    expect((await stands('rosa')).days).toEqual([{ date: '2026-03-02', headache: true, attacks: [{ intensity: 8 }] }])
  })

  it('an edit keeps the version before it (I-06)', async () => {
    await write('omar', { date: '2026-03-02', headache: false }, edit('2026-03-02T15:00:00Z', null))
    await write('omar', { date: '2026-03-02', headache: true }, edit('2026-03-03T15:00:00Z', 1))
    const versions = await clinic.work('nurse', (work) => versionsOf(work, clinic.patient('omar').id, '2026-03-02'))
    expect(versions.map(({ day }) => day.headache)).toEqual([false, true])
  })

  it('the same edit sent twice is one version', async () => {
    const how = edit('2026-03-02T15:00:00Z', null)
    await write('lena', { date: '2026-03-02', headache: true }, how)
    expect(await write('lena', { date: '2026-03-02', headache: true }, how)).toMatchObject({
      ok: true,
      value: { version: 1 },
    })
  })

  it('a stale edit is merged with what it did not know, and says so (I-07)', async () => {
    const day = { date: '2026-03-02', headache: true }
    await write('maya', day, edit('2026-03-02T15:00:00Z', null))
    await write('maya', { ...day, note: 'in bed' }, edit('2026-03-02T17:00:00Z', 1))
    const late = await write(
      'maya',
      { ...day, medications: [{ name: 'sumatriptan' }] },
      edit('2026-03-02T16:00:00Z', 1),
    )
    expect(late).toMatchObject({
      ok: true,
      value: { version: 3, isMerged: true, day: { note: 'in bed', medications: [{ name: 'sumatriptan' }] } },
    })
  })

  it('an edit of a version counts as later than that version, though the phone’s clock is behind', async () => {
    await write('noor', { date: '2026-03-02', headache: false }, edit('2026-03-02T15:00:00Z', null))
    const second = await write('noor', { date: '2026-03-02', headache: true }, edit('2026-03-02T14:00:00Z', 1))
    expect(second).toMatchObject({ ok: true, value: { day: { headache: true } } })
  })

  it('a day that has not come is refused: the patient’s today counts, not the server’s', async () =>
    expect(await write('rosa', { date: '2026-03-21' }, edit('2026-03-20T15:00:00Z', null))).toEqual({
      ok: false,
      error: { code: 'day-to-come', today: '2026-03-20' },
    }))

  it('two devices at the same moment: two versions, none lost', async () => {
    const both = ['sumatriptan', 'naproxen'].map((name) =>
      write('dara', { date: '2026-03-02', medications: [{ name }] }, edit('2026-03-02T15:00:00Z', null)),
    )
    await Promise.all(both)
    expect((await stands('dara')).days[0]!.medications!.map(({ name }) => name).sort()).toEqual([
      'naproxen',
      'sumatriptan',
    ])
  })
})

describe('the database itself', () => {
  const insert = (content: string, extra = '') =>
    clinic.work('nurse', (work) =>
      sql`insert into diary_day values (${work.clinicId}, ${clinic.patient('eli').id}, '2026-03-02', 1, ${content}::jsonb, '{}', null, ${work.newId()}, now(), 'staff', null, now(), ${work.newId()}) ${sql.raw(extra)}`.execute(
        work.db,
      ),
    )

  it.each([
    [
      'an end before the start (I-04)',
      '{"attacks":[{"start":"2026-03-02T06:00:00-07:00","end":"2026-03-02T05:00:00-07:00"}]}',
    ],
    ['a pain of 11 (I-05)', '{"attacks":[{"intensity":11}]}'],
    ['a pain of 7.5', '{"attacks":[{"intensity":7.5}]}'],
    ['a pain in words', '{"attacks":[{"intensity":"bad"}]}'],
  ])('refuses %s', (_, content) => expect(insert(content)).rejects.toThrow(/diary_day_content_check/))

  it('takes an unknown pain and the end at the start', () =>
    expect(
      insert(
        '{"attacks":[{"intensity":null},{"start":"2026-03-02T06:00:00-07:00","end":"2026-03-02T06:00:00-07:00"}]}',
      ),
    ).resolves.toBeDefined())

  it('lets nobody change or take out a version (I-06)', async () => {
    await expect(
      clinic.work('nurse', ({ db }) => sql`update diary_day set content = '{}'`.execute(db)),
    ).rejects.toThrow(/permission denied/)
    await expect(clinic.work('nurse', ({ db }) => sql`delete from diary_day`.execute(db))).rejects.toThrow(
      /permission denied/,
    )
  })

  it('shows another clinic nothing, not even to a query that forgets its clinic (I-53)', async () => {
    const seen = await clinic.work('denver-nurse', ({ db }) => sql`select count(*) as n from diary_day`.execute(db))
    expect(seen.rows).toEqual([{ n: 0 }])
  })
})
