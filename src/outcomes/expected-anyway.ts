import { ourRule } from '#core/evidence/sources.ts'

/** How much of a bad month stays bad by itself: correlation of one month with the next. */
export const monthToMonth = 0.5
export const monthToMonthSource = ourRule(
  'half of the distance from the usual level is expected to last; no published figure for ketamine clinics',
)

export interface BadMonth {
  /** Days in 28 over the months before the baseline. */
  readonly usual: number
  readonly baseline: number
  readonly correlation?: number
}

/** Regression to the mean: days in 28 to expect after a baseline with no treatment at all. People come in a bad month. */
export const expectedWithoutTreatment = ({ usual, baseline, correlation = monthToMonth }: BadMonth): number =>
  usual + correlation * (baseline - usual)
