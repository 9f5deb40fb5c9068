/**
 * Exact decimal arithmetic. A dose is worked out as a fraction of whole numbers, so that 0.35 × 60 is 21 and not
 * 20.999…: a rate that should stand on a pump's step is never rounded down to the step below by a binary crumb.
 */
export interface Exact {
  readonly top: bigint
  /** Always above zero; the fraction is in lowest terms. */
  readonly bottom: bigint
}

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b))
const magnitude = (n: bigint): bigint => (n < 0n ? -n : n)

const fraction = (top: bigint, bottom: bigint): Exact => {
  if (bottom === 0n) throw new RangeError('division by zero')
  const sign = bottom < 0n ? -1n : 1n
  const common = divisor(magnitude(top), magnitude(bottom)) || 1n
  return { top: (sign * top) / common, bottom: (sign * bottom) / common }
}

const decimal = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/

/** The decimal as it is written (the shortest that reads back as this number). Throws on what is not finite. */
export const exact = (n: number): Exact => {
  const [, sign = '', whole = '', part = '', power = '0'] = decimal.exec(String(n)) ?? []
  if (whole === '') throw new RangeError(`not a decimal: ${n}`)
  const places = Number(power) - part.length
  const digits = BigInt(sign + whole + part)
  return places >= 0 ? fraction(digits * 10n ** BigInt(places), 1n) : fraction(digits, 10n ** BigInt(-places))
}

export const plus = (a: Exact, b: Exact): Exact => fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom)
export const minus = (a: Exact, b: Exact): Exact => fraction(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom)
export const times = (a: Exact, b: Exact): Exact => fraction(a.top * b.top, a.bottom * b.bottom)
export const over = (a: Exact, b: Exact): Exact => fraction(a.top * b.bottom, a.bottom * b.top)
export const total = (all: readonly Exact[]): Exact => all.reduce(plus, exact(0))

/** Below, equal or above: −1, 0, 1. */
export const compare = (a: Exact, b: Exact): -1 | 0 | 1 => {
  const difference = a.top * b.bottom - b.top * a.bottom
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The largest whole multiple of `step` (above zero) that is not above `value`, which must not be negative. */
export const floorTo = (value: Exact, step: Exact): Exact => {
  if (value.top < 0n || step.top <= 0n) throw new RangeError('floorTo counts from zero upwards')
  const { top, bottom } = over(value, step)
  return times(fraction(top / bottom, 1n), step)
}

/** The smallest whole multiple of `step` that is not below `value`: a limit written with few digits still lets all of it through. */
export const ceilTo = (value: Exact, step: Exact): Exact => {
  const below = floorTo(value, step)
  return compare(below, value) < 0 ? plus(below, step) : below
}

export const isWhole = ({ bottom }: Exact): boolean => bottom === 1n

const placesKept = 30
/** The nearest number; what has 30 decimals or fewer comes back as exactly the number of that decimal. */
export const toNumber = ({ top, bottom }: Exact): number =>
  Number(`${(top * 10n ** BigInt(placesKept)) / bottom}e-${placesKept}`)
