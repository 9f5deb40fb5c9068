/**
 * Seeded randomness for the synthetic clinic: the same seed gives the same people on every machine.
 * sfc32 (Chris Doty-Humphrey, PractRand), 32-bit integer arithmetic only, so no platform's floats can differ.
 */
export interface Random {
  /** In [0, 1). */
  readonly uniform: () => number
  readonly chance: (probability: number) => boolean
  /** Mean 0, standard deviation 1. */
  readonly normal: () => number
  /** 1, 2, 3, … with the given mean. */
  readonly geometric: (mean: number) => number
  /** An integer, both ends included. */
  readonly integer: (low: number, high: number) => number
}

const warmUpRounds = 15

export const randomFrom = (seed: number): Random => {
  let [a, b, c, counter] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, seed | 0]
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  for (let round = 0; round < warmUpRounds; round++) next()
  return {
    uniform: next,
    chance: (probability) => next() < probability,
    // Box and Muller, Ann Math Stat 1958;29:610. 1 − u is never 0.
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    geometric: (mean) => (mean <= 1 ? 1 : 1 + Math.floor(Math.log(1 - next()) / Math.log(1 - 1 / mean))),
    integer: (low, high) => low + Math.floor(next() * (high - low + 1)),
  }
}
