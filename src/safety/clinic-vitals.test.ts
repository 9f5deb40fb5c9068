import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { OwnLimit } from '#core/kernel/tightening.ts'
import { ownFindings, ownVitalWords, vitalBounds } from './clinic-vitals.ts'
import type { Facts } from './facts.ts'
import type { Finding } from './finding.ts'
import { screen } from './screen.ts'
import { badness } from './verdict.ts'

const measured = ({ sbp = 120, dbp = 75, hr = 70, spo2 = 98, rr = 14 }): Facts =>
  ({ route: 'iv', bp: { systolic: sbp, diastolic: dbp }, hr, spo2, rr }) as Facts

/** A bound of its own at the book's very place finds exactly what the row finds. */
const atBook: readonly OwnLimit[] = vitalBounds.map(({ id, range }) => ({ bound: id, ...range }))
const rows = ['bp-today', 'hr-today', 'spo2-today', 'rr-today']
const worstOf = (findings: readonly Finding[]) =>
  rows.map((row) => Math.max(0, ...findings.filter(({ id }) => id === row).map(({ verdict }) => badness(verdict))))

const vital = fc.record({
  sbp: fc.integer({ min: 80, max: 200 }),
  dbp: fc.integer({ min: 40, max: 120 }),
  hr: fc.integer({ min: 30, max: 140 }),
  spo2: fc.integer({ min: 80, max: 100 }),
  rr: fc.integer({ min: 4, max: 30 }),
})

describe('a clinic’s own bounds of the measurements before a dose', () => {
  it('start from the bounds of the rows themselves, to the last digit', () =>
    fc.assert(
      fc.property(vital, (values) => {
        const facts = measured(values)
        const found = ownFindings(facts, atBook, [])
        expect(worstOf(found)).toEqual(worstOf(screen(facts).findings))
      }),
      {
        examples: [
          [{ sbp: 140, dbp: 90, hr: 50, spo2: 94, rr: 10 }],
          [{ sbp: 160, dbp: 100, hr: 45, spo2: 92, rr: 8 }],
        ],
      },
    ))

  it('only ever add: nothing is judged milder than by the book', () =>
    fc.assert(
      fc.property(vital, fc.integer({ min: 0, max: 200 }), (values, end) => {
        const facts = measured(values)
        const own = vitalBounds.flatMap(({ id }) => [{ bound: id, low: null, high: end }])
        const book = worstOf(screen(facts).findings)
        expect(worstOf(screen(facts, own).findings).every((bad, i) => bad >= book[i]!)).toBe(true)
      }),
    ))

  test.each<[string, OwnLimit, Partial<Record<'sbp' | 'hr' | 'spo2', number>>, string]>([
    [
      '150 where the clinic asks for below 150',
      { bound: 'bp-today sbp not-a-candidate', low: null, high: 150 },
      { sbp: 150 },
      'not-a-candidate',
    ],
    [
      'a pulse of 96 of at most 95',
      { bound: 'hr-today hr physician-judgement', low: null, high: 95 },
      { hr: 96 },
      'physician-judgement',
    ],
    [
      '95 % of at least 96 %',
      { bound: 'spo2-today spo2 not-a-candidate', low: 96, high: null },
      { spo2: 95 },
      'not-a-candidate',
    ],
  ])('%s: %s', (_, own, values, verdict) => {
    const facts = measured(values)
    const row = own.bound.split(' ')[0]
    const of = (limits: readonly OwnLimit[]) => screen(facts, limits).findings.filter(({ id }) => id === row)
    expect(of([own]).some((f) => f.verdict === verdict && f.text.includes('this clinic’s own limit'))).toBe(true)
    expect(of([]).some((f) => f.verdict === verdict)).toBe(false)
    expect(screen(facts, [own]).clear).not.toContain(row)
  })

  it('are told in words to whoever checks before the drug', () => {
    const own = [
      { bound: 'hr-today hr physician-judgement', low: null, high: 95 },
      { bound: 'bp-today sbp not-a-candidate', low: null, high: 150 },
    ]
    expect(ownVitalWords(own, ['hr', 'spo2'])).toEqual([
      'Heart rate at least 50, at most 95 /min, else a physician decides',
    ])
    expect(ownVitalWords(own, ['sbp', 'dbp'])).toEqual(['Systolic pressure below 150 mm[Hg], else not today'])
    expect(ownVitalWords([], ['sbp', 'hr'])).toEqual([])
  })
})
