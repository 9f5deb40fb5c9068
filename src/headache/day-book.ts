import type { Drug } from '#core/formulary/drug.ts'
import { type Recognition, recognise } from '#core/formulary/recognise.ts'
import { dayNumber } from '#core/kernel/calendar-day.ts'
import type { Diary, DiaryDay } from './diary.ts'
import type { Profile } from './profile.ts'

/** The diary as it is read on one day: sorted, one record a day, nothing later, medicine names looked up once. */
export interface DayBook {
  readonly timeZone: string
  /** Day number of the assessment. */
  readonly asOf: number
  /** Of the first record; `null` for an empty diary. */
  readonly firstDay: number | null
  /** Ascending by date. */
  readonly records: readonly DiaryDay[]
  readonly recordOf: (day: number) => DiaryDay | undefined
  /** Dates written more than once; the last one written is the one that is read. */
  readonly repeated: readonly string[]
  readonly drugsOf: (name: string) => readonly Drug[] | null
  /** What names were taken for, those that were guessed or not found included. */
  readonly recognitions: () => ReadonlyMap<string, Recognition | null>
  readonly birthDate: string | undefined
}

const remembering = () => {
  const seen = new Map<string, Recognition | null>()
  const look = (name: string): Recognition | null => {
    const before = seen.get(name)
    if (before !== undefined) return before
    const found = recognise(name)
    seen.set(name, found)
    return found
  }
  return { seen, look }
}

export const openDayBook = (diary: Diary, { birthDate }: Profile, asOf: string): DayBook => {
  const last = dayNumber(asOf)
  const byDay = new Map<number, DiaryDay>()
  const repeated: string[] = []
  for (const record of diary.days) {
    const day = dayNumber(record.date)
    if (day > last) continue
    if (byDay.has(day)) repeated.push(record.date)
    byDay.set(day, record)
  }
  const days = [...byDay.keys()].sort((a, b) => a - b)
  const { seen, look } = remembering()
  return {
    timeZone: diary.timeZone,
    asOf: last,
    firstDay: days[0] ?? null,
    records: days.map((n) => byDay.get(n)!),
    recordOf: (day) => byDay.get(day),
    repeated: [...new Set(repeated)].sort(),
    drugsOf: (name) => look(name)?.drugs ?? null,
    recognitions: () => seen,
    birthDate,
  }
}
