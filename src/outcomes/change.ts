import { month } from './counted.ts'
import { type Belief, beliefOf, cells, densityOf, jointWeights, type Marks, normal, shareAt } from './true-share.ts'

/** What the two records say about a true change; everything in days per 28. Never a p-value. */
export interface Change {
  readonly days: Band
  readonly before: Band
  readonly after: Band
  /** Chance that the long-run share fell by at least so much, 0–1. */
  readonly chanceOf30: number
  readonly chanceOf50: number
  /** Chance that it rose at all. */
  readonly chanceOfRise: number
  /** Densities on 0–28 days in steps of a quarter of a day; each sums to 1. */
  readonly density: { readonly before: readonly number[]; readonly after: readonly number[] }
}

/** 5th, 50th and 95th percentile. */
export interface Band {
  readonly low: number
  readonly middle: number
  readonly high: number
}

/** Two records, a mark a day, `null` where nobody wrote: before and after the treatment. */
export const changeBetween = (before: Marks, after: Marks): Change => {
  const [b, a] = [beliefOf(before), beliefOf(after)]
  const weights = jointWeights(b, a)
  const density = { before: densityOf(b, weights), after: densityOf(a, weights) }
  const difference = differenceOf(b, a, weights)
  return {
    days: bandOf(difference, (index) => ((index - cells + 1) * month) / cells),
    before: bandOf(density.before, (cell) => shareAt(cell) * month),
    after: bandOf(density.after, (cell) => shareAt(cell) * month),
    chanceOf30: chanceOfFall(30, { b, a, weights }),
    chanceOf50: chanceOfFall(50, { b, a, weights }),
    chanceOfRise: 1 - chanceOfFall(0, { b, a, weights }),
    density,
  }
}

interface Joint {
  readonly b: Belief
  readonly a: Belief
  readonly weights: readonly number[]
}

/** Chance of after ≤ (1 − percent/100)·before; a cell that the line cuts counts for its part below. */
const chanceOfFall = (percent: number, { b, a, weights }: Joint): number =>
  weights.reduce((sum, weight, n) => {
    const below = cumulative(normal(a[n] ?? []))
    const chance = normal(b[n] ?? []).reduce(
      (part, mass, cell) => part + mass * below((1 - percent / 100) * shareAt(cell) * cells),
      0,
    )
    return sum + weight * chance
  }, 0)

/** Mass below a point on the cell axis, linear within a cell. */
const cumulative = (row: readonly number[]): ((point: number) => number) => {
  const until = [0]
  for (const value of row) until.push((until.at(-1) ?? 0) + value)
  return (point) => {
    const cell = Math.min(cells - 1, Math.floor(point))
    return (until[cell] ?? 0) + (point - cell) * (row[cell] ?? 0)
  }
}

/** Too little to be seen in any figure. */
const negligible = 1e-12

/** Distribution of after − before: index `cells − 1` is no change. */
const differenceOf = (b: Belief, a: Belief, weights: readonly number[]): number[] => {
  const difference = Array.from({ length: 2 * cells - 1 }, () => 0)
  for (const [n, weight] of weights.entries()) {
    const after = normal(a[n] ?? [])
    for (const [from, mass] of normal(b[n] ?? []).entries()) {
      if (weight * mass < negligible) continue
      for (const [to, value] of after.entries()) difference[to - from + cells - 1]! += weight * mass * value
    }
  }
  return difference
}

const bandOf = (density: readonly number[], valueAt: (cell: number) => number): Band => ({
  low: quantile(density, 0.05, valueAt),
  middle: quantile(density, 0.5, valueAt),
  high: quantile(density, 0.95, valueAt),
})

/** Linear within the cell it falls into. */
const quantile = (density: readonly number[], at: number, valueAt: (cell: number) => number): number => {
  let below = 0
  for (const [cell, mass] of density.entries()) {
    if (below + mass >= at) return valueAt(cell + (mass > 0 ? (at - below) / mass : 0) - 0.5)
    below += mass
  }
  return valueAt(density.length - 1)
}
