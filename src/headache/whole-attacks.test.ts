import { describe, expect, it } from 'vitest'
import type { Attack } from './diary.ts'
import {
  assessed,
  daysAgo,
  diagnosis,
  diaryOf,
  fullAttack,
  headacheDay,
  tensionAttack,
} from './diary-of.test-support.ts'

const at = (day: number, time: string) => `${daysAgo(day)}T${time}:00-07:00`
const timed = (attack: Attack, start: string, end: string): Attack => {
  const { durationHours: _, ...rest } = attack
  return { ...rest, start, end }
}
const attacksIn = (...days: Parameters<typeof diaryOf>[0]) =>
  diagnosis(assessed(diaryOf(days)), '1.1').criteria.find((c) => c.id === 'A')!.evidence

describe('entries that are one attack', () => {
  it('a gap of 59 minutes does not split it, one of an hour does', () => {
    const first = timed(fullAttack, at(5, '06:00'), at(5, '10:00'))
    const soon = timed(fullAttack, at(5, '10:59'), at(5, '15:00'))
    const later = timed(fullAttack, at(5, '11:00'), at(5, '15:00'))
    const day = (attacks: readonly Attack[]) => ({ ...headacheDay(daysAgo(5)), attacks })
    expect(attacksIn(day([first, soon]))).toContain('1 attack ')
    expect(attacksIn(day([first, later]))).toContain('2 attacks')
  })

  it('four short entries in a row last as long as the whole', () => {
    const parts = ['06:00', '08:00', '10:00', '12:00'].map((start, i) =>
      timed(fullAttack, at(5, start), at(5, `${String(7 + 2 * i).padStart(2, '0')}:30`)),
    )
    const letterB = (attacks: readonly Attack[]) =>
      diagnosis(assessed(diaryOf([{ ...headacheDay(daysAgo(5)), attacks }])), '1.1').criteria[1]!.status
    expect([letterB(parts.slice(0, 1)), letterB(parts)]).toEqual(['not-met', 'met'])
  })

  it('a headache that never ends makes migraine days only of the days that say so', () => {
    const days = [6, 5, 4, 3].map((n) => {
      const attack = n === 6 ? fullAttack : tensionAttack
      return headacheDay(daysAgo(n), timed(attack, at(n, '00:00'), at(n - 1, '00:00')))
    })
    const result = assessed(diaryOf(days))
    expect([result.monthly.headacheDays, result.monthly.migraineDays]).toEqual([4, 1])
  })

  it('a day whose entry says nothing shares what is known of the whole attack', () => {
    const days = [
      headacheDay(daysAgo(6), timed(fullAttack, at(6, '20:00'), at(5, '00:00'))),
      headacheDay(daysAgo(5), { start: at(5, '00:10'), end: at(5, '06:00') }),
    ]
    expect(assessed(diaryOf(days)).monthly.migraineDays).toBe(2)
  })
})
