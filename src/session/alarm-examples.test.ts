import { describe, expect, it, test } from 'vitest'
import { limitRules } from './alarm-rules.ts'
import type { SessionEvent } from './events.ts'
import { replay } from './fold.ts'
import { alarmsOf, at, iv, last, minute, rate, stream, vital, wholeSet } from './session.test-support.ts'

const start = at(0, 'infusion-started', rate(14))
const of = (n: number, value: number): number[] => Array(n).fill(value)
const baseline = (sbp: number) => ({ sbp, dbp: 75, hr: 70, rr: 14, spo2: 98 })
const spo2 = (from: number, ...values: number[]) => stream(from, 'spo2', values)
const second = (instant: string) => Math.round(minute(instant) * 60)
const sinceOf = (entry: ReturnType<typeof last>) =>
  Object.fromEntries(
    entry.alarms.filter((a) => !['A20', 'A21', 'A25'].includes(a.ruleId)).map((a) => [a.ruleId, second(a.since)]),
  )

describe('alarms from samples', () => {
  it('S16: 91 % for 7 s, then 93: no alarm', () =>
    expect(alarmsOf(last([start, ...spo2(100, ...of(8, 91), 93)]))).toEqual([]))

  it('S17: 91 % from 100 s on: A01 at 110 s', () =>
    expect(sinceOf(last([start, ...spo2(100, ...of(15, 91))]))).toEqual({ A01: 110 }))

  it('S18: 91 % at 100–104 s, 89 % from 105 s: A01 at 110 s, A02 at 115 s', () =>
    expect(sinceOf(last([start, ...spo2(100, ...of(5, 91), ...of(20, 89))]))).toEqual({ A01: 110, A02: 115 }))

  it('S19: a gap of 8 s starts both clocks anew, and is too short for A20', () => {
    const events = [start, ...spo2(0, ...of(100, 97)), ...spo2(100, ...of(6, 89)), ...spo2(113, ...of(11, 89))]
    const entry = last(events)
    expect(sinceOf(entry)).toEqual({ A01: 123, A02: 123 })
    expect(entry.alarms.filter(({ ruleId, signal }) => ruleId === 'A20' && signal === 'spo2')).toEqual([])
  })

  test.each([
    [213, undefined],
    [214, 'low'],
    [228, 'low'],
    [229, 'medium'],
    [258, 'medium'],
    [259, 'high'],
  ])('S20: SpO₂ 127 from 200 s on; at %i s A20 is %s, and no A02', (s, priority) => {
    const events = [start, ...spo2(0, ...of(200, 97)), ...spo2(200, ...of(s - 199, 127))]
    const entry = last(events)
    const silence = entry.alarms.find(({ ruleId, signal }) => ruleId === 'A20' && signal === 'spo2')
    expect(silence?.priority).toBe(priority)
    if (silence) expect(second(silence.since)).toBe(214)
    expect(alarmsOf(entry)).toEqual([])
  })

  it('S21: baseline 120, readings 143, 146, 165, 182', () => {
    const events = [start, vital(1, 'sbp', 143), vital(2, 'sbp', 146), vital(3, 'sbp', 165), vital(4, 'sbp', 182)]
    const seen = replay({ order: iv, baseline: baseline(120), events })
      .slice(1)
      .map((e) => alarmsOf(e).sort())
    expect(seen).toEqual([
      [],
      ['A15 medium'],
      ['A13 medium', 'A15 medium'],
      ['A13 medium', 'A14 high', 'A15 medium', 'A16 high'],
    ])
  })

  it('S22: baseline 150, readings 165, 179, 181', () => {
    const events = [start, vital(1, 'sbp', 165), vital(2, 'sbp', 179), vital(3, 'sbp', 181)]
    const seen = replay({ order: iv, baseline: baseline(150), events })
      .slice(1)
      .map((e) => alarmsOf(e).sort())
    expect(seen).toEqual([['A13 medium'], ['A13 medium'], ['A13 medium', 'A14 high', 'A15 medium']])
  })

  it('S23: RR 9 for 29 s then 11: none; RR 7 for 15 s: A05', () => {
    expect(alarmsOf(last([start, ...stream(10, 'rr', [...of(30, 9), 11])]))).toEqual([])
    expect(alarmsOf(last([start, ...stream(10, 'rr', of(16, 7))]))).toEqual(['A05 high'])
  })

  it('S24: A02 clears after 10 s at 91, not at 90, and stays until somebody has seen it', () => {
    const events = [start, ...spo2(100, ...of(11, 89)), ...spo2(111, ...of(10, 90)), ...spo2(121, ...of(10, 91))]
    const a02 = (list: typeof events) => last(list).alarms.find(({ ruleId }) => ruleId === 'A02')
    expect(a02(events)).toMatchObject({ active: true })
    expect(a02([...events, ...spo2(131, 91)])).toMatchObject({ active: false, latched: true, priority: 'high' })
    const seen = at(132 / 60, 'alarm-acknowledged', { ruleId: 'A02' })
    expect(a02([...events, ...spo2(131, 91), seen])).toBeUndefined()
    expect(a02([...events, at(130.5 / 60, 'alarm-acknowledged', { ruleId: 'A02' })])).toMatchObject({
      active: true,
      latched: false,
      acknowledgedBy: 'rn-1',
    })
  })

  test.each([
    [46.9, undefined],
    [47, 'low'],
    [50, 'medium'],
    [52, 'medium'],
    [55, 'high'],
  ])('S25: steady, last set at 30, due at 45; at %f min A21 is %s', (m, priority) => {
    const sets = [5, 10, 15, 30].flatMap((t) => [
      ...wholeSet(t),
      at(t, 'sedation-scored', { scale: 'MOAA/S', value: 5 }),
    ])
    const entry = last([start, ...sets, at(m, 'note', { text: 'now' })])
    expect(entry.alarms.find(({ ruleId, signal }) => ruleId === 'A21' && signal === 'bp')?.priority).toBe(priority)
    expect(entry.due.filter(({ what }) => what === 'bp').map((d) => minute(d.at))).toEqual([45])
  })

  it('S26: a rate raised at 40: due 45, 50, 55, then 70', () => {
    const raised = [start, ...wholeSet(30), at(40, 'rate-changed', rate(21))]
    const dueAfter = (...times: number[]) =>
      last([...raised, ...times.flatMap(wholeSet)])
        .due.filter(({ what }) => what === 'bp')
        .map((d) => minute(d.at))
    expect([dueAfter(), dueAfter(45), dueAfter(45, 50), dueAfter(45, 50, 55)]).toEqual([[45], [50], [55], [70]])
  })

  it('S27: MOAA/S 3 is medium and refuses a rise, which counts all the same; 2 is high', () => {
    const drowsy = [start, at(25, 'sedation-scored', { scale: 'MOAA/S', value: 3 })]
    expect(alarmsOf(last(drowsy))).toEqual(['A19 medium'])
    const risen = last([...drowsy, at(26, 'rate-changed', rate(21))])
    expect(risen).toMatchObject({ conflicts: [{ code: 'rise-while-sedated' }], rate: { mgPerH: 21 } })
    expect(last([...drowsy, at(26, 'rate-changed', rate(7))]).conflicts).toEqual([])
    expect(alarmsOf(last([...drowsy, at(30, 'sedation-scored', { scale: 'MOAA/S', value: 2 })]))).toEqual(['A19 high'])
  })

  it('S31: 90 of 120 mg given, running 60 mg/h: warning at 108 mg, stop at 120 mg', () => {
    const events = [at(-90, 'infusion-started', rate(60)), at(0, 'note', { text: '90 mg given' })]
    const a22 = (m: number) =>
      last([...events, at(m, 'note', { text: 'now' })], { ...iv, maxTotalMg: 120 }).alarms.find(
        ({ ruleId }) => ruleId === 'A22',
      )
    expect(a22(17.9)).toBeUndefined()
    expect(a22(18)).toMatchObject({ priority: 'medium' })
    expect(minute(a22(20)!.since)).toBe(18)
    expect(a22(30)).toMatchObject({ priority: 'high' })
    expect(minute(a22(31)!.since)).toBe(30)
  })

  it('S31: exactly the maximum is no conflict, more is one, of the event whose drug runs', () => {
    const events = [at(0, 'infusion-started', rate(60))]
    const order = { ...iv, maxTotalMg: 60 }
    expect(last([...events, at(60, 'stopped', { reason: 'completed' })], order).conflicts).toEqual([])
    expect(last([...events, at(61, 'stopped', { reason: 'completed' })], order).conflicts).toMatchObject([
      { eventId: events[0]!.id, code: 'total-above-order' },
    ])
  })

  test.each([
    [44.5, ['A23 medium']],
    [43.9, []],
    [43.1, []],
  ])('S32: computed 42.0 mL, the pump says %f: %j', (ml, expected) =>
    expect(alarmsOf(last([at(0, 'infusion-started', rate(42)), at(60, 'pump-volume-read', { ml })]))).toEqual(expected),
  )

  it('a value typed by hand is an alarm at once: nobody types a stream', () =>
    expect(alarmsOf(last([start, vital(5, 'spo2', 88, 'manual')])).sort()).toEqual(['A01 medium', 'A02 high']))

  it('who watches the patient’s own monitor says so once, not after each reading typed by hand', () => {
    const hand = (m: number) => [vital(m, 'spo2', 97, 'manual'), vital(m, 'hr', 70, 'manual')]
    const seen = (m: number) => at(m, 'alarm-acknowledged', { ruleId: 'A20' })
    const a20 = (events: SessionEvent[]) =>
      last(events).alarms.find(({ ruleId, signal }) => ruleId === 'A20' && signal === 'spo2')
    const byHand = [start, seen(1.5), ...hand(5), ...hand(10)]
    expect(a20([...byHand, at(12, 'note', { text: 'now' })])).toMatchObject({
      priority: 'high',
      acknowledgedBy: 'rn-1',
    })
    const heardAgain = [...byHand, vital(12, 'spo2', 97), at(14, 'note', { text: 'now' })]
    expect(a20(heardAgain)).toMatchObject({ priority: 'high', acknowledgedBy: null })
  })

  it('a raised rate doesn’t wipe out an observation that was missed', () => {
    const entry = last([start, at(20, 'rate-changed', rate(21))])
    expect(entry.alarms.find(({ ruleId, signal }) => ruleId === 'A21' && signal === 'bp')).toMatchObject({
      priority: 'high',
    })
  })

  it('SpO₂ that fell by 3 points in 5 min is worth a look', () => {
    const fell = last([start, vital(1, 'spo2', 98), vital(5, 'spo2', 95)])
    expect(fell.alarms).toContainEqual(expect.objectContaining({ ruleId: 'A25', priority: 'advisory' }))
    expect(last([start, vital(1, 'spo2', 98), vital(7, 'spo2', 95)]).alarms.map((a) => a.ruleId)).not.toContain('A25')
  })

  it('a limit of one’s own never goes past the widest', () => {
    const wide = at(0.5, 'limits-changed', { ruleId: 'A02', limit: 70, reason: 'lung disease' })
    expect(sinceOf(last([start, wide, ...spo2(60, ...of(12, 84))]))).toMatchObject({ A02: 70, A03: 65 })
    const tight = at(0.5, 'limits-changed', { ruleId: 'A01', limit: 95, reason: 'watch' })
    expect(sinceOf(last([start, tight, ...spo2(60, ...of(12, 94))]))).toEqual({ A01: 70 })
  })

  it('every rule names its source', () => expect(limitRules.every(({ source }) => source.locator !== '')).toBe(true))
})
