import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestClinic, testClinic } from '../../../../test/support/clinic.ts'
import { infusionDraft } from '../../../../test/support/infusion-draft.ts'

let clinic: TestClinic
beforeAll(async () => {
  clinic = await testClinic({ now: () => Temporal.Instant.from('2026-03-23T16:00:00Z') })
})
afterAll(() => clinic.close())

interface Said {
  readonly code: string
  readonly detail: string
  readonly plasmaNgMl: readonly number[]
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[]
}

const post = async (path: string, body: unknown): Promise<{ status: number; body: Said }> => {
  const response = await (await clinic.as('physician'))(path, { method: 'POST', body })
  return { status: response.status, body: (await response.json()) as Said }
}

const infusion = { route: 'iv', startMin: 0, durationMin: 40, rateMgPerH: 52.5 }
const simulated = {
  model: 'ketamine/domino-1984',
  patient: { weightKg: 70, ageY: 40 },
  doses: [infusion] as readonly object[],
  timesMin: [0, 20, 40],
}

describe('POST /api/simulations', () => {
  it.each<[string, object, string]>([
    ['a negative rate', { doses: [{ ...infusion, rateMgPerH: -1 }] }, '/doses/0/rateMgPerH'],
    ['zero duration', { doses: [{ ...infusion, durationMin: 0 }] }, '/doses/0/durationMin'],
    ['NaN, which JSON turns into null', { doses: [{ ...infusion, rateMgPerH: Number.NaN }] }, '/doses/0'],
    ['700 kg', { patient: { weightKg: 700, ageY: 40 } }, '/patient/weightKg'],
    ['a negative time', { timesMin: [0, -1] }, '/timesMin/1'],
    ['ten thousand steps, more than one request may ask', { doses: Array(10_000).fill(infusion) }, '/doses'],
  ])('%s: the field is named', async (_, change, pointer) => {
    const { status, body } = await post('/api/simulations', { ...simulated, ...change })
    expect([400, 422]).toContain(status)
    expect(body.errors?.some((error) => error.pointer.startsWith(pointer))).toBe(true)
  })

  it('overlapping infusions and unsorted times have the exact answer', async () => {
    const half = { ...infusion, rateMgPerH: 26.25 }
    const one = await post('/api/simulations', simulated)
    const two = await post('/api/simulations', { ...simulated, doses: [half, half], timesMin: [40, 0, 20] })
    for (const [i, at] of [2, 0, 1].entries()) expect(two.body.plasmaNgMl[i]).toBeCloseTo(one.body.plasmaNgMl[at]!, 9)
  })
})

const step = { startMin: 0, durationMin: 40, rateMgPerH: 51 }
const order = { ...infusionDraft, steps: [step] as readonly object[] }

describe('POST an order', () => {
  const draft = (change: object) => post(`/api/patients/${clinic.patient('dara').id}/orders`, { ...order, ...change })

  it.each<[string, object, string]>([
    ['a negative rate', { steps: [{ ...step, rateMgPerH: -51 }] }, '/steps/0/rateMgPerH'],
    ['zero duration', { steps: [{ ...step, durationMin: 0 }] }, '/steps/0/durationMin'],
    ['NaN', { maxTotalMg: Number.NaN }, '/maxTotalMg'],
    ['ten thousand steps', { steps: Array(10_000).fill(step) }, '/steps'],
    ['no unit of the weight', { weight: { value: 68, on: '2026-03-22' } }, '/weight/unit'],
  ])('%s: the field is named', async (_, change, pointer) => {
    const { status, body } = await draft(change)
    expect([400, 422]).toContain(status)
    expect(body.errors?.some((error) => error.pointer.startsWith(pointer))).toBe(true)
  })

  const gentle = { startMin: 0, durationMin: 40, rateMgPerH: 6 }

  it.each<[string, object, string, string]>([
    [
      'overlapping steps',
      { steps: [gentle, { ...gentle, startMin: 20 }] },
      '/steps/1/startMin',
      'starts before the one before it has ended',
    ],
    [
      'steps out of their order',
      { steps: [{ ...gentle, startMin: 40 }, gentle] },
      '/steps/1/startMin',
      'starts before the one before it has ended',
    ],
    ['a total above its own maximum', { maxTotalMg: 30 }, '/maxTotalMg', '34 mg is planned'],
    ['400 lb typed as kg', { weight: { value: 400, unit: 'kg', on: '2026-03-22' } }, '/weight', 'G01'],
    [
      '30 g instead of 30 mg',
      { steps: [{ ...step, rateMgPerH: 45_000 }], maxTotalMg: 30_000, maxRateMgPerH: 45_000 },
      '',
      'G05',
    ],
  ])('%s: refused, with the place and the reason', async (_, change, pointer, words) => {
    const { status, body } = await draft(change)
    expect(status).toBe(422)
    expect(body.errors?.find(({ detail }) => detail.includes(words))?.pointer).toBe(pointer)
  })
})
