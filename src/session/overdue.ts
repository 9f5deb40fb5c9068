import { type AlarmBook, clear, raise } from './alarm-book.ts'
import type { Priority } from './alarm-rules.ts'
import { type Due, overdueAfterMin, type What } from './observations.ts'
import { type Ms, minutes } from './true-time.ts'

/** The first observation of each column that fell due and hasn't been made since: a new rate doesn't wipe it out. */
export type Missed = ReadonlyMap<What, Due>

/** What fell due before `now`, added to what was missed already. */
export const addMissed = (missed: Missed, dues: readonly Due[], now: Ms): Missed => {
  const fresh = dues.filter((due) => due.at < now && !missed.has(due.what))
  if (fresh.length === 0) return missed
  return new Map([...fresh.toReversed().map((due) => [due.what, due] as const), ...missed])
}

const priorityAfter = (due: Due, now: Ms): Priority | null => {
  const [low, medium, high] = overdueAfterMin(due.everyMin)
  const late = now - due.at
  return late >= minutes(high) ? 'high' : late >= minutes(medium) ? 'medium' : late >= minutes(low) ? 'low' : null
}

/** A21 up to `now`, one alarm for each column. */
export const ringOverdue = (book: AlarmBook, missed: Missed, now: Ms): AlarmBook =>
  [...missed.values()].reduce((left, due) => {
    const priority = priorityAfter(due, now)
    const since = due.at + minutes(overdueAfterMin(due.everyMin)[0])
    return priority === null ? left : raise(left, { ruleId: 'A21', signal: due.what, priority, since })
  }, book)

/** The observation was made. */
export const observe = (missed: Missed, what: What): Missed => {
  if (!missed.has(what)) return missed
  const left = new Map(missed)
  left.delete(what)
  return left
}

export const stopOverdue = (book: AlarmBook, what: What): AlarmBook => clear(book, { ruleId: 'A21', signal: what })
