import type { Judgement } from '#core/kernel/criterion.ts'
import { onceFor } from '#core/kernel/once-for.ts'
import { reaches, type Truth } from '#core/kernel/truth.ts'
import type { AttackTest } from '../attack-tests.ts'
import { counted, isoDays } from '../evidence-words.ts'
import type { HeadacheRecord } from '../headache-record.ts'
import type { JudgedAttack } from '../judged-attack.ts'
import { type Sorted, sorted, withHeadache } from '../sorted-attacks.ts'

export type { AttackTest } from '../attack-tests.ts'
export { sorted } from '../sorted-attacks.ts'

export const headacheAttacks = ({ attacks }: HeadacheRecord): readonly JudgedAttack[] => withHeadache(attacks)

const isBelow = (given: string, code: string): boolean =>
  given.startsWith(code) && (given.length === code.length || given[code.length] === '.')

/** A clinician gave one of these codes, or one below it, before. */
export const isKnownAs = ({ profile: { priorDiagnoses = [] } }: HeadacheRecord, codes: readonly string[]): boolean =>
  priorDiagnoses.some((given) => codes.some((code) => isBelow(given, code)))

export const firstDays = (attacks: readonly JudgedAttack[]): readonly string[] =>
  isoDays([...new Set(attacks.map((a) => a.days[0]!))])

export interface LifetimeQuestion {
  readonly attacks: readonly JudgedAttack[]
  readonly atLeast: number
  readonly fits: AttackTest
  /** Earlier diagnoses that answer it. */
  readonly codes: readonly string[]
}

const eitherDates = ({ metDates, openDates }: Sorted): readonly string[] =>
  metDates.length === 0 ? openDates : openDates.length === 0 ? metDates : [...new Set([...metDates, ...openDates])]

const isWholeAndShort = (record: HeadacheRecord, { metCount, openCount }: Sorted, atLeast: number): boolean =>
  record.isWholeHistory &&
  reaches({ counted: metCount, undecided: openCount + record.openDays.length }, atLeast) === 'not-met'

/** The answer alone, without its words. */
export const lifetimeTruth = (record: HeadacheRecord, { attacks, atLeast, fits, codes }: LifetimeQuestion): Truth => {
  const found = sorted(attacks, fits)
  if (found.metCount >= atLeast || isKnownAs(record, codes)) return 'met'
  return isWholeAndShort(record, found, atLeast) ? 'not-met' : 'unknown'
}

/**
 * "At least n attacks in a lifetime". A diary rarely is a lifetime: too few attacks in it are no "no", unless the headache
 * began inside it and no open day could hold the attack that is wanting.
 */
export const inALifetime = (record: HeadacheRecord, { attacks, atLeast, fits, codes }: LifetimeQuestion): Judgement => {
  const found = sorted(attacks, fits)
  const { metCount, openCount, metDates } = found
  const inDiary = `${counted(metCount, 'attack')} in this diary`
  if (metCount >= atLeast) return { truth: 'met', evidence: inDiary, dates: metDates }
  if (isKnownAs(record, codes)) return { truth: 'met', evidence: `${inDiary}; diagnosed before`, dates: metDates }
  if (isWholeAndShort(record, found, atLeast))
    return { truth: 'not-met', evidence: `${inDiary}, which is the whole history`, dates: metDates }
  const undecided = openCount === 0 ? '' : `, ${openCount} more undecided`
  const before = record.isWholeHistory
    ? `${counted(record.openDays.length, 'day')} not recorded`
    : 'earlier ones unknown'
  return { truth: 'unknown', evidence: `${inDiary}${undecided}; ${before}`, dates: eitherDates(found) }
}

const everyAttack: AttackTest = () => 'met'

/**
 * One letter over the whole diary: met when any attack meets it; not met only when every attack fails it and no day is
 * open. `codes`: a diagnosis given before answers its letters too.
 */
export const inAnyAttack = (
  record: HeadacheRecord,
  { attacks, fits, codes }: Omit<LifetimeQuestion, 'atLeast'>,
): Judgement => {
  const { metCount, openCount, metDates, openDates } = sorted(attacks, fits)
  const all = counted(attacks.length, 'attack')
  if (metCount > 0) return { truth: 'met', evidence: `${metCount} of ${all}`, dates: metDates }
  if (isKnownAs(record, codes)) return { truth: 'met', evidence: 'by the diagnosis given before', dates: [] }
  if (attacks.length === 0) return { truth: 'unknown', evidence: 'no attack in this diary', dates: [] }
  if (openCount > 0) return { truth: 'unknown', evidence: `undecided in ${openCount} of ${all}`, dates: openDates }
  const failed = `none of ${all}`
  if (record.openDays.length === 0)
    return { truth: 'not-met', evidence: failed, dates: sorted(attacks, everyAttack).metDates }
  const missing = counted(record.openDays.length, 'day')
  return { truth: 'unknown', evidence: `${failed}, but ${missing} not recorded`, dates: datesOf(record.openDays) }
}

const datesOf = onceFor(isoDays)
