import type { Judgement } from '#core/kernel/criterion.ts'
import { atLeastOf, not, type Truth } from '#core/kernel/truth.ts'

/** A judgement before it is put into words: what it is, and the days (ISO) that decide it. Days are worked out when asked for. */
export interface Verdict {
  readonly truth: Truth
  readonly dates: readonly string[]
  /** Of an open one: the only way its days can turn it. What was before the diary may turn it the other way. */
  readonly only?: Decided | undefined
}

type Decided = 'met' | 'not-met'
type Dates = () => readonly string[]

/** Its days are worked out when somebody looks at them. */
abstract class WorkedOut {
  abstract get dates(): readonly string[]
}
export const isWorkedOut = (judgement: Judgement): boolean => judgement instanceof WorkedOut

class Lazy extends WorkedOut implements Judgement, Verdict {
  readonly truth: Truth
  readonly evidence: string
  readonly only: Decided | undefined
  readonly #dates: Dates
  #named: readonly string[] | null = null

  constructor(truth: Truth, evidence: string, dates: Dates, only?: Decided) {
    super()
    this.truth = truth
    this.evidence = evidence
    this.only = only
    this.#dates = dates
  }

  get dates(): readonly string[] {
    this.#named ??= this.#dates()
    return this.#named
  }
}

export const verdict = (truth: Truth, dates: Dates, only?: Decided): Verdict => new Lazy(truth, '', dates, only)

/** The same, in words. */
export const judged = (truth: Truth, evidence: string, dates: Dates): Judgement & Verdict =>
  new Lazy(truth, evidence, dates)

class Worded extends WorkedOut implements Judgement, Verdict {
  readonly #verdict: Verdict
  readonly evidence: string

  constructor(decided: Verdict, evidence: string) {
    super()
    this.#verdict = decided
    this.evidence = evidence
  }
  get truth(): Truth {
    return this.#verdict.truth
  }
  get dates(): readonly string[] {
    return this.#verdict.dates
  }
  get only(): Decided | undefined {
    return this.#verdict.only
  }
}

/** A verdict that was come to without words, with them. */
export const inWords = (decided: Verdict, evidence: string): Judgement & Verdict => new Worded(decided, evidence)

/** What somebody answered, or another rule, and no day of the diary. */
export const answered = (truth: Truth): Verdict => ({ truth, dates: [] })

const together = (verdicts: readonly Verdict[]): readonly string[] => {
  const named = verdicts.map((v) => v.dates).filter((dates) => dates.length > 0)
  return named.length < 2 ? (named[0] ?? []) : [...new Set(named.flat())].sort()
}

const isDateless = ({ dates }: Verdict): boolean => dates.length === 0

/** A verdict, or how to come by it where that is much work. */
export type Part = Verdict | (() => Verdict)
const given = (part: Part): Verdict => (typeof part === 'function' ? part() : part)

/** Several verdicts as one; `enough` is what a single one of them settles. */
class Joined implements Verdict {
  readonly truth: Truth
  readonly #parts: readonly Part[]
  readonly #enough: Decided

  constructor(truth: Truth, parts: readonly Part[], enough: Decided) {
    this.truth = truth
    this.#parts = parts
    this.#enough = enough
  }

  get #deciding(): readonly Verdict[] {
    return this.#parts.map(given).filter((v) => v.truth === this.truth)
  }

  /** Where one verdict would do and one of them rests on no day, no day decides; nor does one that can't turn it the way that is left. */
  get dates(): readonly string[] {
    const deciding = this.#deciding
    if (this.truth === this.#enough) return deciding.some(isDateless) ? [] : together(deciding)
    if (this.truth !== 'unknown' || !deciding.some(isDateless)) return together(deciding)
    return together(deciding.filter((v) => v.only === undefined || v.only === this.#enough))
  }

  /** While one is open that no day can close, days can settle all of them only by the one that is enough. */
  get only(): Decided | undefined {
    if (this.truth !== 'unknown') return undefined
    const deciding = this.#deciding
    if (deciding.some(isDateless)) return this.#enough
    const other = this.#enough === 'met' ? 'not-met' : 'met'
    return deciding.every((v) => v.only === other) ? other : undefined
  }
}

/** Asked one after the other, until one of them is enough. */
const truthOf = (asked: readonly Part[], enough: Decided): Truth => {
  let truth: Truth = enough === 'met' ? 'not-met' : 'met'
  for (const part of asked) {
    const { truth: one } = given(part)
    if (one === enough) return one
    if (one === 'unknown') truth = 'unknown'
  }
  return truth
}

const joined = (parts: readonly Part[], enough: Decided): Verdict => new Joined(truthOf(parts, enough), parts, enough)

/** All of them: one that fails is enough to fail, and what stands after it is not asked. */
export const every = (parts: readonly Part[]): Verdict => joined(parts, 'not-met')

/** Any of them: one that holds is enough, and what stands after it is not asked. */
export const some = (parts: readonly Part[]): Verdict => joined(parts, 'met')

/** At least n of them. */
export const atLeast = (n: number, all: readonly Verdict[]): Verdict => {
  const truth = atLeastOf(
    n,
    all.map((v) => v.truth),
  )
  return verdict(truth, () => together(all.filter((v) => v.truth === truth)))
}

class Opposite implements Verdict {
  readonly #of: Verdict
  readonly truth: Truth

  constructor(of: Verdict) {
    this.#of = of
    this.truth = not(of.truth)
  }
  get dates(): readonly string[] {
    return this.#of.dates
  }
  get only(): Decided | undefined {
    const { only } = this.#of
    return only === undefined ? undefined : only === 'met' ? 'not-met' : 'met'
  }
}

/** The opposite is decided by the same days. */
export const opposite = (of: Verdict): Verdict => new Opposite(of)
