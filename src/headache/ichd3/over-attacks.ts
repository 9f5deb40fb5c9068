import type { Judgement } from '#core/kernel/criterion.ts'
import { reaches, type Truth } from '#core/kernel/truth.ts'
import { counted, isoDays } from '../evidence-words.ts'
import type { HeadacheRecord } from '../headache-record.ts'
import type { JudgedAttack } from '../judged-attack.ts'

export type AttackTest = (attack: JudgedAttack) => Truth

export const headacheAttacks = ({ attacks }: HeadacheRecord): readonly JudgedAttack[] =>
  attacks.filter((a) => a.hasHeadache)

/** A clinician gave one of these codes, or one below it, before. */
export const isKnownAs = ({ profile }: HeadacheRecord, codes: readonly string[]): boolean =>
  (profile.priorDiagnoses ?? []).some((given) => codes.some((code) => given === code || given.startsWith(`${code}.`)))

export interface Sorted {
  readonly met: readonly JudgedAttack[]
  readonly open: readonly JudgedAttack[]
  readonly total: number
}

export const sorted = (attacks: readonly JudgedAttack[], test: AttackTest): Sorted => {
  const truths = attacks.map((attack) => ({ attack, truth: test(attack) }))
  return {
    met: truths.filter((t) => t.truth === 'met').map((t) => t.attack),
    open: truths.filter((t) => t.truth === 'unknown').map((t) => t.attack),
    total: attacks.length,
  }
}

export const firstDays = (attacks: readonly JudgedAttack[]): readonly string[] =>
  isoDays([...new Set(attacks.map((a) => a.days[0]!))])

export interface LifetimeQuestion {
  readonly attacks: readonly JudgedAttack[]
  readonly atLeast: number
  readonly fits: AttackTest
  /** Earlier diagnoses that answer it. */
  readonly codes: readonly string[]
}

/**
 * "At least n attacks in a lifetime". A diary rarely is a lifetime: too few attacks in it are no "no", unless the headache
 * began inside it and no open day could hold the attack that is wanting.
 */
export const inALifetime = (record: HeadacheRecord, { attacks, atLeast, fits, codes }: LifetimeQuestion): Judgement => {
  const { met, open } = sorted(attacks, fits)
  const inDiary = `${counted(met.length, 'attack')} in this diary`
  if (met.length >= atLeast) return { truth: 'met', evidence: inDiary, dates: firstDays(met) }
  if (isKnownAs(record, codes)) return { truth: 'met', evidence: `${inDiary}; diagnosed before`, dates: firstDays(met) }
  const possible = { counted: met.length, undecided: open.length + record.openDays.length }
  const isSettled = record.isWholeHistory && reaches(possible, atLeast) === 'not-met'
  const undecided = open.length === 0 ? '' : `, ${open.length} more undecided`
  if (isSettled) return { truth: 'not-met', evidence: `${inDiary}, which is the whole history`, dates: firstDays(met) }
  const before = record.isWholeHistory
    ? `${counted(record.openDays.length, 'day')} not recorded`
    : 'earlier ones unknown'
  return { truth: 'unknown', evidence: `${inDiary}${undecided}; ${before}`, dates: firstDays([...met, ...open]) }
}

/**
 * One letter over the whole diary: met when any attack meets it; not met only when every attack fails it and no day is
 * open. `codes`: a diagnosis given before answers its letters too.
 */
export const inAnyAttack = (
  record: HeadacheRecord,
  { attacks, fits, codes }: Omit<LifetimeQuestion, 'atLeast'>,
): Judgement => {
  const { met, open, total } = sorted(attacks, fits)
  if (met.length > 0)
    return { truth: 'met', evidence: `${met.length} of ${counted(total, 'attack')}`, dates: firstDays(met) }
  if (isKnownAs(record, codes)) return { truth: 'met', evidence: 'by the diagnosis given before', dates: [] }
  if (total === 0) return { truth: 'unknown', evidence: 'no attack in this diary', dates: [] }
  if (open.length > 0)
    return {
      truth: 'unknown',
      evidence: `undecided in ${open.length} of ${counted(total, 'attack')}`,
      dates: firstDays(open),
    }
  const failed = `none of ${counted(total, 'attack')}`
  if (record.openDays.length === 0) return { truth: 'not-met', evidence: failed, dates: firstDays(attacks) }
  const missing = counted(record.openDays.length, 'day')
  return { truth: 'unknown', evidence: `${failed}, but ${missing} not recorded`, dates: isoDays(record.openDays) }
}
