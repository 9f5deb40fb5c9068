import type { Result } from '#core/kernel/result.ts'
import { readDuration, readNumber, type Wanted } from './read-cell.ts'
import { type Moment, readMoment } from './read-date.ts'
import type { Reading, Row } from './row.ts'

/** The day of a row, and what it says of the moment the attack began. */
export interface Day {
  readonly date: string
  readonly started: Moment
}

const zoned = (date: string, { time, offset }: Moment, timeZone: string): Temporal.ZonedDateTime => {
  const local = Temporal.PlainDate.from(date).toPlainDateTime(time)
  return offset === undefined
    ? local.toZonedDateTime(timeZone)
    : Temporal.Instant.from(`${local}${offset}`).toZonedDateTimeISO(timeZone)
}
const written = (at: Temporal.ZonedDateTime): string => at.toString({ timeZoneName: 'never', smallestUnit: 'second' })

interface When {
  readonly start?: string
  readonly end?: string
  readonly durationHours?: number
}

/** An end that is a time of day only, and earlier than the start, is on the next day. */
const endOf = (start: Temporal.ZonedDateTime, end: Moment, timeZone: string): Temporal.ZonedDateTime => {
  const first = zoned(end.date ?? start.toPlainDate().toString(), end, timeZone)
  const isNextDay = end.date === undefined && Temporal.ZonedDateTime.compare(first, start) < 0
  return isNextDay ? first.add({ days: 1 }) : first
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

/** When the attack of a row was; its own date wins over the day it is written under. Refuses an end before the start. */
export const readWhen = (row: Row, { date, started }: Day, reading: Reading): When => {
  const duration =
    row.read('durationHours', (cell) => readDuration(cell, 'h')) ??
    row.read('durationMinutes', (cell) => readDuration(cell, 'm'))
  const lasted = duration === undefined ? {} : { durationHours: duration }
  const ended = row.read('end', readStamp(reading))
  if (started.time === undefined) return lasted
  const start = zoned(started.date ?? date, started, reading.timeZone)
  if (ended?.time === undefined) return { start: written(start), ...lasted }
  const end = endOf(start, ended, reading.timeZone)
  const hours = start.until(end).total('hours')
  if (hours < 0) row.refuse('end', 'an end that is not before the start')
  if (duration === undefined || Math.abs(hours - duration) < 1 / 60)
    return { start: written(start), end: written(end), ...lasted }
  row.remarks.add('duration-over-end')
  return { start: written(start), ...lasted }
}

export const readDate = (row: Row, reading: Reading): Day | null => {
  const moment = (cell: string) => readMoment(cell, reading.order)
  if (row.has('dayNumber')) {
    const number = row.read('dayNumber', readNumber)
    if (number === undefined || !Number.isInteger(number) || Math.abs(number) > 36_500) {
      if (row.reasons.length === 0) row.refuse('dayNumber', 'a whole number of days')
      return null
    }
    return { date: Temporal.PlainDate.from(reading.dayZero!).add({ days: number }).toString(), started: {} }
  }
  const start = row.read('startTime', readStamp(reading))
  const day = row.read('date', moment)
  const date = day?.date ?? start?.date
  if (date !== undefined) return { date, started: start?.time ? start : (day ?? {}) }
  if (row.reasons.length === 0) row.refuse('date', 'a date as YYYY-MM-DD')
  return null
}
