import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase } from '../../../test/support/database.ts'
import { shellOn } from '../serve.ts'
import { type Database, inClinic } from '../store/database.ts'
import { openSessions } from '../store/repositories/sessions.ts'
import { loadDemo } from './load.ts'
import { nextDemoDay } from './next-day.ts'
import { phoenix } from './people.ts'

let database: Database
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

describe('the demo, looked at again', () => {
  it('keeps who sits in a chair for the day, and has sent them home the next morning', async () => {
    const loaded = Temporal.Instant.from('2026-03-03T17:00:00Z')
    const at = (hours: number) =>
      shellOn(database, true, 'only for tests: nothing is signed', () => loaded.add({ hours }))
    const open = () =>
      inClinic(database.app, phoenix.id, async (db) => (await openSessions({ db, clinicId: phoenix.id })).length)
    await loadDemo(at(0))
    expect(await open()).toBe(1)
    await nextDemoDay(at(2))
    expect(await open()).toBe(1)
    await nextDemoDay(at(24))
    expect(await open()).toBe(0)
  })
})
