import { describe, expect, test } from 'vitest'
import { type Given, minimumStay } from './minimum-stay.ts'

describe('minimum stay after the last of the drug', () => {
  const iv: Given = { drug: 'ketamine', route: 'iv', infusionMin: 60, isFirst: false }
  test.each<[string, Given, number]>([
    ['IV of 60 min: 30', iv, 30],
    ['IV of 61 min: 60', { ...iv, infusionMin: 61 }, 60],
    ['IM: 60', { ...iv, route: 'im' }, 60],
    ['SC: 60', { ...iv, route: 'sc' }, 60],
    ['racemic spray, not the first: 60', { ...iv, route: 'nasal' }, 60],
    ['racemic spray, the first ever: 120', { ...iv, route: 'nasal', isFirst: true }, 120],
    ['racemic spray, nobody knows whether the first: 120', { ...iv, route: 'nasal', isFirst: null }, 120],
    ['esketamine: 120 by label', { ...iv, drug: 'esketamine', route: 'nasal' }, 120],
  ])('%s', (_, given, minutes) => expect(minimumStay(given, []).minutes).toBe(minutes))

  test('a clinic may keep people longer, never shorter', () => {
    const stay = (low: number) => minimumStay(iv, [{ bound: 'stay short-infusion minutes', low, high: null }]).minutes
    expect([stay(45), stay(10)]).toEqual([45, 30])
    expect(
      minimumStay({ ...iv, route: 'im' }, [{ bound: 'stay short-infusion minutes', low: 45, high: null }]).minutes,
    ).toBe(60)
  })

  test('nobody may shorten esketamine’s', () => {
    expect(minimumStay({ ...iv, drug: 'esketamine', route: 'nasal' }, []).mayShorten).toBe(false)
    expect(minimumStay(iv, []).mayShorten).toBe(true)
  })
})
