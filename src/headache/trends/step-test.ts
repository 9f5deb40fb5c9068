import type { Marks } from './marks.ts'
import { chanceBeyond } from './student.ts'

/**
 * Whether the newer half of a stretch of days differs from the older half, where days depend on each other in a way that
 * nobody knows. The step between the halves is held against as many slow waves of the same diary, each made independent
 * of the step and of the mean: if nothing changed, the step is one more slow movement like them, and the ratio is a
 * Student t with as many degrees as there are waves (fixed-b asymptotics with cosine weights: Müller 2007, J Econometrics
 * 141:1331; Lazarus, Lewis, Stock, Watson 2018, J Bus Econ Stat 36:541).
 */
export const slowWaves = 5
/** The waves are a little faster than the step, and spells of weeks move the slow more: without this it errs too often. Ours. */
const allowance = 1.15

export interface Step {
  /** Share of the newer half less share of the older one, −1 to 1. */
  readonly difference: number
  /** One standard error of it. */
  readonly error: number
  /** Chance of so large a step if nothing changed. */
  readonly chance: number
}

type Vector = readonly number[]

const dot = (a: Vector, b: Vector): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0)

/** What is left of `raw` when the others' part in it is taken out, at length 1. */
const independentOf = (others: readonly Vector[], raw: Vector): Vector => {
  const rest = others.reduce<Vector>((left, other) => {
    const part = dot(left, other)
    return left.map((x, i) => x - part * other[i]!)
  }, raw)
  const length = Math.sqrt(dot(rest, rest))
  return rest.map((x) => x / length)
}

/** Marks of both halves, oldest first, the same number of days each; needs known days in both, more of them than waves. */
export const stepBetweenHalves = (marks: Marks): Step => {
  const known = marks.flatMap((mark, day) => (mark === null ? [] : [{ value: mark ? 1 : 0, day }]))
  const values = known.map(({ value }) => value)
  const isNewer = known.map(({ day }) => (day >= marks.length / 2 ? 1 : 0))
  const mean = independentOf(
    [],
    known.map(() => 1),
  )
  const step = independentOf([mean], isNewer)
  const basis: Vector[] = [mean, step]
  for (let wave = 1; wave <= slowWaves; wave++) {
    const raw = known.map(({ day }) => Math.cos((Math.PI * wave * (day + 0.5)) / marks.length))
    basis.push(independentOf(basis, raw))
  }
  const noise = allowance * Math.sqrt(basis.slice(2).reduce((sum, wave) => sum + dot(values, wave) ** 2, 0) / slowWaves)
  const toDifference = 1 / dot(isNewer, step)
  const size = dot(values, step)
  const chance = size === 0 ? 1 : chanceBeyond(size / noise, slowWaves)
  return { difference: size * toDifference, error: noise * toDifference, chance }
}
