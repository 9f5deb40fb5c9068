import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { diaryOf } from '#shell/store/repositories/diary.ts'
import { type TestClinic, testClinic } from '../../../test/support/clinic.ts'
import { mappingFrom, scaleFrom } from './how-to-read.ts'
import { importFile } from './import.ts'
import type { ImportRequest } from './import-request.ts'

let clinic: TestClinic
let folder: string
let file: string
beforeAll(async () => {
  clinic = await testClinic()
  folder = mkdtempSync(join(tmpdir(), 'mapping-'))
  file = join(folder, 'pain-0-3.csv')
  copyFileSync(resolve(import.meta.dirname, '../../../test/fixtures/diary/pain-0-3.csv'), file)
})
afterAll(async () => {
  await clinic.close()
  rmSync(folder, { recursive: true })
})

const take = (key: string, more: Partial<ImportRequest> = {}) =>
  importFile(clinic.shell.db, {
    kind: 'diary-csv',
    file,
    clinic: clinic.patient(key).clinicId,
    patient: clinic.patient(key).id,
    isDryRun: false,
    ...more,
  })
const pains = async (key: string) => {
  const { days } = await clinic.work('nurse', (work) => diaryOf(work, clinic.patient(key).id))
  return days.map(({ attacks, note }) => [attacks?.[0]?.intensity, note])
}
const versionsKept = async (): Promise<number> => {
  const kept = await clinic.work('nurse', ({ db }) =>
    sql<{ n: number }>`select count(*) as n from import_mapping`.execute(db),
  )
  return kept.rows[0]!.n
}

describe('a mapping on the command line', () => {
  it('a scale nobody can tell leaves the pain unknown; --scale turns it into 0–10', async () => {
    expect(await take('rosa', { isDryRun: true })).toMatchObject({ read: 5, stored: 4, rejected: 1 })
    await take('rosa', { scale: '0-3' })
    expect((await pains('rosa'))[0]).toEqual([8, 'Büro\nStärke: 3 (0–3)'])
    expect(await versionsKept()).toBe(0)
  })

  it('a dry run prints it; corrected and given back it is used, kept, and opens the next file of its shape', async () => {
    const look = await take('omar', { isDryRun: true })
    expect(look.mapping).toMatchObject({ rowIs: 'attack', scale: null, dateOrder: null })
    const edited = join(folder, 'look.json')
    const mapping = {
      ...look.mapping!,
      scale: '0-3',
      words: { ...look.mapping!.words, yesNo: { vielleicht: 'unknown' } },
    }
    writeFileSync(edited, JSON.stringify({ ...look, mapping }))
    expect(await take('omar', { mapping: mappingFrom(edited) })).toMatchObject({ read: 5, stored: 5, rejected: 0 })
    expect((await pains('omar')).map(([pain]) => pain)).toEqual([8, 5, 8, 2, 5])
    expect(await versionsKept()).toBe(1)

    const renamed = join(folder, 'next.csv')
    writeFileSync(renamed, readFileSync(file, 'utf8').replace('Datum;', ' DATUM ;'))
    expect(await take('lena', { file: renamed })).toMatchObject({ stored: 5, rejected: 0 })
    expect((await pains('lena'))[0]![0]).toBe(8)

    // The same again keeps no version; a correction keeps another.
    await take('maya', { mapping: mappingFrom(edited) })
    expect(await versionsKept()).toBe(1)
    await take('maya', { mapping: { ...mappingFrom(edited), rowIs: 'day' } })
    expect(await versionsKept()).toBe(2)
  })

  it('rows refused for a word come back in a file of the same shape, and are taken once the word has a meaning', async () => {
    const other = join(folder, 'other.csv')
    writeFileSync(other, 'Datum;Migräne;Notiz\n02.03.2026;klar;a\n03.03.2026;ja;b\n')
    const first = await take('noor', { file: other })
    expect(first).toMatchObject({ stored: 1, rejected: 1 })
    const look = await take('noor', { file: first.rejectFile!, isDryRun: true })
    const mapping = { ...look.mapping!, words: { ...look.mapping!.words, yesNo: { klar: 'yes' as const } } }
    expect(await take('noor', { file: first.rejectFile!, mapping })).toMatchObject({ read: 1, stored: 1, rejected: 0 })
    expect(await take('noor', { file: other })).toMatchObject({ read: 2, stored: 0, duplicates: 2, rejected: 0 })
  })

  test.each([
    ['{"columns":[]}', /rowIs: found nothing; wanted one of day, attack, log/],
    [
      '{"mapping":{"columns":[{"header":"x","role":"mood"}],"rowIs":"day"}}',
      /columns\.0\.role: found mood; wanted null, or one of/,
    ],
    ['nonsense', /no JSON/],
  ])('%s is no mapping', (text, message) => {
    writeFileSync(join(folder, 'bad.json'), text)
    expect(() => mappingFrom(join(folder, 'bad.json'))).toThrow(message)
  })

  it('a scale that is none is wrong input', () => expect(() => scaleFrom('0-7')).toThrow(/--scale: found "0-7"/))
})
