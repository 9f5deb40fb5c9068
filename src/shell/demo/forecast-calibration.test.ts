import { describe, expect, it } from 'vitest'
import { backtest, brierScore, calibration, dateError } from './forecast-backtest.ts'

/** `bench forecast` looks at five times as many; its figures stand in docs/clinical/assessment.md. */
const looks = backtest(12, 90_000)

describe('the forecast of a limit, held against what came', () => {
  it.each(calibration(looks).map((tenth, n) => [n / 10, tenth] as const))(
    'where it said %d and a tenth more at most, about so many reached it',
    (_, { looks: n, said, seen }) => {
      // Looks at one person are alike: about one in four is a new one.
      const chance = Math.sqrt((said * (1 - said)) / (n / 4))
      expect(Math.abs(said - seen)).toBeLessThan(0.02 + 2.6 * chance)
    },
  )

  it('knows more than a coin and than the mean of everybody', () => {
    expect(looks.length).toBeGreaterThan(3000)
    expect(brierScore(looks)).toBeLessThan(0.06)
  })

  it('a projected day is mostly right within a week, where the limit is reached at all', () => {
    const { quartiles, reached } = dateError(looks, 'projected')
    expect(quartiles[0]).toBeGreaterThanOrEqual(-3)
    expect(quartiles[2]).toBeLessThanOrEqual(8)
    expect(reached).toBeGreaterThan(0.5)
  })
})
