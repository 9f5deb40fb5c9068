import { ourRule } from '#core/evidence/sources.ts'
import { type Counted, isAdequate, month } from './counted.ts'
import { responseOf, type Verdict } from './response.ts'
import type { Marks } from './true-share.ts'

const monthsToLast = 3

export const lastingSource = ourRule(
  'three months of half or less; relapse above 0.7 of the baseline, confirmed a week later',
)

/** House rule: half or less in each of the first three months. */
export const isDurable = (baseline: Counted, months: readonly Counted[]): Verdict => {
  const verdicts = Array.from({ length: monthsToLast }, (_, k): Verdict => {
    const followUp = months[k]
    return followUp === undefined ? 'unknown' : responseOf({ baseline, followUp }).responder50
  })
  return verdicts.includes(false) ? false : verdicts.includes('unknown') ? 'unknown' : true
}

const chronicFrom = 15

/** Back to episodic: fewer than 15 headache days in each of three months, whatever the missing days held. */
export const isEpisodicAgain = (headacheMonths: readonly Counted[]): Verdict => {
  const verdicts = Array.from({ length: monthsToLast }, (_, k): Verdict => {
    const followUp = headacheMonths[k]
    if (followUp === undefined) return 'unknown'
    if (followUp.counted >= chronicFrom) return false
    return followUp.counted + followUp.days - followUp.recorded < chronicFrom ? true : 'unknown'
  })
  return verdicts.includes(false) ? false : verdicts.includes('unknown') ? 'unknown' : true
}

/** `day` counts from the last session, which is day 0. */
export type Relapse =
  | { readonly status: 'relapsed'; readonly day: number }
  | { readonly status: 'not-yet'; readonly censoredOn: number }

/** More than 0.7 of the baseline, of a window with enough days known, in whole numbers. */
const isBackUp = (baseline: Counted, window: Counted): boolean =>
  isAdequate(window) && 10 * window.counted * baseline.recorded > 7 * baseline.counted * window.recorded

const confirmedAfter = 7
const firstDay = month + 1

/**
 * For somebody who responded in month 1: the first day t ≥ 29 whose rolling 28 days [t − 27, t] are back above 0.7 of the
 * baseline, with the window that ends at t + 7 too (our own rule). `after` holds a mark for each day since the last session,
 * day 1 first. Without a relapse the time is censored at the last day with an adequate window.
 */
export const relapseOf = (baseline: Counted, after: Marks): Relapse => {
  const windows = rollingMonths(after)
  const backUp = windows.map((window) => isBackUp(baseline, window))
  for (let t = firstDay; t + confirmedAfter <= after.length; t++)
    if (backUp[t - month] && backUp[t + confirmedAfter - month]) return { status: 'relapsed', day: t }
  const last = windows.findLastIndex(isAdequate)
  return { status: 'not-yet', censoredOn: last < 0 ? 0 : last + month }
}

/** The first window ends on day 28. */
const rollingMonths = (after: Marks): Counted[] =>
  Array.from({ length: Math.max(0, after.length - month + 1) }, (_, start) => {
    const marks = after.slice(start, start + month)
    const known = marks.filter((mark) => mark !== null)
    return { counted: known.filter((mark) => mark).length, recorded: known.length, days: month }
  })
