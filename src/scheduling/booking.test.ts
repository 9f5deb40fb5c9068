import { describe, expect, test } from 'vitest'
import { type BookingEvent, mayCancel, mayConfirm, stateOf } from './booking.ts'

const t = (clock: string) => Temporal.Instant.from(`2026-11-24T${clock}Z`)
const held: BookingEvent = { kind: 'held', at: t('09:22:00'), confirmBy: t('09:32:00') }
const wrong: BookingEvent = { kind: 'wrong-code', at: t('09:23:00') }

describe('a booking’s life', () => {
  test.each<[string, readonly BookingEvent[], string, string]>([
    ['held: pending', [held], '09:31:59', 'pending'],
    ['I-41: at its time the hold is over, noted or not', [held], '09:32:00', 'expired'],
    ['a longer hold counts from the last event', [held, { ...held, confirmBy: t('09:40:00') }], '09:35:00', 'pending'],
    ['confirmed: booked for good', [held, { kind: 'confirmed', at: t('09:25:00') }], '23:00:00', 'booked'],
    [
      'cancelled',
      [held, { kind: 'confirmed', at: t('09:25:00') }, { kind: 'cancelled', at: t('09:26:00') }],
      '09:27:00',
      'cancelled',
    ],
  ])('%s', (_, events, now, status) => expect(stateOf(events, t(now)).status).toBe(status))

  test('a code fits, or says how many tries are left; after five wrong ones none counts', () => {
    const tried = (wrongs: number, fits: boolean) =>
      mayConfirm(stateOf([held, ...Array<BookingEvent>(wrongs).fill(wrong)], t('09:25:00')), fits)
    expect(tried(4, true)).toEqual({ ok: true, value: 'confirm' })
    expect(tried(1, false)).toEqual({ ok: false, error: { code: 'wrong-code', triesLeft: 3 } })
    expect(tried(5, true)).toEqual({ ok: false, error: { code: 'too-many-codes' } })
  })

  test('confirming twice, or cancelling twice, changes nothing', () => {
    const booked = stateOf([held, { kind: 'confirmed', at: t('09:25:00') }], t('10:00:00'))
    expect(mayConfirm(booked, false)).toEqual({ ok: true, value: 'nothing-to-do' })
    const gone = stateOf([held], t('10:00:00'))
    expect(mayCancel(gone, { start: t('18:00:00'), now: t('10:00:00') })).toEqual({ ok: true, value: 'nothing-to-do' })
    expect(mayCancel(booked, { start: t('18:00:00'), now: t('18:00:00') })).toEqual({
      ok: false,
      error: { code: 'already-started' },
    })
  })
})
