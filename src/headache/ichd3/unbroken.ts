import { carriedFor } from '#core/kernel/carried.ts'
import { instantMs } from '#core/kernel/instant.ts'
import { allOf, anyOf, type Truth } from '#core/kernel/truth.ts'
import type { Span } from '../attack.ts'
import type { HeadacheRecord } from '../headache-record.ts'
import type { JudgedAttack } from '../judged-attack.ts'
import { countBefore } from '../sorted-attacks.ts'
import { headacheAttacks } from './over-attacks.ts'

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

const daysAround = (left: JudgedAttack, right: JudgedAttack): readonly number[] => {
  const last = left.days.at(-1)!
  return Array.from({ length: right.days[0]! - last + 1 }, (_, i) => last + i)
}

const sleptIn = (record: HeadacheRecord, days: readonly number[], gap: Span): Truth => {
  const sleep = days.map((day) => record.book.recordOf(day)?.sleep)
  if (sleep.some((all) => all?.some((s) => instantMs(s.start) <= gap.to && instantMs(s.end) >= gap.from))) return 'met'
  return sleep.includes(undefined) ? 'unknown' : 'not-met'
}

const dosedIn = (record: HeadacheRecord, days: readonly number[], gap: Span): Truth => {
  const doses = days.map((day) => record.book.recordOf(day)?.medications)
  const times = doses.flatMap((all) => all ?? []).map((dose) => (dose.at ? instantMs(dose.at) : null))
  if (times.some((time) => time !== null && time >= gap.from && time <= gap.to)) return 'met'
  return doses.includes(undefined) || times.includes(null) ? 'unknown' : 'not-met'
}

/** Whether the break between two attacks may be counted in. */
const isBridged = (record: HeadacheRecord, left: JudgedAttack, right: JudgedAttack): Truth => {
  if (left.span === null || right.span === null) return 'not-met'
  const gap = { from: left.span.to, to: right.span.from }
  if (gap.to - gap.from > longestBreakMs) return 'not-met'
  const days = daysAround(left, right)
  return anyOf([sleptIn(record, days, gap), dosedIn(record, days, gap)])
}

const isLonger = (hours: number | null): Truth =>
  hours === null ? 'unknown' : hours > longerThanHours ? 'met' : 'not-met'

interface Chain {
  readonly attacks: readonly JudgedAttack[]
  /** Of each attack, whether the break before it is bridged. */
  readonly bridges: readonly Truth[]
}

/** A run, and the first of the attacks after it that had no say in it. */
interface Found {
  readonly run: Run
  readonly next: number
}

const runFrom = ({ attacks, bridges }: Chain, first: number): Found => {
  const start = attacks[first]!
  let bridged: Truth = 'met'
  let best: Run = { attacks: [start], isLong: isLonger(start.hours) }
  let i = first + 1
  for (; i < attacks.length && best.isLong !== 'met'; i++) {
    const next = attacks[i]!
    bridged = allOf([bridged, bridges[i]!])
    if (bridged === 'not-met' || start.span === null || next.span === null) break
    const isLong = allOf([bridged, isLonger((next.span.to - start.span.from) / msPerHour)])
    if (isLong !== 'not-met') best = { attacks: attacks.slice(first, i + 1), isLong: anyOf([best.isLong, isLong]) }
  }
  return { run: best, next: i + 1 }
}

interface Runs extends Chain {
  readonly found: readonly Found[]
}

const allRuns = carriedFor<HeadacheRecord, Runs>((record, before) => {
  const attacks = headacheAttacks(record)
  const kept = before === null ? 0 : countBefore(before.value.attacks, before.cut)
  const bridges = before === null ? [] : before.value.bridges.slice(0, kept)
  for (let i = bridges.length; i < attacks.length; i++)
    bridges.push(i === 0 ? 'not-met' : isBridged(record, attacks[i - 1]!, attacks[i]!))
  const earlier = before?.value.found ?? []
  const found = attacks.map((_, first) => {
    const known = earlier[first]
    return known && known.next <= kept ? known : runFrom({ attacks, bridges }, first)
  })
  return { attacks, bridges, found }
})

/** From every attack on, the run that is longest as far as is known. */
export const runsOf = (record: HeadacheRecord): readonly Run[] => allRuns(record).found.map(({ run }) => run)

/** First and last day that a run touches, its breaks included. */
export const spanOfRun = ({ attacks }: Run): { readonly first: number; readonly last: number } => ({
  first: attacks[0]!.days[0]!,
  last: attacks.at(-1)!.days.at(-1)!,
})
