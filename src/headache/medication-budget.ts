import { citationText } from '#core/evidence/sources.ts'
import {
  atRiskFrom,
  type BudgetClass,
  type OveruseThreshold,
  overuseThresholds,
} from '#core/formulary/overuse-threshold.ts'
import { isoDay } from '#core/kernel/calendar-day.ts'
import { reaches, type Truth } from '#core/kernel/truth.ts'
import { type Forecast, forecastOf } from './forecast/forecast.ts'
import { knownOfTwoWeeks, twoWeeks } from './forecast/last-two-weeks.ts'
import type { HeadacheRecord } from './headache-record.ts'
import { anyAlone, isOverused, overuseDays } from './medication-overuse.ts'
import { daysPerMonth, monthsForMoreThanThree, type Tally } from './monthly-counts.ts'

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
  /** Chance, 0–1, of reaching it on some day of `forecast`, by its known days; `null` where no crossing is projected. */
  readonly crossingChance: number | null
  /** The chance day by day, also where no crossing is projected. */
  readonly forecast: Forecast | null
  readonly dates: readonly string[]
  readonly source: string
}

const countFrom = (days: readonly number[], first: number): number => {
  let n = 0
  for (const day of days) if (day >= first) n++
  return n
}

/**
 * The first day on which days known plus days expected reach the threshold, with the rate of the known ones of the last
 * 14 days. Whole numbers throughout (known × n + used × t ≥ threshold × n), so no rounding decides a date. Our rule.
 */
export const projectedCrossing = (
  { days, undecidedDays }: Pick<Tally, 'days' | 'undecidedDays'>,
  { asOf, threshold }: { readonly asOf: number; readonly threshold: number },
): number | null => {
  if (days.length >= threshold) return null
  const known = knownOfTwoWeeks(undecidedDays, asOf)
  if (known === null) return null
  const used = countFrom(days, asOf - twoWeeks + 1)
  for (let t = 1; t <= daysPerMonth; t++) {
    const stillInWindow = countFrom(days, asOf + t - daysPerMonth + 1)
    if (stillInWindow * known + used * t >= threshold * known) return asOf + t
  }
  return null
}

const statusOf = (isMet: Truth, tally: Tally, threshold: OveruseThreshold): Budget['status'] => {
  if (isMet === 'met') return 'met'
  const nearing = reaches(tally, atRiskFrom(threshold))
  return nearing === 'met' ? 'at-risk' : nearing === 'not-met' ? 'not-met' : 'insufficient-data'
}

/** The pattern of several classes together is that of days with any of them, also in a month in which only one was taken. */
const forecastFor = (record: HeadacheRecord, { budget, daysPerMonth: threshold }: OveruseThreshold, month: Tally) =>
  forecastOf({
    asOf: record.book.asOf,
    threshold,
    month,
    pattern: () =>
      record.months
        .slice(0, monthsForMoreThanThree)
        .map((m) => overuseDays(m, budget === 'multiple' ? 'unverified' : budget, 'budget')),
  })

/** Several classes together matter while none is overused alone: once one is, that one is the finding. */
const budgetOf = (record: HeadacheRecord, threshold: OveruseThreshold): Budget => {
  const tally = overuseDays(record.months[0]!, threshold.budget, 'budget')
  const limit = threshold.daysPerMonth
  const isMoot = threshold.budget === 'multiple' && anyAlone(record) === 'met'
  const crossing = isMoot ? null : projectedCrossing(tally, { asOf: record.book.asOf, threshold: limit })
  const forecast = isMoot ? null : forecastFor(record, threshold, tally)
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
    crossingChance: crossing === null ? null : (forecast?.byDay.at(-1) ?? null),
    forecast,
    dates: tally.days.map(isoDay),
    source: citationText(threshold.source),
  }
}

const isShown = (record: HeadacheRecord, { budget }: OveruseThreshold): boolean =>
  budget !== 'unverified' || record.profile.overuseUnverified === true

export const medicationBudgets = (record: HeadacheRecord): readonly Budget[] =>
  overuseThresholds.filter((threshold) => isShown(record, threshold)).map((threshold) => budgetOf(record, threshold))
