import { allOf, anyOf, type Truth } from '#core/kernel/truth.ts'
import type { Span } from '../attack.ts'
import type { HeadacheRecord } from '../headache-record.ts'
import type { JudgedAttack } from '../judged-attack.ts'

/** Attacks read as one: for status migrainosus a break that sleep or a drug explains does not end it. */
export interface Run {
  readonly attacks: readonly JudgedAttack[]
  /** Whether it lasted longer than 72 hours, breaks counted in. */
  readonly isLong: Truth
}

const msPerHour = 3_600_000
/** ICHD-3 1.4.1: remissions of up to 12 hours due to medication or sleep are accepted. */
const longestBreakMs = 12 * msPerHour
const longerThanHours = 72

const at = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds

const daysAround = (left: JudgedAttack, right: JudgedAttack): readonly number[] => {
  const last = left.days.at(-1)!
  return Array.from({ length: right.days[0]! - last + 1 }, (_, i) => last + i)
}

const sleptIn = (record: HeadacheRecord, days: readonly number[], gap: Span): Truth => {
  const sleep = days.map((day) => record.book.recordOf(day)?.sleep)
  if (sleep.some((all) => all?.some((s) => at(s.start) <= gap.to && at(s.end) >= gap.from))) return 'met'
  return sleep.includes(undefined) ? 'unknown' : 'not-met'
}

const dosedIn = (record: HeadacheRecord, days: readonly number[], gap: Span): Truth => {
  const doses = days.map((day) => record.book.recordOf(day)?.medications)
  const times = doses.flatMap((all) => all ?? []).map((dose) => (dose.at ? at(dose.at) : null))
  if (times.some((time) => time !== null && time >= gap.from && time <= gap.to)) return 'met'
  return doses.includes(undefined) || times.includes(null) ? 'unknown' : 'not-met'
}

const isBridged = (record: HeadacheRecord, left: JudgedAttack, right: JudgedAttack): Truth => {
  if (left.span === null || right.span === null) return 'not-met'
  const gap = { from: left.span.to, to: right.span.from }
  if (gap.to - gap.from > longestBreakMs) return 'not-met'
  const days = daysAround(left, right)
  return anyOf([sleptIn(record, days, gap), dosedIn(record, days, gap)])
}

const isLonger = (hours: number | null): Truth =>
  hours === null ? 'unknown' : hours > longerThanHours ? 'met' : 'not-met'

const runFrom = (record: HeadacheRecord, attacks: readonly JudgedAttack[], first: number): Run => {
  const start = attacks[first]!
  const bridges: Truth[] = []
  let best: Run = { attacks: [start], isLong: isLonger(start.hours) }
  for (let i = first + 1; i < attacks.length && best.isLong !== 'met'; i++) {
    const next = attacks[i]!
    bridges.push(isBridged(record, attacks[i - 1]!, next))
    if (allOf(bridges) === 'not-met' || start.span === null || next.span === null) break
    const isLong = allOf([...bridges, isLonger((next.span.to - start.span.from) / msPerHour)])
    if (isLong !== 'not-met') best = { attacks: attacks.slice(first, i + 1), isLong: anyOf([best.isLong, isLong]) }
  }
  return best
}

/** From every attack on, the run that is longest as far as is known. */
export const runsOf = (record: HeadacheRecord): readonly Run[] => {
  const attacks = record.attacks.filter((a) => a.hasHeadache)
  return attacks.map((_, first) => runFrom(record, attacks, first))
}

/** Day numbers that a run touches, its breaks included. */
export const daysOfRun = ({ attacks }: Run): readonly number[] => {
  const first = attacks[0]!.days[0]!
  return Array.from({ length: attacks.at(-1)!.days.at(-1)! - first + 1 }, (_, i) => first + i)
}
