import type { Citation } from '#core/evidence/sources.ts'
import type { Truth } from './truth.ts'

/** A criterion is what it asks, who says so, and a judge that explains itself. */
export interface Criterion<Facts> {
  readonly id: string
  readonly asks: string
  readonly source: Citation
  readonly judge: (facts: Facts) => Judgement
}

/** `evidence` says in words what decided it; `dates` name the diary days (ISO, local) that did. */
export interface Judgement {
  readonly truth: Truth
  readonly evidence: string
  readonly dates: readonly string[]
}
