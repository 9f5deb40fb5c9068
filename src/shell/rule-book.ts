import { assessmentChapter } from './rule-book/assessment.ts'
import { bookingChapter } from './rule-book/booking.ts'
import { candidacyChapter } from './rule-book/candidacy.ts'
import { consentChapter } from './rule-book/consent.ts'
import { dosingChapter } from './rule-book/dosing.ts'
import { outcomeChapter } from './rule-book/outcome.ts'
import type { Rule } from './rule-book/rule.ts'
import { sessionChapter } from './rule-book/session.ts'

export type { Rule } from './rule-book/rule.ts'

/**
 * Every rule the clinic's verdicts rest on, step by step along a person's path. A new list of rules gets its section in the
 * chapter of its step (`rule-book/`); a citation that stands in no chapter fails `test/rule-book.test.ts`.
 */
export const ruleBook: readonly Rule[] = [
  ...assessmentChapter,
  ...candidacyChapter,
  ...consentChapter,
  ...dosingChapter,
  ...bookingChapter,
  ...sessionChapter,
  ...outcomeChapter,
]
