/** A function of one object, worked out once for each object and forgotten with it. */
export const onceFor = <K extends object, V>(of: (key: K) => V): ((key: K) => V) => {
  const known = new WeakMap<K, { readonly value: V }>()
  return (key) => {
    const before = known.get(key)
    if (before) return before.value
    const value = of(key)
    known.set(key, { value })
    return value
  }
}
