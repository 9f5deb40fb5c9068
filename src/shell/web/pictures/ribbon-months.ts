import type { RibbonDay } from '#core/headache/ribbon-days.ts'
import type { Truth } from '#core/kernel/truth.ts'

/** What is sure, and what it could come to if every day that was written down but left open counted too. */
export type Range = readonly [number, number]

export interface MonthCount {
  /** ISO year and month. */
  readonly month: string
  /** Days written down. */
  readonly kept: number
  readonly headache: Range
  readonly medicine: Range
}

const rangeOf = (truths: readonly Truth[]): Range => [
  truths.filter((truth) => truth === 'met').length,
  truths.filter((truth) => truth !== 'not-met').length,
]

/** Each calendar month of the ribbon, oldest first. A day that nobody wrote down counts for neither. */
export const monthCounts = (days: readonly RibbonDay[]): readonly MonthCount[] =>
  [...Map.groupBy(days, ({ date }) => date.slice(0, 7))].map(([month, all]) => {
    const kept = all.filter(({ isRecorded }) => isRecorded)
    return {
      month,
      kept: kept.length,
      headache: rangeOf(kept.map((day) => day.headache)),
      medicine: rangeOf(kept.map((day) => day.acuteMedicine)),
    }
  })

/** "19", or "14–18". */
export const rangeText = ([least, most]: Range): string => (least === most ? String(least) : `${least}–${most}`)
