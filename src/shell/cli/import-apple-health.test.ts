import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Assessment } from '#core/headache/assess.ts'
import { diaryOf } from '#shell/store/repositories/diary.ts'
import { exportXmlOf, headache, record, sleep, zipFiles, zipOf } from '../../../test/support/apple-health.ts'
import { type TestClinic, testClinic } from '../../../test/support/clinic.ts'
import type { ImportAnswer } from '../http/contract/diary.ts'
import { recordDay } from '../workflows/record-day.ts'
import { run as assess } from './assess.ts'
import { type ImportResult, importFile } from './import.ts'

let clinic: TestClinic
let folder: string
beforeAll(async () => {
  clinic = await testClinic({ now: () => Temporal.Instant.from('2026-10-02T18:00:00Z') })
  folder = mkdtempSync(join(tmpdir(), 'apple-health-'))
})
afterAll(async () => {
  await clinic.close()
  rmSync(folder, { recursive: true })
})

const write = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const take = (file: string, key: string, isDryRun = false): Promise<ImportResult> =>
  importFile(clinic.shell.db, {
    kind: 'apple-health',
    file,
    clinic: clinic.patient(key).clinicId,
    patient: clinic.patient(key).id,
    isDryRun,
  })
const days = async (key: string) => (await clinic.work('nurse', (work) => diaryOf(work, clinic.patient(key).id))).days

const at = (day: string, time = '06:10'): string => `2026-03-${day} ${time}:00 -0700`
const attacks = [
  headache('Severe', at('02'), { end: at('02', '15:10') }),
  headache('Severe', at('02'), { end: at('02', '15:10'), source: 'Watch' }),
  headache('NotPresent', at('03')),
  headache('Mild', at('05', '22:00'), { end: at('06', '01:00') }),
]
const nights = ['02', '04'].map((day) => sleep('AsleepCore', at(day, '00:30'), at(day, '05:50')))
const flow = record({ type: 'MenstrualFlow', value: 'MenstrualFlowLight', start: at('04') })
const whole = exportXmlOf([...attacks, ...nights, flow])

describe('import apple-health', () => {
  it('every entry is accounted for; a dry run says the same, and twice stores nothing twice', async () => {
    const file = write('export.zip', zipOf(whole))
    const counted = { read: 6, stored: 6, duplicates: 0, rejected: 0, rejectFile: null }
    expect(await take(file, 'rosa', true)).toMatchObject(counted)
    expect(await days('rosa')).toEqual([])
    expect(await take(file, 'rosa')).toMatchObject(counted)
    expect(await take(file, 'rosa')).toMatchObject({ read: 6, stored: 0, duplicates: 6 })
    expect(await take(write('export.xml', whole), 'rosa')).toMatchObject({ stored: 0, duplicates: 6 })
    expect((await days('rosa')).map(({ date, headache: had, sleep: slept }) => [date, had, slept?.length])).toEqual([
      ['2026-03-02', true, 1],
      ['2026-03-03', false, undefined],
      ['2026-03-04', undefined, 1],
      ['2026-03-05', true, undefined],
    ])
  })

  it('a later export adds what is new', async () => {
    const later = exportXmlOf([...attacks, ...nights, flow, headache('Mild', at('09'))])
    expect(await take(write('later.xml', later), 'rosa')).toMatchObject({ read: 7, stored: 1, duplicates: 6 })
  })

  it('a night alone is left out, and comes in when its day is written', async () => {
    const file = write('sleep.xml', exportXmlOf(nights))
    const first = await take(file, 'maya')
    expect(first).toMatchObject({ read: 0, stored: 0 })
    expect(first.questions).toEqual([
      { row: 0, text: expect.stringMatching(/^2 nights of sleep belong to days without/) },
    ])
    expect(await days('maya')).toEqual([])
    await clinic.work('maya', (work) =>
      recordDay(
        work,
        clinic.patient('maya').id,
        { date: '2026-03-02', headache: true },
        { editId: work.newId(), editedAt: work.now, base: null },
      ),
    )
    expect(await take(file, 'maya')).toMatchObject({ read: 1, stored: 1 })
    expect((await days('maya'))[0]).toMatchObject({ headache: true, sleep: [{ end: '2026-03-02T05:50:00-07:00' }] })
  })

  it('the refused records, mended, are taken', async () => {
    const wrong = [
      headache('Terrible', at('02')),
      headache('Mild', '2026-02-30 06:10:00 -0700', { zone: 'America/Phoenix' }),
    ]
    const first = await take(write('wrong.zip', zipOf(exportXmlOf([...wrong, headache('Mild', at('07'))]))), 'lena')
    expect(first).toMatchObject({ read: 3, stored: 1, rejected: 2, rejectFile: join(folder, 'wrong.rejected.xml') })
    const rejects = readFileSync(first.rejectFile!, 'utf8')
    expect(rejects).toContain('<!-- line 17: value: found HKCategoryValueSeverityTerrible; wanted ')
    writeFileSync(
      first.rejectFile!,
      rejects.replace('SeverityTerrible"', 'SeveritySevere"').replaceAll('2026-02-30', '2026-02-28'),
    )
    expect(await take(first.rejectFile!, 'lena')).toMatchObject({ read: 2, stored: 2, rejected: 0 })
    expect((await days('lena')).map(({ date }) => date)).toEqual(['2026-02-28', '2026-03-02', '2026-03-07'])
  })

  it('what somebody wrote by hand stands', async () => {
    await clinic.work('omar', (work) =>
      recordDay(
        work,
        clinic.patient('omar').id,
        { date: '2026-03-02', headache: false },
        { editId: work.newId(), editedAt: work.now, base: null },
      ),
    )
    const { questions } = await take(write('omar.xml', whole), 'omar')
    expect(questions.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/2026-03-02, headache: the diary says false, the file says true/),
    )
    expect((await days('omar'))[0]).toMatchObject({ headache: false, attacks: [{ intensity: 8 }] })
  })
})

