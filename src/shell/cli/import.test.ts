import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { diaryOf } from '#shell/store/repositories/diary.ts'
import { type TestClinic, testClinic } from '../../../test/support/clinic.ts'
import { noSamples, sample } from '../../../test/support/samples.ts'
import { recordDay } from '../workflows/record-day.ts'
import { importFile, run } from './import.ts'
import type { ImportRequest } from './import-request.ts'

let clinic: TestClinic
let folder: string
beforeAll(async () => {
  clinic = await testClinic()
  folder = mkdtempSync(join(tmpdir(), 'import-'))
})
afterAll(async () => {
  await clinic.close()
  rmSync(folder, { recursive: true })
})

const own = (name: string): string => {
  copyFileSync(resolve(import.meta.dirname, '../../../test/fixtures/diary', name), join(folder, name))
  return join(folder, name)
}
const take = (file: string, key: string | null, more: Partial<ImportRequest> = {}) =>
  importFile(clinic.shell.db, {
    kind: file.endsWith('json') ? 'diary-json' : 'diary-csv',
    file,
    clinic: clinic.patient('rosa').clinicId,
    patient: key === null ? null : clinic.patient(key).id,
    isDryRun: false,
    ...more,
  })
const diary = (key: string) => clinic.work('nurse', (work) => diaryOf(work, clinic.patient(key).id))
const versions = async (): Promise<number> => {
  const counted = await clinic.work('nurse', ({ db }) =>
    sql<{ n: number }>`select count(*) as n from diary_day`.execute(db),
  )
  return counted.rows[0]!.n
}

