import { citationText } from '#core/evidence/sources.ts'
import {
  atRiskFrom,
  type BudgetClass,
  type OveruseThreshold,
  overuseThresholds,
} from '#core/formulary/overuse-threshold.ts'
import { isoDay } from '#core/kernel/calendar-day.ts'
import { reaches, type Truth } from '#core/kernel/truth.ts'
import type { HeadacheRecord } from './headache-record.ts'
import { anyAlone, isOverused, overuseDays } from './medication-overuse.ts'
import { daysPerMonth, type Tally } from './monthly-counts.ts'

/** Days used of one class in the newest 28, against its threshold. */
export interface Budget {
  readonly class: BudgetClass
  readonly code: string
  readonly name: string
  readonly days: number
  /** `days` and what undecided days could add to it. */
  readonly daysAtMost: number
  readonly threshold: number
  readonly status: 'met' | 'at-risk' | 'not-met' | 'insufficient-data'
  /** The day on which the threshold is reached if the last two weeks go on; `null`: not within four weeks, or there already. */
  readonly projectedCrossing: string | null
  /** Chance of reaching it within four weeks: not estimated yet. */
  readonly crossingChance: number | null
  readonly dates: readonly string[]
  readonly source: string
}

const lookBackDays = 14
const knownDaysWanted = 10

/**
 * The first day on which days known plus days expected reach the threshold, with the rate of the known ones of the last
 * 14 days. Whole numbers throughout (known × n + used × t ≥ threshold × n), so no rounding decides a date. Our rule.
 */
export const projectedCrossing = (
  { days, undecidedDays }: Pick<Tally, 'days' | 'undecidedDays'>,
  { asOf, threshold }: { readonly asOf: number; readonly threshold: number },
): number | null => {
  if (days.length >= threshold) return null
  const isRecent = (day: number) => day > asOf - lookBackDays
  const known = lookBackDays - undecidedDays.filter(isRecent).length
  if (known < knownDaysWanted) return null
  const used = days.filter(isRecent).length
  for (let t = 1; t <= daysPerMonth; t++) {
    const stillInWindow = days.filter((day) => day >= asOf + t - daysPerMonth + 1).length
    if (stillInWindow * known + used * t >= threshold * known) return asOf + t
  }
  return null
}

const statusOf = (isMet: Truth, tally: Tally, threshold: OveruseThreshold): Budget['status'] => {
  if (isMet === 'met') return 'met'
  const nearing = reaches(tally, atRiskFrom(threshold))
  return nearing === 'met' ? 'at-risk' : nearing === 'not-met' ? 'not-met' : 'insufficient-data'
}

/** Several classes together matter while none is overused alone: once one is, that one is the finding. */
const budgetOf = (record: HeadacheRecord, threshold: OveruseThreshold): Budget => {
  const tally = overuseDays(record.months[0]!, threshold.budget, 'budget')
  const limit = threshold.daysPerMonth
  const isMoot = threshold.budget === 'multiple' && anyAlone(record) === 'met'
  const crossing = isMoot ? null : projectedCrossing(tally, { asOf: record.book.asOf, threshold: limit })
  const status = isMoot ? 'not-met' : statusOf(isOverused(record, threshold, 'budget'), tally, threshold)
  return {
    class: threshold.budget,
    code: threshold.code,
    name: threshold.name,
    days: tally.counted,
    daysAtMost: tally.counted + tally.undecided,
    threshold: limit,
    status: status !== 'met' && crossing !== null ? 'at-risk' : status,
    projectedCrossing: crossing === null ? null : isoDay(crossing),
    crossingChance: null,
    dates: tally.days.map(isoDay),
    source: citationText(threshold.source),
  }
}

const isShown = (record: HeadacheRecord, { budget }: OveruseThreshold): boolean =>
  budget !== 'unverified' || record.profile.overuseUnverified === true

export const medicationBudgets = (record: HeadacheRecord): readonly Budget[] =>
  overuseThresholds.filter((threshold) => isShown(record, threshold)).map((threshold) => budgetOf(record, threshold))
