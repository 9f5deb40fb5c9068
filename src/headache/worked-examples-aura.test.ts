import { describe, expect, it, test } from 'vitest'
import { dayNumber } from '#core/kernel/calendar-day.ts'
import type { Attack, Aura } from './diary.ts'
import { assessed, daysAgo, diaryOf, fullAttack, headacheDay, letter, status } from './diary-of.test-support.ts'
import { isPerimenstrual } from './ichd3/menstrual-migraine.ts'

const twice = (aura: readonly Aura[], change: Attack = {}) =>
  assessed(diaryOf([3, 10].map((n) => headacheDay(daysAgo(n), { ...fullAttack, aura, ...change }))))

const visual: Aura = {
  kind: 'visual',
  minutes: 20,
  reversible: true,
  gradual: true,
  unilateral: true,
  positive: true,
  headacheWithin60Min: true,
}

describe('Worked examples: aura (1.2 C counts six features)', () => {
  test.each<[string, Aura[], string]>([
    [
      '34: visual 4 min, one-sided, positive, headache 20 min later, not gradual',
      [{ ...visual, minutes: 4, gradual: false }],
      'met',
    ],
    [
      '35: visual, sensory, speech, 60 min each, one after the other',
      [
        { kind: 'visual', minutes: 60, startMin: 0 },
        { kind: 'sensory', minutes: 60, startMin: 60 },
        { kind: 'speech', minutes: 60, startMin: 120 },
      ],
      'met',
    ],
    [
      '36: visual 75 min alone, gradual, one-sided, not positive, no headache',
      [{ ...visual, minutes: 75, positive: false, headacheWithin60Min: false }],
      'not-met',
    ],
  ])('%s', (_, aura, expected) => expect(letter(twice(aura), '1.2', 'C')).toBe(expected))

  it('37: visual and motor: 1.2.3, not 1.2.1', () => {
    const result = twice([visual, { kind: 'motor', minutes: 600, reversible: true }])
    expect([status(result, '1.2'), status(result, '1.2.3'), status(result, '1.2.1')]).toEqual(['met', 'met', 'not-met'])
  })

  it('38: visual and sensory, weakness not known: 1.2 met, 1.2.1 and 1.2.3 unknown, and asked', () => {
    const result = twice([visual, { ...visual, kind: 'sensory' }], { motorWeakness: 'unknown' })
    expect([status(result, '1.2'), status(result, '1.2.1'), status(result, '1.2.3')]).toEqual([
      'met',
      'insufficient-data',
      'insufficient-data',
    ])
    expect(result.questions.map((q) => q.about)).toContain('1.2.3 B')
  })

  it('an aura whose kind is not known leaves every kind open', () =>
    expect(status(twice([visual, { ...visual, kind: 'unknown' }]), '1.2.3')).toBe('insufficient-data'))

  it('typical aura with headache is 1.2.1.1 and not 1.2.1.2', () => {
    const result = twice([visual])
    expect([status(result, '1.2.1.1'), status(result, '1.2.1.2')]).toEqual(['met', 'not-met'])
  })

  it('an aura without headache is no headache day, and no crystal-clear one', () => {
    const day = {
      ...headacheDay(daysAgo(3), { headache: false, aura: [visual] }),
      headache: false,
      disability: 0 as const,
    }
    const result = assessed(diaryOf([day]))
    expect([result.monthly.headacheDays, result.monthly.crystalClearDays]).toEqual([0, 27])
    expect(result.conflicts).toEqual([])
  })

  it('brainstem: two symptoms, no weakness', () => {
    const aura: Aura[] = [{ ...visual, kind: 'brainstem', symptoms: ['vertigo', 'diplopia'] }]
    expect(status(twice(aura), '1.2.2')).toBe('met')
  })

  it('retinal: confirmed, with two of three', () => {
    expect(status(twice([{ ...visual, kind: 'retinal', confirmed: true }]), '1.2.4')).toBe('met')
    expect(status(twice([{ ...visual, kind: 'retinal' }]), '1.2.4')).toBe('insufficient-data')
  })
})

describe('Worked example 43: bleeding starts on 10 March', () => {
  test.each([
    ['2026-03-07', false],
    ['2026-03-08', true],
    ['2026-03-09', true],
    ['2026-03-12', true],
    ['2026-03-13', false],
  ])('%s is inside: %s', (date, inside) =>
    expect(isPerimenstrual(dayNumber(date), dayNumber('2026-03-10'))).toBe(inside),
  )

  it('attacks on day 1 of three cycles and never else: pure menstrual', () => {
    const days = [80, 52, 24].map((n) => ({ ...headacheDay(daysAgo(n)), menstruation: true }))
    const diary = diaryOf(days, { length: 90 })
    const said = { ...diary, days: diary.days.map((d) => ({ menstruation: false, ...d })) }
    const result = assessed(said, { priorDiagnoses: ['1.1'] })
    expect([status(result, 'A1.1.1'), status(result, 'A1.1.2')]).toEqual(['met', 'not-met'])
  })
})
