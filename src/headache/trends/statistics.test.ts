import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { againstSurroundings, type Shape } from './against-surroundings.ts'
import { weekdayOf } from './exposures.ts'
import { holm } from './holm.ts'
import { turnedAgainst } from './shift-test.ts'
import { stepBetweenHalves } from './step-test.ts'
import { beyondWhich, chanceBeyond } from './student.ts'

describe('Student’s t, against the printed tables (two sides)', () => {
  test.each([
    [12.706, 1, 0.05],
    [4.303, 2, 0.05],
    [3.182, 3, 0.05],
    [2.776, 4, 0.05],
    [2.571, 5, 0.05],
    [4.032, 5, 0.01],
    [2.042, 30, 0.05],
    [2.66, 60, 0.01],
  ])('%d at %d degrees: %d', (t, degrees, chance) => {
    expect(chanceBeyond(t, degrees)).toBeCloseTo(chance, 4)
    expect(chanceBeyond(-t, degrees)).toBeCloseTo(chance, 4)
    expect(beyondWhich(chance, degrees)).toBeCloseTo(t, 2)
  })
})

describe('Holm’s correction', () => {
  it('the example of four: 0.005, 0.011, 0.02, 0.04', () =>
    expect(holm([0.02, 0.005, 0.04, 0.011]).map((p) => Math.round(p * 1000) / 1000)).toEqual([0.04, 0.02, 0.04, 0.033]))

  it('never makes a chance smaller, and keeps their order', () =>
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }), (chances) => {
        const corrected = holm(chances)
        for (const [i, p] of corrected.entries()) {
          expect(p).toBeGreaterThanOrEqual(Math.min(1, chances[i]!))
          expect(p).toBeLessThanOrEqual(1)
          for (const [j, q] of corrected.entries()) if (chances[i]! < chances[j]!) expect(p).toBeLessThanOrEqual(q)
        }
      }),
    ))
})

const alternating = (length: number, every: number) => Array.from({ length }, (_, n) => n % every === 0)

describe('the step between two halves', () => {
  it('nothing changed: no difference that means anything', () => {
    const { difference, chance } = stepBetweenHalves(alternating(168, 3))
    expect(Math.abs(difference)).toBeLessThan(0.02)
    expect(chance).toBeGreaterThan(0.1)
  })

  it('six days a week, then two: the difference is that of the shares, and it is no chance', () => {
    const marks = Array.from({ length: 168 }, (_, n) => (n < 84 ? n % 7 !== 0 : n % 7 < 2))
    const { difference, chance } = stepBetweenHalves(marks)
    expect(difference).toBeCloseTo(2 / 7 - 6 / 7, 9)
    expect(chance).toBeLessThan(0.001)
  })

  it('a slow rise over the whole half year is no step: the waves have it too', () => {
    const rising = Array.from({ length: 168 }, (_, n) => (n * 7919) % 168 < n)
    expect(stepBetweenHalves(rising).chance).toBeGreaterThan(0.01)
  })

  it('days that are not known take no part', () => {
    const marks = Array.from({ length: 168 }, (_, n) => (n % 4 === 0 ? null : n < 84 ? n % 7 !== 0 : n % 7 < 2))
    const known = (half: readonly (boolean | null)[]) => half.filter((mark) => mark !== null)
    const share = (half: readonly (boolean | null)[]) => known(half).filter(Boolean).length / known(half).length
    expect(stepBetweenHalves(marks).difference).toBeCloseTo(share(marks.slice(84)) - share(marks.slice(0, 84)), 9)
  })
})

const oneDay: Shape = { own: 0, around: 3, ownKnown: 1, aroundKnown: 3, occurrences: 12 }
const mondays = Array.from({ length: 40 }, (_, week) => 3 + 7 * week)

describe('days against those around them', () => {
  it('a headache every Monday and never else can be no chance', () =>
    expect(
      againstSurroundings(
        Array.from({ length: 287 }, (_, n) => n % 7 === 3),
        mondays,
        oneDay,
      ),
    ).toBeLessThan(0.001))

  it('a headache every third day has nothing to do with Mondays', () =>
    expect(againstSurroundings(alternating(287, 3), mondays, oneDay)).toBeGreaterThan(0.3))

  it('fewer than twelve weeks, or days left open, say nothing', () => {
    expect(againstSurroundings(alternating(70, 3), mondays.slice(0, 10), oneDay)).toBeNull()
    expect(againstSurroundings(new Array<null>(287).fill(null), mondays, oneDay)).toBeNull()
  })

  it('always a headache: nothing to tell apart', () =>
    expect(againstSurroundings(new Array<boolean>(287).fill(true), mondays, oneDay)).toBe(1))
})

describe('the diary turned against an exposure', () => {
  // Runs of an irregular length, so that no turn brings the two together again.
  const rows = Array.from({ length: 200 }, (_, n) => (n * n) % 23 < 7)
  it('the same days: only the turn by nothing fits, so one in 200', () =>
    expect(turnedAgainst(rows, rows)).toBe(1 / 200))

  it('turning both together changes nothing, and open days are left out', () => {
    const open = rows.map((mark, n) => (n % 9 === 0 ? null : mark))
    const turned = <T>(all: readonly T[], by: number) => [...all.slice(by), ...all.slice(0, by)]
    const exposure = Array.from({ length: 200 }, (_, n) => (n * 31) % 17 < 5)
    expect(turnedAgainst(turned(open, 40), turned(exposure, 40))).toBe(turnedAgainst(open, exposure))
  })

  it('an exposure that is always there has nothing to be held against', () =>
    expect(turnedAgainst(rows, new Array<boolean>(200).fill(true))).toBe(1))
})

test.each([
  ['1 January 1970 was a Thursday', 0, 4],
  ['29 March 2026 is a Sunday', 20541, 7],
  ['30 March 2026 is a Monday', 20542, 1],
  ['31 December 1969 was a Wednesday', -1, 3],
])('%s', (_, day, weekday) => expect(weekdayOf(day)).toBe(weekday))
