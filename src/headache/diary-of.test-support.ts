import { dayNumber, isoDay } from '#core/kernel/calendar-day.ts'
import { type Assessment, assess } from './assess.ts'
import type { Attack, Diary, DiaryDay, DoseTaken } from './diary.ts'
import type { Profile } from './profile.ts'

/** Diaries for worked examples. The day of the assessment is 31 March 2026 unless said; offsets are days before it. */
export const asOf = '2026-03-31'
export const daysAgo = (n: number): string => isoDay(dayNumber(asOf) - n)

/** One-sided, pulsating, 7 of 10, worse on stairs, with nausea; nothing left open. */
export const fullAttack: Attack = {
  laterality: 'left',
  quality: ['pulsating'],
  intensity: 7,
  aggravatedByActivity: true,
  nausea: true,
  vomiting: false,
  photophobia: true,
  phonophobia: true,
  durationHours: 9,
  aura: [],
  motorWeakness: 'no',
  location: ['other'],
  autonomic: [],
  restless: false,
}

/** A tension-type headache with every field given. */
export const tensionAttack: Attack = {
  ...fullAttack,
  laterality: 'bilateral',
  quality: ['pressing'],
  intensity: 4,
  aggravatedByActivity: false,
  nausea: false,
  photophobia: false,
  phonophobia: false,
  durationHours: 6,
}

export const calmDay = (date: string): DiaryDay => ({
  date,
  headache: false,
  medications: [],
  attacks: [],
  disability: 0,
})
export const headacheDay = (
  date: string,
  attack: Attack = fullAttack,
  medications: readonly DoseTaken[] = [],
): DiaryDay => ({
  date,
  headache: true,
  attacks: [attack],
  medications,
  disability: 1,
})

/** Fills every day from the first to the day of the assessment with calm ones, but those given or left out. */
export const diaryOf = (
  days: readonly DiaryDay[],
  { length = 28, without = [] }: { length?: number; without?: readonly string[] } = {},
): Diary => {
  const given = new Map(days.map((d) => [d.date, d]))
  const all = Array.from({ length }, (_, i) => daysAgo(length - 1 - i))
  return {
    timeZone: 'America/Phoenix',
    days: all.filter((d) => !without.includes(d)).map((d) => given.get(d) ?? calmDay(d)),
  }
}

/** `n` days of a window, from its newest day back; window 1 is the newest. */
export const daysOfWindow = (window: number, n: number, skip = 0): readonly string[] =>
  Array.from({ length: n }, (_, i) => daysAgo((window - 1) * 28 + skip + i))

export const assessed = (diary: Diary, profile: Profile = {}): Assessment => assess(diary, profile, asOf)

export const diagnosis = (assessment: Assessment, code: string) => {
  const found = assessment.diagnoses.find((d) => d.code === code)
  if (!found) throw new Error(`no ${code}`)
  return found
}
export const status = (assessment: Assessment, code: string) => diagnosis(assessment, code).status
export const letter = (assessment: Assessment, code: string, id: string) =>
  diagnosis(assessment, code).criteria.find((c) => c.id === id)?.status
export const budget = (assessment: Assessment, overuseClass: string) =>
  assessment.medicationOveruse.find((b) => b.class === overuseClass)!
