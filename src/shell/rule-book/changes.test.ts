import { describe, expect, it } from 'vitest'
import { changesSince } from './changes.ts'
import { book, bookHash, hashOfBook, type SignedRule } from './signed-rule.ts'

const changed = (id: string, change: Partial<SignedRule>): readonly SignedRule[] =>
  book.map((rule) => (rule.id === id ? { ...rule, ...change } : rule))

describe('what is different from what was signed', () => {
  it('is nothing for the same book, in whatever order its keys and rules come back', () => {
    const back = book.toReversed().map((rule) => Object.fromEntries(Object.entries(rule).reverse()) as never)
    expect(changesSince(back, book)).toEqual({ added: [], removed: [], changed: [] })
    expect(bookHash(back)).toBe(hashOfBook)
  })

  it('is each rule whose words, source, mark or number changed, with both readings', () => {
    const before = changed('G04', { text: 'Infusion rate per kilogram: at most 2 mg/kg/h' })
    const { added, removed, changed: differing } = changesSince(before, book)
    expect([added, removed]).toEqual([[], []])
    expect(differing.map(({ before: was, after: is }) => [was.text, is.id])).toEqual([
      ['Infusion rate per kilogram: at most 2 mg/kg/h', 'G04'],
    ])
    for (const change of [{ mark: 'recalled' as const }, { source: 'elsewhere' }, { bounds: [] }])
      expect(changesSince(changed('G04', change), book).changed).toHaveLength(1)
    expect(bookHash(before)).not.toBe(hashOfBook)
  })

  it('is each rule that came or went', () => {
    const without = book.filter(({ id }) => id !== 'A01')
    expect(changesSince(without, book).added.map(({ id }) => id)).toEqual(['A01'])
    expect(changesSince(book, without).removed.map(({ id }) => id)).toEqual(['A01'])
  })
})
