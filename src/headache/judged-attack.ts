import type { WholeAttack } from './attack.ts'
import { type AttackKind, type AttackLetters, kindOf } from './attack-kind.ts'
import type { Answers } from './day-questions.ts'
import { openToWhole } from './day-verdicts.ts'

/** An attack with the letters of its kind. */
export interface JudgedAttack extends WholeAttack, AttackLetters {
  readonly kind: AttackKind
  /** What it makes of the days it touches: all of them alike, or where it has several entries, entry by entry. */
  readonly onDays: readonly TouchedDays[]
}

export interface TouchedDays {
  readonly days: readonly number[]
  readonly answers: Answers
}

const onDaysOf = ({ days, entries }: WholeAttack, { onDays }: AttackKind): readonly TouchedDays[] =>
  entries.length === 0
    ? [{ days, answers: onDays }]
    : entries.map((entry) => ({ days: entry.days, answers: openToWhole(kindOf(entry).onDays, onDays) }))

export const judgeAttack = (attack: WholeAttack): JudgedAttack => {
  const kind = kindOf(attack)
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
    symptoms: kind.symptoms,
    migraine: kind.migraine,
    aura: kind.aura,
    tensionType: kind.tensionType,
    cluster: kind.cluster,
    isWithoutAura: kind.isWithoutAura,
    isWithAura: kind.isWithAura,
    isTensionType: kind.isTensionType,
    isCluster: kind.isCluster,
    kind,
    onDays: onDaysOf(attack, kind),
  }
}
