import { describe, expect, it } from 'vitest'
import type { DiaryDay } from './diary.ts'
import { ribbonDays } from './ribbon-days.ts'

const ribbon = (days: DiaryDay[]) =>
  ribbonDays({ timeZone: 'America/Phoenix', days }, { from: '2026-03-01', to: '2026-03-04' }, ({ medications }) =>
    medications === undefined ? 'unknown' : medications.length > 0 ? 'met' : 'not-met',
  )

describe('the days of the ribbon', () => {
  it('a day without a record is hollow, never "no headache" (I-01)', () =>
    expect(
      ribbon([{ date: '2026-03-02', headache: false, medications: [] }]).map(
        ({ isRecorded, headache, acuteMedicine }) => [isRecorded, headache, acuteMedicine],
      ),
    ).toEqual([
      [false, 'unknown', 'unknown'],
      [true, 'not-met', 'not-met'],
      [false, 'unknown', 'unknown'],
      [false, 'unknown', 'unknown'],
    ]))

  it('an attack into a day nobody wrote makes it a headache day that is still not recorded', () =>
    expect(
      ribbon([
        { date: '2026-03-02', attacks: [{ start: '2026-03-02T22:00:00-07:00', durationHours: 3.5, intensity: 8 }] },
      ]).slice(1, 3),
    ).toEqual([
      { date: '2026-03-02', isRecorded: true, headache: 'met', pain: 8, acuteMedicine: 'unknown', hasAura: false },
      { date: '2026-03-03', isRecorded: false, headache: 'met', pain: 8, acuteMedicine: 'unknown', hasAura: false },
    ]))

  it('the worst of two attacks, pain nobody rated, and an aura without headache', () => {
    const [first, second, third] = ribbon([
      { date: '2026-03-01', attacks: [{ intensity: 4 }, { intensity: 7 }, {}] },
      { date: '2026-03-02', headache: true },
      { date: '2026-03-03', headache: false, attacks: [{ headache: false, aura: [{ kind: 'visual' }] }] },
    ])
    expect([first!.pain, second!.pain, second!.headache]).toEqual([7, null, 'met'])
    expect(third).toMatchObject({ headache: 'not-met', hasAura: true, pain: null })
  })
})
