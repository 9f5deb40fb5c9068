import type { Reason } from '../row.ts'
import type { HealthElement } from './parse-element.ts'

/** A record as a statement about a span of time. Instants in milliseconds since 1970. */
export interface Sample {
  readonly type: string
  readonly value: string
  readonly start: number
  /** `null`: it goes on (Apple writes the year 4001). */
  readonly end: number | null
  /** IANA name of the zone it was entered in, where the record says so. */
  readonly zone: string | null
  readonly line: number
}

const written = /^((?:19|20)\d\d-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)$/
/** What HealthKit calls the distant future. */
const never = /^4001-/

/** "2026-03-02 06:10:00 -0700" as milliseconds since 1970, or `null`. */
export const instantOf = (text: string): number | null => {
  const found = written.exec(text.trim())
  if (!found) return null
  try {
    return Temporal.Instant.from(`${found[1]}T${found[2]}${found[3]}`).epochMilliseconds
  } catch {
    return null
  }
}

const isZone = (name: string): boolean => {
  try {
    return /^[A-Za-z]/.test(name) && Temporal.Now.zonedDateTimeISO(name) !== undefined
  } catch {
    return false
  }
}

const zones = new Map<string, boolean>()
const knownZone = (name: string | undefined): string | null => {
  if (name === undefined) return null
  const known = zones.get(name) ?? isZone(name)
  if (zones.size < 1000) zones.set(name, known)
  return known ? name : null
}

const day = 86_400_000
/** Longer than any attack, night or period: the date was mistyped. */
const longest = 366 * day
const wantedDate = 'a time as 2026-03-02 06:10:00 -0700'

/** The record as a sample, or every reason why it can’t be one. `latest`: when the file was written, where it says so. */
export const sampleOf = (
  { attributes, metadata, line }: HealthElement,
  latest: number | null,
): { readonly sample: Sample } | { readonly reasons: readonly Reason[] } => {
  const { type = '', value = '', startDate = '', endDate = startDate } = attributes
  const reasons: Reason[] = []
  const refuse = (column: string, wanted: string): void => {
    reasons.push({ column, found: attributes[column]?.slice(0, 80) || 'nothing', wanted })
  }
  const start = instantOf(startDate)
  const end = never.test(endDate) ? null : instantOf(endDate)
  if (start === null) refuse('startDate', wantedDate)
  else if (latest !== null && start > latest) refuse('startDate', 'a time before the day of the export')
  if (end === null && !never.test(endDate) && endDate !== startDate) refuse('endDate', wantedDate)
  if (start !== null && end !== null && end < start) refuse('endDate', 'an end that is not before the start')
  if (start !== null && end !== null && end - start > longest) refuse('endDate', 'an end within a year of the start')
  if (reasons.length > 0 || start === null) return { reasons }
  return { sample: { type, value, start, end, zone: knownZone(metadata.get('HKTimeZone')), line } }
}
