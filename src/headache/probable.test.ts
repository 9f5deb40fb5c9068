import { describe, expect, it } from 'vitest'
import type { Attack, Aura } from './diary.ts'
import {
  assessed,
  daysAgo,
  diaryOf,
  fullAttack,
  headacheDay,
  letter,
  status,
  tensionAttack,
} from './diary-of.test-support.ts'

const inside = { headacheSince: daysAgo(83) }
const every = (n: number, attack: Attack, days = 6) =>
  diaryOf(
    Array.from({ length: n }, (_, i) => headacheDay(daysAgo(2 + i * days), attack)),
    { length: 84 },
  )

describe('probable migraine (1.5) and tension-type headache (2.4)', () => {
  it('five attacks that each miss the same letter (too short): 1.5.1', () => {
    const result = assessed(every(5, { ...fullAttack, durationHours: 3 }), inside)
    expect([status(result, '1.1'), status(result, '1.5.1')]).toEqual(['probable', 'met'])
  })

  it('four such attacks are too few', () =>
    expect(status(assessed(every(4, { ...fullAttack, durationHours: 3 }), inside), '1.5.1')).toBe('not-met'))

  it('a definite diagnosis beats the probable one', () => {
    const result = assessed(every(5, { ...fullAttack, durationHours: 3 }), { priorDiagnoses: ['1.1'] })
    expect([status(result, '1.1'), status(result, '1.5.1')]).toEqual(['met', 'not-met'])
  })

  it('two attacks with aura that show two of the six features: 1.5.2', () => {
    const aura: Aura[] = [
      { kind: 'visual', minutes: 20, gradual: true, unilateral: false, positive: false, headacheWithin60Min: false },
    ]
    const result = assessed(every(2, { ...fullAttack, aura }), inside)
    expect([letter(result, '1.2', 'C'), status(result, '1.2'), status(result, '1.5.2')]).toEqual([
      'not-met',
      'probable',
      'met',
    ])
  })

  it('three tension-type episodes in a whole history: 2.4', () => {
    const result = assessed(every(3, tensionAttack), inside)
    expect([status(result, '2.2'), status(result, '2.4'), status(result, '1.5.1')]).toEqual([
      'not-met',
      'met',
      'not-met',
    ])
  })

  it('an attack that is tension-type through and through is no probable migraine day', () => {
    const almost = { ...tensionAttack, aggravatedByActivity: false, laterality: 'left' as const }
    const result = assessed(every(1, almost))
    expect(result.monthlyRanges.migraineOrProbableDays).toEqual([0, 0])
  })

  it('one missing day: no letter can be called failed by every attack (5b)', () => {
    const diary = every(5, { ...fullAttack, nausea: false, photophobia: false })
    expect(letter(assessed(diary), '1.1', 'D')).toBe('not-met')
    expect(letter(assessed({ ...diary, days: diary.days.filter((d) => d.date !== daysAgo(4)) }), '1.1', 'D')).toBe(
      'unknown',
    )
  })
})
