import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '#core/pharmacology/case.ts'
import { type TestClinic, testClinic } from '../../../../test/support/clinic.ts'

const reference = {
  model: 'ketamine/domino-1984',
  patient: { weightKg: 70, ageY: 40 },
  doses: [{ route: 'iv', startMin: 0, durationMin: 40, rateMgPerH: 52.5 }],
  timesMin: [40],
  population: { patients: 200, seed: 1, percentiles: [5, 50, 95], variability: 'assumed-30' },
}

interface Refusal {
  readonly errors: readonly { readonly pointer: string }[]
}

describe('POST /api/simulations', () => {
  let clinic: TestClinic
  beforeAll(async () => {
    clinic = await testClinic()
  })
  afterAll(() => clinic.close())

  const ask = async (who: string, body: unknown): Promise<Response> =>
    (await clinic.as(who))('/api/simulations', { method: 'POST', body })

  it('answers a nurse: 240.3596 ng/mL, with an assumed band', async () => {
    const response = await ask('nurse', reference)
    expect(response.status).toBe(200)
    const answer = (await response.json()) as Answer
    expect(answer.plasmaNgMl[0]).toBeCloseTo(240.3596, 4)
    expect(answer.variability).toBe('assumed-30')
    expect(Object.keys(answer.bands!.effectSiteNgMl)).toEqual(['5', '50', '95'])
  })

  it('names the field of a case that can’t be computed', async () => {
    const response = await ask('physician', { ...reference, doses: [{ ...reference.doses[0], rateMgPerH: -1 }] })
    expect(response.status).toBe(422)
    expect(((await response.json()) as Refusal).errors[0]?.pointer).toBe('/doses/0/rateMgPerH')
  })

  it('is for those who treat: the front desk and a patient are refused', async () => {
    expect((await ask('desk', reference)).status).toBe(403)
    expect((await ask('rosa', reference)).status).toBe(403)
  })
})
