import type { Drug } from '#core/formulary/drug.ts'
import { recognise } from '#core/formulary/recognise.ts'
import { dayNumber } from '#core/kernel/calendar-day.ts'
import type { DiaryDay } from './diary.ts'
import { type Pages, pagesUntil } from './pages.ts'

/** The diary as it is read on one day: sorted, one record a day, nothing later. */
export interface DayBook extends Pages {
  /** IANA name; days are calendar days of this zone. */
  readonly timeZone: string
  /** Day number of the assessment. */
  readonly asOf: number
  /** Of the first record; `null` for an empty diary. */
  readonly firstDay: number | null
  readonly recordOf: (day: number) => DiaryDay | undefined
  readonly drugsOf: (name: string) => readonly Drug[] | null
  readonly birthDate: string | undefined
}

const recordsByDay = ({ days, records }: Pages): DayBook['recordOf'] => {
  const first = days[0] ?? 0
  const byOffset = new Array<DiaryDay | undefined>(days.length === 0 ? 0 : days.at(-1)! - first + 1)
  for (let i = 0; i < days.length; i++) byOffset[days[i]! - first] = records[i]
  return (day) => byOffset[day - first]
}

const drugsOf = (name: string): readonly Drug[] | null => recognise(name)?.drugs ?? null

export interface Reading {
  /** IANA name. */
  readonly timeZone: string
  readonly birthDate: string | undefined
  /** ISO date of the assessment. */
  readonly asOf: string
}

export const openDayBook = (all: Pages, { timeZone, birthDate, asOf }: Reading): DayBook => {
  const last = dayNumber(asOf)
  const pages = pagesUntil(all, last)
  return {
    ...pages,
    timeZone,
    asOf: last,
    firstDay: pages.days[0] ?? null,
    recordOf: recordsByDay(pages),
    drugsOf,
    birthDate,
  }
}
