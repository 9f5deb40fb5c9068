/** Kleene's three values. Unknown is an answer; it never counts as "no". */
export type Truth = 'met' | 'not-met' | 'unknown'

export const truthOf = (known: boolean | null | undefined): Truth =>
  known === undefined || known === null ? 'unknown' : known ? 'met' : 'not-met'

export const not = (truth: Truth): Truth => (truth === 'met' ? 'not-met' : truth === 'not-met' ? 'met' : 'unknown')

/** Every one must hold: one `not-met` decides, and nothing unknown can be outvoted. */
export const allOf = (truths: readonly Truth[]): Truth => {
  let all: Truth = 'met'
  for (const truth of truths) {
    if (truth === 'not-met') return 'not-met'
    if (truth === 'unknown') all = 'unknown'
  }
  return all
}

export const anyOf = (truths: readonly Truth[]): Truth => {
  let any: Truth = 'not-met'
  for (const truth of truths) {
    if (truth === 'met') return 'met'
    if (truth === 'unknown') any = 'unknown'
  }
  return any
}

/** "At least n of these": decided only when the unknown ones can no longer change it. */
export const atLeastOf = (n: number, truths: readonly Truth[]): Truth => {
  let counted = 0
  let undecided = 0
  for (const truth of truths) {
    if (truth === 'met') counted++
    else if (truth === 'unknown') undecided++
  }
  return reaches({ counted, undecided }, n)
}

export const atMostOf = (n: number, truths: readonly Truth[]): Truth => not(atLeastOf(n + 1, truths))

/** A count of days or attacks that may still grow by what nobody recorded. */
export interface Count {
  readonly counted: number
  readonly undecided: number
}

export const reaches = ({ counted, undecided }: Count, atLeast: number): Truth =>
  counted >= atLeast ? 'met' : counted + undecided < atLeast ? 'not-met' : 'unknown'
