import { isoDay } from '#core/kernel/calendar-day.ts'
import type { DayQuestion } from '../day-facts.ts'
import type { HeadacheRecord } from '../headache-record.ts'
import { daysPerMonth } from '../monthly-counts.ts'
import { diaryDays } from './marks.ts'

/** What is counted over time, and the question to each day that answers it. */
export const trendFigures = {
  headacheDays: 'headache',
  migraineDays: 'migraine',
  moderateOrSevereDays: 'moderateOrSevere',
  acuteMedicationDays: 'acuteMedication',
  crystalClearDays: 'crystalClear',
} as const satisfies Record<string, DayQuestion>
export type TrendFigure = keyof typeof trendFigures
export const trendFigureNames = Object.keys(trendFigures) as readonly TrendFigure[]

/** Least and most: the most is reached if every open day counted. Never scaled up for what is missing. */
export type Range = readonly [number, number]

export interface PeriodCounts {
  /** ISO, both included. */
  readonly from: string
  readonly to: string
  readonly days: number
  readonly recorded: number
  readonly missing: number
  readonly counts: Readonly<Record<TrendFigure, Range>>
}

interface Sums {
  readonly recorded: readonly number[]
  readonly met: Readonly<Record<TrendFigure, readonly number[]>>
  readonly open: Readonly<Record<TrendFigure, readonly number[]>>
}

/** Running totals, so that any stretch of days is a subtraction. */
const running = (values: readonly boolean[]): readonly number[] => {
  const sums = [0]
  for (const value of values) sums.push(sums.at(-1)! + (value ? 1 : 0))
  return sums
}

const keyed = <T>(of: (figure: TrendFigure) => T): Readonly<Record<TrendFigure, T>> =>
  Object.fromEntries(trendFigureNames.map((figure) => [figure, of(figure)])) as Record<TrendFigure, T>

const sumsOf = (record: HeadacheRecord): Sums => {
  const facts = diaryDays(record).map(record.factsOf)
  const answers = (figure: TrendFigure) => facts.map((day) => day.answers[trendFigures[figure]])
  return {
    recorded: running(facts.map((day) => day.isRecorded)),
    met: keyed((figure) => running(answers(figure).map((truth) => truth === 'met'))),
    open: keyed((figure) => running(answers(figure).map((truth) => truth === 'unknown'))),
  }
}

/** Counts of any stretch within the diary (day numbers, both included). */
const counter = (record: HeadacheRecord) => {
  const sums = sumsOf(record)
  const first = record.book.firstDay ?? 0
  return (from: number, to: number): PeriodCounts => {
    const total = (running: readonly number[]) => running[to - first + 1]! - running[from - first]!
    const days = to - from + 1
    const recorded = total(sums.recorded)
    const range = (figure: TrendFigure): Range => {
      const least = total(sums.met[figure])
      return [least, least + total(sums.open[figure])]
    }
    return { from: isoDay(from), to: isoDay(to), days, recorded, missing: days - recorded, counts: keyed(range) }
  }
}

const daysBetweenRolling = 7

export interface CountsOverTime {
  /** Months of 28 days that end on the day of the assessment, newest first, whole ones only. */
  readonly windows: readonly PeriodCounts[]
  /** 28 days that end a week later each, oldest first; the last ends on the day of the assessment. */
  readonly rolling: readonly PeriodCounts[]
  /** Calendar months, newest first; the first and the last only as far as the diary goes. Shown, never judged. */
  readonly calendarMonths: readonly PeriodCounts[]
}

const endsBack = (from: number, to: number, step: number): readonly number[] =>
  Array.from({ length: Math.max(0, Math.floor((to - from) / step) + 1) }, (_, n) => to - n * step)

const monthStarts = (days: readonly number[]): readonly number[] =>
  days.filter((day, n) => n === 0 || isoDay(day).endsWith('-01'))

export const countsOverTime = (record: HeadacheRecord): CountsOverTime => {
  const { firstDay, asOf } = record.book
  if (firstDay === null) return { windows: [], rolling: [], calendarMonths: [] }
  const count = counter(record)
  const firstEnd = firstDay + daysPerMonth - 1
  const month = (end: number) => count(end - daysPerMonth + 1, end)
  const starts = monthStarts(diaryDays(record))
  return {
    windows: endsBack(firstEnd, asOf, daysPerMonth).map(month),
    rolling: endsBack(firstEnd, asOf, daysBetweenRolling).map(month).reverse(),
    calendarMonths: starts.map((start, n) => count(start, (starts[n + 1] ?? asOf + 1) - 1)).reverse(),
  }
}
