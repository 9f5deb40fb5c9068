import { isoDay } from '#core/kernel/calendar-day.ts'
import type { HeadacheRecord } from '../headache-record.ts'
import { bleedingOnsets, isPerimenstrual } from '../ichd3/menstrual-migraine.ts'
import { againstSurroundings, type Shape } from './against-surroundings.ts'
import { diaryDays, type Marks } from './marks.ts'
import { turnedAgainst } from './shift-test.ts'

/** Something that headache days may go together with. Going together is no cause: an attack may spoil the sleep before it. */
export interface Exposure {
  readonly id: string
  /** A mark a day, beside the diary's own: with it, without it, or (`null`) not known or not compared. */
  readonly marks: Marks
  /** Chance of so large a difference if the two have nothing to do with each other; `null`: too little is known. */
  readonly chance: (outcome: Marks) => number | null
}

/** Monday 1 to Sunday 7, of a day number: day 0 was a Thursday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1

const placesOf = (marks: Marks): readonly number[] => marks.flatMap((mark, place) => (mark ? [place] : []))

/** A day against the three days on each side of it; twelve weeks of them. */
const oneDay: Shape = { own: 0, around: 3, ownKnown: 1, aroundKnown: 3, occurrences: 12 }

const weekdays = (days: readonly number[]): readonly Exposure[] =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => {
    const marks = days.map((day) => weekdayOf(day) === weekday)
    const middles = placesOf(marks)
    return { id: `weekday-${weekday}`, marks, chance: (outcome) => againstSurroundings(outcome, middles, oneDay) }
  })

/** Days −2 to +3 against the rest of a cycle, half of it on each side; five cycles of them. */
const perimenstrual: Shape = { own: 2, around: 14, ownKnown: 3, aroundKnown: 8, occurrences: 5 }

const menstruation = (record: HeadacheRecord, days: readonly number[]): readonly Exposure[] => {
  const starts = bleedingOnsets(record)
  if (starts.length === 0) return []
  const isWithin = (day: number) => starts.some((start) => Math.abs(day - start) <= perimenstrual.around)
  const marks = days.map((day) =>
    starts.some((start) => isPerimenstrual(day, start)) ? true : isWithin(day) ? false : null,
  )
  const middles = starts.map((start) => start - days[0]!)
  return [{ id: 'menstruation', marks, chance: (outcome) => againstSurroundings(outcome, middles, perimenstrual) }]
}

/** A month of the year against the five months before and after it: it takes three years to say anything. */
const oneMonth: Shape = { own: 15, around: 167, ownKnown: 20, aroundKnown: 200, occurrences: 3 }
const midMonth = '15'

const monthsOfYear = (days: readonly number[]): readonly Exposure[] => {
  const dates = days.map(isoDay)
  return [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => {
    const marks = dates.map((date) => Number(date.slice(5, 7)) === month)
    const middles = placesOf(marks).filter((place) => dates[place]!.endsWith(`-${midMonth}`))
    return { id: `month-${month}`, marks, chance: (outcome) => againstSurroundings(outcome, middles, oneMonth) }
  })
}

const shortNightHours = 6
/** Of each kind, so that a difference means something. */
const nightsWanted = 15

const hoursSlept = (sleep: readonly { readonly start: string; readonly end: string }[]): number =>
  sleep.reduce((sum, { start, end }) => {
    const length = Temporal.Instant.from(end).epochMilliseconds - Temporal.Instant.from(start).epochMilliseconds
    return sum + length / 3_600_000
  }, 0)

const shortNights = ({ book }: HeadacheRecord, days: readonly number[]): readonly Exposure[] => {
  const marks = days.map((day) => {
    const sleep = book.recordOf(day)?.sleep
    return sleep === undefined || sleep.length === 0 ? null : hoursSlept(sleep) < shortNightHours
  })
  if (marks.every((mark) => mark === null)) return []
  const isEnough = (outcome: Marks) =>
    [true, false].every((kind) => marks.filter((m, n) => m === kind && outcome[n] !== null).length >= nightsWanted)
  return [{ id: 'short-night', marks, chance: (outcome) => (isEnough(outcome) ? turnedAgainst(outcome, marks) : null) }]
}

/** Everything that is looked at in a diary, in one fixed order. */
export const exposuresIn = (record: HeadacheRecord): readonly Exposure[] => {
  const days = diaryDays(record)
  return [...weekdays(days), ...monthsOfYear(days), ...menstruation(record, days), ...shortNights(record, days)]
}
