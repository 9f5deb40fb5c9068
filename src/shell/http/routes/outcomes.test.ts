import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestClinic, testClinic } from '../../../../test/support/clinic.ts'
import { seedDiaries } from '../../demo/diaries.ts'
import { demoPeople } from '../../demo/people.ts'
import type { OutcomeAnswer } from '../contract/outcomes.ts'

let clinic: TestClinic
beforeAll(async () => {
  clinic = await testClinic({ now: () => Temporal.Instant.from('2026-06-15T18:00:00Z') })
  await clinic.work('nurse', (work) => seedDiaries(work, [rosa]))
})
afterAll(() => clinic.close())

const rosa = demoPeople.find(({ key }) => key === 'rosa')!
const outcome = async (who: string, query = '') => {
  const response = await (await clinic.as(who))(`/api/patients/${rosa.id}/outcome${query}`)
  return { status: response.status, body: (await response.json()) as OutcomeAnswer }
}

describe('outcome', () => {
  it('nothing given yet: says so, as of the patient’s own day', async () => {
    expect(await outcome('rosa')).toEqual({ status: 200, body: { asOf: '2026-06-15', outcome: null } })
  })

  it('is for the person and those who treat them', async () => {
    expect((await outcome('physician')).status).toBe(200)
    expect((await outcome('desk')).status).toBe(403)
    expect((await outcome('omar')).status).toBe(403)
  })

  it('a day that is none is refused', async () => {
    expect((await outcome('rosa', '?asOf=2026-02-30')).status).toBe(422)
  })
})
