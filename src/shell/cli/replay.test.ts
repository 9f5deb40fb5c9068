import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest'
import { WrongInput } from '../plain-failure.ts'
import { run } from './replay.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'replay-'))
})
afterAll(() => rm(folder, { recursive: true }))

const fileWith = async (session: unknown): Promise<string> => {
  const file = join(folder, `${crypto.randomUUID()}.json`)
  await writeFile(file, typeof session === 'string' ? session : JSON.stringify(session))
  return file
}

const printed = async (session: unknown, ...options: string[]): Promise<string> => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  try {
    await run([await fileWith(session), ...options])
    return log.mock.calls.flat().join('\n')
  } finally {
    log.mockRestore()
  }
}

const event = (id: string, type: string, time: string, payload: unknown, more: object = {}) => ({
  id,
  type,
  occurredAt: `2026-03-02T${time}:00-07:00`,
  actorId: 'rn-1',
  payload,
  ...more,
})
const start = event('1', 'infusion-started', '09:00', { mgPerH: 7, mlPerH: 7, mgPerMl: 1 })
const raised = event('2', 'rate-changed', '10:00', { mgPerH: 14, mlPerH: 14, mgPerMl: 1 })

describe('replay SESSION', () => {
  it('gives one entry per event, in the order of arrival, in the zone of the events', async () => {
    const entries = JSON.parse(
      await printed({ order: { route: 'iv', weightKg: 70, mgPerMl: 1 }, events: [raised, start] }, '--json'),
    )
    expect(entries.map(({ eventId }: { eventId: string }) => eventId)).toEqual(['2', '1'])
    expect(entries[1]).toMatchObject({
      state: 'infusing',
      asOf: '2026-03-02T10:00:00-07:00',
      totals: { mg: 7, mgPerKg: 0.1, ml: 7 },
      rate: { mgPerH: 14 },
      conflicts: [],
    })
  })

  it('takes the bare list; without a weight mg/kg is null', async () => {
    const [first, second] = JSON.parse(await printed([start, raised], '--json'))
    expect(first.totals).toEqual({ mg: 0, mgPerKg: null, ml: 0 })
    expect(second.totals).toEqual({ mg: 7, mgPerKg: null, ml: 7 })
  })

  test.each([
    ['in its payload', { payload: { amends: '2', corrected: { mgPerH: 21 }, reason: 'typed wrong' } }],
    ['in its envelope, the corrected payload as its own', { amends: '2', payload: { mgPerH: 21 } }],
  ])('an amendment names its target %s', async (_, how) => {
    const amended = { ...event('3', 'amended', '10:30', {}), ...how }
    const stopped = event('4', 'stopped', '11:00', {})
    expect(JSON.parse(await printed([start, raised, amended, stopped], '--json')).at(-1).totals.mg).toBe(28)
  })

  it('gives people a report', async () => {
    const report = await printed([start, raised])
    expect(report).toContain('given 7 mg, mg/kg unknown, 7 mL; running 14 mg/h')
    expect(report).toContain('may not leave: not met D1')
  })

  test.each<[string, unknown, RegExp]>([
    ['no list', { order: {} }, /\/events: found nothing, wanted an array of events/],
    [
      'a time without an offset',
      [{ ...start, occurredAt: '2026-03-02T09:00:00' }],
      /\/0\/occurredAt: .* wanted an RFC 3339/,
    ],
    ['an unknown type', [{ ...start, type: 'began' }], /\/0\/type: found "began", wanted an event type/],
    [
      'a rate that is a text',
      [{ ...start, payload: { mgPerH: '7' } }],
      /\/0\/payload\/mgPerH: found "7", wanted a number/,
    ],
    [
      'a pump that doesn’t add up',
      [{ ...start, payload: { mgPerH: 7, mlPerH: 70, mgPerMl: 1 } }],
      /mgPerH = mlPerH × mgPerMl/,
    ],
    [
      'a pressure in another unit',
      [
        event('9', 'vitals-recorded', '09:10', {
          code: 'sbp',
          value: 120,
          unit: 'kPa',
          source: 'manual',
          quality: 'good',
        }),
      ],
      /\/0\/payload\/unit: found "kPa"/,
    ],
    [
      'an impossible weight',
      { order: { weightKg: 7 }, events: [start] },
      /\/order\/weightKg: found 7, wanted a number from 25/,
    ],
    ['no JSON', '[', /json:1: /],
    ['an empty file', '', /json:1: /],
  ])('refuses %s, with the place and what is wanted', async (_, session, message) => {
    const refusal = await run([await fileWith(session), '--json']).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(WrongInput)
    expect((refusal as Error).message).toMatch(message)
  })
})
