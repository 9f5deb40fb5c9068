import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { DiaryDay } from '../diary.ts'
import { assessed, budget, calmDay, daysAgo, diaryOf } from '../diary-of.test-support.ts'
import { chanceByDay, horizonDays, type Standing } from './chance-by-day.ts'
import { type TakingPattern, takingPattern } from './taking-pattern.ts'

/** The same chance by counting every one of 2ⁿ futures: slow and plain, to hold the quick one against. */
const byEveryFuture = (
  { share, persistence }: { share: number; persistence: number },
  { threshold, stillCounted, tookOnLastDay }: Standing,
  ahead: number,
): number => {
  const walk = (day: number, taken: boolean, count: number, chance: number): number => {
    if (day > 0 && count + stillCounted[day]! >= threshold) return chance
    if (day === ahead) return 0
    const next = taken ? share + persistence * (1 - share) : share * (1 - persistence)
    return walk(day + 1, true, count + 1, chance * next) + walk(day + 1, false, count, chance * (1 - next))
  }
  return walk(0, tookOnLastDay, 0, 1)
}

const certain = ({ share, persistence }: { share: number; persistence: number }): TakingPattern => ({
  logOdds: Math.log(share / (1 - share)),
  deviation: 0,
  persistence,
})

/** Random days of the last 28, as how many of them still count 0 to 28 days later. */
const standing = fc
  .record({
    past: fc.array(fc.boolean(), { minLength: horizonDays, maxLength: horizonDays }),
    more: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ past, more }): Standing => {
    const stillCounted = Array.from({ length: horizonDays + 1 }, (_, ahead) => past.slice(ahead).filter(Boolean).length)
    return { threshold: stillCounted[0]! + more, stillCounted, tookOnLastDay: past.at(-1)! }
  })

describe('the chance that a limit is reached', () => {
  it('is what counting every possible future gives', () =>
    fc.assert(
      fc.property(
        standing,
        fc.record({
          share: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
          persistence: fc.constantFrom(0, 0.2, 0.6),
        }),
        (where, chain) => {
          const chances = chanceByDay(certain(chain), where)
          for (const ahead of [1, 2, 7, 13])
            expect(chances[ahead - 1]).toBeCloseTo(byEveryFuture(chain, where, ahead), 9)
        },
      ),
      { numRuns: 40 },
    ))

  it('never falls from day to day, and stays within 0 and 1', () =>
    fc.assert(
      fc.property(standing, fc.array(fc.option(fc.boolean()), { minLength: 30, maxLength: 112 }), (where, marks) => {
        const chances = chanceByDay(takingPattern(marks), where)
        expect(chances).toHaveLength(horizonDays)
        for (const [n, chance] of chances.entries()) {
          expect(chance).toBeGreaterThanOrEqual((chances[n - 1] ?? 0) - 1e-12)
          expect(chance).toBeLessThanOrEqual(1 + 1e-9)
        }
      }),
    ))

  it('known days leave the window as it moves: eight at its old end are worth less than eight new ones', () => {
    const old = Array.from({ length: 29 }, (_, ahead) => Math.max(0, 8 - ahead))
    const fresh = Array.from({ length: 29 }, (_, ahead) => Math.min(8, 28 - ahead))
    const pattern = certain({ share: 0.2, persistence: 0 })
    const reached = (stillCounted: readonly number[]) =>
      chanceByDay(pattern, { threshold: 10, stillCounted, tookOnLastDay: false }).at(-1)!
    expect(reached(old)).toBeLessThan(0.1)
    expect(reached(fresh)).toBeGreaterThan(0.9)
  })
})

