import type { Answer, Dose } from '#core/pharmacology/case.ts'
import { isInfusion } from '#core/pharmacology/case.ts'

/** A predicted curve as it is told in words: minutes, and levels in ng/mL. */
export interface Shape {
  readonly timesMin: readonly number[]
  readonly low: readonly number[]
  readonly middle: readonly number[]
  readonly high: readonly number[]
  readonly peakMin: number
}

export const lastDoseMin = (doses: readonly Dose[]): number =>
  Math.max(0, ...doses.map((dose) => dose.startMin + (isInfusion(dose) ? dose.durationMin : 0)))

const afterMin = 240
const every = 2
/** From the start to four hours after the last dose. */
export const timesFor = (doses: readonly Dose[]): readonly number[] =>
  Array.from({ length: Math.floor((lastDoseMin(doses) + afterMin) / every) + 1 }, (_, i) => i * every)

/** Of blood, since the levels of the studies were measured there. `null` = no band could be computed. */
export const shapeOf = ({ timesMin, bands }: Answer): Shape | null => {
  const { '5': low, '50': middle, '95': high } = bands?.plasmaNgMl ?? {}
  if (!low || !middle || !high) return null
  const peak = middle.indexOf(Math.max(...middle))
  return {
    ...{ timesMin, low, middle, high },
    peakMin: timesMin[peak]!,
  }
}
