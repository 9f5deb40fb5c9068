/** From a value to a place on the screen, in a straight line. */
export interface Scale {
  (value: number): number
  readonly from: number
  readonly to: number
}

export const linear = ([from, to]: readonly [number, number], [start, end]: readonly [number, number]): Scale =>
  Object.assign((value: number) => start + ((value - from) / (to - from || 1)) * (end - start), { from, to })

/** Round values from 0 up to at least `most`, about `count` of them, by steps of 1, 2 or 5 times a power of ten. */
export const ticksUpTo = (most: number, count: number): readonly number[] => {
  const rough = (most || 1) / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough)!
  return Array.from({ length: Math.ceil((most || 1) / step - 1e-9) + 1 }, (_, i) => Number((i * step).toPrecision(12)))
}

const place = (n: number): string => n.toFixed(1)

/** An SVG path through the points; a level that isn't there (null) leaves a gap. */
export const linePath = (xs: readonly number[], ys: readonly (number | null)[]): string => {
  let path = ''
  let isOpen = false
  for (const [i, y] of ys.entries()) {
    if (y !== null) path += `${isOpen ? 'L' : 'M'}${place(xs[i]!)} ${place(y)}`
    isOpen = y !== null
  }
  return path
}

/** The area between an upper and a lower line. */
export const bandPath = (xs: readonly number[], upper: readonly number[], lower: readonly number[]): string =>
  `${linePath([...xs, ...xs.toReversed()], [...upper, ...lower.toReversed()])}Z`
