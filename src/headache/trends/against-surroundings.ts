import type { Marks } from './marks.ts'
import { chanceBeyond } from './student.ts'

/** Days that belong together around a middle one, and the days on both sides of them, in days from the middle. */
export interface Shape {
  /** 0: the middle day alone; 2: five days. */
  readonly own: number
  readonly around: number
  /** How many of each have to be known. */
  readonly ownKnown: number
  readonly aroundKnown: number
  /** How many such places have to be there. */
  readonly occurrences: number
}

/** Of any stretch of days: how many are known, and in how many of them it is so. */
const counterOf = (marks: Marks) => {
  const known = [0]
  const hits = [0]
  for (const mark of marks) {
    known.push(known.at(-1)! + (mark === null ? 0 : 1))
    hits.push(hits.at(-1)! + (mark ? 1 : 0))
  }
  return (middle: number, reach: number) => {
    const from = Math.min(marks.length, Math.max(0, middle - reach))
    const to = Math.max(from, Math.min(marks.length, middle + reach + 1))
    return { known: known[to]! - known[from]!, hits: hits[to]! - hits[from]! }
  }
}

const mean = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0) / all.length

/**
 * Chance of so large a mean difference between days and those around them, if nothing is there. Each occurrence is held
 * against its own surroundings, on both sides of it, so that good and bad spells and slow changes cancel out and what is
 * left hardly depends from one to the next. How much such differences scatter by themselves is read from every day of the
 * diary, taken as if it were one. `null`: too little is known.
 */
export const againstSurroundings = (marks: Marks, middles: readonly number[], shape: Shape): number | null => {
  const count = counterOf(marks)
  const differenceAt = (middle: number): readonly number[] => {
    const [own, all] = [count(middle, shape.own), count(middle, shape.around)]
    const around = { known: all.known - own.known, hits: all.hits - own.hits }
    if (own.known < shape.ownKnown || around.known < shape.aroundKnown) return []
    return [own.hits / own.known - around.hits / around.known]
  }
  const differences = middles.flatMap(differenceAt)
  if (differences.length < shape.occurrences) return null
  const scatter = mean(marks.flatMap((_, place) => differenceAt(place)).map((difference) => difference ** 2))
  if (scatter === 0) return 1
  return chanceBeyond(mean(differences) / Math.sqrt(scatter / differences.length), differences.length - 1)
}
