import { describe, expect, it, test } from 'vitest'
import type { Dose } from '#core/pharmacology/case.ts'
import { simulate } from '#core/pharmacology/simulate.ts'
import { frameOf, highestOf, nearestTo, rateAt, stopOf, totalMg } from './frame.ts'
import { amount, duration, level, shortName } from './words.ts'

const steps: Dose[] = [
  { route: 'iv', startMin: 0, durationMin: 60, rateMgPerH: 7 },
  { route: 'iv', startMin: 60, durationMin: 30, rateMgPerH: 14 },
  { route: 'iv', startMin: 90, durationMin: 30, rateMgPerH: 0 },
]
const sprays: Dose[] = [{ route: 'nasal', startMin: 5, amountMg: 28 }]

describe('where things stand on the dose picture', () => {
  test.each([330, 390, 768, 1440])('at %d px every tick lies inside and no two time words touch', (width) => {
    const { xTicks, yTicks, x, y, right, curvesTop, curvesBottom } = frameOf(width, 178, 300)
    expect(x(300)).toBe(right)
    expect(yTicks.at(-1)).toBe(200)
    expect([y(0), y(200)]).toEqual([curvesBottom, curvesTop])
    for (const [i, tick] of xTicks.slice(1).entries()) expect(x(tick) - x(xTicks[i]!)).toBeGreaterThan(55)
  })

  it('leaves room for the highest band and for the other models', () => {
    const answer = simulate({
      model: 'ketamine/domino-1984',
      patient: { weightKg: 70, ageY: 40 },
      doses: steps,
      timesMin: [0, 60, 120],
      population: { patients: 100, seed: 1, percentiles: [5, 95], variability: 'assumed-30' },
    })
    if (!answer.ok) throw new Error('refused')
    const highest = highestOf(answer.value, [], { site: 'plasmaNgMl' })
    expect(highest).toBe(Math.max(...answer.value.bands!.plasmaNgMl['95']!))
    expect(
      highestOf(answer.value, [{ label: '', answer: { ...answer.value, plasmaNgMl: [999] } }], { site: 'plasmaNgMl' }),
    ).toBe(999)
  })

  it('stops where the last rate above 0 ends; sprays have no stop', () => {
    expect(stopOf(steps)).toBe(90)
    expect(stopOf(sprays)).toBeNull()
  })

  it('adds up what is given and says what runs', () => {
    expect(totalMg([...steps, ...sprays])).toBe(7 + 7 + 28)
    expect([59, 60, 90].map((t) => rateAt(steps, t))).toEqual([7, 14, 0])
    expect(nearestTo([0, 10, 20], 14)).toBe(1)
  })
})

test.each<[string, string]>([
  [duration(0), '0 min'],
  [duration(120), '2 h'],
  [duration(130), '2 h 10'],
  [level(0), '0'],
  [level(9.44), '9.4'],
  [level(163.4), '163'],
  [amount(0.1 + 0.2), '0.3'],
  [shortName('ketamine/domino-1984'), 'domino-1984'],
])('%s is written %s', (found, wanted) => expect(found).toBe(wanted))
