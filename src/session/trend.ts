import { type Ms, minutes } from './true-time.ts'

interface Point {
  readonly at: Ms
  readonly value: number
}

/** What A25 looks back on: SpO₂ of the last five minutes (falling maxima only), the last three systolic readings. */
export interface Trend {
  readonly spo2: readonly Point[]
  readonly sbp: readonly number[]
}

export const noTrend: Trend = { spo2: [], sbp: [] }

/** Keeps only points that could still be the highest of a later five minutes, so an hour of samples stays a short list. */
export const addSpo2 = (trend: Trend, point: Point): Trend => {
  const recent = trend.spo2.filter(({ at, value }) => at >= point.at - minutes(5) && value > point.value)
  return { ...trend, spo2: [...recent, point] }
}

export const addSbp = (trend: Trend, value: number): Trend => ({ ...trend, sbp: [...trend.sbp, value].slice(-3) })

const fall = ({ spo2 }: Trend): number => (spo2[0]?.value ?? 0) - (spo2.at(-1)?.value ?? 0)

/** SpO₂ fell by 3 points or more within 5 min. */
export const spo2Fell = (trend: Trend): boolean => fall(trend) >= 3

/** At most one point left of the fall: between the two a probe that wavers neither raises it nor lets it go. */
export const spo2IsBack = (trend: Trend): boolean => fall(trend) <= 1

/** Systolic pressure rose by 15 mm[Hg] or more from the first to the last of three readings. */
export const sbpRose = ({ sbp: [a, , c] }: Trend): boolean => a !== undefined && c !== undefined && c - a >= 15
