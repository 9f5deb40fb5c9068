import type { Exposure } from './cumulative-exposure.ts'
import type { Rhythm } from './monitoring-schedule.ts'

/** `due`: before today's session. `overdue`: it should have been there earlier. `later`: not yet. */
export type DueState = 'fine' | 'due' | 'overdue' | 'later' | 'not-wanted'

export interface Due {
  readonly state: DueState
  /** ISO day; `null`: before the next session, whenever that is, or never. */
  readonly on: string | null
  readonly why: string
}

const monthsAfter = (day: string, months: number): string => Temporal.PlainDate.from(day).add({ months }).toString()
const daysAfter = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString()

/** What has gone by: when it was last done, and the sessions of the running treatment. */
export interface Passed {
  readonly last: string | null
  readonly exposure: Exposure
}

const sessionsOf = ({ exposure }: Passed): readonly string[] => exposure.running?.sessions ?? []
const since = (passed: Passed, day: string): readonly string[] => sessionsOf(passed).filter((session) => session > day)

const neverDone = (passed: Passed): Due => {
  const [first] = sessionsOf(passed)
  return first === undefined
    ? { state: 'due', on: null, why: 'no baseline on record' }
    : { state: 'overdue', on: first, why: 'never done, and treatment has begun' }
}

const eachSession = (passed: Passed): Due => {
  const { last, exposure } = passed
  if (last === exposure.on) return { state: 'fine', on: null, why: 'done today' }
  const [missed] = last === null ? sessionsOf(passed) : since(passed, last)
  if (missed !== undefined && missed < exposure.on)
    return { state: 'overdue', on: missed, why: `not on record for the session of ${missed}` }
  return { state: 'due', on: null, why: 'before the next session' }
}

const byDate = (due: string, why: string, { exposure }: Passed): Due => ({
  state: due < exposure.on ? 'overdue' : due === exposure.on ? 'due' : 'fine',
  on: due,
  why,
})

/** Of several ways to come due the earliest counts. */
const earliest = (dues: readonly Due[]): Due => {
  const order: readonly DueState[] = ['overdue', 'due', 'later', 'fine', 'not-wanted']
  return dues.reduce((a, b) => {
    const [rankA, rankB] = [order.indexOf(a.state), order.indexOf(b.state)]
    if (rankA !== rankB) return rankA < rankB ? a : b
    return (b.on ?? '9999') < (a.on ?? '9999') ? b : a
  })
}

const bySessions = (every: number, last: string, passed: Passed): Due => {
  const given = since(passed, last)
  const why = `${given.length} of ${every} sessions since ${last}`
  const [session, next] = [given[every - 1], given[every]]
  if (session === undefined) return { state: 'fine', on: null, why }
  return next === undefined ? { state: 'due', on: null, why } : { state: 'overdue', on: next, why }
}

/** Once more between the first session and that one. Later than that, the months of the rhythm count. */
const beforeSession = (nth: number, last: string, passed: Passed): Due | null => {
  const sessions = sessionsOf(passed)
  const [first] = sessions
  if (first === undefined) return { state: 'fine', on: null, why: `again before session ${nth}` }
  if (last >= first) return null
  const why = `before session ${nth}; ${sessions.length} given`
  if (sessions.length < nth - 1) return { state: 'later', on: null, why }
  const missed = sessions[nth - 1]
  return missed === undefined ? { state: 'due', on: null, why } : { state: 'overdue', on: missed, why }
}

const monthsInYear = 12

/** The first milestone after the last time; after the last named month, every year. */
const byMilestones = (months: readonly number[], last: string, passed: Passed): Due => {
  const [first] = sessionsOf(passed)
  if (first === undefined) return { state: 'fine', on: null, why: 'before treatment' }
  const named = months.map((month) => monthsAfter(first, month))
  const yearly = Array.from({ length: 30 }, (_, n) => monthsAfter(first, (months.at(-1) ?? 0) + (n + 1) * monthsInYear))
  const next = [...named, ...yearly].find((day) => day > last) ?? first
  return byDate(next, `counted from the first session, ${first}`, passed)
}

/** When an item with this rhythm comes round, for a day. */
export const dueOf = (rhythm: Rhythm, passed: Passed): Due => {
  const { last } = passed
  if (rhythm.everySession) return eachSession(passed)
  if (Object.keys(rhythm).length === 0) return { state: 'not-wanted', on: null, why: 'nothing to count' }
  if (last === null) return neverDone(passed)
  if (rhythm.atMonths) return byMilestones(rhythm.atMonths, last, passed)
  if (rhythm.beforeSession) {
    const again = beforeSession(rhythm.beforeSession, last, passed)
    if (again !== null) return again
  }
  return earliest([
    ...(rhythm.everyMonths
      ? [byDate(monthsAfter(last, rhythm.everyMonths), `${rhythm.everyMonths} months since ${last}`, passed)]
      : []),
    ...(rhythm.everyDays
      ? [byDate(daysAfter(last, rhythm.everyDays), `${rhythm.everyDays} days since ${last}`, passed)]
      : []),
    ...(rhythm.everySessions ? [bySessions(rhythm.everySessions, last, passed)] : []),
  ])
}
