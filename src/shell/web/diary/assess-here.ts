import { recognise } from '#core/formulary/recognise.ts'
import { type Assessment, assess } from '#core/headache/assess.ts'
import type { Diary, DiaryDay } from '#core/headache/diary.ts'
import { medicineFacts } from '#core/headache/medicine-days.ts'
import type { Profile } from '#core/headache/profile.ts'
import { type RibbonDay, ribbonDays } from '#core/headache/ribbon-days.ts'

/** What an assessment on this device is made from: all that the server had, and what is newer here. */
export interface Here {
  readonly diary: Diary
  readonly profile: Profile
  /** By date: days that were read or written after `diary` was. */
  readonly newer: ReadonlyMap<string, DiaryDay>
  /** ISO local day of the assessment. */
  readonly today: string
}

export interface OwnAssessment {
  readonly assessment: Assessment
  readonly diary: Diary
  readonly profile: Profile
}

const drugsOf = (name: string) => recognise(name)?.drugs ?? null

const together = ({ timeZone, days }: Diary, newer: Here['newer']): Diary => {
  const byDate = new Map([...days.map((day) => [day.date, day] as const), ...newer])
  return { timeZone, days: [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1)) }
}

/** The same code as the server's, so the same answer; and before the server has heard of what was just written. */
export const assessHere = ({ diary, profile, newer, today }: Here): OwnAssessment => {
  const whole = together(diary, newer)
  return { assessment: assess(whole, profile, today), diary: whole, profile }
}

/** The ribbon of a diary, with every medicine looked at. ISO dates, both included. */
export const ribbonOf = (diary: Diary, span: { readonly from: string; readonly to: string }): readonly RibbonDay[] =>
  ribbonDays(diary, span, ({ medications }) => medicineFacts(medications, drugsOf).acute)
