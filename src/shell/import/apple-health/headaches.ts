import type { Attack, DiaryDay } from '#core/headache/diary.ts'
import { numberOfWord } from '#core/headache/intensity-words.ts'
import { type Calendar, daysMeant } from './days-of.ts'
import type { Sample } from './sample.ts'

/** HKCategoryValueSeverity as pain on 0–10: the middle of each word’s band, as for words in other files. */
const severities = {
  HKCategoryValueSeverityUnspecified: null,
  HKCategoryValueSeverityMild: numberOfWord.mild,
  HKCategoryValueSeverityModerate: numberOfWord.moderate,
  HKCategoryValueSeveritySevere: numberOfWord.severe,
} as const

export const absent = 'HKCategoryValueSeverityNotPresent'

export const isSeverity = (value: string): boolean => value === absent || Object.hasOwn(severities, value)
export const severityWanted = 'HKCategoryValueSeverity… Unspecified, NotPresent, Mild, Moderate or Severe'

/** 0–10, or `null`: there was a headache, its strength is not known. */
export const intensityOf = (value: string): number | null => severities[value as keyof typeof severities] ?? null

/** One statement about one day, on its way into the diary. */
export interface Said {
  readonly day: DiaryDay
  /** The record that says it; of a sleep, one that would say the same. */
  readonly sample: Sample
}

const hour = 3_600_000

/**
 * Whether an entry stands for a day rather than for a time of it: from midnight to midnight (or the minute before), or of
 * no length at midnight. Its day is known then, and neither when the headache began nor how long it lasted.
 */
export const isDayEntry = ({ start, end }: Sample, { isMidnight }: Calendar): boolean => {
  if (end === null || !isMidnight(start)) return false
  if (end === start) return true
  const nextMinute = Math.floor(end / 60_000) * 60_000 + 60_000
  return end - start > 22 * hour && end - start < 26 * hour && (isMidnight(end) || isMidnight(nextMinute))
}

/** An end that is the start is no length of zero: nobody said how long. */
export const hasLength = ({ start, end }: Sample): boolean => end !== null && end > start

/** What is known of the attack besides its times. */
export type Symptoms = Pick<Attack, 'nausea' | 'vomiting' | 'dizziness'>

export interface Described {
  readonly headache: Sample
  readonly symptoms: Symptoms
}

export interface Calendars {
  /** Of the diary. */
  readonly calendar: Calendar
  /** Of the place where the entry was made, where it says so; else the diary’s. */
  readonly own: Calendar
}

/** A headache as an attack under the day it began: by the diary’s zone, or where it stands for a day, by its own. */
export const attackSaid = ({ headache: sample, symptoms }: Described, { own, calendar }: Calendars): Said => {
  const intensity = intensityOf(sample.value)
  const isDay = isDayEntry(sample, own)
  const when = isDay
    ? {}
    : {
        start: calendar.written(sample.start),
        ...(hasLength(sample) && { end: calendar.written(sample.end!) }),
      }
  const attack: Attack = { ...when, ...(intensity !== null && { intensity }), ...symptoms }
  return { sample, day: { date: (isDay ? own : calendar).dayOf(sample.start), headache: true, attacks: [attack] } }
}

/** "No headache" is said of the days that the entry is about. */
export const absenceSaid = (sample: Sample, { own }: Calendars): readonly Said[] =>
  daysMeant(own, sample.start, sample.end ?? sample.start).map((date) => ({
    sample,
    day: { date, headache: false },
  }))
