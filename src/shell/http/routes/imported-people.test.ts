import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { diaryOf } from '#shell/store/repositories/diary.ts'
import { type TestClinic, testClinic } from '../../../../test/support/clinic.ts'
import { importFile } from '../../cli/import.ts'
import { recordDay } from '../../workflows/record-day.ts'

let clinic: TestClinic
let folder: string
beforeAll(async () => {
  clinic = await testClinic()
  folder = mkdtempSync(join(tmpdir(), 'imported-'))
})
afterAll(async () => {
  await clinic.close()
  rmSync(folder, { recursive: true })
})

const take = (text: string) => {
  const file = join(folder, 'study.csv')
  writeFileSync(file, text)
  return importFile(clinic.shell.db, {
    kind: 'diary-csv',
    file,
    clinic: clinic.patient('rosa').clinicId,
    patient: null,
    isDryRun: false,
  })
}
const listed = async () => {
  const answer = await (await clinic.as('nurse'))('/api/imported-people')
  return ((await answer.json()) as { people: { id: string; label: string }[] }).people
}
const diary = (key: string) => clinic.work('nurse', (work) => diaryOf(work, clinic.patient(key).id))

describe('an imported diary that a file named by a label only', () => {
  it('is listed, linked to a person, laid over what they wrote, and the label means them from then on', async () => {
    await take('person,date,headache\nA,2026-03-02,yes\nA,2026-03-03,no\nB,2026-03-02,no\n')
    expect(await listed()).toMatchObject([
      { source: 'study', label: 'A', days: 2, from: '2026-03-02', to: '2026-03-03' },
      { source: 'study', label: 'B', days: 1 },
    ])
    await clinic.work('maya', (work) =>
      recordDay(
        work,
        clinic.patient('maya').id,
        { date: '2026-03-03', headache: true },
        { editId: work.newId(), editedAt: work.now, base: null },
      ),
    )
    const [first] = await listed()
    const path = `/api/patients/${clinic.patient('maya').id}/imported/${first!.id}`
    const linked = await (await clinic.as('nurse'))(path, { method: 'POST' })
    expect([linked.status, await linked.json()]).toMatchObject([
      201,
      { stored: 1, duplicates: 1, questions: [{ text: expect.stringContaining('The diary’s was kept') }] },
    ])
    expect((await diary('maya')).days).toEqual([
      { date: '2026-03-02', headache: true },
      { date: '2026-03-03', headache: true },
    ])
    expect((await listed()).map(({ label }) => label)).toEqual(['B'])
    expect((await (await clinic.as('nurse'))(path, { method: 'POST' })).status).toBe(409)

    await take('person,date,headache\nA,2026-03-02,yes\nA,2026-03-03,no\nA,2026-03-04,yes\n')
    expect((await diary('maya')).days.map(({ date }) => date)).toEqual(['2026-03-02', '2026-03-03', '2026-03-04'])
  })

  it('somebody who has a name is none, and a patient may not take one', async () => {
    const [left] = await listed()
    const named = `/api/patients/${clinic.patient('maya').id}/imported/${clinic.patient('omar').id}`
    expect((await (await clinic.as('nurse'))(named, { method: 'POST' })).status).toBe(404)
    const own = `/api/patients/${clinic.patient('maya').id}/imported/${left!.id}`
    expect((await (await clinic.as('maya'))(own, { method: 'POST' })).status).toBe(403)
  })
})
