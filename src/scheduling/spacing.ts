import type { Rails } from '#core/safety/clinic-rails.ts'
import type { Drug, Setting } from '#core/safety/guardrails.ts'
import { type Check, check } from '#core/treatment/check.ts'
import { checkGaps } from '#core/treatment/series.ts'

/** The starts of one series as they stand or are proposed, and what went before it. */
export interface SeriesStarts {
  readonly drug: Drug
  readonly route: 'iv' | 'nasal'
  readonly setting: Setting
  readonly starts: readonly Temporal.Instant[]
  /** Last session of an earlier series; `null` where there was none. */
  readonly lastOfEarlierSeries: Temporal.Instant | null
  /** As the clinic keeps them. */
  readonly rails: Rails
}

export const weekHours = 168

export const hoursOf = ({ epochMilliseconds }: Temporal.Instant): number => epochMilliseconds / 3_600_000

export const hoursBetween = (a: Temporal.Instant, b: Temporal.Instant): number => hoursOf(b) - hoursOf(a)

/** The most of these times, in hours, that fall into any stretch of 7 days (168 h); exactly a week later is outside. */
export const mostInWeek = (hours: readonly number[]): number =>
  Math.max(0, ...hours.map((from) => hours.filter((at) => at >= from && at - from < weekHours).length))

const sinceEarlier = ({ starts, lastOfEarlierSeries, rails }: SeriesStarts): readonly Check[] => {
  const first = starts.toSorted(Temporal.Instant.compare)[0]
  if (first === undefined || lastOfEarlierSeries === null) return []
  return [check(rails.G27, hoursBetween(lastOfEarlierSeries, first) / 24)]
}

/** G24 to G27 over the real starts: how many, how far apart (each gap), how many in a week, how long after the last series. */
export const checkSpacing = ({ rails, ...series }: SeriesStarts): readonly Check[] => [
  ...(series.setting === 'outpatient' ? [check(rails.G25, series.starts.length)] : []),
  ...(series.setting === 'outpatient' && series.route === 'iv' ? checkGaps(series.starts, rails) : []),
  ...(series.drug === 'esketamine' ? [check(rails.G24, mostInWeek(series.starts.map(hoursOf)))] : []),
  ...sinceEarlier({ ...series, rails }),
]
