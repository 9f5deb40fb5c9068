import { describe, expect, it, test } from 'vitest'
import { limitRules } from './alarm-rules.ts'
import type { SessionEvent } from './events.ts'
import { foldSession } from './fold.ts'
import { objectionsTo } from './objections.ts'
import { itemsFor } from './preflight.ts'
import { at, iv, rate, vital, wholeSet } from './session.test-support.ts'
import { trueTime } from './true-time.ts'
import { mayEnter } from './who.ts'

const order = { ...iv, maxRateMgPerH: 35, maxTotalMg: 120 }
const codes = (events: readonly SessionEvent[], next: SessionEvent, limits = order): string[] =>
  objectionsTo(foldSession({ order: limits, events }, trueTime(next))!, next).map(({ code }) => code)

const awake = (m: number) => at(m, 'sedation-scored', { scale: 'MOAA/S', value: 5 })
const cleared: SessionEvent[] = [
  at(-40, 'checked-in', {}),
  at(-39, 'identity-verified', { method: 'asked', identifiers: ['name', 'birth date'] }),
  at(-38, 'preflight-started', {}),
  ...wholeSet(-20),
  awake(-20),
  ...itemsFor('iv').map(({ id }) => at(-15, 'preflight-answered', { item: id, answer: 'pass' })),
  at(-10, 'iv-checked', { site: 'left', patent: true }),
  at(-9, 'preflight-completed', {}),
]
const start = (m: number, mgPerH = 7) => at(m, 'infusion-started', rate(mgPerH))
const running = [...cleared, start(0)]

describe('what speaks against an act', () => {
  test.each<[string, readonly SessionEvent[], SessionEvent, string[]]>([
    ['nothing, with all in order', cleared, start(0), []],
    ['the line was looked at 16 min ago', cleared, start(6), ['line-not-checked']],
    ['the baseline is 31 min old', cleared, start(11), ['line-not-checked', 'baseline-not-fresh']],
    ['not cleared', cleared.slice(0, -1), start(0), ['not-allowed-now']],
    ['above the order', cleared, start(0, 36), ['rate-above-order']],
    ['tenfold', cleared, start(0, 350), ['rate-above-order', 'G04', 'G05']],
    [
      'another strength',
      cleared,
      at(0, 'infusion-started', { mgPerH: 7, mlPerH: 0.7, mgPerMl: 10 }),
      ['other-strength'],
    ],
    [
      'a rise while a pressure alarm stands',
      [...running, vital(5, 'sbp', 165)],
      at(6, 'rate-changed', rate(14)),
      ['increase-on-hold'],
    ],
    ['a fall while a pressure alarm stands', [...running, vital(5, 'sbp', 165)], at(6, 'rate-changed', rate(3)), []],
    ['a stop, whatever stands', [...running, vital(5, 'sbp', 190)], at(6, 'stopped', { reason: 'alarm' }), []],
    ['a bolus of 0.4 mg/kg', running, at(5, 'bolus-given', { mg: 28, durationMin: 10 }), ['G09']],
    ['leaving with the pump running', running, at(5, 'aborted', { reason: 'left' }), ['stop-first']],
    [
      'an override of what is passed',
      cleared,
      at(-8, 'preflight-answered', { item: 'P06', answer: 'overridden' }),
      ['not-held'],
    ],
  ])('%s', (_, events, next, expected) => expect(codes(events, next)).toEqual(expected))

  it('resuming takes readings of the pause, and no unseen high alarm', () => {
    const paused = [...running, at(10, 'paused', { reason: 'alarm' })]
    const resume = at(15, 'resumed', rate(7))
    expect(codes(paused, resume)).toEqual(['no-vitals-since-pause', 'unseen-high-alarm'])
    const seen = ['A20', 'A21'].map((ruleId) => at(15, 'alarm-acknowledged', { ruleId }))
    expect(codes([...paused, ...wholeSet(12), ...seen], resume)).toEqual([])
  })

  it('recovery begins with a whole first set', () => {
    const stopped = [...running, at(30, 'stopped', { reason: 'completed' })]
    expect(codes([...stopped, ...wholeSet(31)], at(32, 'recovery-started', {}))).toEqual(['first-set-missing'])
    expect(codes([...stopped, ...wholeSet(31), awake(31)], at(32, 'recovery-started', {}))).toEqual([])
  })

  it('a second spray dose after 9 min, or above the order’s total, or of 60 mg', () => {
    const nasal = { ...order, route: 'nasal', maxTotalMg: 80 } as const
    const spray = (m: number, sprays: number) =>
      at(m, 'dose-given', { route: 'nasal', mg: sprays * 10, sprays, mgPerSpray: 10 })
    const dosing = [...cleared, spray(0, 4)]
    expect(codes(dosing, spray(9, 2), nasal)).toEqual(['G18'])
    expect(codes(dosing, spray(15, 5), nasal)).toEqual(['total-above-order'])
    expect(codes(dosing, spray(15, 6), nasal)).toEqual(['total-above-order', 'G17'])
    expect(codes(dosing, spray(15, 4), nasal)).toEqual([])
  })
})

test.each<['front-desk' | 'nurse' | 'prescriber', SessionEvent, boolean]>([
  ['front-desk', at(0, 'checked-in', {}), true],
  ['front-desk', at(0, 'note', { text: 'x' }), false],
  ['nurse', at(0, 'stopped', { reason: 'x' }), true],
  ['nurse', at(0, 'discharge-overridden', { criterion: 'D9', reason: 'x' }), false],
  ['nurse', at(0, 'limits-changed', { ruleId: 'A01', limit: 94, reason: 'x' }), true],
  ['nurse', at(0, 'limits-changed', { ruleId: 'A01', limit: 91, reason: 'x' }), false],
  ['prescriber', at(0, 'limits-changed', { ruleId: 'A01', limit: 91, reason: 'x' }), true],
  ['prescriber', at(0, 'aborted', { reason: 'x' }), true],
])('a %s may enter %j: %s', (role, event, may) => expect(mayEnter(role, event, limitRules)).toBe(may))
