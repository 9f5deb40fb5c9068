import type { Truth } from '#core/kernel/truth.ts'
import type { DayQuestion } from '../day-facts.ts'
import type { HeadacheRecord } from '../headache-record.ts'

/** One mark a day, oldest first: yes, no, or (`null`) not known. */
export type Marks = readonly (boolean | null)[]

export const markOf = (truth: Truth): boolean | null => (truth === 'unknown' ? null : truth === 'met')

/** Day numbers from the first record to the day of the assessment; none for an empty diary. */
export const diaryDays = ({ book: { firstDay, asOf } }: HeadacheRecord): readonly number[] =>
  firstDay === null ? [] : Array.from({ length: asOf - firstDay + 1 }, (_, n) => firstDay + n)

/** How the diary answers one question, day by day. */
export const marksOf = (record: HeadacheRecord, question: DayQuestion): Marks =>
  diaryDays(record).map((day) => markOf(record.factsOf(day).answers[question]))

/** Of the days that are known. */
export const shareOf = (marks: Marks): number => {
  const known = marks.filter((mark) => mark !== null)
  return known.filter(Boolean).length / known.length
}
