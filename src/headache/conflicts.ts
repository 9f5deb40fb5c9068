import { dayNumber } from '#core/kernel/calendar-day.ts'
import { attackHours, daysOfAttack } from './attack-days.ts'
import type { DayBook } from './day-book.ts'
import type { DiaryDay } from './diary.ts'
import type { HeadacheRecord } from './headache-record.ts'

/** Two things the diary says that can't both be right. Neither is changed: a person decides. */
export interface Conflict {
  readonly date: string
  readonly text: string
}

const deniedHeadaches = ({ book, factsOf }: HeadacheRecord): readonly Conflict[] =>
  book.records
    .filter((day) => day.headache === false && factsOf(dayNumber(day.date)).answers.headache === 'met')
    .map(({ date }) => ({ date, text: 'No headache is recorded, but an attack reaches into this day; it is counted' }))

const oddAttacks = (day: DiaryDay, book: DayBook): readonly Conflict[] =>
  (day.attacks ?? []).flatMap((attack) => {
    const isBackwards = attack.start && attack.end && attackHours({ start: attack.start, end: attack.end }) === null
    const touched = daysOfAttack(attack, { date: day.date, timeZone: book.timeZone })
    return [
      ...(isBackwards
        ? [{ date: day.date, text: `An attack ends before it starts: ${attack.start} to ${attack.end}` }]
        : []),
      ...(touched.includes(day.date)
        ? []
        : [{ date: day.date, text: `An attack is written under this day, but its times say ${touched[0]}` }]),
    ]
  })

const repeatedDays = ({ repeated }: DayBook): readonly Conflict[] =>
  repeated.map((date) => ({
    date,
    text: 'This day is recorded more than once; the last record is the one that is read',
  }))

export const conflictsIn = (record: HeadacheRecord): readonly Conflict[] =>
  [
    ...deniedHeadaches(record),
    ...record.book.records.flatMap((day) => oddAttacks(day, record.book)),
    ...repeatedDays(record.book),
  ].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