describe('import', () => {
  it('twice stores nothing twice', async () => {
    expect(await take(own('own-days.csv'), 'rosa')).toEqual({
      read: 4,
      stored: 4,
      duplicates: 0,
      rejected: 0,
      questions: [],
      rejectFile: null,
    })
    const before = await versions()
    expect(await take(own('own-days.csv'), 'rosa')).toMatchObject({ read: 4, stored: 0, duplicates: 4 })
    expect(await versions()).toBe(before)
    expect((await diary('rosa')).days).toHaveLength(4)
  })

  it('a dry run says the same and stores nothing', async () => {
    const before = await versions()
    expect(await take(own('own-days.csv'), 'omar', { isDryRun: true })).toMatchObject({ read: 4, stored: 4 })
    expect(await versions()).toBe(before)
  })

  it('the refused rows, mended, are taken, as rows of the same diary', async () => {
    const first = await take(own('bad-rows.csv'), 'lena')
    expect(first).toMatchObject({ read: 11, stored: 3, rejected: 8, rejectFile: join(folder, 'bad-rows.rejected.csv') })
    const rejects = readFileSync(first.rejectFile!, 'utf8')
    expect(rejects.split('\n').slice(0, 3)).toEqual([
      'rejected line,rejected because,date,headache,intensity,start,end',
      'line 3,date: found 2026-02-30; wanted a date as YYYY-MM-DD,2026-02-30,yes,5,,',
      'line 4,intensity: found 11; wanted a whole number from 0 to 10,2026-03-02,yes,11,,',
    ])
    writeFileSync(first.rejectFile!, rejects.replace(',2026-02-30,', ',2026-02-28,').replace('yes,11', 'yes,10'))
    expect(await take(first.rejectFile!, 'lena')).toMatchObject({ read: 8, stored: 3, rejected: 5 })
    expect((await diary('lena')).days.map(({ date }) => date)).toEqual([
      '2026-02-28',
      '2026-03-01',
      '2026-03-02',
      '2026-03-06',
      '2026-03-07',
      '2026-03-09',
    ])
  })

  it('what was written by hand stands, what it leaves open is filled, and a later edit survives the same file', async () => {
    const date = '2026-03-02'
    const write = (note: string, base: number | null) =>
      clinic.work('maya', (work) =>
        recordDay(
          work,
          clinic.patient('maya').id,
          { date, headache: false, note },
          { editId: work.newId(), editedAt: work.now, base },
        ),
      )
    await write('mine', null)
    const taken = await take(own('own-days.csv'), 'maya')
    expect(taken.questions.map(({ text }) => text)).toEqual([
      '2026-03-02, headache: the diary says false, the file says true. The diary’s was kept. Which one is right?',
      '2026-03-02, note: the diary says "mine", the file says "in bed". The diary’s was kept. Which one is right?',
    ])
    expect((await diary('maya')).days[0]).toMatchObject({ headache: false, note: 'mine', disability: 2 })
    await clinic.work('maya', (work) =>
      recordDay(
        work,
        clinic.patient('maya').id,
        { date, headache: false },
        { editId: work.newId(), editedAt: work.now, base: 2 },
      ),
    )
    expect(await take(own('own-days.csv'), 'maya')).toMatchObject({ stored: 0, duplicates: 4 })
    expect((await diary('maya')).days[0]).toEqual({ date, headache: false })
  })

  it('people whom the file tells apart keep their records the next time, and another file’s "1" is somebody else', async () => {
    const how = { dayZero: '2026-01-01' }
    expect(await take(own('trial.csv'), null, how)).toMatchObject({ read: 6, stored: 4, rejected: 2 })
    expect(await take(own('trial.csv'), null, how)).toMatchObject({ stored: 0, duplicates: 4 })
    copyFileSync(own('trial.csv'), join(folder, 'other.csv'))
    expect(await take(join(folder, 'other.csv'), null, how)).toMatchObject({ stored: 4 })
  })

  it('several people for one person, or a diary that names nobody: refused whole', async () => {
    const before = await versions()
    await expect(take(own('trial.csv'), 'noor', { dayZero: '2026-01-01' })).rejects.toThrow(/several people/)
    await expect(take(own('own-days.csv'), null)).rejects.toThrow(/names nobody/)
    expect(await versions()).toBe(before)
  })

  it('a fault midway stores nothing at all', async () => {
    const before = await versions()
    const rows = Array.from({ length: 6_000 }, (_, n) => `${Temporal.PlainDate.from('2000-01-01').add({ days: n })},no`)
    writeFileSync(join(folder, 'long.csv'), `date,headache\n${rows.join('\n')}\n`)
    await clinic.database.owner(`create function break_midway() returns trigger language plpgsql as $$ begin
      if new.day > '2015-01-01' then raise 'disk full'; end if; return new; end $$;
      create trigger break_midway before insert on diary_day for each row execute function break_midway()`)
    await expect(take(join(folder, 'long.csv'), 'dara')).rejects.toThrow(/disk full/)
    await clinic.database.owner('drop trigger break_midway on diary_day')
    expect(await versions()).toBe(before)
  })

  it('days to come are refused', async () => {
    writeFileSync(join(folder, 'later.csv'), 'date,headache\n2098-03-02,yes\n')
    expect(await take(join(folder, 'later.csv'), 'eli')).toMatchObject({ read: 1, stored: 0, rejected: 1 })
  })

  it('JSON: a wrong day is refused by its path, and its file of rejects can be imported again', async () => {
    const taken = await take(own('several.json'), null)
    expect(taken).toMatchObject({ read: 5, stored: 3, rejected: 2 })
    const rejects = readFileSync(taken.rejectFile!, 'utf8')
    expect(JSON.parse(rejects).days[0].rejectedBecause).toMatch(/found 11; wanted a whole number/)
    writeFileSync(taken.rejectFile!, rejects.replace('"intensity": 11', '"intensity": 10'))
    expect(await take(taken.rejectFile!, null)).toMatchObject({ read: 2, stored: 1, rejected: 1 })
  })

  it.each([
    [['hl7v2', 'x'], /can’t be read yet/],
    [['diary-csv'], /wanted one/],
    [['diary-csv', 'x', '--clinic', '7'], /wanted an id/],
    [['diary-csv', 'x', '--colour'], /Wanted: import/],
  ])('%j is wrong input', async (args, message) => expect(run(args)).rejects.toThrow(message))

  it.skipIf(noSamples)(
    'the public trial diary (skipped where the samples are not beside the repository): 1,054 rows, 33 people',
    async () => {
      copyFileSync(sample('headache/kostecki-dillon-part1.csv'), join(folder, 'kd.csv'))
      expect(await take(join(folder, 'kd.csv'), null, { dayZero: '2020-01-01' })).toMatchObject({
        read: 1054,
        stored: 1054,
        duplicates: 0,
        rejected: 0,
        rejectFile: null,
      })
      expect(await take(join(folder, 'kd.csv'), null, { dayZero: '2020-01-01' })).toMatchObject({
        read: 1054,
        stored: 0,
        duplicates: 1054,
        rejected: 0,
      })
      const people = await clinic.work('nurse', ({ db }) =>
        sql<{ n: number }>`select count(*) as n from diary_subject where source = 'kd'`.execute(db),
      )
      expect(people.rows[0]!.n).toBe(33)
    },
  )
})
