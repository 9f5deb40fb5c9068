import { lastingMigraine } from './studies/lasting-migraine.ts'
import { otherPeopleOrConditions } from './studies/other-people-or-conditions.ts'
import { reviewsAndGuidance } from './studies/reviews-and-guidance.ts'
import { singleAttack } from './studies/single-attack.ts'
import type { Study } from './study.ts'

/** Every study behind the evidence picture, the negative ones as large as the others. */
export const studies = [...lastingMigraine, ...singleAttack, ...otherPeopleOrConditions, ...reviewsAndGuidance] as const

export type StudyId = (typeof studies)[number]['id']

/** People studied, each cohort once and at its largest; studies that don't say how many are left out. */
export const peopleIn = (some: readonly Study[]): number => {
  const largest = new Map<string, number>()
  for (const { id, cohort, people } of some) {
    const key = cohort ?? id
    if (people !== null) largest.set(key, Math.max(largest.get(key) ?? 0, people))
  }
  return [...largest.values()].reduce((sum, people) => sum + people, 0)
}
