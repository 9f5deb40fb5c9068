import { dayNumber } from '#core/kernel/calendar-day.ts'
import { type BaselineReason, newPreventives, otherKetamine } from './cautions.ts'
import { type Counted, daysShort, month } from './counted.ts'
import { type Endpoint, marksIn } from './day-marks.ts'
import { type Response, responseOf } from './response.ts'
import { before, monthAfter } from './series.ts'
import { type CountedPeriod, countedPeriod, type View } from './view.ts'

export interface EndpointOutcome {
  readonly endpoint: Endpoint
  readonly baseline: CountedPeriod
  readonly months: readonly (CountedPeriod & { readonly month: number; readonly response: Response })[]
}

const monthsFollowed = 6

/** Whole months only: one that is still running has no verdict. */
export const endpointOutcome = (view: View, endpoint: Endpoint): EndpointOutcome => {
  const baseline = countedPeriod(view, endpoint, before(view.series))
  const isFit = baselineReasons(view, baseline).length === 0
  const over = Math.min(monthsFollowed, Math.floor((view.until - dayNumber(view.series.last)) / month))
  const months = Array.from({ length: Math.max(0, over) }, (_, n) => {
    const followUp = countedPeriod(view, endpoint, monthAfter(view.series, n + 1))
    const response = responseOf({ baseline, followUp })
    return { month: n + 1, ...followUp, response: isFit ? response : withoutVerdict(response) }
  })
  return { endpoint, baseline, months }
}

/** An unfit baseline gives no responder, whatever the counts are. */
const withoutVerdict = (response: Response): Response => ({
  ...response,
  responder30: 'unknown',
  responder50: 'unknown',
  responder75: 'unknown',
  responder100: 'unknown',
  worsening: 'unknown',
  sensitive: null,
  baseline: 'inadequate',
})

export const baselineReasons = (view: View, baseline: Counted): BaselineReason[] => {
  const period = before(view.series)
  const short = daysShort(baseline)
  const acute = marksIn(view.facts, 'acute-medication-days', period)
  const unknownUse = marksIn(view.facts, 'headache-days', period).filter(
    (mark, n) => mark === true && acute[n] === null,
  )
  return [
    ...(short > 0
      ? [{ code: 'too-few-recorded', recorded: baseline.recorded, needed: baseline.recorded + short } as const]
      : []),
    ...(unknownUse.length > 0 ? [{ code: 'acute-use-unknown', days: unknownUse.length } as const] : []),
    ...newPreventives(view.given.profile, view.series),
    ...otherKetamine(view.series, view.earlier),
  ]
}
