import { isoDay, leadingDay, twoDigits } from './calendar-day.ts'

/**
 * Instants as milliseconds since the epoch. What is usually written ("2026-03-02T06:10:00-07:00", "…Z") is read digit by
 * digit; every other text is left to Temporal, which also refuses what is none.
 */
const msPerMinute = 60_000
const msPerDay = 86_400_000
const [colon, plus, hyphen, dot, capitalT, capitalZ] = [58, 43, 45, 46, 84, 90]

const isReal = (day: number, text: string): boolean => twoDigits(text, 8) <= 28 || isoDay(day) === text.slice(0, 10)

const isMonth = (month: number): boolean => month >= 1 && month <= 12

/** Midnight UTC of the written date; `NaN` where Temporal is to be asked. */
const dateMs = (text: string): number => {
  const day = leadingDay(text)
  if (day === null || !isMonth(twoDigits(text, 5)) || twoDigits(text, 8) < 1 || !isReal(day, text)) return Number.NaN
  return day * msPerDay
}

const isBelow = (n: number, limit: number): boolean => n >= 0 && n < limit

const clockMs = (text: string, at: number): number => {
  const hours = twoDigits(text, at)
  const minutes = twoDigits(text, at + 3)
  if (text.charCodeAt(at + 2) !== colon || !isBelow(hours, 24) || !isBelow(minutes, 60)) return Number.NaN
  return (hours * 60 + minutes) * msPerMinute
}

/** "Z" or "±hh:mm", the last thing in the text. */
const offsetMs = (text: string, at: number): number => {
  const sign = text.charCodeAt(at)
  if (sign === capitalZ) return at + 1 === text.length ? 0 : Number.NaN
  if ((sign !== plus && sign !== hyphen) || at + 6 !== text.length) return Number.NaN
  return sign === plus ? clockMs(text, at + 1) : -clockMs(text, at + 1)
}

/** ".123" exactly; `NaN` for any other number of digits. */
const fractionMs = (text: string, at: number): number => {
  const two = twoDigits(text, at + 1)
  const last = text.charCodeAt(at + 3) - 48
  return two >= 0 && isBelow(last, 10) ? two * 10 + last : Number.NaN
}

const usual = (text: string): number => {
  const seconds = twoDigits(text, 17)
  if (text.charCodeAt(10) !== capitalT || text.charCodeAt(16) !== colon || !isBelow(seconds, 60)) return Number.NaN
  const hasFraction = text.charCodeAt(19) === dot
  const clock = clockMs(text, 11) + seconds * 1000 + (hasFraction ? fractionMs(text, 19) : 0)
  return dateMs(text) + clock - offsetMs(text, hasFraction ? 23 : 19)
}

/** Of an RFC 3339 instant, to the millisecond it is in. Throws a RangeError on a text that names no instant. */
export const instantMs = (text: string): number => {
  const ms = usual(text)
  return Number.isNaN(ms) ? Temporal.Instant.from(text).epochMilliseconds : ms
}
