/** A named stretch of totals, both ends included. */
export interface Band {
  readonly id: string
  readonly from: number
  readonly to: number
}

/** `null` without a score or without bands. */
export const bandOf = (score: number | null, bands: readonly Band[]): string | null =>
  score === null ? null : (bands.find(({ from, to }) => score >= from && score <= to)?.id ?? null)
