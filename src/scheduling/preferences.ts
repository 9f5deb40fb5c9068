/** When somebody can come. Wall times of the clinic, `HH:MM`; they speak of the start of a visit. */
export interface Preferences {
  /** 1 = Monday … 7 = Sunday; empty = any day. */
  readonly weekdays: readonly number[]
  /** Not before; `null` = any time. */
  readonly from: string | null
  /** Before, not at; `null` = any time. */
  readonly before: string | null
  /** First local day that suits; `null` = as soon as can be. */
  readonly since: string | null
}

export const anyTime: Preferences = { weekdays: [], from: null, before: null, since: null }

/** Does a visit that starts at `at` suit? */
export const suits = ({ weekdays, from, before, since }: Preferences, at: Temporal.ZonedDateTime): boolean => {
  const wall = at.toPlainTime().toString({ smallestUnit: 'minute' })
  return (
    (weekdays.length === 0 || weekdays.includes(at.dayOfWeek)) &&
    (from === null || wall >= from) &&
    (before === null || wall < before) &&
    (since === null || at.toPlainDate().toString() >= since)
  )
}
