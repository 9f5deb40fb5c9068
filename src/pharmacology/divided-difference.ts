/**
 * D(r1, …, rn; t): what comes out at time t of a chain of n first-order stages after a unit impulse, rates per minute.
 * It is the divided difference of e^(−z·t), up to sign: never negative, the same in any order of the rates, and smooth
 * where rates coincide, which formulas that divide by a difference of rates are not.
 * Recursion and series: Opitz, ZAMM 1964;44:T52; McCurdy, Ng, Parlett, Math Comp 1984;43:501.
 */
export const chainResponse = (t: number, ...rates: number[]): number => {
  sortInPlace(rates)
  return over(rates, [0, rates.length], t)
}

/** Insertion: two to four numbers, some hundred thousand times a picture. */
const sortInPlace = (rates: number[]): void => {
  for (let i = 1; i < rates.length; i++) {
    const rate = rates[i]!
    let j = i
    for (; j > 0 && rates[j - 1]! > rate; j--) rates[j] = rates[j - 1]!
    rates[j] = rate
  }
}

type Span = readonly [from: number, to: number]

const over = (rates: readonly number[], [from, to]: Span, t: number): number => {
  const slowest = rates[from]!
  const spread = rates[to - 1]! - slowest
  if (to - from === 1) return Math.exp(-slowest * t)
  if (to - from === 2 && spread > 0) return (Math.exp(-slowest * t) * -Math.expm1(-spread * t)) / spread
  if (spread * t < 1) return series(rates, [from, to], t)
  return (over(rates, [from, to - 1], t) - over(rates, [from + 1, to], t)) / spread
}

/** With x = (rmax − rmin)·t the k-th term is below x^k/k!: 20 terms reach the last digit up to x = 1, 10 up to 0.1. */
const mostTerms = 20
const termsFor = (x: number): number => (x < 0.1 ? 10 : mostTerms)
const homogeneous = new Float64Array(mostTerms)

const series = (rates: readonly number[], [from, to]: Span, t: number): number => {
  const n = to - from
  const terms = termsFor((rates[to - 1]! - rates[from]!) * t)
  let mean = 0
  for (let i = from; i < to; i++) mean += rates[i]! / n
  homogeneous.fill(0, 1, terms)
  homogeneous[0] = 1
  for (let i = from; i < to; i++) {
    const x = (mean - rates[i]!) * t
    for (let k = 1; k < terms; k++) homogeneous[k]! += x * homogeneous[k - 1]!
  }
  let weight = t ** (n - 1) * Math.exp(-mean * t)
  for (let k = 2; k < n; k++) weight /= k
  let sum = 0
  for (let k = 0; k < terms; k++) {
    sum += homogeneous[k]! * weight
    weight /= n + k
  }
  return sum
}
