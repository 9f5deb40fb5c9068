import { allOf, atLeastOf, atMostOf, not, type Truth, truthOf } from '#core/kernel/truth.ts'
import type { WholeAttack } from '../attack.ts'
import * as feature from '../features.ts'

/** Letters B, C and D of ICHD-3 2.1 and 2.2 for one attack, and the B and D of 2.3 that differ. */
export interface TensionTypeLetters {
  readonly B: Truth
  readonly C: Truth
  readonly D: Truth
  readonly chronicB: Truth
  readonly chronicD: Truth
}

const shortestHours = 0.5
const longestHours = 7 * 24
/** "Hours to days, or unremitting": from one hour on, without an upper end. */
const shortestHoursIfChronic = 1

const withinHours = ({ hours }: WholeAttack, [low, high]: readonly [number, number]): Truth =>
  truthOf(hours === null ? null : hours >= low && hours <= high)

export const tensionTypeLength = (attack: WholeAttack): Truth => withinHours(attack, [shortestHours, longestHours])
export const chronicLength = (attack: WholeAttack): Truth =>
  withinHours(attack, [shortestHoursIfChronic, Number.POSITIVE_INFINITY])

/** Nausea is recorded without a degree, so in the chronic form one that is present may be the mild one that is allowed. */
const chronicD = (attack: WholeAttack): Truth => {
  const nausea: Truth = feature.nausea(attack) === 'not-met' ? 'not-met' : 'unknown'
  return allOf([
    atMostOf(1, [feature.photophobia(attack), feature.phonophobia(attack), nausea]),
    not(nausea),
    not(feature.vomiting(attack)),
  ])
}

export const tensionTypeLetters = (attack: WholeAttack): TensionTypeLetters => ({
  B: tensionTypeLength(attack),
  C: atLeastOf(2, [
    feature.bilateral(attack),
    feature.pressing(attack),
    feature.mildOrModerate(attack),
    not(feature.worseWithActivity(attack)),
  ]),
  D: allOf([
    not(feature.nausea(attack)),
    not(feature.vomiting(attack)),
    atMostOf(1, [feature.photophobia(attack), feature.phonophobia(attack)]),
  ]),
  chronicB: chronicLength(attack),
  chronicD: chronicD(attack),
})
