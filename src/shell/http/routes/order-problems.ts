import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Check } from '#core/treatment/check.ts'
import type { Contradiction } from '#core/treatment/check-order.ts'
import type { SignRefusal } from '#core/treatment/order.ts'
import type { DraftRefusal } from '../../workflows/draft-order.ts'
import type { WeighRefusal } from '../../workflows/record-weight.ts'
import type { SignOrderRefusal } from '../../workflows/sign-order.ts'
import type { StopRefusal } from '../../workflows/stop-order.ts'
import { type Problem, problem } from '../problem.ts'

type Refusal = DraftRefusal | SignOrderRefusal | StopRefusal | WeighRefusal

const statusOf = {
  'no-such-person': 404,
  'order-not-found': 404,
  'order-stopped': 409,
  'another-treatment': 422,
  'already-signed': 409,
  'nothing-in-force': 409,
  stale: 409,
  'content-altered': 409,
  'wrong-password': 403,
  'contradicts-itself': 422,
  'outside-absolute-bound': 422,
  'refused-by-database': 422,
  'cannot-be-signed': 422,
  'weighed-in-the-future': 422,
  'impossible-weight': 422,
  'weigh-again': 422,
  'weighings-differ': 422,
} as const satisfies Record<Refusal['code'], ContentfulStatusCode>

const words = {
  'no-such-person': 'There is no such person in this clinic.',
  'order-not-found': 'There is no such order for this person.',
  'order-stopped': 'This order was stopped. Draft a new one.',
  'another-treatment': 'An amendment keeps its drug and route. Draft a new order for another one.',
  'already-signed': 'This order is signed already. An amendment is a new draft.',
  'nothing-in-force': 'This order is not in force, so there is nothing to stop.',
  stale: 'Somebody else changed this order in between. Look at the newest version, then try again.',
  'content-altered': 'The stored order does not match its own hash. Do not use it; tell whoever runs this server.',
  'wrong-password': 'That is not your password. Nothing was signed.',
  'contradicts-itself': 'The order contradicts itself.',
  'outside-absolute-bound': 'Outside an absolute limit: this can’t be ordered.',
  'refused-by-database': 'The database refuses this order: a limit is broken.',
  'cannot-be-signed': 'This order can’t be signed as it is.',
  'weighed-in-the-future': 'The date of the weighing lies ahead.',
  'impossible-weight': 'No adult weighs this. Check the unit.',
  'weigh-again': 'More than a tenth off the last weight. Weigh again and enter the second weighing too.',
  'weighings-differ': 'The two weighings differ. Weigh again.',
} as const satisfies Record<Refusal['code'], string>

export const checkWords = ({ id, about, value, unit, absolute }: Check): string =>
  `${id}: ${about} ${value ?? 'not known'} ${unit}, at most allowed ${absolute}`

const contradictionWords = (each: Contradiction): string => {
  switch (each.code) {
    case 'no-such-preset':
      return `${each.regimen} is no regimen to start from for this drug, route and setting`
    case 'nothing-ordered':
      return 'nothing is ordered'
    case 'total-above-maximum':
      return `${each.totalMg} mg is planned, above the order’s own maximum of ${each.maxTotalMg} mg`
    case 'rate-above-maximum':
      return `step ${each.step + 1}: ${each.rateMgPerH} mg/h is above the order’s own maximum of ${each.maxRateMgPerH} mg/h`
    case 'rate-not-on-pump':
      return `step ${each.step + 1}: the pump can’t run ${each.rateMgPerH} mg/h; the next lower is ${each.nearestMgPerH} mg/h`
    case 'steps-overlap':
      return `step ${each.step + 1} starts before the one before it has ended`
    case 'sprays-not-whole':
      return `dose ${each.dose + 1}: ${each.sprays} is no whole number of sprays`
    case 'spray-strength-differs':
      return `dose ${each.dose + 1} is of another strength than the order’s`
    case 'expires-before-weighing':
      return 'the order expires before the weighing'
  }
}

const signWords = (each: SignRefusal): string => {
  switch (each.code) {
    case 'not-a-prescriber':
      return 'only a physician signs an order'
    case 'changed-since-shown':
      return 'the order changed since it was shown'
    case 'no-candidacy-decision':
      return 'no physician has decided that this person is a candidate for this drug and route'
    case 'not-a-candidate':
      return 'a physician decided that this person is not a candidate'
    case 'expired':
      return `the order expired on ${each.expiresOn}`
    case 'outside-absolute-bound':
      return checkWords(each.check)
    case 'reason-missing':
      return `${each.limit} needs a typed reason of at least 10 characters`
  }
}

interface Detail {
  /** JSON pointer into the order; `` = the whole of it. */
  readonly pointer: string
  readonly detail: string
}

const somewhere = (detail: string): Detail => ({ pointer: '', detail })

const fieldOf = (each: Contradiction): string => {
  switch (each.code) {
    case 'no-such-preset':
      return '/regimen'
    case 'nothing-ordered':
      return ''
    case 'total-above-maximum':
      return '/maxTotalMg'
    case 'rate-above-maximum':
    case 'rate-not-on-pump':
      return `/steps/${each.step}/rateMgPerH`
    case 'steps-overlap':
      return `/steps/${each.step}/startMin`
    case 'sprays-not-whole':
      return `/doses/${each.dose}/sprays`
    case 'spray-strength-differs':
      return `/doses/${each.dose}/mgPerSpray`
    case 'expires-before-weighing':
      return '/expiresOn'
  }
}

/** A weight has a field of its own; what a dose comes to is of the whole order. */
const checkDetail = (check: Check): Detail => ({
  pointer: check.id === 'G01' || check.id === 'G02' ? '/weight' : '',
  detail: checkWords(check),
})

const detailsOf = (refusal: Refusal): readonly Detail[] => {
  switch (refusal.code) {
    case 'contradicts-itself':
      return refusal.contradictions.map((each) => ({ pointer: fieldOf(each), detail: contradictionWords(each) }))
    case 'outside-absolute-bound':
      return refusal.checks.map(checkDetail)
    case 'cannot-be-signed':
      return refusal.refusals.map((each) => somewhere(signWords(each)))
    case 'refused-by-database':
      return [somewhere(refusal.constraint)]
    case 'impossible-weight':
    case 'weigh-again':
      return [somewhere(checkWords(refusal.check))]
    default:
      return []
  }
}

/** Words for people with every reason in them, and each again by itself for a program; `at` is where the order stands in the request. */
export const orderProblem = (refusal: Refusal, at = ''): Problem => {
  const details = detailsOf(refusal)
  const said = [words[refusal.code], ...details.map(({ detail }) => `${detail}.`)].join(' ')
  const errors = details.map(({ pointer, detail }) => ({ pointer: pointer === '' ? '' : at + pointer, detail }))
  return problem(statusOf[refusal.code], refusal.code, said, errors.length > 0 ? { errors } : {})
}
