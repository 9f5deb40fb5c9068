import { exact, over, toNumber } from '#core/kernel/exact.ts'
import type { Rails } from '#core/safety/clinic-rails.ts'
import type { Drug, Route, Setting } from '#core/safety/guardrails.ts'
import { type Check, check, worstOf } from './check.ts'

/** How often a course is given: nothing here says that so many help, only what has been done and what is ours. */
export interface SeriesPlan {
  readonly drug: Drug
  readonly route: Route
  readonly setting: Setting
  readonly sessions: number
  /** Shortest time between two sessions, start to start. */
  readonly minHoursBetween: number
  /** Since the last session of an earlier series; `null` where there was none. */
  readonly daysSinceLastSeries: number | null
}

const hoursPerWeek = 168

/** Sessions that can start within any 7 days when they keep at least `minHoursBetween`, of `sessions` in all. */
export const sessionsInWeek = ({
  sessions,
  minHoursBetween,
}: Pick<SeriesPlan, 'sessions' | 'minHoursBetween'>): number =>
  minHoursBetween <= 0
    ? sessions
    : Math.min(sessions, Math.ceil(toNumber(over(exact(hoursPerWeek), exact(minHoursBetween)))))

/** G25 and G26 are about visits: one admission is one session by nature, and its days are G13. */
export const checkSeries = (plan: SeriesPlan, rails: Rails): readonly Check[] => [
  ...(plan.setting === 'outpatient' ? [check(rails.G25, plan.sessions)] : []),
  ...(plan.setting === 'outpatient' && plan.route === 'iv' ? [check(rails.G26, plan.minHoursBetween)] : []),
  ...(plan.drug === 'esketamine' ? [check(rails.G24, sessionsInWeek(plan))] : []),
  ...(plan.daysSinceLastSeries === null ? [] : [check(rails.G27, plan.daysSinceLastSeries)]),
]

/** Hours between sessions that follow each other, elapsed, whatever the clocks did in between. */
export const gapsHours = (starts: readonly Temporal.Instant[]): readonly number[] => {
  const inOrder = [...starts].sort(Temporal.Instant.compare)
  return inOrder.slice(1).map((start, i) => inOrder[i]!.until(start).total('hour'))
}

/** One G26 check a gap, in order: a booked series is looked at visit by visit. */
export const checkGaps = (starts: readonly Temporal.Instant[], rails: Rails): readonly Check[] =>
  gapsHours(starts).flatMap((hours) => worstOf(rails.G26, [hours]))
