import { isoDay } from '#core/kernel/calendar-day.ts'
import { type Diagnosis, diagnose } from '../diagnoses.ts'
import type { HeadacheRecord } from '../headache-record.ts'
import { bleedingOnsets } from '../ichd3/menstrual-migraine.ts'
import type { DayCount } from './looks.ts'

/** One day of the cycle, over all recorded cycles. There is no day 0: the day before the first of bleeding is −1. */
export interface CycleDay extends DayCount {
  readonly day: number
}

export interface CycleDays {
  /** First days of bleeding, ISO, oldest first. */
  readonly starts: readonly string[]
  readonly days: readonly CycleDay[]
  /** A1.1.1 and A1.1.2, with their criteria. */
  readonly diagnoses: readonly Diagnosis[]
}

const shownBefore = 7
const shownAfter = 7

const countOn = (record: HeadacheRecord, starts: readonly number[], offset: number): DayCount => {
  const truths = starts
    .map((start) => start + offset)
    .filter((day) => day >= (record.book.firstDay ?? day) && day <= record.book.asOf)
    .map((day) => record.factsOf(day).answers.headache)
  return { counted: truths.filter((t) => t === 'met').length, known: truths.filter((t) => t !== 'unknown').length }
}

/** Headache around the first day of bleeding; `null`: no beginning of a bleeding is recorded. */
export const cycleDaysOf = (record: HeadacheRecord): CycleDays | null => {
  const starts = bleedingOnsets(record)
  if (starts.length === 0) return null
  const offsets = Array.from({ length: shownBefore + shownAfter }, (_, n) => n - shownBefore)
  return {
    starts: starts.map(isoDay),
    days: offsets.map((offset) => ({ day: offset < 0 ? offset : offset + 1, ...countOn(record, starts, offset) })),
    diagnoses: diagnose(record).filter(({ code }) => code.startsWith('A1.1')),
  }
}
