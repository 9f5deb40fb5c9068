/** By when something has to be done, in the clinic's time; midnight is the end of the day before. */
export const dueWords = (dueAt: string, timeZone: string): string => {
  const due = Temporal.Instant.from(dueAt).toZonedDateTimeISO(timeZone)
  const isMidnight = due.hour === 0 && due.minute === 0
  const by = isMidnight
    ? `the end of ${due.subtract({ minutes: 1 }).toPlainDate().toString()}`
    : `${due.toPlainDate().toString()} ${due.toPlainTime().toString({ smallestUnit: 'minute' })}`
  const isLate = Temporal.Instant.compare(Temporal.Now.instant(), due.toInstant()) > 0
  return `${isLate ? 'Overdue: it was to be acted on by' : 'To be acted on by'} ${by} (${timeZone}).`
}
