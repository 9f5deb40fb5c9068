import { err, ok, type Result } from '#core/kernel/result.ts'
import type { DateOrder, Wanted } from './read-cell.ts'
import { monthOf } from './words/index.ts'

export type { DateOrder } from './read-cell.ts'

/** What a moment was read with that may be wrong. */
export type DateRemark = 'two-digit-year' | 'excel-day' | 'epoch'

/** A moment as a cell says it: a day, a time of day, an offset, whichever of them it holds. */
export interface Moment {
  /** ISO local day. */
  readonly date?: string
  readonly time?: Temporal.PlainTime
  /** As "+02:00" or "Z". */
  readonly offset?: string
  readonly remark?: DateRemark
}

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=$|[T\s,])/
const twoAndYear = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?=$|[\s,])/
const dayWord =
  /^(\d{1,2})(?:\.|º|er|st|nd|rd|th)?[\s-]*(?:de\s+)?(\p{L}{3,12})\.?[\s,-]+(?:de\s+|del\s+)?(\d{4})(?=$|[\s,T])/iu
const wordDay = /^(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?=$|[\s,T])/iu
/** "Mon", "Montag," before the day. */
const weekday = /^\p{L}{2,12}\.?,?\s+(?=\d)/u

const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** `null`: there is no such day in the years that a diary can have. */
const isoDay = (year: number, month: number, day: number): string | null => {
  const length = month === 2 && !isLeap(year) ? 28 : (lengths[month - 1] ?? 0)
  if (year < 1900 || year > 2099 || day < 1 || day > length) return null
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`
}

const wantedDate = 'a date as YYYY-MM-DD'

interface DayRead {
  readonly date: string | null
  readonly rest: string
  readonly remark?: DateRemark
}

/** With dots the day comes first wherever dots are used, unless the file shows otherwise. A year of two digits is of this century. */
const readTwoAndYear = (found: RegExpExecArray, text: string, order: DateOrder | null): DayRead | 'order' => {
  // The pattern has four groups and none is optional: where it matched, all five are there.
  const [whole, a, sign, b, y] = found as unknown as [string, string, string, string, string]
  const how = order ?? (sign === '.' ? 'day-first' : null)
  if (how === null) return 'order'
  const year = y.length === 2 ? 2000 + Number(y) : Number(y)
  const [day, month] = how === 'day-first' ? [Number(a), Number(b)] : [Number(b), Number(a)]
  return {
    date: isoDay(year, month, day),
    rest: text.slice(whole.length),
    ...(y.length === 2 && { remark: 'two-digit-year' as const }),
  }
}

const readNamedDay = (text: string): DayRead | 'no-day' => {
  const named = dayWord.exec(text)
  if (named && monthOf(named[2]!))
    return { date: isoDay(Number(named[3]), monthOf(named[2]!), Number(named[1])), rest: text.slice(named[0].length) }
  const us = wordDay.exec(text)
  if (us && monthOf(us[1]!))
    return { date: isoDay(Number(us[3]), monthOf(us[1]!), Number(us[2])), rest: text.slice(us[0].length) }
  return 'no-day'
}

const readDay = (text: string, order: DateOrder | null): DayRead | 'no-day' | 'order' => {
  const iso = yearFirst.exec(text)
  if (iso) return { date: isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3])), rest: text.slice(iso[0].length) }
  const either = twoAndYear.exec(text)
  if (either) return readTwoAndYear(either, text, order)
  const named = readNamedDay(text)
  return named === 'no-day' && weekday.test(text) ? readDay(text.replace(weekday, ''), order) : named
}

const clock =
  /^[T\s,]*(\d{1,2})(?:[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?)?\s*([ap])?\.?\s*(?:m\.?)?\s*(uhr|hrs?|h|heures?|horas?|uur)?\.?\s*(Z|[+-]\d{2}:?\d{2})?$/i

const readClock = (text: string): Pick<Moment, 'time' | 'offset'> | null => {
  const found = clock.exec(text)
  if (!found || (found[2] === undefined && found[4] === undefined && found[5] === undefined)) return null
  const half = found[4]?.toLowerCase()
  const written = Number(found[1])
  if (half !== undefined && (written < 1 || written > 12)) return null
  const hour = half === undefined ? written : (written % 12) + (half === 'p' ? 12 : 0)
  if (hour > 23 || Number(found[2] ?? 0) > 59) return null
  const time = new Temporal.PlainTime(hour, Number(found[2] ?? 0), Math.min(59, Number(found[3] ?? 0)))
  if (found[6] === undefined) return { time }
  return { time, offset: /^z$/i.test(found[6]) ? 'Z' : found[6].replace(/^(...)(\d\d)$/, '$1:$2') }
}

const excelDay = /^(\d{5})(?:[.,](\d+))?$/
/** 2000 to 2099 in days since 1899-12-30, as spreadsheets count them. */
const excelFrom = 36_526
const excelTo = 73_050
const epoch = /^(\d{10}|\d{13})$/

/** Dates that a program left as numbers: days of a spreadsheet, seconds or milliseconds since 1970. */
const readBareNumber = (text: string): Moment | null => {
  const days = excelDay.exec(text)
  if (days && Number(days[1]) >= excelFrom && Number(days[1]) <= excelTo) {
    const date = Temporal.PlainDate.from('1899-12-30').add({ days: Number(days[1]) })
    const minutes = days[2] === undefined ? 0 : Math.min(1439, Math.round(Number(`0.${days[2]}`) * 1440))
    const time = days[2] === undefined ? {} : { time: new Temporal.PlainTime(Math.floor(minutes / 60), minutes % 60) }
    return { date: date.toString(), ...time, remark: 'excel-day' }
  }
  const since = epoch.exec(text)
  if (!since) return null
  const at = Temporal.Instant.fromEpochMilliseconds(Number(text) * (text.length === 10 ? 1000 : 1))
  const utc = at.toZonedDateTimeISO('UTC')
  return { date: utc.toPlainDate().toString(), time: utc.toPlainTime(), offset: 'Z', remark: 'epoch' }
}

/** Reads a day, a time of day, or both. `order` is needed for 03/04/2026 only; `null` = nobody knows it yet. */
export const readMoment = (cell: string, order: DateOrder | null): Result<Moment, Wanted> => {
  const text = cell.trim()
  const day = readDay(text, order)
  if (day === 'order') return err('an order of day and month that can be told: answer the question about it')
  if (day === 'no-day') {
    const read = readBareNumber(text) ?? readClock(text)
    return read ? ok(read) : err(wantedDate)
  }
  if (day.date === null) return err(wantedDate)
  const remark = day.remark ? { remark: day.remark } : {}
  if (day.rest.trim() === '') return ok({ date: day.date, ...remark })
  const time = readClock(day.rest)
  return time ? ok({ date: day.date, ...time, ...remark }) : err(`${wantedDate}, and a time as 14:30`)
}

/** What one cell says about the order of day and month: only a number above 12 says anything. With dots "either" says nothing. */
export const orderVote = (cell: string): DateOrder | 'either' | null => {
  const found = twoAndYear.exec(cell.trim())
  if (!found) return null
  const [first, second] = [Number(found[1]), Number(found[3])]
  if (first > 12 && second <= 12) return 'day-first'
  if (second > 12 && first <= 12) return 'month-first'
  return first === second || found[2] === '.' ? null : 'either'
}
