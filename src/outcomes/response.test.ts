import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Response, responseOf } from './response.ts'

const of28 = (counted: number, recorded = 28) => ({ counted, recorded, days: 28 })
type Row = [string, [number, number], [number, number], Partial<Response>]

describe('worked examples of the outcome rules, by their number', () => {
  test.each<Row>([
    ['28: 18 → 9', [18, 28], [9, 28], { reductionPercent: 50, responder50: true, responder75: false }],
    ['29: 19 → 10', [19, 28], [10, 28], { reductionPercent: 47.4, responder30: true, responder50: false }],
    [
      '30: 20 → 10 of 25',
      [20, 28],
      [10, 25],
      { followUpValue: 11.2, reductionPercent: 44, responder50: false, sensitive: true },
    ],
    [
      '31: 16 of 20 recorded',
      [16, 20],
      [8, 28],
      { baseline: 'inadequate', responder50: 'unknown', reductionPercent: null, sensitive: null },
    ],
    ['32: 24 → 6', [24, 28], [6, 28], { reductionPercent: 75, responder75: true, responder100: false }],
    ['33: baseline 0', [0, 28], [4, 28], { reductionPercent: null, responder50: 'unknown' }],
    ['35: 12 → 16', [12, 28], [16, 28], { worsening: true }],
    ['36: 6 → 8, two days only', [6, 28], [8, 28], { worsening: false }],
    ['complete records are never sensitive', [18, 28], [9, 28], { sensitive: false }],
    ['23 recorded is enough, 22 is not', [18, 23], [9, 22], { baseline: 'adequate', followUp: 'inadequate' }],
    ['to nothing', [18, 28], [0, 28], { responder100: true, reductionPercent: 100 }],
  ])('%s', (_, b, f, wanted) =>
    expect(responseOf({ baseline: of28(...b), followUp: of28(...f) })).toMatchObject(wanted),
  )
})

const count = fc
  .tuple(fc.integer({ min: 23, max: 28 }), fc.nat(28))
  .map(([recorded, n]) => of28(Math.min(n, recorded), recorded))

describe('response', () => {
  it('a higher threshold is never met where a lower one is not', () =>
    fc.assert(
      fc.property(count, count, (baseline, followUp) => {
        const { responder30, responder50, responder75, responder100 } = responseOf({ baseline, followUp })
        const met = [responder30, responder50, responder75, responder100].map(Number)
        expect([...met].sort((a, b) => b - a)).toEqual(met)
      }),
    ))

  it('when no filling of the missing days can turn a verdict it is not sensitive, and the other way round', () =>
    fc.assert(
      fc.property(count, count, (baseline, followUp) => {
        const outcomes = new Set<string>()
        for (let b = baseline.counted; b <= baseline.counted + 28 - baseline.recorded; b++)
          for (let f = followUp.counted; f <= followUp.counted + 28 - followUp.recorded; f++) {
            const r = responseOf({ baseline: of28(b), followUp: of28(f) })
            if (b > 0) outcomes.add([r.responder30, r.responder50, r.responder75, r.responder100].join())
          }
        const { sensitive } = responseOf({ baseline, followUp })
        if (sensitive !== null) expect(sensitive).toBe(outcomes.size > 1)
      }),
    ))
})