describe('the pattern of taking', () => {
  test.each<[string, (boolean | null)[], number, number]>([
    ['nothing known: one day in two, as far off as may be', [], 0.5, 2],
    ['28 of 112, one in four each week', Array.from({ length: 112 }, (_, n) => n % 4 === 0), 0.252, 0.22],
    ['open days say nothing', Array.from({ length: 112 }, (_, n) => (n % 2 === 0 ? null : n % 8 === 1)), 0.254, 0.4],
  ])('%s', (_, marks, share, deviation) => {
    const pattern = takingPattern(marks)
    expect(1 / (1 + Math.exp(-pattern.logOdds))).toBeCloseTo(share, 2)
    expect(Math.abs(pattern.deviation - deviation)).toBeLessThan(0.1)
  })

  it('days in rows persist, days apart don’t', () => {
    const rows = takingPattern(Array.from({ length: 112 }, (_, n) => n % 14 < 5)).persistence
    const apart = takingPattern(Array.from({ length: 112 }, (_, n) => n % 3 === 0)).persistence
    expect([rows > 0.5, apart]).toEqual([true, 0])
  })
})

const triptanOn = (offsets: readonly number[]): DiaryDay[] =>
  offsets.map((n) => ({ ...calmDay(daysAgo(n)), headache: true, medications: [{ name: 'sumatriptan' }] }))
const triptan = (offsets: readonly number[], without: readonly number[] = []) =>
  budget(assessed(diaryOf(triptanOn(offsets), { length: 112, without: without.map(daysAgo) })), 'triptan')

describe('the chance beside a projected day', () => {
  // On 3 of days −27 to −14, all at the old end, and 5 of the last 14: days 8, projected for day 14.
  const worked = [27, 26, 25, 12, 9, 6, 3, 1]
  const before = [30, 33, 37, 40, 44, 47, 51, 54, 58, 61, 65, 68, 72, 75]

  it('the worked example of the projection: a crossing on day 14 has a chance, and never a certainty', () => {
    const { projectedCrossing, crossingChance, forecast, days } = triptan([...worked, ...before])
    expect([days, projectedCrossing, forecast?.from]).toEqual([8, '2026-04-14', '2026-04-01'])
    expect(crossingChance).toBe(forecast?.byDay.at(-1))
    expect(crossingChance).toBeGreaterThan(0.2)
    expect(crossingChance).toBeLessThan(0.8)
    expect(forecast?.byDayAtMost).toEqual(forecast?.byDay)
  })

  it('an open day of the past gives a range, and today’s open day is a day to come', () => {
    const open = triptan([...worked, ...before], [5, 8]).forecast!
    expect(open.byDayAtMost.at(-1)).toBeGreaterThan(open.byDay.at(-1)!)
    const today = triptan([...worked, ...before], [0]).forecast!
    expect([today.from, today.to]).toEqual(['2026-03-31', '2026-04-27'])
    expect(today.byDayAtMost).toEqual(today.byDay)
  })

  test.each<[string, readonly number[], readonly number[]]>([
    ['none taken in 28 days', before, []],
    ['the limit is reached already', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], []],
    ['five of the last 14 days are open', worked, [0, 2, 4, 5, 7]],
  ])('%s: nothing is foreseen', (_, taken, without) =>
    expect(triptan(taken, without)).toMatchObject({ projectedCrossing: null, crossingChance: null, forecast: null }),
  )

  it('where no crossing is projected the small chance of one is kept, beside a null', () => {
    const { projectedCrossing, crossingChance, forecast } = triptan([27, 20, 16, 13, 10, 3, ...before])
    expect([projectedCrossing, crossingChance]).toEqual([null, null])
    expect(forecast?.byDay.at(-1)).toBeGreaterThan(0)
    expect(forecast?.byDay.at(-1)).toBeLessThan(0.3)
  })

  it('a chance is there exactly where a crossing is projected, and the least is never above the most', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('none', 'taken', 'open'), { minLength: 112, maxLength: 112 }), (found) => {
        const on = (kind: string) => found.flatMap((each, n) => (each === kind && n < 111 ? [n] : []))
        const { projectedCrossing, crossingChance, forecast, days, threshold } = triptan(on('taken'), on('open'))
        expect(crossingChance === null).toBe(projectedCrossing === null)
        if (days >= threshold) expect(forecast).toBeNull()
        for (const [n, least] of (forecast?.byDay ?? []).entries())
          expect(least).toBeLessThanOrEqual(forecast!.byDayAtMost[n]!)
      }),
      { numRuns: 40, endOnFailure: true },
    ))
})
