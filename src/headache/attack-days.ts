import type { Attack } from './diary.ts'

/** The diary day an attack is written under, and the zone whose calendar it is. */
export interface Recorded {
  /** ISO local calendar day. */
  readonly date: string
  /** IANA name. */
  readonly timeZone: string
}

/** Beyond this a written duration is a slip of the pen, and a walk over its days would never end. */
const longestHours = 24 * 366

/** How long the attack lasted, in hours: as written, else from start to end, else `null` (unknown, or end before start). */
export const attackHours = ({ start, end, durationHours }: Attack): number | null => {
  if (typeof durationHours === 'number') return durationHours
  if (!start || !end) return null
  const hours =
    (Temporal.Instant.from(end).epochMilliseconds - Temporal.Instant.from(start).epochMilliseconds) / 3_600_000
  return hours < 0 ? null : hours
}

/**
 * Every local day in [start, start + duration), as ISO dates in order, never empty. An end at exactly 00:00 leaves the
 * new day untouched, and an unknown length touches the first day only. Where only the day is known the attack counts
 * from that day's first instant: those are the days it certainly touched, wherever in the day it began.
 */
export const daysOfAttack = (attack: Attack, { date, timeZone }: Recorded): readonly string[] => {
  const first = attack.start
    ? Temporal.Instant.from(attack.start).toZonedDateTimeISO(timeZone)
    : Temporal.PlainDate.from(date).toZonedDateTime(timeZone)
  const hours = Math.min(attackHours(attack) ?? 0, longestHours)
  const lastInstant = first.add({ milliseconds: Math.max(0, Math.round(hours * 3_600_000) - 1) })
  const last = lastInstant.toPlainDate()
  const days: string[] = []
  for (let day = first.toPlainDate(); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 }))
    days.push(day.toString())
  return days
}
