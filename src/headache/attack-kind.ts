import { allOf, type Truth } from '#core/kernel/truth.ts'
import type { WholeAttack } from './attack.ts'
import { answersInOne } from './attack-answers.ts'
import type { Said } from './attack-tests.ts'
import type { Answers } from './day-questions.ts'
import { answersOfDays } from './day-verdicts.ts'
import { type AuraLetters, auraLetters } from './ichd3/aura-attack.ts'
import { type AuraSymptoms, auraSymptoms } from './ichd3/aura-symptoms.ts'
import { type ClusterLetters, clusterLetters } from './ichd3/cluster-attack.ts'
import { type MigraineLetters, migraineLetters } from './ichd3/migraine-attack.ts'
import { type TensionTypeLetters, tensionTypeLetters } from './ichd3/tension-type-attack.ts'

/** The letters of every disorder whose criteria speak of single attacks. */
export interface AttackLetters {
  readonly symptoms: AuraSymptoms
  readonly migraine: MigraineLetters
  readonly aura: AuraLetters
  readonly tensionType: TensionTypeLetters
  readonly cluster: ClusterLetters
  /** Fits 1.1 B–D. */
  readonly isWithoutAura: Truth
  /** Fits 1.2 B and C. */
  readonly isWithAura: Truth
  readonly isTensionType: Truth
  readonly isCluster: Truth
}

/** What an attack was like: the same for all attacks of which all that criteria ask has the same answers. */
export interface AttackKind extends AttackLetters {
  /** Of the days it touches. */
  readonly onDays: Answers
  readonly said: Said
}

const lettersOf = (attack: WholeAttack, symptoms: AuraSymptoms): AttackLetters => {
  const migraine = migraineLetters(attack)
  const aura = auraLetters(attack, symptoms)
  const tensionType = tensionTypeLetters(attack)
  const cluster = clusterLetters(attack)
  return {
    symptoms,
    migraine,
    aura,
    tensionType,
    cluster,
    isWithoutAura: allOf([migraine.B, migraine.C, migraine.D]),
    isWithAura: allOf([aura.B, aura.C]),
    isTensionType: allOf([tensionType.B, tensionType.C, tensionType.D]),
    isCluster: allOf([cluster.B, cluster.C]),
  }
}

/** Judged by itself, whatever was judged before. */
export const judgedAlone = (attack: WholeAttack, symptoms: AuraSymptoms = auraSymptoms(attack)): AttackKind => {
  const letters = lettersOf(attack, symptoms)
  return { ...letters, onDays: answersOfDays(attack, letters), said: { asked: 0, met: [], open: [] } }
}

const kinds = new Map<number, AttackKind>()
/** A person's attacks are of a few dozen kinds; this is room for a clinic's. */
const mostKinds = 8192

/** Attacks are much alike: each kind without an aura is judged once. */
export const kindOf = (attack: WholeAttack): AttackKind => {
  const symptoms = auraSymptoms(attack)
  const answers = answersInOne(attack, symptoms)
  if (answers === null) return judgedAlone(attack, symptoms)
  const known = kinds.get(answers)
  if (known) return known
  if (kinds.size >= mostKinds) kinds.clear()
  const judged = judgedAlone(attack, symptoms)
  kinds.set(answers, judged)
  return judged
}
