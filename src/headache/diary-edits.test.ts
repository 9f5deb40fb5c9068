import { describe, expect, it, test } from 'vitest'
import type { Attack } from './diary.ts'
import { asQuietDay, ongoingAttack, withAttack, withAttackFrom, withDose, withoutDose } from './diary-edits.ts'

const six = '2026-03-02T06:10:00-07:00'
const now = Temporal.Instant.from('2026-03-02T15:50:00Z')
const empty = { date: '2026-03-02' }

describe('one tap on a day', () => {
  it('a quiet day says what it says outright', () =>
    expect(asQuietDay(empty)).toEqual({ date: '2026-03-02', headache: false, attacks: [], medications: [] }))

  it('a quiet day never takes back a medicine that was written down', () =>
    expect(asQuietDay({ ...empty, medications: [{ name: 'naproxen' }] }).medications).toEqual([{ name: 'naproxen' }]))

  it('an attack, its worst pain, a dose, and its end', () => {
    const began = withAttackFrom(
      { ...empty, attacks: [{ start: '2026-03-02T01:00:00-07:00', end: '2026-03-02T02:00:00-07:00' }] },
      six,
    )
    const rated = withAttack(began, six, { intensity: 8 })
    const taken = withDose(rated, { name: 'sumatriptan', doseMg: 100, at: six })
    expect(taken).toMatchObject({
      headache: true,
      attacks: [{}, { start: six, intensity: 8 }],
      medications: [{ name: 'sumatriptan' }],
    })
    expect(withoutDose(taken, { name: 'sumatriptan', at: six }).medications).toEqual([])
  })

  test.each<[string, Attack, boolean]>([
    ['begun, not over', { start: six }, true],
    ['over', { start: six, end: '2026-03-02T08:00:00-07:00' }, false],
    ['its length is written', { start: six, durationHours: 1 }, false],
    ['an aura without headache', { start: six, headache: false }, false],
    ['five days ago', { start: '2026-02-25T06:10:00-07:00' }, false],
    ['no time', { intensity: 5 }, false],
    ['later today', { start: '2026-03-02T20:00:00-07:00' }, false],
  ])('%s: going on?', (_, attack, isOpen) =>
    expect(ongoingAttack([{ ...empty, attacks: [attack] }], now)?.attack).toEqual(isOpen ? attack : undefined),
  )
})
