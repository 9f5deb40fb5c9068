/** Whether two words differ by at most one letter inserted, left out or replaced (Levenshtein distance ≤ 1). */
export const isOneEditAway = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let same = 0
  while (same < short.length && short[same] === long[same]) same++
  const restOfShort = short.length === long.length ? short.slice(same + 1) : short.slice(same)
  return restOfShort === long.slice(same + 1)
}
