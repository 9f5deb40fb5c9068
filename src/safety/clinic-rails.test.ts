import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type OwnLimit, tighten } from '#core/kernel/tightening.ts'
import { bookRails, railBounds, railsInForce, unkeepable } from './clinic-rails.ts'
import { type RailKey, railStanding } from './guardrails.ts'

const keys = Object.keys(bookRails) as RailKey[]
const badness = { ok: 0, warn: 1, unknown: 2, refuse: 3 }

/** A clinic's limit that the core lets pass. */
const allowed = fc
  .record({
    bound: fc.constantFrom(...railBounds),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    upper: fc.boolean(),
  })
  .map(({ bound, at, upper }): OwnLimit | null => {
    const { low, high } = bound.range
    const end = (low ?? 0) + at * ((high ?? (low ?? 1) * 3) - (low ?? 0))
    const value = bound.isWhole ? Math.round(end) : end
    const own = { bound: bound.id, low: upper ? null : value, high: upper ? value : null }
    return tighten(bound, { ...own, unit: bound.unit }).ok ? own : null
  })
  .filter((own) => own !== null)

describe('the limits of dosing as a clinic keeps them', () => {
  it('refuse whatever the book refuses, and warn at least where it warns', () =>
    fc.assert(
      fc.property(fc.array(allowed, { maxLength: 4 }), fc.double({ min: 0, max: 1000, noNaN: true }), (own, value) => {
        const rails = railsInForce(own)
        for (const key of keys)
          expect(badness[railStanding(rails[key], value)]).toBeGreaterThanOrEqual(
            badness[railStanding(bookRails[key], value)],
          )
      }),
    ))

  it('refuse at a narrower absolute bound, and the recommended one shrinks with it', () => {
    const rails = railsInForce([{ bound: 'G04 absolute', low: null, high: 0.5 }])
    expect(railStanding(rails.G04, 0.6)).toBe('refuse')
    expect(railStanding(bookRails.G04, 0.6)).toBe('ok')
    expect(rails.G04).toMatchObject({ recommended: { high: 0.5 }, isOwn: { recommended: true, absolute: true } })
    expect(rails.G05).toBe(bookRails.G05)
  })

  it('give a bound to what has none', () => {
    const rails = railsInForce([{ bound: 'G27 absolute', low: 21, high: null }])
    expect(railStanding(rails.G27, 20)).toBe('refuse')
    expect(railStanding(bookRails.G27, 20)).toBe('warn')
  })

  it('name the limit that no dose could keep any more', () => {
    expect(unkeepable(bookRails)).toEqual([])
    expect(unkeepable(railsInForce([{ bound: 'G17 absolute', low: null, high: 8 }]))).toEqual(['G17'])
    const noDevice = [{ bound: 'G23 absolute', low: 60, high: 80 }]
    expect(unkeepable(railsInForce(noDevice))).toEqual(['G23'])
  })

  it('know every limit with something below it, and its unit', () => {
    expect(railBounds.map(({ rule }) => rule)).not.toContain('G28')
    expect(railBounds).toHaveLength(2 * (keys.length - 1))
    expect(railBounds.find(({ id }) => id === 'G11-mg absolute')).toMatchObject({ rule: 'G11', unit: 'mg' })
  })
})