describe('over HTTP', () => {
  const send = async (body: string | Uint8Array, query = '') => {
    const address = `/api/patients/${clinic.patient('noor').id}/diary/import?name=export.zip${query}`
    const response = await (await clinic.as('noor'))(address, { method: 'POST', body })
    return { status: response.status, body: (await response.json()) as ImportAnswer & { code: string; detail: string } }
  }

  it('a zip is previewed, then stored', async () => {
    expect(await send(zipOf(whole), '&dryRun=true')).toMatchObject({ status: 200, body: { read: 6, stored: 6 } })
    expect(await days('noor')).toEqual([])
    expect(await send(zipOf(whole))).toMatchObject({ status: 200, body: { stored: 6, rejectFile: null } })
    expect(await days('noor')).toHaveLength(4)
  })

  it('refused records come back as a file to mend', async () => {
    const { body } = await send(exportXmlOf([headache('Terrible', at('08'))]))
    expect(body).toMatchObject({ rejected: 1, rejectFile: { name: 'refused-records.xml', complete: true } })
    expect((await send(body.rejectFile!.text.replace('SeverityTerrible"', 'SeverityMild"'))).body).toMatchObject({
      stored: 1,
    })
  })

  it('entities: 422; a bomb: 413, and within two seconds', async () => {
    const laughs = '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol1 "&lol;&lol;">]><lolz>&lol1;</lolz>'
    expect(await send(laughs)).toMatchObject({
      status: 422,
      body: { detail: expect.stringMatching(/declared entity/) },
    })
    const bomb = zipFiles({ 'apple_health_export/export.xml': ' '.repeat(40_000_000) })
    const from = performance.now()
    expect(await send(bomb)).toMatchObject({
      status: 413,
      body: { detail: expect.stringMatching(/grows more than 100 times/) },
    })
    expect(performance.now() - from).toBeLessThan(2000)
  })
})

describe('assess export.zip', () => {
  const assessed = async (...args: string[]): Promise<Assessment> => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {})
    try {
      await assess([...args, '--json'])
      return JSON.parse(String(log.mock.calls[0]![0])) as Assessment
    } finally {
      log.mockRestore()
    }
  }

  it('counts its days in the zone that is given', async () => {
    const found = await assessed(write('assess.zip', zipOf(whole)), '--time-zone', 'America/Phoenix')
    expect(found).toMatchObject({
      asOf: '2026-03-05',
      window: { recorded: 4, missing: 24 },
      monthly: { headacheDays: 2 },
    })
  })

  it('and asks for the zone where nobody says it', async () => {
    const found = await assessed(write('assess.xml', whole))
    expect(found.questions).toContainEqual({ about: 'the file', text: expect.stringMatching(/In which time zone/) })
  })

  it('a record that can’t be read is named, and nothing is assessed', async () =>
    expect(assess([write('bad.xml', exportXmlOf([headache('Terrible', at('02'))]))])).rejects.toThrow(
      /bad\.xml: line 17: value: found HKCategoryValueSeverityTerrible; wanted HKCategoryValueSeverity/,
    ))
})
