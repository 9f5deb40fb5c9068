import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { allOf, anyOf, atLeastOf, atMostOf, not, reaches, type Truth } from './truth.ts'

const truth = fc.constantFrom<Truth>('met', 'not-met', 'unknown')

describe('three-valued logic', () => {
  it('AND: one not-met decides, whatever is unknown', () => {
    expect(allOf(['met', 'unknown', 'not-met'])).toBe('not-met')
    expect(allOf(['met', 'unknown'])).toBe('unknown')
    expect(allOf([])).toBe('met')
  })

  it('OR: one met decides, whatever is unknown', () => {
    expect(anyOf(['not-met', 'unknown', 'met'])).toBe('met')
    expect(anyOf(['not-met', 'unknown'])).toBe('unknown')
  })

  test.each<[number, Truth[], Truth]>([
    [2, ['met', 'met', 'unknown'], 'met'],
    [2, ['met', 'not-met', 'unknown'], 'unknown'],
    [2, ['met', 'not-met', 'not-met'], 'not-met'],
  ])('at least %i of %j: %s', (n, truths, expected) => expect(atLeastOf(n, truths)).toBe(expected))

  it('at most one of two unknowns is met, at most one of two met is not', () => {
    expect(atMostOf(1, ['unknown', 'not-met'])).toBe('met')
    expect(atMostOf(1, ['met', 'met'])).toBe('not-met')
    expect(atMostOf(1, ['met', 'unknown'])).toBe('unknown')
  })

  it('De Morgan holds with unknown in it', () =>
    fc.assert(fc.property(fc.array(truth), (all) => not(allOf(all)) === anyOf(all.map(not)))))

  it('what is learned about an unknown never turns a decided verdict round', () =>
    fc.assert(
      fc.property(fc.array(truth), fc.nat(6), fc.constantFrom<Truth>('met', 'not-met'), (all, n, learned) => {
        const before = atLeastOf(n, all)
        return (
          before === 'unknown' ||
          before ===
            atLeastOf(
              n,
              all.map((t) => (t === 'unknown' ? learned : t)),
            )
        )
      }),
    ))

  it('14 headache days and two missing ones: nobody can say whether it was 15', () => {
    expect(reaches({ counted: 14, undecided: 2 }, 15)).toBe('unknown')
    expect(reaches({ counted: 12, undecided: 2 }, 15)).toBe('not-met')
    expect(reaches({ counted: 15, undecided: 2 }, 15)).toBe('met')
  })
})
