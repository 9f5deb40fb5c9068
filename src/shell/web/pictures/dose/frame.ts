import type { Answer, Dose } from '#core/pharmacology/case.ts'
import { isInfusion } from '#core/pharmacology/case.ts'
import { linear, type Scale, ticksUpTo } from '../scale.ts'

export type Site = 'effectSiteNgMl' | 'plasmaNgMl'

/** Another published model, or an end of a range, drawn as a dashed line without a band. */
export interface OtherCurve {
  readonly label: string
  readonly answer: Answer
}

/** One vital sign or score on the picture's time axis; `low` makes a bar, as for a pressure. */
export interface ObservedSeries {
  readonly name: string
  readonly unit: string
  readonly points: readonly { readonly atMin: number; readonly value: number; readonly low?: number }[]
}

/** Where everything stands, in CSS pixels. */
export interface Frame {
  readonly width: number
  readonly isNarrow: boolean
  readonly x: Scale
  readonly y: Scale
  readonly yTicks: readonly number[]
  readonly xTicks: readonly number[]
  readonly curvesTop: number
  readonly curvesBottom: number
  readonly givenBottom: number
  readonly right: number
}

export const leftMargin = 44
const rightMargin = 14
const topMargin = 34
const axisHeight = 26
const givenHeight = 98
const narrowBelow = 560
const roomyFrom = 700

export const frameOf = (width: number, highest: number, lastMin: number): Frame => {
  const isNarrow = width < narrowBelow
  const yTicks = ticksUpTo(highest, isNarrow ? 3 : 4)
  const curvesBottom = topMargin + (isNarrow ? 200 : width < roomyFrom ? 280 : 320)
  const right = width - rightMargin
  return {
    width,
    isNarrow,
    x: linear([0, lastMin], [leftMargin, right]),
    y: linear([0, yTicks.at(-1)!], [curvesBottom, topMargin]),
    yTicks,
    xTicks: timeTicks(lastMin, Math.max(2, Math.floor((right - leftMargin) / 72))),
    curvesTop: topMargin,
    curvesBottom,
    givenBottom: curvesBottom + axisHeight + givenHeight,
    right,
  }
}

const timeSteps = [5, 10, 15, 20, 30, 60, 120, 240, 480, 1440, 2880, 10_080]
const timeTicks = (lastMin: number, most: number): readonly number[] => {
  const step = timeSteps.find((n) => lastMin / n <= most) ?? lastMin
  return Array.from({ length: Math.floor(lastMin / step + 1e-9) + 1 }, (_, i) => i * step)
}

/** The highest of everything that is drawn, so that no curve leaves the picture. */
export const highestOf = (
  answer: Answer,
  others: readonly OtherCurve[],
  { site, before = null }: { readonly site: Site; readonly before?: Answer | null },
): number => {
  const upper = [answer, before].flatMap((each) => Object.values(each?.bands?.[site] ?? {}).flat())
  return Math.max(1, ...answer.plasmaNgMl, ...answer.effectSiteNgMl, ...upper, ...others.flatMap((o) => o.answer[site]))
}

/** The end of the last infusion; a picture without one has no stop line. */
export const stopOf = (doses: readonly Dose[]): number | null => {
  const ends = doses.filter(isInfusion).filter((d) => d.rateMgPerH > 0)
  return ends.length === 0 ? null : Math.max(...ends.map((d) => d.startMin + d.durationMin))
}

export const totalMg = (doses: readonly Dose[]): number =>
  doses.reduce((sum, d) => sum + (isInfusion(d) ? (d.rateMgPerH * d.durationMin) / 60 : d.amountMg), 0)

/** Milligrams an hour that run at an instant. */
export const rateAt = (doses: readonly Dose[], t: number): number =>
  doses
    .filter(isInfusion)
    .reduce((sum, d) => sum + (t >= d.startMin && t < d.startMin + d.durationMin ? d.rateMgPerH : 0), 0)

/** The sample nearest to a time; the times of a picture ascend. */
export const nearestTo = (timesMin: readonly number[], t: number): number =>
  timesMin.reduce((best, time, i) => (Math.abs(time - t) < Math.abs(timesMin[best]! - t) ? i : best), 0)
