import { describe, expect, it } from 'vitest'
import { sources } from '#core/evidence/sources.ts'
import { ruleBook } from './rule-book.ts'

describe('the rule book', () => {
  it('names every rule once, and no rule is without words, source and mark', () => {
    const ids = ruleBook.map(({ id, usedIn }) => `${usedIn} ${id}`)
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
      if (mark === 'ours') expect(source).toContain(sources.ours)
    }
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
