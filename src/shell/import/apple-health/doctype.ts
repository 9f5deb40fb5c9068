import { indexOfWord, standsAt } from './bytes.ts'
import { limits } from './limits.ts'

const codeOf = (sign: string): number => sign.charCodeAt(0)
const [quote, apostrophe, percent, open, close, less, greater] = [...'"\'%[]<>'].map(codeOf) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
]

/** In words: what stands in the DOCTYPE that has no business there. */
export interface Refused {
  readonly found: string
  /** Byte it begins at. */
  readonly at: number
}

/** The end of a quoted text, a comment or an instruction that begins at `at`; `at` itself where none begins; -1: cut off. */
const pastQuiet = (bytes: Uint8Array, at: number): number => {
  const pairs = [
    ['<!--', '-->'],
    ['<?', '?>'],
    ['"', '"'],
    ["'", "'"],
  ] as const
  for (const [begin, end] of pairs) {
    if (!standsAt(bytes, at, begin)) continue
    const found = indexOfWord(bytes, end, at + begin.length)
    return found < 0 ? -1 : found + end.length
  }
  return at
}

/**
 * The byte after a DOCTYPE that begins at `from`, -1 when it goes on beyond `bytes`, or what has to be refused. Nothing in
 * it is followed: Apple’s own declarations, of which some releases leave out a closing bracket, are stepped over; an
 * entity, a parameter reference and anything that names another file end the reading.
 */
export const doctypeEnd = (bytes: Uint8Array, from: number): number | Refused => {
  let isInside = false
  let at = from + '<!DOCTYPE'.length
  while (at < bytes.length) {
    const sign = bytes[at]!
    if (sign === quote || sign === apostrophe || sign === less) {
      if (!isInside && sign !== less) return { found: 'a DOCTYPE that names another file', at }
      if (standsAt(bytes, at, '<!ENTITY')) return { found: 'a declared entity (<!ENTITY)', at }
      const past = pastQuiet(bytes, at)
      if (past < 0) return stillOpen(bytes, from)
      at = past === at ? at + 1 : past
      continue
    }
    if (sign === percent && isInside) return { found: 'a parameter entity (%)', at }
    if (sign === open) isInside = true
    if (sign === close) isInside = false
    if (sign === greater && !isInside) return at + 1
    at++
  }
  return stillOpen(bytes, from)
}

const stillOpen = (bytes: Uint8Array, from: number): -1 | Refused =>
  bytes.length - from > limits.doctypeBytes ? { found: 'a DOCTYPE without an end', at: from } : -1
