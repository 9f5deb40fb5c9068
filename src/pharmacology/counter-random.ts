/**
 * Random numbers by counter: draw k of person j depends on the seed, j and k alone, so order, chunks and threads don't
 * matter. Philox 2×32-10 (Salmon et al., Parallel random numbers: as easy as 1, 2, 3; SC 2011), whole 32-bit numbers
 * only, so every machine draws the same bits.
 */
const multiplier = 0xd256d193
const weyl = 0x9e3779b9
const rounds = 10

export const philox = (seed: number, counter: readonly [number, number]): readonly [number, number] => {
  let [a, b] = counter
  let key = seed
  for (let round = 0; round < rounds; round++) {
    const high = upperHalf(multiplier, a)
    const low = Math.imul(multiplier, a) >>> 0
    a = (high ^ key ^ b) >>> 0
    b = low
    key = (key + weyl) >>> 0
  }
  return [a, b]
}

/** The upper 32 bits of a product of two 32-bit numbers, by halves that no double can round. */
const upperHalf = (x: number, y: number): number => {
  const [xHigh, xLow, yHigh, yLow] = [x >>> 16, x & 0xffff, y >>> 16, y & 0xffff]
  const middle = xHigh * yLow + ((xLow * yLow) >>> 16)
  const carry = xLow * yHigh + (middle & 0xffff)
  return (xHigh * yHigh + Math.floor(middle / 65536) + Math.floor(carry / 65536)) >>> 0
}

/** `count` draws of mean 0 and standard deviation 1 for one person. Box and Muller, Ann Math Stat 1958;29:610. */
export const normalDraws = (seed: number, person: number, count: number): Float64Array => {
  const draws = new Float64Array(count)
  for (let k = 0; k < count; k += 2) {
    const [x, y] = philox(seed, [person, k / 2])
    const radius = Math.sqrt(-2 * Math.log((x + 0.5) / 2 ** 32))
    const angle = (2 * Math.PI * y) / 2 ** 32
    draws[k] = radius * Math.cos(angle)
    if (k + 1 < count) draws[k + 1] = radius * Math.sin(angle)
  }
  return draws
}
