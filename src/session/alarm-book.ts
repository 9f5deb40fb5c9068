import type { Priority } from './alarm-rules.ts'
import type { Ms } from './true-time.ts'

/** One alarm of one rule on one signal. A high one stays in the book, active or not, until a named person has seen it. */
export interface Alarm {
  readonly ruleId: string
  readonly signal: string
  readonly priority: Priority
  /** When the rule's delay was over. */
  readonly since: Ms
  readonly active: boolean
  readonly acknowledgedBy: string | null
}

export type AlarmBook = ReadonlyMap<string, Alarm>
type Name = Pick<Alarm, 'ruleId' | 'signal'>

export const emptyBook: AlarmBook = new Map()
const keyOf = ({ ruleId, signal }: Name): string => `${ruleId} ${signal}`
export const ranks: readonly Priority[] = ['advisory', 'low', 'medium', 'high']
const rank = (priority: Priority): number => ranks.indexOf(priority)

export const isLatched = ({ priority, acknowledgedBy }: Alarm): boolean =>
  priority === 'high' && acknowledgedBy === null
export const find = (book: AlarmBook, name: Name): Alarm | undefined => book.get(keyOf(name))

/** A new alarm, or the standing one: seen at a lower priority doesn't mean seen at a higher one, and unseen high stays high. */
export const raise = (book: AlarmBook, raised: Pick<Alarm, 'ruleId' | 'signal' | 'priority' | 'since'>): AlarmBook => {
  const standing = find(book, raised)
  if (standing?.active && standing.priority === raised.priority) return book
  const isRise = standing === undefined || rank(raised.priority) > rank(standing.priority)
  const keepsHigh = standing !== undefined && !isRise && isLatched(standing)
  return put(book, {
    ...raised,
    priority: keepsHigh ? 'high' : raised.priority,
    since: standing?.active ? standing.since : raised.since,
    active: true,
    acknowledgedBy: isRise || !standing.active ? null : standing.acknowledgedBy,
  })
}

/** The condition is over. A high alarm nobody has seen stays, inactive. */
export const clear = (book: AlarmBook, name: Name): AlarmBook => {
  const standing = find(book, name)
  if (!standing?.active) return book
  return isLatched(standing) ? put(book, { ...standing, active: false }) : without(book, name)
}

/** Silences, doesn't clear: what is over goes, what is not over stays, with the name of who saw it. */
export const acknowledge = (
  book: AlarmBook,
  seen: { ruleId: string; signal?: string | undefined; by: string },
): AlarmBook => {
  const meant = [...book.values()].filter(
    ({ ruleId, signal }) => ruleId === seen.ruleId && (seen.signal === undefined || seen.signal === signal),
  )
  return meant.reduce(
    (left, alarm) => (alarm.active ? put(left, { ...alarm, acknowledgedBy: seen.by }) : without(left, alarm)),
    book,
  )
}

const put = (book: AlarmBook, alarm: Alarm): AlarmBook => new Map(book).set(keyOf(alarm), alarm)
const without = (book: AlarmBook, name: Name): AlarmBook => {
  const left = new Map(book)
  left.delete(keyOf(name))
  return left
}

/** Most urgent first; the pressure rules, which look at two signals, as one entry each. */
export const listed = (book: AlarmBook): readonly Alarm[] => {
  const perSignal = ['A19', 'A20', 'A21', 'A24', 'A25']
  const groups = Map.groupBy(book.values(), (alarm) => (perSignal.includes(alarm.ruleId) ? keyOf(alarm) : alarm.ruleId))
  return [...groups.values()].map(merged).sort((a, b) => rank(b.priority) - rank(a.priority) || a.since - b.since)
}

const merged = (alarms: readonly Alarm[]): Alarm => {
  const [first, ...rest] = alarms.toSorted((a, b) => Number(b.active) - Number(a.active) || a.since - b.since)
  const unseen = rest.find(({ acknowledgedBy }) => acknowledgedBy === null)
  return { ...first!, acknowledgedBy: unseen ? null : first!.acknowledgedBy }
}
