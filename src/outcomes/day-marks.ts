import type { DayFacts, DayQuestion } from '#core/headache/day-facts.ts'
import type { Diary } from '#core/headache/diary.ts'
import { headacheRecord } from '#core/headache/headache-record.ts'
import type { Profile } from '#core/headache/profile.ts'
import { isoDay } from '#core/kernel/calendar-day.ts'
import type { Counted } from './counted.ts'
import type { Period } from './series.ts'
import type { Marks } from './true-share.ts'

/** What is counted before and after, and the question to each day that answers it. */
export const endpoints = {
  'migraine-days': 'migraine',
  'headache-days': 'headache',
  'moderate-or-severe-days': 'moderateOrSevere',
  'acute-medication-days': 'acuteMedication',
  'days-given-up': 'debilitating',
} as const satisfies Record<string, DayQuestion>

export type Endpoint = keyof typeof endpoints
export const endpointNames = Object.keys(endpoints) as Endpoint[]

export type FactsByDay = ReadonlyMap<number, DayFacts>

/** The same reading of the days as the assessment's, over any stretch: its record looks back six months at a time. */
export const factsBetween = (
  { diary, profile }: { readonly diary: Diary; readonly profile: Profile },
  { from, to }: Period,
): FactsByDay => {
  const facts = new Map<number, DayFacts>()
  for (let end = to; end >= from; ) {
    const { months } = headacheRecord(diary, profile, isoDay(end))
    for (const day of months.flatMap((month) => month.facts)) if (day.day >= from) facts.set(day.day, day)
    end = Math.min(...months.map((month) => month.from)) - 1
  }
  return facts
}

/** `null`: not recorded, or recorded without what decides it. */
const markOf = (facts: FactsByDay, endpoint: Endpoint, day: number): boolean | null => {
  const truth = facts.get(day)?.answers[endpoints[endpoint]] ?? 'unknown'
  return truth === 'unknown' ? null : truth === 'met'
}

export const marksIn = (facts: FactsByDay, endpoint: Endpoint, { from, to }: Period): Marks =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => markOf(facts, endpoint, from + n))

export const countMarks = (marks: Marks): Counted => ({
  counted: marks.filter((mark) => mark === true).length,
  recorded: marks.filter((mark) => mark !== null).length,
  days: marks.length,
})
