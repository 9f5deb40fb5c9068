import { joined, type Span } from './span.ts'

/**
 * A rule on the clinic's wall: "Tuesdays 08:00 to 16:30". It names no offset, so it stays at eight o'clock when the clocks change.
 * Times are local, `HH:MM`; dates ISO; `weekday` 1 = Monday … 7 = Sunday.
 */
export interface WeeklyHours {
  readonly weekday: number
  readonly from: string
  readonly to: string
  /** First and last day on which the rule holds; `null` = until further notice. */
  readonly since: string
  readonly until: string | null
}

const holdsOn = ({ weekday, since, until }: WeeklyHours, date: Temporal.PlainDate): boolean => {
  const day = date.toString()
  return weekday === date.dayOfWeek && since <= day && (until === null || day <= until)
}

/**
 * The real stretches of one local day. A wall time that the spring change skips is read as the same time after it, one that
 * the autumn change repeats as the first of the two (Temporal's "compatible"). A rule whose end falls on its start is empty.
 */
export const spansOn = (hours: readonly WeeklyHours[], date: Temporal.PlainDate, timeZone: string): readonly Span[] => {
  const at = (wall: string) => date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(wall) }).toInstant()
  const spans = hours.filter((rule) => holdsOn(rule, date)).map(({ from, to }) => ({ from: at(from), to: at(to) }))
  return joined(spans.filter(({ from, to }) => Temporal.Instant.compare(from, to) < 0))
}

/** Local days, both ends in. Empty when `to` is before `from`. */
export const daysFrom = (from: Temporal.PlainDate, to: Temporal.PlainDate): readonly Temporal.PlainDate[] => {
  const days: Temporal.PlainDate[] = []
  for (let day = from; Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 })) days.push(day)
  return days
}
