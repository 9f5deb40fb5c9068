import { isoDay } from '#core/kernel/calendar-day.ts'
import { instantMs } from '#core/kernel/instant.ts'
import { isLength } from './attack-days.ts'
import { dayBits } from './day-questions.ts'
import type { Attack } from './diary.ts'
import type { HeadacheRecord } from './headache-record.ts'
import { isOnScale } from './intensity-words.ts'
import type { Entry } from './whole-attacks.ts'

/** Two things the diary says that can't both be right. Neither is changed: a person decides. */
export interface Conflict {
  readonly date: string
  readonly text: string
}

const isBackwards = ({ start, end }: Attack): boolean => Boolean(start && end && instantMs(end) < instantMs(start))

const isWrong = (value: number | null | undefined, fits: (value: number) => boolean): value is number =>
  typeof value === 'number' && !fits(value)

/** What of an attack can't be, each in words. */
const impossible = (part: Attack): readonly string[] => {
  const { start, end, intensity, durationHours } = part
  return [
    ...(isBackwards(part) ? [`An attack ends before it starts: ${start} to ${end}`] : []),
    ...(isWrong(intensity, isOnScale)
      ? [`A pain of ${intensity} is not on the scale of 0 to 10; it is left open`]
      : []),
    ...(isWrong(durationHours, isLength) ? [`An attack can’t last ${durationHours} hours; it is left open`] : []),
  ]
}

const canBe = (part: Attack): boolean =>
  !isBackwards(part) && !isWrong(part.intensity, isOnScale) && !isWrong(part.durationHours, isLength)

/** Of an attack with itself or with the day it is written under. */
export const conflictsOf = (entry: Entry): readonly Conflict[] => {
  const { part, writtenOn, first, last } = entry
  const isElsewhere = writtenOn < first || writtenOn > last
  if (!isElsewhere && canBe(part)) return none
  const elsewhere = `An attack is written under this day, but its times say ${isoDay(first)}`
  return [...impossible(part), ...(isElsewhere ? [elsewhere] : [])].map((text) => ({ date: isoDay(writtenOn), text }))
}

const none: readonly Conflict[] = []

const deniedHeadaches = ({ book, answerOn }: HeadacheRecord): readonly Conflict[] =>
  book.days
    .filter((day, i) => book.records[i]!.headache === false && answerOn(day, dayBits.headache) === 'met')
    .map((day) => ({
      date: isoDay(day),
      text: 'No headache is recorded, but an attack reaches into this day; it is counted',
    }))

const repeatedDays = (repeated: readonly number[]): readonly Conflict[] =>
  repeated.map((day) => ({
    date: isoDay(day),
    text: 'This day is recorded more than once; the last record is the one that is read',
  }))

export const conflictsIn = (record: HeadacheRecord): readonly Conflict[] =>
  [...deniedHeadaches(record), ...record.oddAttacks, ...repeatedDays(record.book.repeated)].sort((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
  )
