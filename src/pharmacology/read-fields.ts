import type { CaseError } from './case.ts'

/** Collects every error of a case; a reader returns what it could read, which counts only if nothing was wrong. */
export interface Reading {
  readonly errors: CaseError[]
}

export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const refuse = ({ errors }: Reading, field: string, found: unknown, wanted: string): void => {
  errors.push({ field, found: shown(found), wanted })
}

const longestShown = 60
const shown = (found: unknown): string => {
  if (found === undefined) return 'nothing'
  if (typeof found === 'number') return String(found)
  const text = JSON.stringify(found) ?? typeof found
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
}

/** Both ends included, as far as they are given. */
export interface Accepted {
  readonly low: number
  readonly high?: number
  readonly unit: string
}

/** A finite number within bounds; null, text and NaN are none. Returns 0 after an error was noted. */
export const readNumber = (reading: Reading, field: string, found: unknown, { low, high, unit }: Accepted): number => {
  const isRight =
    typeof found === 'number' && Number.isFinite(found) && found >= low && (high === undefined || found <= high)
  if (isRight) return found
  const bounds = high === undefined ? `of at least ${low}` : `from ${low} to ${high}`
  refuse(reading, field, found, `a number ${bounds}${unit === '' ? '' : ` ${unit}`}`)
  return 0
}

export const readOneOf = <T extends string>(
  reading: Reading,
  field: string,
  found: unknown,
  allowed: readonly T[],
): T | undefined => {
  const right = allowed.find((one) => one === found)
  if (right === undefined) refuse(reading, field, found, `one of ${allowed.join(', ')}`)
  return right
}

/** Refuses fields that are none of ours. `lenient` lets those pass that don't resemble one, such as a case's own id. */
export const refuseStrangers = (
  reading: Reading,
  given: Fields,
  { known, prefix, lenient }: { known: readonly string[]; prefix: string; lenient: boolean },
): void => {
  for (const name of Object.keys(given)) {
    if (known.includes(name)) continue
    const meant = known.find((one) => resembles(name, one))
    if (meant) refuse(reading, prefix + name, given[name], `the field ${meant}`)
    else if (!lenient) refuse(reading, prefix + name, given[name], `only ${known.join(', ')}`)
  }
}

const shortestPrefix = 3
const resembles = (name: string, known: string): boolean => {
  const [a, b] = [plain(name), plain(known)]
  const common = Math.min(a.length, b.length)
  if (common >= shortestPrefix && a.slice(0, common) === b.slice(0, common)) return true
  return editDistance(a, b) <= Math.max(1, Math.floor(b.length / 3))
}

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')

/** Letters to insert, delete or change (Levenshtein). */
const editDistance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(changed, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[b.length]!
}
