import { linear, type Scale } from '../scale.ts'
import { type RowId, rowOfSignal, type StripData } from './strip-data.ts'

export interface StripFrame {
  readonly left: number
  readonly right: number
  readonly rowHeight: number
  readonly top: number
  readonly x: Scale
  readonly ticks: readonly number[]
  readonly rowOf: (signal: string) => RowId | null
}

const minute = 60_000
const day = 1440 * minute
const paces = [5, 10, 15, 20, 30, 60, 120, 240].map((n) => n * minute)

/** From a quarter of an hour before the drug (or the first reading) to now, with a little room; at least half an hour. */
export const frameOf = (data: StripData, now: number, width: number): StripFrame => {
  const firsts = [
    ...Object.values(data.rows).flatMap((points) => points.slice(0, 1).map(({ at }) => at)),
    ...data.segments.map(({ from }) => from),
  ]
  const from = Math.min(now - 30 * minute, ...firsts)
  const [left, right] = [width < 560 ? 56 : 76, width - (width < 560 ? 92 : 132)]
  const x = linear([from, now], [left, right])
  const pace =
    paces.find((each) => (now - from) / each <= Math.max(3, (right - left) / 110)) ??
    Math.ceil((now - from) / day / 6) * day
  const first = Math.ceil(from / pace) * pace
  const count = Math.max(0, Math.floor((now - first) / pace) + 1)
  const ticks = Array.from({ length: count }, (_, i) => first + i * pace)
  return { left, right, rowHeight: 60, top: 34, x, ticks, rowOf: rowOfSignal }
}
