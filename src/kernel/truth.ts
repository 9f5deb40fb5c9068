/** Kleene's three values. Unknown is an answer; it never counts as "no". */
export type Truth = 'met' | 'not-met' | 'unknown'

export const truthOf = (known: boolean | null | undefined): Truth =>
  known === undefined || known === null ? 'unknown' : known ? 'met' : 'not-met'

export const not = (truth: Truth): Truth => (truth === 'met' ? 'not-met' : truth === 'not-met' ? 'met' : 'unknown')

/** Every one must hold: one `not-met` decides, and nothing unknown can be outvoted. */
export const allOf = (truths: readonly Truth[]): Truth =>
  truths.includes('not-met') ? 'not-met' : truths.includes('unknown') ? 'unknown' : 'met'

export const anyOf = (truths: readonly Truth[]): Truth =>
  truths.includes('met') ? 'met' : truths.includes('unknown') ? 'unknown' : 'not-met'

/** "At least n of these": decided only when the unknown ones can no longer change it. */
export const atLeastOf = (n: number, truths: readonly Truth[]): Truth => {
  const met = truths.filter((t) => t === 'met').length
  const unknown = truths.filter((t) => t === 'unknown').length
  return reaches({ counted: met, undecided: unknown }, n)
}

export const atMostOf = (n: number, truths: readonly Truth[]): Truth => not(atLeastOf(n + 1, truths))

/** A count of days or attacks that may still grow by what nobody recorded. */
export interface Count {
  readonly counted: number
  readonly undecided: number
}

export const reaches = ({ counted, undecided }: Count, atLeast: number): Truth =>
  counted >= atLeast ? 'met' : counted + undecided < atLeast ? 'not-met' : 'unknown'
