import type { Result } from '#core/kernel/result.ts'
import { readDuration, readNumber, type Wanted } from './read-cell.ts'
import { type Moment, readMoment } from './read-date.ts'
import type { Reading, Row } from './row.ts'

/** The day of a row, and what it says of the moment the attack began. */
export interface Day {
  readonly date: string
  readonly started: Moment
}

const written = (at: Temporal.ZonedDateTime): string => at.toString({ timeZoneName: 'never', smallestUnit: 'second' })

/** Days on which a clock was changed, by zone and date: asked for every row, so each is looked up once. */
const uneven = new Map<string, boolean>()
const mostRemembered = 20_000
const hasClockChange = (date: string, timeZone: string): boolean => {
  const key = `${timeZone} ${date}`
  const known = uneven.get(key)
  if (known !== undefined) return known
  if (uneven.size >= mostRemembered) uneven.clear()
  const found = Temporal.PlainDate.from(date).toZonedDateTime(timeZone).hoursInDay !== 24
  uneven.set(key, found)
  return found
}

/** Of a time that the clock skipped, or showed twice: which one was taken. */
const clockAside = (local: Temporal.PlainDateTime, timeZone: string): string | null => {
  const earlier = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  const later = local.toZonedDateTime(timeZone, { disambiguation: 'later' })
  if (earlier.epochNanoseconds === later.epochNanoseconds) return null
  const said = `${local.toString({ smallestUnit: 'minute' }).replace('T', ' ')} in ${timeZone}`
  return earlier.toPlainDateTime().equals(local)
    ? `${said} came twice, when the clock was put back: the first one was taken (${written(earlier)}). Was it the second?`
    : `${said} never was, when the clock was put forward: ${written(later)} was taken. Is that right?`
}

const zoned = (date: string, { time, offset }: Moment, at: { readonly timeZone: string; readonly row: Row }) => {
  const local = Temporal.PlainDate.from(date).toPlainDateTime(time)
  if (offset !== undefined) return Temporal.Instant.from(`${local}${offset}`).toZonedDateTimeISO(at.timeZone)
  if (hasClockChange(date, at.timeZone)) {
    const aside = clockAside(local, at.timeZone)
    if (aside) at.row.asides.push(aside)
  }
  return local.toZonedDateTime(at.timeZone)
}

interface When {
  readonly start?: string
  readonly end?: string
  readonly durationHours?: number
}

/** Of the column of a start or an end. */
const readStamp =
  ({ order }: Reading) =>
  (cell: string): Result<Moment, Wanted> => {
    const read = readMoment(cell, order)
    return read.ok || /^\d{1,4}[-/]/.test(cell)
      ? read
      : { ok: false, error: 'a time as 14:30, or a date with its time' }
  }

const durationOf = (row: Row): number | undefined =>
  row.read('durationHours', (cell) => readDuration(cell, 'h')) ??
  row.read('durationMinutes', (cell) => readDuration(cell, 'm'))

/** An end that is a time of day only, and earlier than the start, is on the next day. */
const endOf = (start: Temporal.ZonedDateTime, end: Moment, at: Parameters<typeof zoned>[2]): Temporal.ZonedDateTime => {
  const first = zoned(end.date ?? start.toPlainDate().toString(), end, at)
  const isNextDay = end.date === undefined && Temporal.ZonedDateTime.compare(first, start) < 0
  return isNextDay ? first.add({ days: 1 }) : first
}

/** When the attack of a row was; its own date wins over the day it is written under. Refuses an end before the start. */
export const readWhen = (row: Row, { date, started }: Day, reading: Reading): When => {
  const duration = durationOf(row)
  const lasted = duration === undefined ? {} : { durationHours: duration }
  const ended = row.read('end', readStamp(reading))
  if (started.time === undefined) {
    if (ended?.date !== undefined && ended.date < (started.date ?? date))
      row.refuse('end', 'an end that is not before the start')
    return lasted
  }
  const at = { timeZone: reading.timeZone, row }
  const start = zoned(started.date ?? date, started, at)
  if (ended?.time === undefined) return { start: written(start), ...lasted }
  const end = endOf(start, ended, at)
  const hours = start.until(end).total('hours')
  if (hours < 0) row.refuse('end', 'an end that is not before the start')
  if (duration === undefined || Math.abs(hours - duration) < 1 / 60)
    return { start: written(start), end: written(end), ...lasted }
  row.remarks.add('duration-over-end')
  return { start: written(start), ...lasted }
}

/** The moment itself, of a row that is about something else than an attack. */
export const momentOf = (row: Row, { date, started }: Day, reading: Reading): string | undefined =>
  started.time === undefined
    ? undefined
    : written(zoned(started.date ?? date, started, { timeZone: reading.timeZone, row }))

const readDayNumber = (row: Row, reading: Reading): Day | null => {
  const number = row.read('dayNumber', readNumber)
  if (number === undefined || !Number.isInteger(number) || Math.abs(number) > 36_500) {
    if (row.reasons.length === 0) row.refuse('dayNumber', 'a whole number of days')
    return null
  }
  return { date: Temporal.PlainDate.from(reading.dayZero!).add({ days: number }).toString(), started: {} }
}

/** The local day of a moment: one in UTC is on the day it was in the diary's zone, any other on the day it names. */
const localDay = ({ date, time, offset }: Moment, timeZone: string): string | undefined =>
  date !== undefined && time !== undefined && offset === 'Z'
    ? Temporal.Instant.from(`${date}T${time}Z`).toZonedDateTimeISO(timeZone).toPlainDate().toString()
    : date

export const readDate = (row: Row, reading: Reading): Day | null => {
  if (row.has('dayNumber')) return readDayNumber(row, reading)
  const start = row.read('startTime', readStamp(reading))
  const day = row.read('date', (cell) => readMoment(cell, reading.order))
  for (const moment of [start, day]) if (moment?.remark) row.remarks.add(moment.remark)
  const date = (day && localDay(day, reading.timeZone)) ?? (start && localDay(start, reading.timeZone))
  if (date !== undefined) return { date, started: start?.time ? start : (day ?? {}) }
  if (row.reasons.length === 0) row.refuse('date', 'a date as YYYY-MM-DD')
  return null
}
