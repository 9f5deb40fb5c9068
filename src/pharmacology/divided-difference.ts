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

/** Two stages, without a list: most of what a picture asks for. */
export const twoStages = (t: number, a: number, b: number): number => {
  const slowest = Math.min(a, b)
  const spread = Math.abs(b - a)
  const left = Math.exp(-slowest * t)
  return spread === 0 ? t * left : (left * -Math.expm1(-spread * t)) / spread
}

/** Three stages, likewise. */
export const threeStages = (t: number, a: number, b: number, c: number): number => {
  if (a > b) return threeStages(t, b, a, c)
  if (b > c) return threeStages(t, a, c, b)
  const spread = c - a
  return spread * t < 1 ? threeAlike(t, a, b, c) : (twoStages(t, a, b) - twoStages(t, b, c)) / spread
}

/**
 * The series for three rates. Around their mean the departures x, y, z add up to 0, so their complete homogeneous
 * polynomials follow h(k) = −(xy + yz + zx)·h(k−2) + xyz·h(k−3).
 */
const threeAlike = (t: number, a: number, b: number, c: number): number => {
  const mean = (a + b + c) / 3
  const [x, y, z] = [(mean - a) * t, (mean - b) * t, (mean - c) * t]
  const ofSecond = -(x * y + y * z + z * x)
  const ofThird = x * y * z
  let [third, second, first] = [1, 0, ofSecond]
  let sum = 1 / 2 + first / 24
  for (let k = 3; k < termsOfThree; k++) {
    const next = ofSecond * second + ofThird * third
    third = second
    second = first
    first = next
    sum += next * perFactorial[k]!
  }
  return t * t * Math.exp(-mean * t) * sum
}
/** |x| ≤ 2/3 where it is used: the next term is below 2^−53 of the sum. */
const termsOfThree = 14
/** 1/(k + 2)! */
const perFactorial = Float64Array.from({ length: termsOfThree }, (_, k) => {
  let product = 1
  for (let i = 2; i <= k + 2; i++) product *= i
  return 1 / product
})

/** Insertion: three or four numbers. */
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
  if (to - from === 1) return Math.exp(-slowest * t)
  if (to - from === 2) return twoStages(t, slowest, rates[from + 1]!)
  if (to - from === 3) return threeStages(t, slowest, rates[from + 1]!, rates[from + 2]!)
  const spread = rates[to - 1]! - slowest
  if (spread * t < 1) return series(rates, [from, to], t)
  return (over(rates, [from, to - 1], t) - over(rates, [from + 1, to], t)) / spread
}

/** With x = (rmax − rmin)·t the k-th term is below x^k/k!, so the last digit is reached with fewer terms the smaller x is. */
const mostTerms = 20
const termsFor = (x: number): number => (x < 0.001 ? 6 : x < 0.02 ? 8 : x < 0.1 ? 10 : x < 0.4 ? 14 : mostTerms)
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
