import { type Citation, ourRule } from '#core/evidence/sources.ts'
import { shortestReason } from './order.ts'

interface OrderRule {
  readonly id: string
  readonly text: string
  readonly source: Citation
}

/** What makes a draft an order, besides the limits of the dose. */
export const orderRules: readonly OrderRule[] = [
  {
    id: 'signature',
    text: 'Only a prescriber signs, with the password asked again, and only what was on the screen',
    source: ourRule('a signature is under words, not under a number of an order'),
  },
  {
    id: 'candidacy',
    text: 'An order needs a physician’s decision that the person is a candidate for this drug by this route, and a date that has not passed',
    source: ourRule('a dose follows a decision'),
  },
  {
    id: 'reason',
    text: `Outside a recommended bound, or where a value is unknown, a reason of at least ${shortestReason} characters; outside an absolute bound no order`,
    source: ourRule('a warning that may be clicked away is none'),
  },
  {
    id: 'whole',
    text: 'A rate the pump can’t run, a total above its own maximum, overlapping steps and broken sprays are no order',
    source: ourRule('mg, mg/kg and mL must say the same'),
  },
]
