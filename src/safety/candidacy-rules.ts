import { type Citation, ourRule } from '#core/evidence/sources.ts'

interface CombinationRule {
  readonly id: string
  readonly text: string
  readonly source: Citation
}

/** How single findings become one verdict, and what a physician may decide over it. */
export const combinationRules: readonly CombinationRule[] = [
  {
    id: 'worst',
    text: 'One contraindication decides; then whatever is still unknown; then whatever needs a physician; else nothing speaks against it',
    source: ourRule('findings are not weighed against each other'),
  },
  {
    id: 'unknown',
    text: 'A required question without an answer makes the verdict “ask”; it never counts as “no”',
    source: ourRule('not asked is not absent'),
  },
  {
    id: 'scope',
    text: 'A finding of today forbids today and leaves the course; a finding of the course stands until its facts change',
    source: ourRule('a pressure passes, a history does not'),
  },
  {
    id: 'decide',
    text: 'Nobody becomes a candidate while a contraindication of the course or an open question about it stands; a decision has a reason of at least 10 characters and is a prescriber’s',
    source: ourRule('the facts are mended, not the verdict'),
  },
]
