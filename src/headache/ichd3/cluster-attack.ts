import { allOf, anyOf, type Truth } from '#core/kernel/truth.ts'
import type { WholeAttack } from '../attack.ts'
import * as feature from '../features.ts'
import { ranItsCourse } from '../treatment-effect.ts'

/** Letters B and C of ICHD-3 3.1 for one attack. */
export interface ClusterLetters {
  readonly B: Truth
  readonly C: Truth
}

const shortestHours = 0.25
const longestHours = 3

/** 15–180 min untreated; one that a drug may have cut short can't be called too short. */
export const clusterLength = (attack: WholeAttack): Truth => {
  if (attack.hours === null) return 'unknown'
  if (attack.hours > longestHours) return 'not-met'
  if (attack.hours >= shortestHours) return 'met'
  return ranItsCourse(attack) === 'met' ? 'not-met' : 'unknown'
}

export const clusterLetters = (attack: WholeAttack): ClusterLetters => ({
  B: allOf([feature.severe(attack), feature.oneSided(attack), feature.aroundTheEye(attack), clusterLength(attack)]),
  C: anyOf([feature.autonomic(attack), feature.restless(attack)]),
})
