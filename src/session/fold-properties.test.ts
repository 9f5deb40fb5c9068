import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Exact, exact, over, plus, times, toNumber } from '#core/kernel/exact.ts'
import { nothingGiven, runTo, setRate, totals } from './dose.ts'
import type { SessionEvent } from './events.ts'
import { foldSession, replay, standingOf } from './fold.ts'
import { at, iv, rate, vital } from './session.test-support.ts'
import { minutes } from './true-time.ts'

const minuteOf = fc.integer({ min: 0, max: 240 })
const mgPerH = fc.integer({ min: 0, max: 70 })
const something: fc.Arbitrary<SessionEvent> = fc
  .tuple(minuteOf, mgPerH, fc.nat(8), fc.constantFrom('A', 'B', 'C'), fc.constantFrom(0, 45_000, -61_000))
  .map(([m, r, kind, deviceId, clockOffsetMs]) => ({ ...make(m, r, kind), deviceId, clockOffsetMs }))

const make = (m: number, r: number, kind: number): SessionEvent => {
  switch (kind) {
    case 0:
      return at(m, 'infusion-started', rate(r))
    case 1:
      return at(m, 'rate-changed', rate(r))
    case 2:
      return at(m, 'paused', { reason: 'other' })
    case 3:
      return at(m, 'resumed', rate(r))
    case 4:
      return at(m, 'bolus-given', { mg: 1 + (r % 9), durationMin: 10 })
    case 5:
      return at(m, 'stopped', { reason: 'other' })
    case 6:
      return vital(m, 'spo2', 80 + (r % 20))
    case 7:
      return at(m, 'sedation-scored', { scale: 'MOAA/S', value: r % 6 })
    default:
      return at(m, 'alarm-acknowledged', { ruleId: 'A02' })
  }
}

const someEvents = fc.array(something, { minLength: 1, maxLength: 14 })
const withCorrections = someEvents.chain((events) =>
  fc.tuple(fc.nat(events.length - 1), mgPerH, fc.boolean()).map(([i, r, isVoid]) => {
    const target = events[i]!
    const correction = isVoid
      ? at(250, 'entered-in-error', { amends: target.id, reason: 'test' })
      : at(250, 'amended', {
          amends: target.id,
          corrected: 'mgPerH' in target.payload ? rate(r) : target.payload,
          reason: 'test',
        })
    return [...events, correction]
  }),
)

const order = { ...iv, maxTotalMg: 60, maxRateMgPerH: 40 }
const stateOf = (events: readonly SessionEvent[]) => standingOf(foldSession({ order, events })!, 'Z')
const mgOf = (events: readonly SessionEvent[]) => stateOf(events).totals.mg

describe('the fold', () => {
  it('I-22, I-33: what replay says last is what the fold says, though it folds event by event', () =>
    fc.assert(
      fc.property(withCorrections, (events) => {
        const { eventId, ...entry } = replay({ order, events }).at(-1)!
        expect(eventId).toBe(events.at(-1)!.id)
        expect({ ...entry, asOf: '' }).toEqual({
          ...standingOf(foldSession({ order, events })!, events[0]!.occurredAt),
          asOf: '',
        })
      }),
    ))

  it('I-23: the order of arrival doesn’t change the state', () =>
    fc.assert(
      fc.property(
        withCorrections.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
        ),
        ([events, shuffled]) => {
          expect(stateOf(shuffled)).toEqual(stateOf(events))
        },
      ),
    ))

  it('I-24: a repeated event changes nothing', () =>
    fc.assert(
      fc.property(withCorrections, fc.nat(), (events, n) => {
        expect(stateOf([...events, events[n % events.length]!])).toEqual(stateOf(events))
      }),
    ))

  it('I-25: more drug never lowers what was delivered, a pause or a stop never raises it', () =>
    fc.assert(
      fc.property(someEvents, minuteOf, (list, m) => {
        const events = [...list, at(300, 'note', { text: 'end' })]
        const before = mgOf(events)
        expect(mgOf([...events, at(m, 'bolus-given', { mg: 5, durationMin: 10 })])).toBeGreaterThanOrEqual(before)
        expect(mgOf([...events, at(m, 'dose-given', { route: 'im', mg: 5 })])).toBeGreaterThanOrEqual(before)
        expect(mgOf([...events, at(m, 'paused', { reason: 'other' })])).toBeLessThanOrEqual(before)
        expect(mgOf([...events, at(m, 'stopped', { reason: 'other' })])).toBeLessThanOrEqual(before)
        expect(mgOf([...events, at(m, 'aborted', { reason: 'other' })])).toBe(before)
      }),
    ))

  it('I-27: whatever the state, drug that is reported counts and shows as running', () =>
    fc.assert(
      fc.property(someEvents, (events) => {
        const after = stateOf([...events, at(300, 'rate-changed', rate(30)), at(310, 'note', { text: 'later' })])
        expect(after).toMatchObject({ state: 'infusing', rate: { mgPerH: 30 } })
        expect(after.totals.mg).toBeGreaterThanOrEqual(5)
      }),
    ))

  it('H35: ten thousand random steps leave no crumb', () => {
    const steps = fc.sample(fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 90_000 })), 10_000)
    let [dose, sum]: [ReturnType<typeof nothingGiven>, Exact] = [nothingGiven(0, 1), exact(0)]
    for (const [tenths, ms] of steps) {
      dose = runTo(setRate(dose, tenths / 10, 1), dose.at + ms)
      sum = plus(sum, over(times(exact(tenths), exact(ms)), exact(36_000_000)))
    }
    expect(totals(dose).mg).toBe(Math.round(toNumber(sum) * 1e6) / 1e6)
  })

  it('an hour of a monitor’s samples folds event by event', () => {
    const samples = Array.from({ length: 3600 }, (_, s) => [
      vital(s / 60, 'spo2', 97),
      vital(s / 60, 'hr', 70 + (s % 5)),
    ]).flat()
    const entries = replay({ order, events: [at(0, 'infusion-started', rate(14)), ...samples] })
    expect(entries.at(-1)!.alarms.filter(({ ruleId }) => ruleId === 'A20')).toEqual([])
    expect(minutes(1)).toBe(60_000)
  })
})
