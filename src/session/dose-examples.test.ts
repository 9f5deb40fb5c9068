import { describe, expect, it, test } from 'vitest'
import type { SessionEvent } from './events.ts'
import { replay } from './fold.ts'
import { at, iv, last, minute, rate, zero } from './session.test-support.ts'

const start = (minuteOf: number, mgPerH: number) => at(minuteOf, 'infusion-started', rate(mgPerH))
const change = (minuteOf: number, mgPerH: number) => at(minuteOf, 'rate-changed', rate(mgPerH))
const pause = (minuteOf: number) => at(minuteOf, 'paused', { reason: 'other' })
const resume = (minuteOf: number, mgPerH: number) => at(minuteOf, 'resumed', rate(mgPerH))
const stop = (minuteOf: number) => at(minuteOf, 'stopped', { reason: 'completed' })
const s01 = [start(0, 7), change(60, 14), change(120, 21), stop(180)]
const spray = (minuteOf: number, sprays: number) =>
  at(minuteOf, 'dose-given', { route: 'nasal', mg: sprays * 10, sprays, mgPerSpray: 10 })

describe('delivered dose', () => {
  test.each<[string, SessionEvent[], number]>([
    ['S01 three steps', s01, 42],
    ['S02 pause and resume at the same rate', [start(0, 21), pause(30), resume(40, 21), stop(100)], 31.5],
    ['S03 resume at half the rate', [start(0, 20), pause(30), resume(60, 10), stop(90)], 15],
    ['S04 bolus, then infusion', [at(0, 'bolus-given', { mg: 20, durationMin: 15 }), start(15, 14), stop(75)], 34],
    ['S05 a bolus stopped at 9 of 15 min', [at(0, 'bolus-given', { mg: 20, durationMin: 15 }), stop(9)], 12],
    ['S06 an event received three times', [...s01.slice(0, 2), s01[1]!, s01[1]!, ...s01.slice(2)], 42],
    ['S13 sprays', [spray(0, 4), spray(15, 4), spray(30, 2)], 100],
  ])('%s', (_, events, mg) => expect(last(events).totals.mg).toBe(mg))

  it('S01: 42 mL, 0.60 mg/kg, stopped', () =>
    expect(last(s01)).toMatchObject({ state: 'stopped', totals: { mg: 42, ml: 42, mgPerKg: 0.6 }, conflicts: [] }))

  it('S07: an event of an offline tablet arrives last and takes its place', () => {
    const entries = replay({ order: iv, events: [start(0, 14), stop(120), change(60, 28)] })
    expect(entries.map(({ totals }) => totals.mg)).toEqual([0, 28, 42])
    expect(entries.at(-1)).toMatchObject({ state: 'stopped', conflicts: [] })
  })

  it('S08: a device whose clock is 7 min ahead', () => {
    const paused = at(37, 'paused', { reason: 'other' }, { deviceId: 'B', clockOffsetMs: 7 * 60_000 })
    const entry = last([at(0, 'infusion-started', rate(24), { deviceId: 'A' }), paused])
    expect(entry.totals.mg).toBe(12)
    expect(entry.alarms).toContainEqual(expect.objectContaining({ ruleId: 'A24', priority: 'low' }))
    expect(last([start(0, 24), pause(37)]).totals.mg).toBe(14.8)
  })

  test.each([
    ['S09 clocks go forward', '2026-03-08T01:30:00-07:00', '2026-03-08T03:30:00-06:00'],
    ['S10 clocks go back', '2026-11-01T01:30:00-06:00', '2026-11-01T01:30:00-07:00'],
  ])('%s: an hour is an hour', (_, from, to) => {
    const events = [
      { ...start(0, 10), occurredAt: from },
      { ...stop(0), occurredAt: to },
    ]
    expect(last(events)).toMatchObject({ totals: { mg: 10 }, asOf: to })
  })

  it('S11: a rate amended from 210 to 21', () => {
    const wrong = change(60, 210)
    const events = [start(0, 14), wrong, stop(120)]
    expect(last(events).totals.mg).toBe(224)
    const amended = at(121, 'amended', { amends: wrong.id, corrected: rate(21), reason: 'typed a zero too many' })
    expect(last([...events, amended]).totals.mg).toBe(35)
  })

  it('S12: a stop entered in error', () => {
    const wrong = stop(60)
    const taken = at(95, 'entered-in-error', { amends: wrong.id, reason: 'other chair' })
    expect(last([start(0, 14), wrong, stop(90), taken])).toMatchObject({
      state: 'stopped',
      totals: { mg: 21 },
      conflicts: [],
    })
  })

  it('S13: one spray amended "not delivered"; pressure due 20 and 40 min after the last dose', () => {
    const two = spray(30, 2)
    const corrected = { route: 'nasal', mg: 10, sprays: 1, mgPerSpray: 10 } as const
    const amended = at(31, 'amended', { amends: two.id, corrected, reason: 'not delivered' })
    const entry = last([spray(0, 4), spray(15, 4), two, amended], { ...iv, route: 'nasal' })
    expect(entry).toMatchObject({ state: 'dosing', totals: { mg: 90 } })
    const pressures = entry.due.filter(({ what }) => what === 'bp').map((d) => minute(d.at))
    expect(pressures).toEqual([30, 50, 70])
  })

  it('S36: a late tablet after discharge counts by its own time; after the stop it is a conflict and counts', () => {
    const events = [start(0, 14), stop(120), at(121, 'recovery-started', {})]
    expect(last([...events, change(60, 28)])).toMatchObject({ state: 'recovering', totals: { mg: 42 }, conflicts: [] })
    const after = last([...events, change(150, 28), at(180, 'note', { text: 'found running' })])
    expect(after).toMatchObject({ state: 'infusing', totals: { mg: 42 }, rate: { mgPerH: 28 } })
    expect(after.conflicts).toHaveLength(1)
  })

  it('S38: resumed after 61 min: refused, and shown as running with the conflict', () => {
    const entry = last([start(0, 14), pause(30), resume(91, 14)])
    expect(entry).toMatchObject({ state: 'infusing', conflicts: [{ code: 'paused-too-long' }], rate: { mgPerH: 14 } })
    expect(last([start(0, 14), pause(30), resume(90, 14)]).conflicts).toEqual([])
  })

  it('shows the contract’s own example', () => {
    const occurredAt = (t: string) => ({ occurredAt: `2026-03-02T${t}:00-07:00` })
    const entry = last([
      { ...start(0, 7), ...occurredAt('09:00') },
      { ...change(0, 14), ...occurredAt('10:00') },
    ])
    expect(entry).toMatchObject({
      state: 'infusing',
      asOf: '2026-03-02T10:00:00-07:00',
      totals: { mg: 7, mgPerKg: 0.1, ml: 7 },
      rate: { mgPerH: 14 },
      conflicts: [],
      discharge: { ready: false },
    })
    expect(entry.due).toContainEqual({ what: 'bp', at: '2026-03-02T10:05:00-07:00' })
    expect(entry.discharge.unmet).toContain('D1')
    expect(entry.discharge.unknown).toContain('D6')
  })

  it('the same id with two contents keeps both and says so', () => {
    const one = spray(0, 2)
    const two = { ...one, payload: { ...one.payload, mg: 30 } } as SessionEvent
    expect(last([one, two])).toMatchObject({
      totals: { mg: 50 },
      conflicts: [{ eventId: one.id, code: 'id-with-two-contents' }],
    })
  })

  it('corrections that correct each other in a circle change nothing', () => {
    const a = at(
      1,
      'amended',
      { amends: 'b', corrected: { amends: 'x', corrected: {}, reason: '' }, reason: 'r' },
      { id: 'a' },
    )
    const b = at(
      2,
      'amended',
      { amends: 'a', corrected: { amends: 'y', corrected: {}, reason: '' }, reason: 'r' },
      { id: 'b' },
    )
    expect(last([start(0, 14), stop(60), a, b]).totals.mg).toBe(14)
  })

  it('a list that starts in the middle is not blamed for its beginning', () =>
    expect(last([change(0, 14), stop(60)])).toMatchObject({ conflicts: [], totals: { mg: 14 }, state: 'stopped' }))
  it('knows its zero', () => expect(zero.epochMilliseconds).toBeGreaterThan(0))
})
