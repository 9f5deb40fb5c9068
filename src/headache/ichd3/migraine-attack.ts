import { allOf, anyOf, atLeastOf, type Truth } from '#core/kernel/truth.ts'
import type { WholeAttack } from '../attack.ts'
import * as feature from '../features.ts'
import { believedMigraine, ranItsCourse, relievedByTriptanOrErgot } from '../treatment-effect.ts'

/** Letters B, C and D of ICHD-3 1.1, for one attack. */
export interface MigraineLetters {
  readonly B: Truth
  readonly C: Truth
  readonly D: Truth
}

const longestHours = 72
const shortestHours = 4
/** ICHD-3 1.1 note: attacks of children and adolescents (under 18) may last 2–72 h. */
const shortestHoursUnder18 = 2

/** 4–72 h with both ends, untreated or treated without success. A drug that helped may have cut it short: unknown then. */
export const migraineLength = (attack: WholeAttack): Truth => {
  if (attack.hours === null) return 'unknown'
  if (attack.hours > longestHours) return 'not-met'
  const isMinor = attack.ageYears !== null && attack.ageYears < 18
  if (attack.hours >= (isMinor ? shortestHoursUnder18 : shortestHours)) return 'met'
  return ranItsCourse(attack) === 'met' ? 'not-met' : 'unknown'
}

export const migraineLetters = (attack: WholeAttack): MigraineLetters => ({
  B: migraineLength(attack),
  C: atLeastOf(2, [
    feature.oneSided(attack),
    feature.pulsating(attack),
    feature.atLeastModerate(attack),
    feature.worseWithActivity(attack),
  ]),
  D: anyOf([
    feature.nausea(attack),
    feature.vomiting(attack),
    allOf([feature.photophobia(attack), feature.phonophobia(attack)]),
  ]),
})

/** ICHD-3 1.3 C3: believed to be migraine at onset and relieved by a triptan or ergot. */
export const migraineByResponse = (attack: WholeAttack): Truth =>
  allOf([believedMigraine(attack), relievedByTriptanOrErgot(attack)])
