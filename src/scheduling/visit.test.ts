import { describe, expect, test } from 'vitest'
import { min } from '#core/kernel/quantity.ts'
import { consultationNeeds, needSpan, type Ordered, phasesFor, treatmentNeeds, wholeMinutes } from './visit.ts'

describe('a visit’s phases follow the order', () => {
  test.each<[string, Omit<Ordered, 'own'>, number, number]>([
    [
      '40 min IV: 30 + 40 + 30 = 100, in quarter hours 105',
      { drug: 'ketamine', route: 'iv', dosingMin: 40, isFirst: false },
      35,
      105,
    ],
    ['120 min IV: 30 + 120 + 60 = 210', { drug: 'ketamine', route: 'iv', dosingMin: 120, isFirst: false }, 60, 210],
    [
      'esketamine, three devices in 10 min: 30 + 10 + 120 = 160, 165',
      { drug: 'esketamine', route: 'nasal', dosingMin: 10, isFirst: false },
      125,
      165,
    ],
    [
      'racemic spray, first ever: 30 + 30 + 120 = 180',
      { drug: 'ketamine', route: 'nasal', dosingMin: 30, isFirst: true },
      120,
      180,
    ],
  ])('%s', (_, ordered, recovery, whole) => {
    const phases = phasesFor({ ...ordered, own: [] }, min(30))
    expect([phases.recovery, wholeMinutes(phases)]).toEqual([recovery, whole])
  })

  test('a nurse for the whole stay, a prescriber in the house from the first dose on', () => {
    const phases = { preparation: min(30), treatment: min(120), recovery: min(60) }
    const start = Temporal.Instant.from('2026-12-01T16:00:00Z')
    const span = (what: string) => {
      const { from, to } = needSpan(phases, start, treatmentNeeds.find((need) => need.what === what)!)
      return `${from} ${to}`
    }
    expect(span('nurse')).toBe('2026-12-01T16:00:00Z 2026-12-01T19:30:00Z')
    expect(span('prescriber')).toBe('2026-12-01T16:30:00Z 2026-12-01T19:30:00Z')
    expect(consultationNeeds.map(({ what }) => what)).toEqual(['prescriber'])
  })
})
