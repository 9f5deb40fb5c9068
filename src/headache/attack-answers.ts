import type { Truth } from '#core/kernel/truth.ts'
import type { WholeAttack } from './attack.ts'
import * as feature from './features.ts'
import type { AuraSymptoms } from './ichd3/aura-symptoms.ts'
import { clusterLength } from './ichd3/cluster-attack.ts'
import { migraineLength } from './ichd3/migraine-attack.ts'
import { chronicLength, tensionTypeLength } from './ichd3/tension-type-attack.ts'
import { believedMigraine, relievedByTriptanOrErgot } from './treatment-effect.ts'

/** One answer of three values put behind others: a number in base 3. */
const then = (answers: number, next: Truth): number => answers * 3 + (next === 'met' ? 1 : next === 'unknown' ? 2 : 0)

/** 3^11 of them. */
const likeMigraine = (attack: WholeAttack): number => {
  let all = then(0, feature.oneSided(attack))
  all = then(all, feature.pulsating(attack))
  all = then(all, feature.atLeastModerate(attack))
  all = then(all, feature.worseWithActivity(attack))
  all = then(all, feature.nausea(attack))
  all = then(all, feature.vomiting(attack))
  all = then(all, feature.photophobia(attack))
  all = then(all, feature.phonophobia(attack))
  all = then(all, migraineLength(attack))
  all = then(all, believedMigraine(attack))
  return then(all, relievedByTriptanOrErgot(attack))
}

/** 3^10: what was not asked for migraine. */
const likeOthers = (attack: WholeAttack): number => {
  let all = then(0, feature.bilateral(attack))
  all = then(all, feature.pressing(attack))
  all = then(all, feature.mildOrModerate(attack))
  all = then(all, tensionTypeLength(attack))
  all = then(all, chronicLength(attack))
  all = then(all, feature.severe(attack))
  all = then(all, feature.aroundTheEye(attack))
  all = then(all, feature.autonomic(attack))
  all = then(all, feature.restless(attack))
  return then(all, clusterLength(attack))
}

/** 3 × 16: the answers about an aura where there was none; of a list of auras more is asked than can be numbered. */
const withoutAura = ({ parts, hours, hasHeadache }: WholeAttack, { auras, motor }: AuraSymptoms): number => {
  const isOpen = parts.some((p) => p.motorWeakness === 'unknown')
  const flags = (hasHeadache ? 1 : 0) + (hours === null ? 2 : 0) + (auras === null ? 4 : 0) + (isOpen ? 8 : 0)
  return then(0, motor) * 16 + flags
}

/**
 * Everything the criteria may ask of an attack, as one whole number (below 2^53): attacks that are alike in all of it have
 * the same number, and are judged alike. `null` where there was an aura. What a criterion looks at has to be among these
 * answers; a property test holds attacks judged by their number against attacks judged each by itself.
 */
export const answersInOne = (attack: WholeAttack, symptoms: AuraSymptoms): number | null =>
  symptoms.auras !== null && symptoms.auras.length > 0
    ? null
    : (likeMigraine(attack) * 3 ** 10 + likeOthers(attack)) * 48 + withoutAura(attack, symptoms)
