import { dayNumber } from '#core/kernel/calendar-day.ts'
import { acuteUseFell, type BaselineReason, type Caution, changedPreventives, missingChanged } from './cautions.ts'
import { per28 } from './counted.ts'
import { type Endpoint, endpointNames, factsBetween, marksIn } from './day-marks.ts'
import { baselineReasons, type EndpointOutcome, endpointOutcome } from './endpoint-outcome.ts'
import {
  type Estimate,
  type ExpectedAnyway,
  estimateOf,
  estimateWindows,
  expectedAnyway,
  type NotYet,
  type Windows,
} from './estimate.ts'
import { isDurable, isEpisodicAgain, type Relapse, relapseOf } from './lasting.ts'
import { meanPeakPain, type PainDays } from './pain.ts'
import type { Verdict } from './response.ts'
import { before, isoPeriod, type Series, seriesOf } from './series.ts'
import { after, countIn, type OutcomeFacts, type View } from './view.ts'

export interface Outcome {
  readonly asOf: string
  readonly series: Series
  readonly baseline: { readonly from: string; readonly to: string; readonly reasons: readonly BaselineReason[] }
  readonly endpoints: readonly EndpointOutcome[]
  /** The endpoint that the estimate is about: headache days where there were 15 or more in 28, else migraine days. */
  readonly main: Endpoint
  readonly estimate: Estimate | null
  readonly notYet: NotYet | null
  /** What the next month would have brought anyway; `null` without two adequate months before the baseline. */
  readonly expectedAnyway: ExpectedAnyway | null
  readonly pain: { readonly before: PainDays; readonly after: PainDays }
  readonly lasting: { readonly durable: Verdict; readonly episodicAgain: Verdict; readonly relapse: Relapse | null }
  readonly cautions: readonly Caution[]
}

const monthsLookedBack = 6
const chronicFrom = 15

/** What a series did, from the person's own record; `null` where nothing was given yet. The newest series that began by `asOf`. */
export const outcomeOf = (given: OutcomeFacts): Outcome | null => {
  const until = dayNumber(given.asOf)
  const all = seriesOf(given.treatment.filter(({ date }) => dayNumber(date) <= until))
  const series = all.at(-1)
  if (series === undefined) return null
  const facts = factsBetween(given, { from: before(series, monthsLookedBack).from, to: until })
  const view = { given, series, earlier: all.at(-2), facts, until }
  const endpoints = endpointNames.map((endpoint) => endpointOutcome(view, endpoint))
  const of = (endpoint: Endpoint) => endpoints.find((each) => each.endpoint === endpoint)!
  const main = (per28(of('headache-days').baseline) ?? 0) >= chronicFrom ? 'headache-days' : 'migraine-days'
  const windows = estimateWindows(view, main)
  return {
    asOf: given.asOf,
    series,
    baseline: { ...isoPeriod(before(series)), reasons: baselineReasons(view, of(main).baseline) },
    endpoints,
    main,
    estimate: 'code' in windows ? null : estimateOf(view, main, windows),
    notYet: 'code' in windows ? windows : null,
    expectedAnyway: expectedAnyway(view, main),
    pain: {
      before: meanPeakPain(given.diary, before(series)),
      after: meanPeakPain(given.diary, after(view)),
    },
    lasting: lastingOf(view, of(main), of('headache-days')),
    cautions: cautionsOf(view, {
      acute: of('acute-medication-days'),
      windows: 'code' in windows ? null : windows,
      main,
    }),
  }
}

const lastingOf = (view: View, main: EndpointOutcome, headache: EndpointOutcome): Outcome['lasting'] => {
  const isFit = baselineReasons(view, main.baseline).length === 0
  const responded = main.months[0]?.response.responder50 === true
  const since = { from: dayNumber(view.series.last) + 1, to: view.until }
  return {
    durable: isFit ? isDurable(main.baseline, main.months) : 'unknown',
    episodicAgain: isEpisodicAgain(headache.months),
    relapse: responded ? relapseOf(main.baseline, marksIn(view.facts, main.endpoint, since)) : null,
  }
}

const cautionsOf = (
  view: View,
  {
    acute,
    windows,
    main,
  }: { readonly acute: EndpointOutcome; readonly windows: Windows | null; readonly main: Endpoint },
): Caution[] => {
  const newest = acute.months.at(-1)
  return [
    ...changedPreventives(view.given.profile, { from: dayNumber(view.series.first), to: view.until }),
    ...(newest ? acuteUseFell(acute.baseline, newest) : []),
    ...(windows ? missingChanged(countIn(view, main, windows.before), countIn(view, main, windows.after)) : []),
  ]
}
