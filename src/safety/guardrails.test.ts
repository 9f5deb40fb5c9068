import { describe, expect, it, test } from 'vitest'
import type { Standing } from '#core/kernel/guardrail.ts'
import { appliesTo, guardrail, guardrails, type RailKey, railStanding, rangeText } from './guardrails.ts'

/** Single figures out of the regimens' worked examples E01–E25, each against the limit it names. */
describe('guardrails', () => {
  test.each<[string, RailKey, number | null, Standing]>([
    ['E03: 1.0 mg/kg/h equals the absolute bound, which is inside', 'G04', 1, 'warn'],
    ['E03: 82 mg/h', 'G05', 82, 'warn'],
    ['E04: 110 mg/h', 'G05', 110, 'refuse'],
    ['E06: 0.75 mg/kg/h equals the recommended bound', 'G04', 0.75, 'ok'],
    ['E07: 71.2 mg/h', 'G05', 71.2, 'warn'],
    ['E08: 10 sessions in a series', 'G25', 10, 'warn'],
    ['E08: sessions 24 h apart', 'G26', 24, 'warn'],
    ['E09: 16.7 % lost by rounding', 'G29', 16.7, 'refuse'],
    ['E10: 180 typed as kg', 'G01', 180, 'warn'],
    ['E10: 119.5 % more than last time', 'G02-change', 119.5, 'refuse'],
    ['E12: 7.5 mg/kg/h', 'G04', 7.5, 'refuse'],
    ['E12: 5 mg/kg', 'G11-mg-per-kg', 5, 'refuse'],
    ['E12: 340 mg', 'G11-mg', 340, 'refuse'],
    ['E13: 0.3 mg/kg bolus', 'G09', 0.3, 'ok'],
    ['E13: over 30 s', 'G10', 0.5, 'refuse'],
    ['E14: 120 mg in the day', 'G19', 120, 'warn'],
    ['E14: 200 mg, the bound itself', 'G19', 200, 'warn'],
    ['E14: 240 mg', 'G19', 240, 'refuse'],
    ['E15: 440 mg in a week', 'G20', 440, 'refuse'],
    ['E16: a lot half as strong again as ordered', 'G22', 50, 'warn'],
    ['E16: 60 mg in one nasal dose', 'G17', 60, 'refuse'],
    ['E18: 84 mg of esketamine', 'G23', 84, 'ok'],
    ['E18: 28 mg, the cautious start', 'G23', 28, 'warn'],
    ['E18: 70 mg is no whole number of devices', 'G23', 70, 'refuse'],
    ['E20: a bolus of 1 mg/kg', 'G09', 1, 'refuse'],
    ['E22: 1.78 mg/kg', 'G11-mg-per-kg', 1.78, 'warn'],
    ['E25: a 100 mg/mL vial undiluted', 'G28', 1, 'refuse'],
    ['a weight nobody measured is unknown', 'G01', null, 'unknown'],
    ['a series 16 days after the last needs a reason, is never refused', 'G27', 16, 'warn'],
  ])('%s', (_, key, value, expected) => expect(railStanding(guardrail(key), value)).toBe(expected))

  it('has every id from G01 to G30', () => {
    const wanted = Array.from({ length: 30 }, (_, i) => `G${String(i + 1).padStart(2, '0')}`)
    expect([...new Set(Object.values(guardrails).map((rail) => rail.id))].sort()).toEqual(wanted)
  })

  it('keeps each recommended range within the absolute one', () => {
    for (const { recommended, absolute } of Object.values(guardrails)) {
      expect(recommended.low ?? Number.NEGATIVE_INFINITY).toBeGreaterThanOrEqual(
        absolute.low ?? Number.NEGATIVE_INFINITY,
      )
      expect(recommended.high ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(
        absolute.high ?? Number.POSITIVE_INFINITY,
      )
    }
  })

  it('E01: the outpatient total does not bind an admission', () => {
    const situation = { drug: 'ketamine', route: 'iv' } as const
    expect(appliesTo(guardrail('G11-mg'), { ...situation, setting: 'inpatient' })).toBe(false)
    expect(appliesTo(guardrail('G11-mg'), { ...situation, setting: 'outpatient' })).toBe(true)
    expect(appliesTo(guardrail('G17'), { drug: 'esketamine', route: 'nasal', setting: 'outpatient' })).toBe(false)
  })

  it('says a range in words', () => {
    expect([guardrail('G04').absolute, guardrail('G26').absolute, guardrail('G25').recommended].map(rangeText)).toEqual(
      ['≤ 1', '≥ 20', '3 to 7'],
    )
    expect(rangeText(guardrail('G27').absolute)).toBe('no bound')
  })
})
