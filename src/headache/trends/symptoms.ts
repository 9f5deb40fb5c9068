import { type Truth, truthOf } from '#core/kernel/truth.ts'
import { atSomeTime, type WholeAttack } from '../attack.ts'
import {
  autonomic,
  nausea,
  oneSided,
  phonophobia,
  photophobia,
  pulsating,
  restless,
  vomiting,
  worseWithActivity,
} from '../features.ts'
import type { HeadacheRecord } from '../headache-record.ts'
import { auraSymptoms } from '../ichd3/aura-symptoms.ts'
import { headacheAttacks } from '../ichd3/over-attacks.ts'

const hadAura = (attack: WholeAttack): Truth => {
  const { auras } = auraSymptoms(attack)
  return truthOf(auras === null ? null : auras.length > 0)
}

/** What came with the attacks, in the order in which it is shown. */
const symptoms = {
  nausea,
  vomiting,
  photophobia,
  phonophobia,
  osmophobia: (a) => atSomeTime(a, (part) => truthOf(part.osmophobia)),
  dizziness: (a) => atSomeTime(a, (part) => truthOf(part.dizziness)),
  aura: hadAura,
  oneSided,
  pulsating,
  worseWithActivity,
  restless,
  autonomic,
} as const satisfies Record<string, (attack: WholeAttack) => Truth>
export type Symptom = keyof typeof symptoms

/** In how many attacks it was there, in how many not, and in how many nobody wrote: together all attacks. */
export interface SymptomCount {
  readonly symptom: Symptom
  readonly present: number
  readonly absent: number
  readonly notRecorded: number
}

/** Over every attack of the diary with headache, those that nobody described included. */
export const symptomCounts = (record: HeadacheRecord): readonly SymptomCount[] => {
  const attacks = headacheAttacks(record)
  return (Object.keys(symptoms) as Symptom[]).map((symptom) => {
    const truths = attacks.map(symptoms[symptom])
    const count = (wanted: Truth) => truths.filter((truth) => truth === wanted).length
    return { symptom, present: count('met'), absent: count('not-met'), notRecorded: count('unknown') }
  })
}
