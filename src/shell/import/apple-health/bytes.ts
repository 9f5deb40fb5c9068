const [slash, greater, quote, apostrophe] = [...'/>"\''].map((sign) => sign.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
]

/** Whether `word` (ASCII) stands at `at`. */
export const standsAt = (bytes: Uint8Array, at: number, word: string): boolean => {
  for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word.charCodeAt(i)) return false
  return true
}

/** Where `word` begins at or after `from`, or -1. */
export const indexOfWord = (bytes: Uint8Array, word: string, from: number): number => {
  const first = word.charCodeAt(0)
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (standsAt(bytes, at, word)) return at
  return -1
}

/** Past the ">" that ends the tag, quoted ones left aside; -1 when it is not there yet. */
export const tagEnd = (view: Uint8Array, from: number): number => {
  let open = 0
  for (let at = from; at < view.length; at++) {
    const sign = view[at]
    if (open !== 0) {
      if (sign === open) open = 0
    } else if (sign === greater) return at + 1
    else if (sign === quote || sign === apostrophe) open = sign
  }
  return -1
}

/** Whether an element begins at `at` whose name is that of `opening` ("<Record"), all of it. */
export const isNamed = (view: Uint8Array, at: number, opening: string): boolean => {
  if (!standsAt(view, at, opening)) return false
  const next = view[at + opening.length]!
  return next <= 32 || next === slash || next === greater
}

const [tab, newline, carriageReturn, blank] = [9, 10, 13, 32]

/** A copy in which signs that no XML holds, but some releases of iOS put into names, are blanks. */
export const withoutControls = (bytes: Uint8Array): Uint8Array => {
  const copy = bytes.slice()
  for (let at = 0; at < copy.length; at++) {
    const sign = copy[at]!
    if (sign < blank && sign !== tab && sign !== newline && sign !== carriageReturn) copy[at] = blank
  }
  return copy
}
