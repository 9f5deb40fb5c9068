/**
 * Things worked out once for an object, and carried over when the object was made from an earlier one by a change late in
 * it: a function of the new object is given what it answered for the earlier one, and up to where the two are the same.
 */
interface Link {
  readonly from: object
  readonly cut: number
}

const links = new WeakMap<object, Link>()

/** `to` is `from` up to the cut (a day number, excluded). Of a long row of changes only the last step is remembered. */
export const madeFrom = (to: object, from: object, cut: number): void => {
  if (to === from) return
  links.delete(from)
  links.set(to, { from, cut })
}

export interface Before<V> {
  readonly value: V
  readonly cut: number
}

export const carriedFor = <K extends object, V>(of: (key: K, before: Before<V> | null) => V): ((key: K) => V) => {
  const known = new WeakMap<object, { readonly value: V }>()
  return (key) => {
    const found = known.get(key)
    if (found) return found.value
    const link = links.get(key)
    const earlier = link && known.get(link.from)
    const value = of(key, earlier ? { value: earlier.value, cut: link.cut } : null)
    known.set(key, { value })
    return value
  }
}
