/** What may be hashed: plain data only. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * One text for one content: keys sorted by code unit, no blanks, `undefined` left out, numbers as JSON writes them.
 * Two programs that agree on the content agree on the bytes, so a hash over it can be checked years later.
 */
export const canonicalJson = (value: Json): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return primitive(value as string | number | boolean | null)
  const entries = Object.entries(value).filter((entry): entry is [string, Json] => entry[1] !== undefined)
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${sorted.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`
}

const primitive = (value: string | number | boolean | null): string => {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`not data: ${value}`)
  return JSON.stringify(value)
}
