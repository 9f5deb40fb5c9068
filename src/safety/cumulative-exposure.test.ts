import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cumulativeExposure, type GivenDose } from './cumulative-exposure.ts'

const dose = (date: string, mg = 40, more: Partial<GivenDose> = {}): GivenDose => ({
  date,
  drug: 'ketamine',
  route: 'iv',
  mg,
  courseId: 'one',
  ...more,
})
const on = '2026-03-20'

describe('what was given so far', () => {
  it('today counts as a session, given or not', () => {
    expect(cumulativeExposure([], on).sessions12Months).toBe(1)
    expect(cumulativeExposure([dose('2026-03-18')], on).sessions12Months).toBe(2)
    expect(cumulativeExposure([dose('2026-03-18'), dose(on)], on).sessions12Months).toBe(2)
  })

  it('two sessions on one day are two', () => {
    const both = [dose('2026-03-18'), dose('2026-03-18', 20, { route: 'nasal' })]
    expect(cumulativeExposure(both, on)).toMatchObject({ sessions: 2, sessions12Months: 3 })
  })

  it('counts back to the day after the same day last year', () => {
    expect(cumulativeExposure([dose('2025-03-21')], on).sessions12Months).toBe(2)
    expect(cumulativeExposure([dose('2025-03-20')], on).sessions12Months).toBe(1)
  })

  it('keeps drugs and routes apart: a milligram in the nose is none in the vein', () => {
    const { byDrugAndRoute } = cumulativeExposure(
      [
        dose('2024-01-10', 30),
        dose('2026-03-01', 40),
        dose('2026-03-02', 60, { route: 'nasal' }),
        dose('2026-03-03', 56, { drug: 'esketamine', route: 'nasal' }),
      ],
      on,
    )
    expect(byDrugAndRoute.map(({ drug, route, mg, mgIn12Months }) => [drug, route, mg, mgIn12Months])).toEqual([
      ['ketamine', 'iv', 70, 40],
      ['ketamine', 'nasal', 60, 60],
      ['esketamine', 'nasal', 56, 56],
    ])
  })

  it('leaves out what is still to come', () => {
    expect(cumulativeExposure([dose('2026-03-21')], on)).toMatchObject({ sessions: 0, running: null })
  })

  it('a treatment runs on over less than three months without a session, and begins anew after more', () => {
    const running = (...dates: string[]) =>
      cumulativeExposure(
        dates.map((date) => dose(date)),
        on,
      ).running
    expect(running('2026-01-10', '2026-03-01')).toEqual({ began: '2026-01-10', sessions: ['2026-01-10', '2026-03-01'] })
    expect(running('2025-11-30', '2026-03-01')).toEqual({ began: '2026-03-01', sessions: ['2026-03-01'] })
    expect(running('2025-12-01', '2026-03-01')?.began).toBe('2025-12-01')
    expect(running('2025-12-19')).toBeNull()
    expect(running('2025-12-20')?.began).toBe('2025-12-20')
  })

  it('another session never makes any of it less', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 800 }), { maxLength: 30 }),
        fc.integer({ min: 1, max: 800 }),
        (ago, more) => {
          const at = (days: number) => dose(Temporal.PlainDate.from(on).subtract({ days }).toString())
          const [before, after] = [cumulativeExposure(ago.map(at), on), cumulativeExposure([...ago, more].map(at), on)]
          return (
            after.sessions === before.sessions + 1 &&
            after.sessions12Months >= before.sessions12Months &&
            after.byDrugAndRoute[0]!.mg >= (before.byDrugAndRoute[0]?.mg ?? 0)
          )
        },
      ),
    ))
})
