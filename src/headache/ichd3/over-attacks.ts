import type { Judgement } from '#core/kernel/criterion.ts'
import { onceFor } from '#core/kernel/once-for.ts'
import { reaches, type Truth } from '#core/kernel/truth.ts'
import type { AttackTest } from '../attack-tests.ts'
import { counted, isoDays } from '../evidence-words.ts'
import type { HeadacheRecord } from '../headache-record.ts'
import type { JudgedAttack } from '../judged-attack.ts'

import { answered, inWords, judged, type Verdict, verdict } from '../judgements.ts'
import { type Sorted, sorted, withHeadache } from '../sorted-attacks.ts'

export type { AttackTest } from '../attack-tests.ts'
export { sorted } from '../sorted-attacks.ts'

export const headacheAttacks = ({ attacks }: HeadacheRecord): readonly JudgedAttack[] => withHeadache(attacks)

const isBelow = (given: string, code: string): boolean =>
  given.startsWith(code) && (given.length === code.length || given[code.length] === '.')

/** A clinician gave one of these codes, or one below it, before. */
export const isKnownAs = ({ profile: { priorDiagnoses = [] } }: HeadacheRecord, codes: readonly string[]): boolean =>
  priorDiagnoses.some((given) => codes.some((code) => isBelow(given, code)))

export interface LifetimeQuestion {
  readonly attacks: readonly JudgedAttack[]
  readonly atLeast: number
  readonly fits: AttackTest
  /** Earlier diagnoses that answer it. */
  readonly codes: readonly string[]
}

const datesOf = onceFor(isoDays)

/** Days that are open, or hold an attack that is: an answer on one of them may be the one that is wanting. */
export const openDates = ({ openDays }: HeadacheRecord, { openDates: ofAttacks }: Sorted): readonly string[] => {
  const unwritten = datesOf(openDays)
  return ofAttacks.length === 0 ? unwritten : [...new Set([...ofAttacks, ...unwritten])].sort()
}

/** Days known to hold no attack that fits: had one of them been left open, so would the question be. */
const otherDates = ({ book }: HeadacheRecord, { metDates }: Sorted): readonly string[] => {
  const fitting = new Set(metDates)
  return book.records.map(({ date }) => date).filter((date) => !fitting.has(date))
}

const isWholeAndShort = (record: HeadacheRecord, { metCount, openCount }: Sorted, atLeast: number): boolean =>
  record.isWholeHistory &&
  reaches({ counted: metCount, undecided: openCount + record.openDays.length }, atLeast) === 'not-met'

/** The answer with the days that decide it, and without words. */
export const lifetime = (record: HeadacheRecord, { attacks, atLeast, fits, codes }: LifetimeQuestion): Verdict => {
  const found = sorted(attacks, fits)
  const { metCount, openCount } = found
  if (metCount >= atLeast) return verdict('met', () => found.metDates)
  if (isKnownAs(record, codes)) return answered('met')
  if (isWholeAndShort(record, found, atLeast)) return verdict('not-met', () => otherDates(record, found))
  const couldReach = metCount + openCount + record.openDays.length >= atLeast
  const dates = () => (couldReach ? openDates(record, found) : [])
  return verdict('unknown', dates, record.isWholeHistory ? undefined : 'met')
}

const inThisDiary = (record: HeadacheRecord, { metCount, openCount }: Sorted, truth: Truth): string => {
  const inDiary = `${counted(metCount, 'attack')} in this diary`
  if (truth === 'met') return inDiary
  if (truth === 'not-met') return `${inDiary}, which is the whole history`
  const undecided = openCount === 0 ? '' : `, ${openCount} more undecided`
  const before = record.isWholeHistory
    ? `${counted(record.openDays.length, 'day')} not recorded`
    : 'earlier ones unknown'
  return `${inDiary}${undecided}; ${before}`
}

/**
 * "At least n attacks in a lifetime". A diary rarely is a lifetime: too few attacks in it are no "no", unless the headache
 * began inside it and no open day could hold the attack that is wanting.
 */
export const inALifetime = (record: HeadacheRecord, question: LifetimeQuestion): Judgement & Verdict => {
  const decided = lifetime(record, question)
  const found = sorted(question.attacks, question.fits)
  const evidence = inThisDiary(record, found, decided.truth)
  const isByHistory = decided.truth === 'met' && found.metCount < question.atLeast
  return inWords(decided, isByHistory ? `${evidence}; diagnosed before` : evidence)
}

const everyAttack: AttackTest = () => 'met'

const whyOpen = ({ openDays }: HeadacheRecord, { openCount, total }: Sorted): string => {
  if (total === 0) return 'no attack in this diary'
  const all = counted(total, 'attack')
  return openCount > 0
    ? `undecided in ${openCount} of ${all}`
    : `none of ${all}, but ${counted(openDays.length, 'day')} not recorded`
}

/**
 * One letter over the whole diary: met when any attack meets it; not met only when every attack fails it and no day is
 * open. `codes`: a diagnosis given before answers its letters too.
 */
export const inAnyAttack = (
  record: HeadacheRecord,
  { attacks, fits, codes }: Omit<LifetimeQuestion, 'atLeast'>,
): Judgement & Verdict => {
  const found = sorted(attacks, fits)
  const { metCount, openCount, total } = found
  if (metCount > 0) return judged('met', `${metCount} of ${counted(total, 'attack')}`, () => found.metDates)
  if (isKnownAs(record, codes)) return { truth: 'met', evidence: 'by the diagnosis given before', dates: [] }
  return total > 0 && openCount === 0 && record.openDays.length === 0
    ? judged('not-met', `none of ${counted(total, 'attack')}`, () => sorted(attacks, everyAttack).metDates)
    : judged('unknown', whyOpen(record, found), () => openDates(record, found))
}
