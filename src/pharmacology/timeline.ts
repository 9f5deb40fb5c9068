import type { Dose } from './case.ts'
import { type DosingHistory, historyOf, type Running } from './dosing-history.ts'
import type { Path } from './system.ts'

/** The doses and samples of a case cut into steps of constant rates; the same for every person who gets them. */
export interface Timeline {
  /** Point k, minutes: something starts, stops, is given or is sampled there. */
  readonly points: Float64Array
  /** The step after point k has the length `lengths[lengthOf[k]]`: few lengths on an even grid, whose factors are shared. */
  readonly lengthOf: Int32Array
  readonly lengths: readonly number[]
  /** Which sample point k is; −1 for none. */
  readonly sampleOf: Int32Array
  readonly vein: Input
  /** Per way into the body, what was sprayed: of the first 28 mg, and of later ones. */
  readonly sprayed: readonly { readonly first: Input; readonly later: Input }[]
}

/** Milligrams that arrive at a point at once, and milligrams per minute during the step after it. */
export interface Input {
  readonly impulse: Float64Array
  readonly rate: Float64Array
}

/** Doses ready to be cut at some sample times (ascending, without repeats) or others; `paths` are the ways in of any one person. */
export const cutterOf = (
  doses: readonly Dose[],
  paths: readonly Path[],
): ((samples: readonly number[]) => Timeline) => {
  const history = historyOf(doses)
  const releases =
    history.sprays.length === 0 ? [] : paths.map(({ releaseOver, lag = 0 }) => ({ after: lag, over: releaseOver }))
  return (samples) => timelineOf(history, samples, releases)
}

/** When a spray reaches the door of one way in, and over how many minutes it is let go there (0 = at once). */
interface Release {
  readonly after: number
  readonly over: number
}

/** `samples` ascending, without repeats. */
const timelineOf = (history: DosingHistory, samples: readonly number[], releases: readonly Release[]): Timeline => {
  const points = pointsOf(history, samples, releases)
  const indexOf = new Map([...points].map((t, k) => [t, k]))
  const sampleOf = new Int32Array(points.length).fill(-1)
  for (const [i, t] of samples.entries()) sampleOf[indexOf.get(t)!] = i
  const portion = (release: Release, key: 'firstMg' | 'laterMg') => inputOf(indexOf, sprayInput(history, release, key))
  return {
    points,
    ...stepsOf(points),
    sampleOf,
    vein: inputOf(indexOf, { impulses: history.boluses, running: history.infusions }),
    sprayed: releases.map((release) => ({ first: portion(release, 'firstMg'), later: portion(release, 'laterMg') })),
  }
}

interface Arrivals {
  readonly impulses: readonly { readonly at: number; readonly mg: number }[]
  readonly running: readonly Running[]
}

const sprayInput = ({ sprays }: DosingHistory, { after, over }: Release, key: 'firstMg' | 'laterMg'): Arrivals =>
  over === 0
    ? { impulses: sprays.map((spray) => ({ at: spray.at + after, mg: spray[key] })), running: [] }
    : {
        impulses: [],
        running: sprays.map((spray) => ({
          from: spray.at + after,
          to: spray.at + after + over,
          mgPerMin: spray[key] / over,
        })),
      }

const pointsOf = (
  { boluses, infusions, sprays }: DosingHistory,
  samples: readonly number[],
  releases: readonly Release[],
) => {
  const all = new Set(samples)
  for (const { at } of boluses) all.add(at)
  for (const { from, to } of infusions) all.add(from).add(to)
  for (const { at } of sprays) {
    all.add(at)
    for (const { after, over } of releases) all.add(at + after).add(at + after + over)
  }
  return Float64Array.from(all).sort()
}

/** 31.8 − 31 and 36.8 − 36 differ in the last digits only; lengths within 2^−40 min count as one. */
const alike = 2 ** 40

const stepsOf = (points: Float64Array): Pick<Timeline, 'lengthOf' | 'lengths'> => {
  const known = new Map<number, number>()
  const lengths: number[] = []
  const lengthOf = new Int32Array(points.length).fill(-1)
  for (let k = 0; k + 1 < points.length; k++) {
    const length = points[k + 1]! - points[k]!
    const key = Math.round(length * alike)
    const index = known.get(key) ?? lengths.push(length) - 1
    known.set(key, index)
    lengthOf[k] = index
  }
  return { lengthOf, lengths }
}

/** Running rates are added up as they start and stop; when nothing runs the rate is exactly 0, not a rounding rest. */
const inputOf = (indexOf: ReadonlyMap<number, number>, { impulses, running }: Arrivals): Input => {
  const impulse = new Float64Array(indexOf.size)
  const change = new Float64Array(indexOf.size)
  const started = new Int32Array(indexOf.size)
  for (const { at, mg } of impulses) impulse[indexOf.get(at)!]! += mg
  for (const { from, to, mgPerMin } of running) {
    const [start, stop] = [indexOf.get(from)!, indexOf.get(to)!]
    change[start]! += mgPerMin
    change[stop]! -= mgPerMin
    started[start]!++
    started[stop]!--
  }
  const rate = new Float64Array(indexOf.size)
  let [sum, count] = [0, 0]
  for (let k = 0; k < rate.length; k++) {
    count += started[k]!
    sum = count === 0 ? 0 : sum + change[k]!
    rate[k] = sum
  }
  return { impulse, rate }
}
