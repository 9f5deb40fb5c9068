import { ourRule } from '#core/evidence/sources.ts'
import type { Profile } from '#core/headache/profile.ts'
import { dayNumber } from '#core/kernel/calendar-day.ts'
import { type Counted, isAdequate, month, oneDecimal, per28 } from './counted.ts'
import type { Period, Series } from './series.ts'
import { before } from './series.ts'

/** What makes a baseline unfit for a responder verdict. */
export type BaselineReason =
  | { readonly code: 'too-few-recorded'; readonly recorded: number; readonly needed: number }
  | { readonly code: 'acute-use-unknown'; readonly days: number }
  | { readonly code: 'new-preventive'; readonly name: string; readonly on: string }
  | { readonly code: 'other-ketamine'; readonly on: string }

/** What else may explain a change; the verdict is kept and said to be confounded. */
export type Caution =
  | { readonly code: 'preventive-started' | 'preventive-stopped'; readonly name: string; readonly on: string }
  | { readonly code: 'acute-use-fell'; readonly before: number; readonly after: number }
  | { readonly code: 'missing-changed'; readonly beforePercent: number; readonly afterPercent: number }

/** Nothing new within twelve weeks before the first session. */
const quietDays = 84
export const quietSource = ourRule('no new preventive and no other ketamine in the 84 days before the first session')

const isWithin = (date: string | null | undefined, { from, to }: Period): date is string =>
  typeof date === 'string' && dayNumber(date) >= from && dayNumber(date) <= to

export const newPreventives = (profile: Profile, series: Series): BaselineReason[] =>
  (profile.preventives ?? []).flatMap(({ name, startedOn }) =>
    isWithin(startedOn, before(series, quietDays / month)) ? [{ code: 'new-preventive', name, on: startedOn }] : [],
  )

export const otherKetamine = (series: Series, earlier: Series | undefined): BaselineReason[] =>
  earlier !== undefined && isWithin(earlier.last, before(series, quietDays / month))
    ? [{ code: 'other-ketamine', on: earlier.last }]
    : []

/** From the first session on. */
export const changedPreventives = (profile: Profile, sinceFirst: Period): Caution[] =>
  (profile.preventives ?? []).flatMap(({ name, startedOn, stoppedOn }): Caution[] => [
    ...(isWithin(startedOn, sinceFirst) ? [{ code: 'preventive-started', name, on: startedOn } as const] : []),
    ...(isWithin(stoppedOn, sinceFirst) ? [{ code: 'preventive-stopped', name, on: stoppedOn } as const] : []),
  ])

const overuseFrom = 10

/** A fall from ten days or more to fewer: leaving overuse alone can lower headache days. */
export const acuteUseFell = (baseline: Counted, followUp: Counted): Caution[] => {
  const [b, f] = [per28(baseline), per28(followUp)]
  if (!isAdequate(baseline) || !isAdequate(followUp) || b === null || f === null) return []
  if (b < overuseFrom || f >= overuseFrom) return []
  return [{ code: 'acute-use-fell', before: oneDecimal(b) ?? b, after: oneDecimal(f) ?? f }]
}

const shiftPoints = 10
const missingPercent = ({ recorded, days }: Counted): number => (100 * (days - recorded)) / days

/** More than ten points more, or fewer, days missing than before: what is missing may differ from what is there. */
export const missingChanged = (beforeDays: Counted, afterDays: Counted): Caution[] => {
  const [b, a] = [missingPercent(beforeDays), missingPercent(afterDays)]
  return Math.abs(a - b) > shiftPoints
    ? [{ code: 'missing-changed', beforePercent: Math.round(b), afterPercent: Math.round(a) }]
    : []
}
