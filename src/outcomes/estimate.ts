import { type Change, changeBetween } from './change.ts'
import { daysShort, isAdequate, month, oneDecimal, per28 } from './counted.ts'
import { type Endpoint, marksIn } from './day-marks.ts'
import { expectedWithoutTreatment } from './expected-anyway.ts'
import { before, type Period } from './series.ts'
import { after, type CountedPeriod, countedPeriod, countIn, nthMonthBefore, type View } from './view.ts'

/** Why there is no estimate, and what would bring one. */
export type NotYet =
  | { readonly code: 'baseline-too-thin'; readonly recorded: number; readonly needed: number }
  | { readonly code: 'more-days'; readonly needed: number }

export interface Estimate {
  readonly before: CountedPeriod
  readonly after: CountedPeriod
  readonly change: Change
}

export interface Windows {
  readonly before: Period
  readonly after: Period
}

/** As many adequate months before as there are, up to three; after, all of up to twelve weeks, or the newest 28 days of them. */
export const estimateWindows = (view: View, endpoint: Endpoint): Windows | NotYet => {
  const adequateMonths = [1, 2, 3].findIndex(
    (n) => !isAdequate(countIn(view, endpoint, nthMonthBefore(view.series, n))),
  )
  const monthsBefore = adequateMonths < 0 ? 3 : adequateMonths
  const baseline = countIn(view, endpoint, before(view.series))
  if (monthsBefore === 0)
    return { code: 'baseline-too-thin', recorded: baseline.recorded, needed: baseline.recorded + daysShort(baseline) }
  const all = after(view)
  const newest = { from: Math.max(all.from, all.to - month + 1), to: all.to }
  const fit = [all, newest].find((period) => isAdequate(countIn(view, endpoint, period)))
  if (fit === undefined) return { code: 'more-days', needed: Math.max(1, daysShort(countIn(view, endpoint, newest))) }
  return { before: before(view.series, monthsBefore), after: fit }
}

export const estimateOf = (view: View, endpoint: Endpoint, windows: Windows): Estimate => ({
  before: countedPeriod(view, endpoint, windows.before),
  after: countedPeriod(view, endpoint, windows.after),
  change: changeBetween(marksIn(view.facts, endpoint, windows.before), marksIn(view.facts, endpoint, windows.after)),
})

export interface ExpectedAnyway {
  readonly usual: number
  readonly baseline: number
  readonly expected: number
}

const leastHistory = 2

/** From the months before the baseline, where at least two in a row are adequate. */
export const expectedAnyway = (view: View, endpoint: Endpoint): ExpectedAnyway | null => {
  const baseline = countIn(view, endpoint, before(view.series))
  const history = [2, 3, 4, 5, 6].map((n) => countIn(view, endpoint, nthMonthBefore(view.series, n)))
  const thin = history.findIndex((each) => !isAdequate(each))
  const adequate = thin < 0 ? history : history.slice(0, thin)
  const now = per28(baseline)
  if (!isAdequate(baseline) || adequate.length < leastHistory || now === null) return null
  const usual = adequate.reduce((sum, each) => sum + (per28(each) ?? 0), 0) / adequate.length
  const expected = expectedWithoutTreatment({ usual, baseline: now })
  return { usual: oneDecimal(usual)!, baseline: oneDecimal(now)!, expected: oneDecimal(expected)! }
}
