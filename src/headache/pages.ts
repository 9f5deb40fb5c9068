import { dayNumber } from '#core/kernel/calendar-day.ts'
import type { DiaryDay } from './diary.ts'

/** The diary's days in the order of the calendar, one record a day: where a date is written twice, the last one stands. */
export interface Pages {
  /** Day numbers, ascending. */
  readonly days: readonly number[]
  /** The record of each of these days. */
  readonly records: readonly DiaryDay[]
  /** Day numbers of dates that were written more than once, ascending. */
  readonly repeated: readonly number[]
}

const isAscending = (days: readonly number[]): boolean => days.every((day, i) => i === 0 || day > days[i - 1]!)

const sortedOut = (records: readonly DiaryDay[], days: readonly number[]): Pages => {
  const byDay = new Map<number, DiaryDay>()
  const repeated = new Set<number>()
  for (const [i, day] of days.entries()) {
    if (byDay.has(day)) repeated.add(day)
    byDay.set(day, records[i]!)
  }
  const inOrder = [...byDay.keys()].sort((a, b) => a - b)
  return {
    days: inOrder,
    records: inOrder.map((day) => byDay.get(day)!),
    repeated: [...repeated].sort((a, b) => a - b),
  }
}

/** Throws a RangeError for a date that is no ISO date. */
export const pagesOf = (records: readonly DiaryDay[]): Pages => {
  const days = records.map(({ date }) => dayNumber(date))
  return isAscending(days) ? { days, records, repeated: [] } : sortedOut(records, days)
}

/** Where a day stands, or would stand, among ascending days. */
export const placeOf = (days: readonly number[], day: number): number => {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (days[middle]! < day) low = middle + 1
    else high = middle
  }
  return low
}

/** With one day written, or written anew. */
export const withPage = ({ days, records, repeated }: Pages, record: DiaryDay): Pages => {
  const day = dayNumber(record.date)
  const at = placeOf(days, day)
  const replaced = days[at] === day ? 1 : 0
  return {
    days: replaced === 1 ? days : days.toSpliced(at, 0, day),
    records: records.toSpliced(at, replaced, record),
    repeated: repeated.includes(day) ? repeated.filter((each) => each !== day) : repeated,
  }
}

/** What was written up to a day, that day included. */
export const pagesUntil = (pages: Pages, day: number): Pages => {
  const { days, records, repeated } = pages
  if (days.length === 0 || days.at(-1)! <= day) return pages
  const until = placeOf(days, day + 1)
  return {
    days: days.slice(0, until),
    records: records.slice(0, until),
    repeated: repeated.filter((each) => each <= day),
  }
}
