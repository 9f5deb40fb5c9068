import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { AppointRefusal } from '../../workflows/appoint-director.ts'
import { shortestReason } from '../../workflows/as-director.ts'
import type { ObjectRefusal } from '../../workflows/object-to-rule.ts'
import type { SignRulesRefusal } from '../../workflows/sign-rules.ts'
import type { TightenRuleRefusal } from '../../workflows/tighten-rule.ts'
import { type Problem, problem } from '../problem.ts'

type Refusal = SignRulesRefusal | ObjectRefusal | TightenRuleRefusal | AppointRefusal

const statusOf = {
  'not-the-director': 403,
  'wrong-password': 403,
  'changed-since-shown': 409,
  'already-signed': 409,
  stale: 409,
  'no-such-rule': 404,
  'no-such-prescriber': 404,
  'not-tightenable': 422,
  'nothing-to-take-back': 409,
  'reason-missing': 422,
  'wrong-unit': 422,
  'not-a-number': 422,
  'changes-nothing': 422,
  loosens: 422,
  'empty-range': 422,
  impossible: 422,
  unkeepable: 422,
} as const satisfies Record<Refusal['code'], ContentfulStatusCode>

const words = {
  'not-the-director': 'Only the clinic’s medical director may do this.',
  'wrong-password': 'That is not your password. Nothing was signed.',
  'changed-since-shown': 'The rules have changed since this page was opened. Look at them again.',
  'already-signed': 'These rules are signed already.',
  stale: 'The clinic’s own limits were changed meanwhile. Look at them again.',
  'no-such-rule': 'There is no such rule.',
  'no-such-prescriber': 'There is no such physician in this clinic. The medical director is one of its prescribers.',
  'not-tightenable': 'This rule has no limit that a clinic could narrow.',
  'nothing-to-take-back': 'There is nothing to take back.',
  'reason-missing': `Say why, in at least ${shortestReason} characters.`,
  'not-a-number': 'A number is wanted; a count has no fractions.',
  'changes-nothing': 'That is what the book says already.',
} as const

/** What was refused, with the figures that it was refused for. */
const sentence = (refusal: Refusal): string => {
  switch (refusal.code) {
    case 'wrong-unit':
      return `This limit is in ${refusal.wanted}, not in ${refusal.unit}.`
    case 'loosens':
      return `${refusal.own} is ${refusal.side === 'high' ? 'above' : 'below'} the book’s ${refusal.book}: a clinic may be stricter than the book, never looser.`
    case 'empty-range':
      return `Nothing lies between ${refusal.low} and ${refusal.high}.`
    case 'impossible':
      return `Outside what can be measured (${refusal.low ?? '−∞'} to ${refusal.high ?? '∞'}): it would always hold, or never.`
    case 'unkeepable':
      return `Together with the clinic’s other limits nothing could keep ${refusal.limits.join(', ')} any more.`
    default:
      return words[refusal.code]
  }
}

export const ruleProblem = (refusal: Refusal): Problem =>
  problem(statusOf[refusal.code], refusal.code, sentence(refusal))
