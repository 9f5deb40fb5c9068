import { err, ok, type Result } from '#core/kernel/result.ts'
import type { DateOrder, Wanted } from './read-cell.ts'

/** A moment as a cell says it: a day, a time of day, an offset, whichever of them it holds. */
export interface Moment {
  /** ISO local day. */
  readonly date?: string
  readonly time?: Temporal.PlainTime
  /** As "+02:00" or "Z". */
  readonly offset?: string
}

const months = ['jan|ene', 'feb', 'mar', 'apr|abr', 'may', 'jun', 'jul', 'aug|ago', 'sep', 'oct', 'nov', 'dec|dic']
const monthOf = (word: string): number => months.findIndex((names) => new RegExp(`^(${names})`, 'i').test(word)) + 1

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=$|[T\s,])/
const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?=$|[\s,])/
const slashed = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})(?=$|[\s,])/
const dayWord = /^(\d{1,2})\.?[\s-]+(?:de\s+)?([a-z]{3,10})\.?[\s,-]+(?:de\s+)?(\d{4})/i
const wordDay = /^([a-z]{3,10})\.?\s+(\d{1,2}),?\s+(\d{4})/i

/** A year of two digits is of this century: nobody kept this diary in 1924. */
const isoDay = (y: string, m: string | number, d: string): string | null => {
  const text = `${y.length === 2 ? `20${y}` : y}-${String(m).padStart(2, '0')}-${d.padStart(2, '0')}`
  try {
    return /^(19|20)/.test(text) ? Temporal.PlainDate.from(text).toString() : null
  } catch {
    return null
  }
}

const wantedDate = 'a date as YYYY-MM-DD'

interface DayRead {
  readonly date: string | null
  readonly rest: string
}

const readDay = (text: string, order: DateOrder | null): DayRead | 'no-day' | 'order' => {
  const read = (found: RegExpExecArray, date: string | null): DayRead => ({ date, rest: text.slice(found[0].length) })
  const iso = yearFirst.exec(text)
  if (iso) return read(iso, isoDay(iso[1]!, iso[2]!, iso[3]!))
  // With dots the day comes first wherever dots are used.
  const german = dotted.exec(text)
  if (german) return read(german, isoDay(german[3]!, german[2]!, german[1]!))
  const either = slashed.exec(text)
  if (either) {
    const [, a, b, y] = either as unknown as [string, string, string, string]
    if (order === null) return 'order'
    return read(either, order === 'day-first' ? isoDay(y, b, a) : isoDay(y, a, b))
  }
  const named = dayWord.exec(text)
  if (named && monthOf(named[2]!)) return read(named, isoDay(named[3]!, monthOf(named[2]!), named[1]!))
  const us = wordDay.exec(text)
  return us && monthOf(us[1]!) ? read(us, isoDay(us[3]!, monthOf(us[1]!), us[2]!)) : 'no-day'
}

const clock =
  /^[T\s,]*(\d{1,2})(?:[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?)?\s*([ap])?\.?\s*(?:m\.?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i

const readClock = (text: string): Pick<Moment, 'time' | 'offset'> | null => {
  const found = clock.exec(text)
  if (!found || (found[2] === undefined && found[4] === undefined)) return null
  const half = found[4]?.toLowerCase()
  const written = Number(found[1])
  if (half !== undefined && (written < 1 || written > 12)) return null
  const hour = half === undefined ? written : (written % 12) + (half === 'p' ? 12 : 0)
  if (hour > 23 || Number(found[2] ?? 0) > 59) return null
  const time = new Temporal.PlainTime(hour, Number(found[2] ?? 0), Math.min(59, Number(found[3] ?? 0)))
  if (found[5] === undefined) return { time }
  return { time, offset: /^z$/i.test(found[5]) ? 'Z' : found[5].replace(/^(...)(\d\d)$/, '$1:$2') }
}

/** Reads a day, a time of day, or both. `order` is needed for 03/04/2026 only; `null` = nobody knows it yet. */
export const readMoment = (cell: string, order: DateOrder | null): Result<Moment, Wanted> => {
  const text = cell.trim()
  const day = readDay(text, order)
  if (day === 'order') return err('an order of day and month that can be told: answer the question about it')
  if (day === 'no-day') {
    const time = readClock(text)
    return time ? ok(time) : err(wantedDate)
  }
  if (day.date === null) return err(wantedDate)
  if (day.rest.trim() === '') return ok({ date: day.date })
  const time = readClock(day.rest)
  return time ? ok({ date: day.date, ...time }) : err(`${wantedDate}, and a time as 14:30`)
}

/** What one cell says about the order of day and month: only a number above 12 says anything. */
export const orderVote = (cell: string): DateOrder | 'either' | null => {
  const found = slashed.exec(cell.trim())
  if (!found) return null
  const [first, second] = [Number(found[1]), Number(found[2])]
  if (first > 12 && second <= 12) return 'day-first'
  return second > 12 && first <= 12 ? 'month-first' : first === second ? null : 'either'
}
