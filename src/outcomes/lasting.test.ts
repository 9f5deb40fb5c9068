import { describe, expect, it, test } from 'vitest'
import { isDurable, isEpisodicAgain, relapseOf } from './lasting.ts'

const of28 = (counted: number, recorded = 28) => ({ counted, recorded, days: 28 })
/** Day 1 first: `early` headache days spread over month 1, then a headache on every day from `from` on, until day `until`. */
const after = ({ early, from, until }: { early: number; from: number; until: number }) =>
  Array.from({ length: until }, (_, n) => (n < 28 ? n < early : n + 1 >= from))

describe('worked example 34: baseline 20, so more than 14 in 28 is a relapse', () => {
  // 9 days in month 1, all in its first days; the window loses one and gains one a day from day 29 on.
  const rising = Array.from({ length: 70 }, (_, n) => (n < 28 ? n >= 19 : n + 1 > 40))
  const countAt = (t: number) => rising.slice(t - 28, t).filter((h) => h).length

  it('the counts are those of the example: 9 at day 28, 14 at day 45, 15 at day 46', () => {
    expect([countAt(28), countAt(45), countAt(46)]).toEqual([9, 14, 15])
    expect(countAt(53)).toBeGreaterThanOrEqual(15)
  })

  it('46 days', () => expect(relapseOf(of28(20), rising)).toEqual({ status: 'relapsed', day: 46 }))

  it('not confirmed a week later: not yet', () =>
    expect(relapseOf(of28(20), rising.slice(0, 50))).toEqual({ status: 'not-yet', censoredOn: 50 }))
})

describe('lasting', () => {
  it('without a relapse the time is censored at the last window that is known well enough', () => {
    const quiet = [...after({ early: 5, from: 999, until: 60 }), ...Array.from({ length: 20 }, () => null)]
    expect(relapseOf(of28(20), quiet)).toEqual({ status: 'not-yet', censoredOn: 65 })
    expect(relapseOf(of28(20), [])).toEqual({ status: 'not-yet', censoredOn: 0 })
  })

  test.each([
    ['three months of half', [10, 9, 10], true],
    ['the third above half', [10, 9, 11], false],
    ['two months so far', [10, 9], 'unknown'],
    ['two months so far, one of them above half', [10, 12], false],
  ] as const)('%s: durable %s', (_, months, wanted) => {
    expect(
      isDurable(
        of28(20),
        months.map((n) => of28(n)),
      ),
    ).toBe(wanted)
  })

  test.each([
    ['14 in each', [of28(14), of28(14), of28(14)], true],
    ['15 once', [of28(14), of28(15), of28(14)], false],
    ['13 and two days not recorded', [of28(14), of28(13, 26), of28(14)], 'unknown'],
    ['12 and two days not recorded', [of28(14), of28(12, 26), of28(14)], true],
  ] as const)('%s: episodic again %s', (_, months, wanted) => expect(isEpisodicAgain(months)).toBe(wanted))
})
