import { exact, isWhole, over, plus, times, toNumber } from '#core/kernel/exact.ts'
import { type Mg, type MgPerMl, mg } from '#core/kernel/quantity.ts'

/** A dose in whole sprays, or the two neighbours a prescriber has to choose between; it is never rounded in silence. */
export type SprayCount =
  | { readonly whole: true; readonly sprays: number }
  | { readonly whole: false; readonly lower: SprayChoice; readonly higher: SprayChoice }

export interface SprayChoice {
  readonly sprays: number
  readonly mg: Mg
  /** Against the dose asked for. */
  readonly changePercent: number
}

const choice = (sprays: number, perSpray: Mg, asked: Mg): SprayChoice => {
  const given = times(exact(sprays), exact(perSpray))
  const change = times(plus(over(given, exact(asked)), exact(-1)), exact(100))
  return { sprays, mg: mg(toNumber(given)), changePercent: toNumber(change) }
}

/** sprays = mg ÷ mg per spray; `asked` and `perSpray` must be above zero. */
export const spraysFor = (asked: Mg, perSpray: Mg): SprayCount => {
  const count = over(exact(asked), exact(perSpray))
  const lower = Math.floor(toNumber(count))
  if (isWhole(count)) return { whole: true, sprays: lower }
  return { whole: false, lower: choice(lower, perSpray, asked), higher: choice(lower + 1, perSpray, asked) }
}

/** What one spray of this lot holds: strength × volume, both read from its label. */
export const mgPerSprayOf = (lot: { readonly mgPerMl: MgPerMl; readonly mlPerSpray: number }): Mg =>
  mg(toNumber(times(exact(lot.mgPerMl), exact(lot.mlPerSpray))))
