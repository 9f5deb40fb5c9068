import type { Diary } from '#core/headache/diary.ts'
import type { Profile } from '#core/headache/profile.ts'
import { dayNumber } from '#core/kernel/calendar-day.ts'
import { boundsPer28, type Counted, month, oneDecimal, per28 } from './counted.ts'
import { countMarks, type Endpoint, type FactsByDay, marksIn } from './day-marks.ts'
import { before, isoPeriod, type Period, type Series, type TreatmentDay } from './series.ts'

export interface OutcomeFacts {
  readonly diary: Diary
  readonly profile: Profile
  readonly treatment: readonly TreatmentDay[]
  /** ISO local day. */
  readonly asOf: string
}

export interface CountedPeriod extends Counted {
  readonly from: string
  readonly to: string
  /** Per 28 days, one decimal; `null` without a record. */
  readonly value: number | null
  /** Per 28 days, one decimal: no missing day had it, every one had. `null` for an empty period. */
  readonly bounds: readonly [number, number] | null
}

/** One series, looked at on one day. */
export interface View {
  readonly given: OutcomeFacts
  readonly series: Series
  readonly earlier: Series | undefined
  readonly facts: FactsByDay
  readonly until: number
}

const longest = 84
/** From the day after the last session on, at most twelve weeks. */
export const after = ({ series, until }: View): Period => {
  const from = dayNumber(series.last) + 1
  return { from, to: Math.min(until, from + longest - 1) }
}

export const countIn = ({ facts }: View, endpoint: Endpoint, period: Period): Counted =>
  countMarks(marksIn(facts, endpoint, period))

export const countedPeriod = (view: View, endpoint: Endpoint, period: Period): CountedPeriod => {
  const counted = countIn(view, endpoint, period)
  const [low, high] = boundsPer28(counted)
  const bounds = counted.days === 0 ? null : ([oneDecimal(low)!, oneDecimal(high)!] as const)
  return { ...isoPeriod(period), ...counted, value: oneDecimal(per28(counted)), bounds }
}

/** 1 = the baseline, 2 = the 28 days before it, … */
export const nthMonthBefore = (series: Series, n: number): Period => {
  const { from } = before(series, n)
  return { from, to: from + month - 1 }
}
