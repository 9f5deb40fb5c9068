import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { atLeast, atMost, between, type Range } from './guardrail.ts'
import { type Bound, inForce, tighten } from './tightening.ts'

const rate: Bound = { id: 'rate', rule: 'G04', asks: 'Rate', unit: 'mg/kg/h', range: atMost(1) }
const length: Bound = { id: 'length', rule: 'G12', asks: 'Length', unit: 'min', range: between(40, 240) }
const sessions: Bound = {
  id: 'sessions',
  rule: 'G25',
  asks: 'Sessions',
  unit: '1',
  range: between(3, 7),
  isWhole: true,
}
const pressure: Bound = { id: 'sbp', rule: 'bp', asks: 'Pressure', unit: 'mm[Hg]', range: atMost(160), below: true }
const oxygen: Bound = { id: 'spo2', rule: 'A01', asks: 'O2', unit: '%', range: atLeast(92), possible: between(40, 100) }

const own = (bound: Bound, { low, high }: Range, unit = bound.unit) =>
  tighten(bound, { bound: bound.id, low, high, unit })

describe('a clinic’s own limit', () => {
  test.each<[string, Bound, Range, Range]>([
    ['0.5 of at most 1', rate, atMost(0.5), atMost(0.5)],
    ['a lower end where the book has none', rate, between(0.05, 1), between(0.05, 1)],
    ['one end only: the other stays', length, atMost(120), between(40, 120)],
    ['94 of at least 92', oxygen, atLeast(94), atLeast(94)],
  ])('%s is kept', (_, bound, range, kept) => expect(own(bound, range)).toEqual({ ok: true, value: kept }))

  test.each<[string, Bound, Range, string]>([
    ['1.2 of at most 1 loosens', rate, atMost(1.2), 'loosens'],
    ['30 of at least 40 loosens', length, between(30, 120), 'loosens'],
    ['the book’s own value changes nothing', rate, atMost(1), 'changes-nothing'],
    ['nothing at all changes nothing', rate, between(null, null), 'changes-nothing'],
    ['ends that cross', length, between(200, 100), 'empty-range'],
    ['a pressure below which nothing is left', pressure, between(150, 150), 'empty-range'],
    ['a fraction of a session', sessions, between(3, 6.5), 'not-a-number'],
    ['not a number', rate, atMost(Number.NaN), 'not-a-number'],
    ['an oxygen nobody has', oxygen, atLeast(101), 'impossible'],
  ])('%s is refused', (_, bound, range, code) => expect(own(bound, range)).toMatchObject({ error: { code } }))

  it('in another unit is refused', () =>
    expect(own(rate, atMost(0.5), 'mg/h')).toMatchObject({ error: { code: 'wrong-unit', wanted: 'mg/kg/h' } }))

  const end = fc.option(fc.double({ min: -1000, max: 1000, noNaN: true }), { nil: null })
  it('never lets pass what the book doesn’t, whatever stands in the store', () =>
    fc.assert(
      fc.property(end, end, fc.double({ min: -2000, max: 2000, noNaN: true }), (low, high, value) => {
        const inside = ({ low: l, high: h }: Range): boolean => (l === null || value >= l) && (h === null || value <= h)
        for (const bound of [rate, length, oxygen])
          if (inside(inForce(bound, [{ bound: bound.id, low, high }]))) expect(inside(bound.range)).toBe(true)
      }),
    ))
})
