import { describe, expect, it } from 'vitest'
import type { OwnLimits } from '#core/kernel/tightening.ts'
import { limitInForce, limitRules } from './alarm-rules.ts'
import { alarmBounds, alarmRulesInForce } from './clinic-alarms.ts'
import type { SessionEvent } from './events.ts'
import { foldSession } from './fold.ts'

const at = (rules: typeof limitRules, id: string) => rules.find((rule) => rule.id === id)!

describe('alarm limits as a clinic keeps them', () => {
  it('sound sooner, never later', () => {
    const own: OwnLimits = alarmBounds.map(({ id, range }) => ({
      bound: id,
      low: range.low === null ? null : range.low - 50,
      high: range.high === null ? null : range.high + 50,
    }))
    expect(alarmRulesInForce(own)).toEqual(limitRules)
    const sooner = alarmRulesInForce([{ bound: 'A01 spo2 limit', low: 94, high: null }])
    expect(limitInForce(at(sooner, 'A01'), undefined, undefined)).toBe(94)
    expect(limitInForce(at(sooner, 'A02'), undefined, undefined)).toBe(90)
  })

  it('hold for what a physician may set for one person', () => {
    const own = alarmRulesInForce([{ bound: 'A01 spo2 widest', low: 91, high: null }])
    expect(limitInForce(at(own, 'A01'), 85, undefined)).toBe(91)
    expect(limitInForce(at(limitRules, 'A01'), 85, undefined)).toBe(90)
  })

  it('hold for a share of the baseline', () => {
    const own = alarmRulesInForce([{ bound: 'A16 sbp share', low: null, high: 1.3 }])
    expect(limitInForce(at(own, 'A16'), undefined, 120)).toBe(156)
  })

  it('ring in a session that was opened under them, and keep the longer stay and the lower rate', () => {
    const spo2: SessionEvent = {
      id: 'e1',
      type: 'vitals-recorded',
      occurredAt: '2026-03-02T09:00:00Z',
      payload: { code: 'spo2', value: 93, unit: '%', source: 'manual', quality: 'good' },
    } as SessionEvent
    const alarms = (own: OwnLimits) => [...foldSession({ order: { own }, events: [spo2] })!.alarms.keys()]
    expect(alarms([{ bound: 'A01 spo2 limit', low: 94, high: null }])).toEqual(['A01 spo2'])
    expect(alarms([])).toEqual([])
  })
})
