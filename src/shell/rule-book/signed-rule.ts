import { canonicalJson, type Json } from '#core/kernel/canonical-json.ts'
import { ruleBook } from '../rule-book.ts'
import { sha256 } from '../sha256.ts'
import type { Rule } from './rule.ts'

/** A rule as somebody signs it: its words, source, mark, place and numbers. */
export type SignedRule = Omit<Rule, 'cites'>

const signable = ({ cites: _, ...rule }: Rule): SignedRule => rule

const bookOf = (rules: readonly Rule[]): readonly SignedRule[] => rules.map(signable)

/** One fingerprint for one content, whatever the order of the rules: what a director signs. */
export const bookHash = (rules: readonly SignedRule[]): string =>
  sha256(canonicalJson(rules.toSorted((a, b) => (a.id < b.id ? -1 : 1)) as unknown as Json)) // plain data, all of it

/** The book of this program. */
export const book: readonly SignedRule[] = bookOf(ruleBook)
export const hashOfBook: string = bookHash(book)
