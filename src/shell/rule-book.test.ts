import { describe, expect, it } from 'vitest'
import { sources } from '#core/evidence/sources.ts'
import { clinicBounds } from './rule-book/clinic-bounds.ts'
import { ruleBook } from './rule-book.ts'

describe('the rule book', () => {
  it('names every rule once, and no rule is without words, source and mark', () => {
    const ids = ruleBook.map(({ id }) => id)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
    for (const { text, source, mark } of ruleBook) {
      expect(text.trim()).not.toBe('')
      expect(source.trim()).not.toBe('')
      expect(['verified', 'recalled', 'ours']).toContain(mark)
    }
  })

  it('says of what is recalled that nobody has checked it, and of what is ours that it is ours', () => {
    for (const { source, mark } of ruleBook) {
      expect(source.includes('(recalled, not yet checked)')).toBe(mark === 'recalled')
      if (mark === 'ours') expect(source.includes(sources.ours) || source.includes(' ours')).toBe(true)
    }
  })

  it('gives every number its unit, and says which of them a clinic may narrow', () => {
    const bounds = ruleBook.flatMap((rule) => rule.bounds)
    expect(bounds.every(({ unit }) => unit !== '')).toBe(true)
    const ids = bounds.map(({ id }) => id)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
    const mayTighten = new Set(bounds.filter((bound) => bound.mayTighten).map(({ id }) => id))
    const tightenable = clinicBounds.map(({ id }) => id)
    expect(mayTighten).toEqual(new Set(tightenable))
  })

  it('holds the limits, the criteria and the thresholds that the steps use', () => {
    const ids = new Set(ruleBook.map(({ id }) => id))
    for (const id of [
      'ICHD-3 1.3 A',
      'overuse triptan',
      'EHF triptans',
      'red flag systemic-urgent',
      'G04',
      'A01',
      'D1',
      'P01',
    ])
      expect(ids).toContain(id)
  })
})
