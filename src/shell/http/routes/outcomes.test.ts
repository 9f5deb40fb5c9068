import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestClinic, testClinic } from '../../../../test/support/clinic.ts'
import { seeds } from '../../demo/load.ts'
import { demoPeople } from '../../demo/people.ts'
import { seriesDays } from '../../demo/series-days.ts'
import type { OutcomeAnswer } from '../contract/outcomes.ts'

let clinic: TestClinic
beforeAll(async () => {
  clinic = await testClinic({ now: () => Temporal.Instant.from('2026-06-15T18:00:00Z') })
  await clinic.work('nurse', async (work) => {
    for (const seed of seeds) await seed(work, [rosa])
  })
})
afterAll(() => clinic.close())

const rosa = demoPeople.find(({ key }) => key === 'rosa')!
const outcome = async (who: string, query = '') => {
  const response = await (await clinic.as(who))(`/api/patients/${rosa.id}/outcome${query}`)
  return { status: response.status, body: (await response.json()) as OutcomeAnswer }
}

describe('outcome', () => {
  it('nothing given by then: says so', async () => {
    expect(await outcome('rosa', '?asOf=2026-01-15')).toEqual({
      status: 200,
      body: { asOf: '2026-01-15', outcome: null },
    })
  })

  it('from the diary and the sessions as they are kept, as of the patient’s own day', async () => {
    const days = seriesDays(rosa, Temporal.PlainDate.from('2026-06-15'))
    const { asOf, outcome: found } = (await outcome('rosa')).body
    expect(asOf).toBe('2026-06-15')
    expect(found?.series).toMatchObject({ first: days[0], last: days.at(-1), sessions: 5, routes: ['iv'] })
    expect(found?.baseline.reasons).toEqual([])
    expect(found?.endpoints.find(({ endpoint }) => endpoint === 'headache-days')?.months).toHaveLength(3)
    expect(found?.estimate?.change.days.high).toBeLessThan(0)
    expect(found?.estimate?.change.density.after).toHaveLength(112)
  })

  it('a fortnight after the last session it can’t be told yet, and how many more days are needed is said', async () => {
    const last = seriesDays(rosa, Temporal.PlainDate.from('2026-06-15')).at(-1)!
    const asOf = Temporal.PlainDate.from(last).add({ days: 14 }).toString()
    const { outcome: found } = (await outcome('rosa', `?asOf=${asOf}`)).body
    expect(found?.estimate).toBeNull()
    expect(found?.notYet).toMatchObject({
      code: 'more-days',
      needed: expect.toSatisfy((n: number) => n >= 9 && n <= 14),
    })
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
