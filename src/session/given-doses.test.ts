import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { totals } from './dose.ts'
import type { SessionEvent } from './events.ts'
import { foldSession } from './fold.ts'
import { givenBy, givenDoses } from './given-doses.ts'
import { reportedScores } from './reported-scores.ts'
import { at, iv, rate, zero } from './session.test-support.ts'

const dosesOf = (...events: SessionEvent[]) => givenDoses({ order: iv, events })?.doses

describe('what a session’s events say was given', () => {
  it('nothing, before the first drug', () => expect(givenDoses({ events: [at(-5, 'checked-in', {})] })).toBeNull())

  it('7 mg/h for an hour, 14 for 30 min, a pause, 14 again to the stop: as infusions, from the first drug on', () => {
    const given = givenDoses({
      order: iv,
      events: [
        at(3, 'infusion-started', rate(7)),
        at(63, 'rate-changed', rate(14)),
        at(93, 'paused', { reason: 'other' }),
        at(103, 'resumed', {}),
        at(113, 'stopped', { reason: 'completed' }),
      ],
    })!
    expect(given.startMs).toBe(zero.add({ minutes: 3 }).epochMilliseconds)
    expect(given.doses).toEqual([
      { route: 'iv', startMin: 0, durationMin: 60, rateMgPerH: 7 },
      { route: 'iv', startMin: 60, durationMin: 30, rateMgPerH: 14 },
      { route: 'iv', startMin: 100, durationMin: 10, rateMgPerH: 14 },
    ])
  })

  it('a bolus of 10 mg in 10 min that was halted after 4 counts 4 mg', () =>
    expect(
      dosesOf(at(0, 'bolus-given', { mg: 10, durationMin: 10 }), at(4, 'stopped', { reason: 'adverse event' })),
    ).toEqual([{ route: 'iv', startMin: 0, durationMin: 4, rateMgPerH: 60 }]))

  it('sprays, without the one that was entered in error', () => {
    const slip = at(6, 'dose-given', { route: 'nasal', mg: 28 })
    expect(
      dosesOf(
        at(0, 'dose-given', { route: 'nasal', mg: 20 }),
        slip,
        at(15, 'dose-given', { route: 'nasal', mg: 20 }),
        at(16, 'entered-in-error', { amends: slip.id, reason: 'not given' }),
      ),
    ).toEqual([
      { route: 'nasal', startMin: 0, amountMg: 20 },
      { route: 'nasal', startMin: 15, amountMg: 20 },
    ])
  })

  it('into a muscle: no model here describes it, so there are no doses for one', () =>
    expect(dosesOf(at(0, 'dose-given', { route: 'im', mg: 20 }))).toBeUndefined())

  it('adds up to the milligrams of the fold, whatever the events', () => {
    const minuteOf = fc.integer({ min: 0, max: 240 })
    const something = fc.oneof(
      fc.tuple(minuteOf, fc.integer({ min: 0, max: 70 })).map(([m, r]) => at(m, 'rate-changed', rate(r))),
      minuteOf.map((m) => at(m, 'paused', { reason: 'other' })),
      minuteOf.map((m) => at(m, 'resumed', {})),
      minuteOf.map((m) => at(m, 'stopped', { reason: 'other' })),
      fc
        .tuple(minuteOf, fc.integer({ min: 0, max: 20 }))
        .map(([m, d]) => at(m, 'bolus-given', { mg: 5, durationMin: d })),
      minuteOf.map((m) => at(m, 'dose-given', { route: 'iv', mg: 3 })),
    )
    fc.assert(
      fc.property(fc.array(something, { minLength: 1, maxLength: 12 }), (events) => {
        const given = givenDoses({ order: iv, events })
        const { mg } = totals(foldSession({ order: iv, events })!.dose)
        expect(givenBy(given?.doses ?? [], Number.POSITIVE_INFINITY)).toBeCloseTo(mg, 5)
      }),
    )
  })

  it('gives what was scored its minute, and leaves out what was taken back', () => {
    const slip = at(20, 'pain-scored', { value: 9 })
    const events = [
      at(-10, 'pain-scored', { value: 7 }),
      at(15, 'dissociation-scored', { value: 2 }),
      slip,
      at(21, 'entered-in-error', { amends: slip.id, reason: 'another person’s' }),
      at(20, 'sedation-scored', { scale: 'MOAA/S', value: 5 }),
    ]
    expect(reportedScores(events, zero.epochMilliseconds)).toEqual([
      { what: 'pain', scale: null, value: 7, atMin: -10 },
      { what: 'dissociation', scale: null, value: 2, atMin: 15 },
      { what: 'sedation', scale: 'MOAA/S', value: 5, atMin: 20 },
    ])
  })
})
