import { onceFor } from '#core/kernel/once-for.ts'
import type { Truth } from '#core/kernel/truth.ts'
import type { HeadacheRecord } from '../headache-record.ts'
import type { JudgedAttack } from '../judged-attack.ts'
import { daysPerMonth } from '../monthly-counts.ts'

/** ICHD-3 3.1.1 and 3.1.2: three months, read as months of 28 days like everywhere else. */
export const remissionDays = 3 * daysPerMonth

/** Days in a row, both ends included, as day numbers. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** The diary between two remissions, or up to its ends, and the attack days known in it. */
export interface Segment extends Stretch {
  readonly attackDays: readonly number[]
}

export interface ClusterCourse {
  /** Stretches long enough in which every day is known to be free of cluster headache. */
  readonly remissions: readonly Stretch[]
  readonly segments: readonly Segment[]
  readonly attackDays: readonly number[]
  /** Whether each day of the diary is known to hold an attack or none. */
  readonly isKnown: boolean
}

const mayBeCluster = ({ hasHeadache, isCluster }: JudgedAttack): boolean => hasHeadache && isCluster !== 'not-met'

/** Each day from the first record on: a cluster attack, surely none, or undecided. */
const daily = ({ attacks, book, openDays }: HeadacheRecord, firstDay: number): Truth[] => {
  const days = new Array<Truth>(book.asOf - firstDay + 1).fill('not-met')
  for (const day of openDays) days[day - firstDay] = 'unknown'
  for (const attack of attacks.filter(mayBeCluster))
    for (const day of attack.days.filter((d) => d >= firstDay))
      if (days[day - firstDay] !== 'met') days[day - firstDay] = attack.isCluster
  return days
}

const runsWithoutAttack = (days: readonly Truth[], firstDay: number): readonly Stretch[] => {
  const runs: Stretch[] = []
  let from = 0
  for (let i = 0; i <= days.length; i++) {
    if (days[i] === 'not-met') continue
    if (i - from >= remissionDays) runs.push({ from: firstDay + from, to: firstDay + i - 1 })
    from = i + 1
  }
  return runs
}

const between = (remissions: readonly Stretch[], { from, to }: Stretch): readonly Stretch[] => {
  const starts = [from, ...remissions.map((r) => r.to + 1)]
  const ends = [...remissions.map((r) => r.from - 1), to]
  return starts.map((start, i) => ({ from: start, to: ends[i]! })).filter((s) => s.from <= s.to)
}

/** `null`: an empty diary. */
export const clusterCourse = onceFor((record: HeadacheRecord): ClusterCourse | null => {
  const { firstDay, asOf } = record.book
  if (firstDay === null) return null
  const days = daily(record, firstDay)
  const remissions = runsWithoutAttack(days, firstDay)
  const attackDays = days.flatMap((truth, i) => (truth === 'met' ? [firstDay + i] : []))
  const segments = between(remissions, { from: firstDay, to: asOf }).map((segment) => ({
    ...segment,
    attackDays: attackDays.filter((day) => day >= segment.from && day <= segment.to),
  }))
  return { remissions, segments, attackDays, isKnown: !days.includes('unknown') }
})

/** Attack days between which no gap could be a remission: they lie in one period, whatever the undecided days were. */
export const chains = (attackDays: readonly number[]): readonly (readonly number[])[] => {
  const found: number[][] = []
  for (const day of attackDays) {
    const last = found.at(-1)
    if (last && day - last.at(-1)! - 1 < remissionDays) last.push(day)
    else found.push([day])
  }
  return found
}

/** Days from the first to the last, both counted. */
export const spanOf = (days: readonly number[]): number => (days.length === 0 ? 0 : days.at(-1)! - days[0]! + 1)
