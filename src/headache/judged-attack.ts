import { allOf, anyOf, atLeastOf, not, type Truth } from '#core/kernel/truth.ts'
import type { WholeAttack } from './attack.ts'
import { atLeastModerate } from './features.ts'
import { type AuraLetters, auraLetters } from './ichd3/aura-attack.ts'
import { type AuraSymptoms, auraSymptoms } from './ichd3/aura-symptoms.ts'
import { type ClusterLetters, clusterLetters } from './ichd3/cluster-attack.ts'
import { type MigraineLetters, migraineByResponse, migraineLetters } from './ichd3/migraine-attack.ts'
import { type TensionTypeLetters, tensionTypeLetters } from './ichd3/tension-type-attack.ts'

/** What an attack makes of the days it touches. */
export interface DayVerdicts {
  /** ICHD-3 1.3 C: (1.1 C and D), (1.2 B and C) or the response. Without the four-hour rule. */
  readonly migraine: Truth
  /** The same, or probable migraine: one letter short, and not fully tension-type. */
  readonly migraineOrProbable: Truth
  /** Peak of 4 or more. */
  readonly moderateOrSevere: Truth
  readonly tensionType: Truth
  readonly chronicTensionType: Truth
}

/** An attack with the letters of every disorder whose criteria speak of single attacks. */
export interface JudgedAttack extends WholeAttack {
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
  readonly onDays: readonly TouchedDays[]
}

export interface TouchedDays {
  readonly days: readonly number[]
  readonly verdicts: DayVerdicts
}

interface Letters {
  readonly symptoms: AuraSymptoms
  readonly migraine: MigraineLetters
  readonly aura: AuraLetters
  readonly tensionType: TensionTypeLetters
}

const lettersOf = (attack: WholeAttack): Letters => {
  const symptoms = auraSymptoms(attack)
  return {
    symptoms,
    migraine: migraineLetters(attack),
    aura: auraLetters(attack, symptoms),
    tensionType: tensionTypeLetters(attack),
  }
}

const isTensionTypeBy = ({ tensionType: { B, C, D } }: Letters): Truth => allOf([B, C, D])

const probable = ({ migraine: { B, C, D }, aura }: Letters): Truth =>
  anyOf([atLeastOf(2, [B, C, D]), allOf([aura.B, atLeastOf(2, aura.six)])])

const verdictsOf = (attack: WholeAttack, letters: Letters): DayVerdicts => {
  const { migraine, aura, tensionType } = letters
  const isMigraine = anyOf([allOf([migraine.C, migraine.D]), allOf([aura.B, aura.C]), migraineByResponse(attack)])
  return {
    migraine: isMigraine,
    migraineOrProbable: anyOf([isMigraine, allOf([probable(letters), not(isTensionTypeBy(letters))])]),
    moderateOrSevere: atLeastModerate(attack),
    tensionType: isTensionTypeBy(letters),
    chronicTensionType: allOf([tensionType.chronicB, tensionType.C, tensionType.chronicD]),
  }
}

/** An entry speaks for its own days; where it leaves something open, what is known of the whole attack holds. */
const openToWhole = (own: DayVerdicts, attack: DayVerdicts): DayVerdicts => {
  const settled = (question: keyof DayVerdicts): Truth =>
    own[question] === 'unknown' && attack[question] === 'met' ? 'met' : own[question]
  return {
    migraine: settled('migraine'),
    migraineOrProbable: settled('migraineOrProbable'),
    moderateOrSevere: settled('moderateOrSevere'),
    tensionType: own.tensionType,
    chronicTensionType: own.chronicTensionType,
  }
}

const onDaysOf = (attack: WholeAttack, verdicts: DayVerdicts): readonly TouchedDays[] =>
  attack.entries.length === 0
    ? [{ days: attack.days, verdicts }]
    : attack.entries.map((entry) => ({
        days: entry.days,
        verdicts: openToWhole(verdictsOf(entry, lettersOf(entry)), verdicts),
      }))

export const judgeAttack = (attack: WholeAttack): JudgedAttack => {
  const letters = lettersOf(attack)
  const { migraine, aura } = letters
  const cluster = clusterLetters(attack)
  return {
    parts: attack.parts,
    entries: attack.entries,
    days: attack.days,
    hours: attack.hours,
    span: attack.span,
    hasHeadache: attack.hasHeadache,
    isImplied: attack.isImplied,
    treatment: attack.treatment,
    ageYears: attack.ageYears,
    symptoms: letters.symptoms,
    migraine,
    aura,
    tensionType: letters.tensionType,
    cluster,
    isWithoutAura: allOf([migraine.B, migraine.C, migraine.D]),
    isWithAura: allOf([aura.B, aura.C]),
    isTensionType: isTensionTypeBy(letters),
    isCluster: allOf([cluster.B, cluster.C]),
    onDays: onDaysOf(attack, verdictsOf(attack, letters)),
  }
}
