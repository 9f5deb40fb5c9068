/** How a moment stands in the calendar of one zone; asked for often, so a day’s answers are kept. */
export interface Calendar {
  readonly timeZone: string
  /** ISO local day. */
  readonly dayOf: (at: number) => string
  /** RFC 3339 with the zone’s own offset. */
  readonly written: (at: number) => string
  readonly isMidnight: (at: number) => boolean
}

export const calendarIn = (timeZone: string): Calendar => {
  const local = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
  return {
    timeZone,
    dayOf: (at) => local(at).toPlainDate().toString(),
    written: (at) => local(at).toString({ timeZoneName: 'never', smallestUnit: 'second' }),
    isMidnight: (at) => {
      const { hour, minute, second } = local(at)
      return hour === 0 && minute === 0 && second === 0
    },
  }
}

const half = 12 * 3_600_000

/**
 * The local days that an entry about days is about: those it covers for twelve hours or more; where there is none, the day
 * it begins on. So an entry from midnight to midnight is one day, even read in a zone some hours off.
 */
export const daysMeant = ({ dayOf, timeZone }: Calendar, start: number, end: number): readonly string[] => {
  const days: string[] = []
  const last = dayOf(end)
  for (let day = Temporal.PlainDate.from(dayOf(start)); day.toString() <= last; day = day.add({ days: 1 })) {
    const begin = day.toZonedDateTime(timeZone).epochMilliseconds
    const next = day.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds
    if (Math.min(end, next) - Math.max(start, begin) >= half) days.push(day.toString())
  }
  return days.length > 0 ? days : [dayOf(start)]
}
