import { isoDay } from '#core/kernel/calendar-day.ts'
import type { Diary } from '../diary.ts'
import { headacheRecord } from '../headache-record.ts'
import { headacheAttacks } from '../ichd3/over-attacks.ts'
import type { Profile } from '../profile.ts'
import { type Change, changesIn, level } from './changes.ts'
import { type CycleDays, cycleDaysOf } from './cycle-days.ts'
import { type Looks, looksAt } from './looks.ts'
import { type OnsetTimes, onsetTimes } from './onset-times.ts'
import { type CountsOverTime, countsOverTime } from './period-counts.ts'
import { type SymptomCount, symptomCounts } from './symptoms.ts'

/** What a whole diary shows over time. It describes; nothing in it is a cause, and nothing a verdict on a diagnosis. */
export interface Trends extends CountsOverTime {
  readonly asOf: string
  /** First day of the diary; `null`: it is empty. */
  readonly from: string | null
  readonly changes: { readonly level: number; readonly taken: number; readonly changes: readonly Change[] }
  /** Attacks with headache in the whole diary, and what came with them. */
  readonly attacks: number
  readonly symptoms: readonly SymptomCount[]
  readonly onset: OnsetTimes
  readonly cycle: CycleDays | null
  readonly looks: Looks
}

/** `asOf` is an ISO date; what is recorded after it is left out. No randomness: the same diary gives the same answer. */
export const trends = (diary: Diary, profile: Profile, asOf: string): Trends => {
  const record = headacheRecord(diary, profile, asOf)
  const { firstDay } = record.book
  const changes = changesIn(record)
  return {
    asOf,
    from: firstDay === null ? null : isoDay(firstDay),
    ...countsOverTime(record),
    changes: { level, taken: changes.filter(({ chance }) => chance !== null).length, changes },
    attacks: headacheAttacks(record).length,
    symptoms: symptomCounts(record),
    onset: onsetTimes(record),
    cycle: cycleDaysOf(record),
    looks: looksAt(record),
  }
}
