/** "06:10" of a stored instant in the diary's zone; empty where there is none. */
export const clockOf = (instant: string | null | undefined, timeZone: string): string =>
  instant
    ? Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainTime().toString({ smallestUnit: 'minute' })
    : ''

/** A clock time of a day as an instant with the zone's offset; `undefined` for an empty field. */
export const at = (date: string, clock: string, timeZone: string): string | undefined =>
  clock === ''
    ? undefined
    : Temporal.PlainDate.from(date)
        .toZonedDateTime({ timeZone, plainTime: clock })
        .toString({ timeZoneName: 'never', smallestUnit: 'second' })
