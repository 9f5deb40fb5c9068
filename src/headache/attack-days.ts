import { dayNumber, isoDay } from '#core/kernel/calendar-day.ts'
import { instantMs } from '#core/kernel/instant.ts'
import { type ZoneDays, zoneDays } from '#core/kernel/zone-days.ts'
import type { Attack } from './diary.ts'

/** The diary day an attack is written under, and the zone whose calendar it is. */
export interface Recorded {
  /** ISO local calendar day. */
  readonly date: string
  /** IANA name. */
  readonly timeZone: string
}

/** First and last local day, as day numbers, both touched. */
export interface Touched {
  readonly first: number
  readonly last: number
}

const msPerHour = 3_600_000
/** Beyond this a written duration is a slip of the pen, and a walk over its days would never end. */
const longestHours = 24 * 366

/** A length that can be: not below nothing, not without an end, and a number. */
export const isLength = (hours: number): boolean => hours >= 0 && hours < Number.POSITIVE_INFINITY

/** How long the attack lasted, in hours: as written, else from start to end, else `null` (unknown, or one that can't be). */
export const attackHours = ({ start, end, durationHours }: Attack): number | null => {
  if (typeof durationHours === 'number' && isLength(durationHours)) return durationHours
  if (!start || !end) return null
  const hours = (instantMs(end) - instantMs(start)) / msPerHour
  return hours < 0 ? null : hours
}

/**
 * The local days in [start, start + duration). An end at exactly 00:00 leaves the new day untouched, and an unknown length
 * touches the first day only. `startMs` is `null` where only the day is known: then the attack counts from that day's
 * first instant, so these are the days it certainly touched, wherever in the day it began.
 */
export const touchedFrom = (
  { startMs, hours }: { readonly startMs: number | null; readonly hours: number | null },
  day: number,
  zone: ZoneDays,
): Touched => {
  const from = startMs ?? zone.startOf(day)
  const length = Math.round(Math.min(hours ?? 0, longestHours) * msPerHour) - 1
  const first = zone.dayAt(from)
  return { first, last: length <= 0 ? first : Math.max(first, zone.dayAt(from + length)) }
}

/** Every local day the attack touches, as ISO dates in order, never empty. */
export const daysOfAttack = (attack: Attack, { date, timeZone }: Recorded): readonly string[] => {
  const when = { startMs: attack.start ? instantMs(attack.start) : null, hours: attackHours(attack) }
  const { first, last } = touchedFrom(when, dayNumber(date), zoneDays(timeZone))
  return Array.from({ length: last - first + 1 }, (_, i) => isoDay(first + i))
}
