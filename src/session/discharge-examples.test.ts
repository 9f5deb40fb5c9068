import { describe, expect, it, test } from 'vitest'
import { dischargeIds } from './discharge.ts'
import type { OrderLimits, SessionEvent } from './events.ts'
import { at, iv, last, minute, rate, stream, vital, wholeSet } from './session.test-support.ts'

const esketamine: OrderLimits = { drug: 'esketamine', route: 'nasal', setting: 'outpatient', weightKg: 70 }
const assessedAt = (m: number, but: readonly string[] = []): SessionEvent[] =>
  ['D4', 'D6', 'D7', 'D8', 'D11', 'D12', 'D13', 'D14', 'D15']
    .filter((id) => !but.includes(id))
    .map((criterion) => at(m, 'criterion-assessed', { criterion, value: 'met' }))
const scored = (m: number): SessionEvent[] => [
  at(m, 'sedation-scored', { scale: 'MOAA/S', value: 5 }),
  at(m, 'dissociation-scored', { value: 0 }),
  at(m, 'pain-scored', { value: 3 }),
  at(m, 'criterion-assessed', { criterion: 'D9', value: 9 }),
]
const recovery = (stop: number): SessionEvent[] => [
  at(stop, 'stopped', { reason: 'completed' }),
  ...wholeSet(stop + 0.1),
  at(stop + 0.2, 'recovery-started', {}),
]
/** Silence and overdue observations are another example’s matter: seen by a named person. */
const quiet = (m: number): SessionEvent[] => ['A20', 'A21'].map((ruleId) => at(m, 'alarm-acknowledged', { ruleId }))
const ivRun = (stop: number, but: readonly string[] = []): SessionEvent[] => [
  ...wholeSet(-5),
  at(0, 'infusion-started', rate(14)),
  ...recovery(stop),
  ...wholeSet(stop + 15.2),
  ...scored(stop + 15.2),
  ...assessedAt(stop + 15.2, but),
  ...quiet(stop + 15.3),
]
const now = (m: number) => at(m, 'note', { text: 'now' })

describe('discharge', () => {
  test.each([
    [61, 'recovering', false],
    [74.9, 'recovering', false],
    [75, 'ready-for-discharge', true],
  ])('S15: 45 min of infusion, everything else met at 60; at %f: %s', (m, state, ready) =>
    expect(last([...ivRun(45), now(m)])).toMatchObject({ state, discharge: { ready } }),
  )

  test.each([
    [120.9, ['D1']],
    [121, []],
  ])('S15: had it run for 61 min; at %f still unmet: %j', (m, unmet) =>
    expect(last([...ivRun(61), ...wholeSet(95), ...wholeSet(110), ...quiet(120.8), now(m)]).discharge.unmet).toEqual(
      unmet,
    ),
  )

  it('S14: esketamine 28 + 28 mg: pressure due 40 min after the last, stay until 125', () => {
    const dose = (m: number) => at(m, 'dose-given', { route: 'nasal', mg: 28, sprays: 2, mgPerSpray: 14 })
    const given = [...wholeSet(-5), dose(0), dose(5)]
    expect(last(given, esketamine).totals.mg).toBe(56)
    expect(
      last(given, esketamine)
        .due.filter(({ what }) => what === 'bp')
        .map((d) => minute(d.at)),
    ).toContain(45)
    const stopped = [...given, at(10, 'stopped', { reason: 'completed' })]
    expect(
      last(stopped, esketamine)
        .due.filter(({ what }) => what === 'bp')
        .map((d) => minute(d.at)),
    ).toContain(45)
    expect(last([...stopped, now(124)], esketamine).discharge.unmet).toContain('D1')
    expect(last([...stopped, now(125)], esketamine).discharge.unmet).not.toContain('D1')
  })

  it('S29: PADSS 9 and an unsteady gait: D9 met, D6 not, recovering', () => {
    const unsteady = at(76, 'criterion-assessed', { criterion: 'D6', value: 'not-met' })
    const entry = last([...ivRun(45), now(75), unsteady])
    expect(entry).toMatchObject({ state: 'recovering', discharge: { ready: false, unmet: ['D6'], unknown: [] } })
  })

  it('S30: no escort: nobody may override it', () => {
    const override = at(76, 'discharge-overridden', { criterion: 'D12', reason: 'wants to go home' })
    const entry = last([
      ...ivRun(45, ['D12']),
      at(76, 'criterion-assessed', { criterion: 'D12', value: false }),
      override,
    ])
    expect(entry).toMatchObject({ state: 'recovering', discharge: { unmet: ['D12'] } })
    const left = last([...ivRun(45, ['D12']), override, at(77, 'discharged', { escort: '' })])
    expect(left).toMatchObject({ state: 'recovering', conflicts: [{ code: 'not-allowed-now' }] })
  })

  it('is done once the escort is named', () => {
    const left = last([...ivRun(45, ['D12']), at(77, 'discharged', { escort: 'Demo Escort' })])
    expect(left).toMatchObject({ state: 'discharged', conflicts: [] })
  })

  it('a high alarm nobody has seen keeps the person, seen and over it doesn’t', () => {
    const low = stream(45.5 * 60, 'spo2', Array(12).fill(88))
    const back = stream(46 * 60, 'spo2', Array(12).fill(97))
    const run = [...ivRun(45), ...low, ...back]
    expect(last([...run, now(76)]).discharge.unmet).toEqual(['D10'])
    expect(last([...run, at(61, 'alarm-acknowledged', { ruleId: 'A02' }), now(76)]).discharge.unmet).toEqual([])
  })

  it('one pressure out of range may be overridden, two may not', () => {
    const high = [vital(76, 'sbp', 150, 'manual')]
    const override = at(77, 'discharge-overridden', { criterion: 'D2', reason: 'white coat, known at home' })
    expect(last([...ivRun(45), ...high]).discharge.unmet).toEqual(['D2'])
    expect(last([...ivRun(45), ...high, override]).discharge.unmet).toEqual([])
    const two = [...high, vital(76, 'hr', 118, 'manual')]
    expect(last([...ivRun(45), ...two, override]).discharge.unmet).toEqual(['D2'])
  })

  it('more drug after the assessments: they no longer say anything', () => {
    const more = last([...ivRun(45), at(80, 'bolus-given', { mg: 5, durationMin: 1 })])
    expect(more.discharge.unknown).toEqual(expect.arrayContaining(['D3', 'D4', 'D5', 'D6', 'D9']))
  })

  it('vomiting within half an hour keeps the person', () => {
    const sick = at(60.5, 'adverse-event-reported', { code: 'vomiting', grade: 1 })
    expect(last([...ivRun(45), sick, now(76)]).discharge.unmet).toEqual(['D7'])
    expect(last([...ivRun(45), sick, ...quiet(90), now(91)]).discharge.unmet).not.toContain('D7')
  })

  it('while the drug runs nothing is ready and nothing that was not assessed is met', () => {
    const entry = last([at(0, 'infusion-started', rate(14))], iv)
    expect(entry.discharge.unmet).toContain('D1')
    expect([...entry.discharge.unmet, ...entry.discharge.unknown].length).toBeGreaterThan(10)
    expect(dischargeIds).toHaveLength(15)
  })
})
