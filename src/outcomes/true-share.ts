import { cite, ourRule } from '#core/evidence/sources.ts'

/**
 * What a record of days says about the share of days a person has a headache in the long run.
 *
 * Days are not coin tosses: a headache day is likelier after a headache day. Two-state Markov chain with long-run share p and
 * lag-1 correlation φ: P(headache | headache yesterday) = p + φ(1 − p), P(headache | none) = p(1 − φ). A missing day is
 * summed out, which leaves P = p + φᵏ(s − p) after k steps from state s. On top, good and bad spells of weeks move the share
 * of a whole period away from the long-run one.
 */
export type Marks = readonly (boolean | null)[]

/** Shares are cells of a grid: 112 cells are steps of a quarter of a day in 28. */
export const cells = 112
export const shareAt = (cell: number): number => (cell + 0.5) / cells

/** Weak prior on φ with its peak where 33 published diaries have it: density ∝ φ(1 − φ)⁵. Flat prior on the share. */
const persistences = Array.from({ length: 14 }, (_, n) => 0.025 + 0.05 * n)
const persistencePrior = persistences.map((phi) => phi * (1 - phi) ** 5)
export const persistenceSource = cite(
  'kostecki-dillon',
  '33 people, likeliest lag-1 correlation 0.17, 0.05–0.3 plausible',
  'verified',
)

/** Spells: standard deviation on the log odds and day-to-day memory (halves in two weeks). */
const spells = 0.35
const spellMemory = 0.95
export const spellSource = ourRule(
  'good and bad spells of weeks: 0.35 on the log odds, memory 0.95 a day; no published figure',
)

/** For each persistence, the likelihood of each share, already widened by spells; rows are comparable with each other. */
export type Belief = readonly (readonly number[])[]

export const beliefOf = (marks: Marks): Belief => {
  const seen = transitions(marks)
  const logs = persistences.map((phi) =>
    Array.from({ length: cells }, (_, cell) => logLikelihood(seen, shareAt(cell), phi)),
  )
  const top = Math.max(...logs.flat())
  const widen = spellKernel(marks.length)
  return logs.map((row) => widen(row.map((log) => Math.exp(log - top))))
}

interface Transition {
  /** `null`: the first recorded day. */
  readonly from: boolean | null
  readonly steps: number
  readonly to: boolean
  readonly times: number
}

/** How often each step from one recorded day to the next occurs: all that the likelihood needs. */
const transitions = (marks: Marks): Transition[] => {
  const seen = new Map<string, Transition>()
  let last: { readonly day: number; readonly mark: boolean } | null = null
  for (const [day, mark] of marks.entries()) {
    if (mark === null) continue
    const step = { from: last?.mark ?? null, steps: last === null ? 0 : day - last.day, to: mark }
    const key = JSON.stringify(step)
    seen.set(key, { ...step, times: (seen.get(key)?.times ?? 0) + 1 })
    last = { day, mark }
  }
  return [...seen.values()]
}

const logLikelihood = (seen: readonly Transition[], share: number, phi: number): number =>
  seen.reduce((sum, { from, steps, to, times }) => {
    const chance = from === null ? share : share + phi ** steps * (Number(from) - share)
    return sum + times * Math.log(to ? chance : 1 - chance)
  }, 0)

const logOdds = (share: number): number => Math.log(share / (1 - share))

/** Variance of the mean of `days` values of an AR(1) process with unit variance. */
const varianceOfMean = (days: number): number => {
  let sum = days
  for (let lag = 1; lag < days; lag++) sum += 2 * (days - lag) * spellMemory ** lag
  return sum / days ** 2
}

/** Against the likeliest share of the same row: too little to be seen in any figure. */
const negligible = 1e-12

/** Spreads each share of the period over the long-run shares it may come from. Each share's mass is kept. */
const spellKernel = (days: number): ((row: readonly number[]) => number[]) => {
  const deviation = spells * Math.sqrt(varianceOfMean(Math.max(1, days)))
  const odds = Array.from({ length: cells }, (_, cell) => logOdds(shareAt(cell)))
  const weights = odds.map((from) => {
    const raw = odds.map(
      (to, cell) => Math.exp(-(((to - from) / deviation) ** 2) / 2) / (shareAt(cell) * (1 - shareAt(cell))),
    )
    const total = raw.reduce((a, b) => a + b, 0)
    return raw.map((weight) => weight / total)
  })
  return (row) => {
    const wide = Array.from({ length: cells }, () => 0)
    const least = negligible * Math.max(...row)
    for (const [from, mass] of row.entries()) {
      if (mass < least) continue
      const kernel = weights[from]!
      for (let to = 0; to < cells; to++) wide[to]! += mass * kernel[to]!
    }
    return wide
  }
}

const massOf = (row: readonly number[]): number => row.reduce((a, b) => a + b, 0)

/** Scaled to a sum of 1; what underflowed to no mass at all stays 0. */
export const normal = (row: readonly number[]): readonly number[] => {
  const total = massOf(row)
  return total === 0 ? row : row.map((value) => value / total)
}

/** Both periods share one persistence: the weight of each is what both together say of it. */
export const jointWeights = (a: Belief, b: Belief): number[] => {
  const raw = persistencePrior.map((prior, n) => prior * massOf(a[n] ?? []) * massOf(b[n] ?? []))
  const total = massOf(raw)
  return raw.map((weight) => weight / total)
}

/** The belief about the share, persistence averaged out by `weights`; sums to 1 over the cells. */
export const densityOf = (belief: Belief, weights: readonly number[]): number[] => {
  const density = Array.from({ length: cells }, () => 0)
  for (const [n, row] of belief.entries()) {
    const share = normal(row)
    for (let cell = 0; cell < cells; cell++) density[cell]! += weights[n]! * share[cell]!
  }
  return density
}
