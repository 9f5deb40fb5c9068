import { advance } from './advance.ts'
import { type AlarmBook, clear, raise } from './alarm-book.ts'
import { byTrueTime, corrected, isCorrection, lineOf, type Placed } from './effective.ts'
import type { SessionEvent, SessionInput } from './events.ts'
import { type Conflict, type Machine, routeOf, startMachine } from './machine.ts'
import { isTransition, stateBefore } from './phases.ts'
import { takeEvent } from './take-event.ts'
import { type Ms, seconds, trueTime } from './true-time.ts'

const clockTolerance = seconds(30)

/** A24: the latest offset of a device says whether its clock is off. */
const noteClock = (book: AlarmBook, event: SessionEvent, at: Ms): AlarmBook => {
  if (event.clockOffsetMs === undefined) return book
  const name = { ruleId: 'A24', signal: event.deviceId ?? 'device' }
  return Math.abs(event.clockOffsetMs) > clockTolerance
    ? raise(book, { ...name, priority: 'low', since: at })
    : clear(book, name)
}

/** The machine after one more entry of the line. */
export const step = (machine: Machine, { at, event, voided }: Placed): Machine => {
  const later = advance(machine, at)
  const moved = { ...later, alarms: noteClock(later.alarms, event, at) }
  return voided || isCorrection(event) ? moved : takeEvent(moved, event)
}

/** A fold that can take one more event without starting again. It belongs to one replay, which lets it grow in place. */
export interface Folded {
  readonly line: Placed[]
  /** The machine before the event at `index` of the line; the last one stands after all of them. */
  readonly marks: readonly { readonly index: number; readonly machine: Machine }[]
  readonly ids: Set<string>
  /** Ids that a correction names: an event that comes after its own correction must not slip past it. */
  readonly named: ReadonlySet<string>
}

export const machineOf = ({ marks }: Folded): Machine => marks.at(-1)!.machine

/** The state of a session as a pure function of the events that are in, in whatever order they came. `null` = no events. */
export const foldAll = ({ order = {}, baseline, events }: SessionInput): Folded | null => {
  const { line, disagreeing } = lineOf(events)
  const placed = [...corrected(line)]
  if (placed[0] === undefined) return null
  const route = routeOf(order, events)
  const opening = placed.find(({ event, voided }) => !voided && isTransition(event.type))?.event.type
  const start = startMachine({ order, route, baseline, state: stateBefore(opening, route), at: placed[0].at })
  const machine = { ...start, conflicts: disagreeing.map(twoContents) }
  return run({
    line: placed,
    marks: [{ index: 0, machine }],
    ids: new Set(line.map(({ event }) => event.id)),
    named: new Set(line.flatMap(({ event }) => (isCorrection(event) ? [event.payload.amends] : []))),
  })
}

const twoContents = (eventId: string): Conflict => ({
  eventId,
  code: 'id-with-two-contents',
  reason: 'the same id came with two contents; both are kept',
})

const marksApart = 64
const marksAtEnd = 8

/** Steps from the last mark to the end of the line, leaving marks so that a late event needn't start from the beginning. */
const run = (folded: Folded): Folded => {
  const { index, machine } = folded.marks.at(-1)!
  const marks = folded.marks.filter(
    (mark) => mark.index % marksApart === 0 || mark.index > folded.line.length - marksAtEnd,
  )
  let current = machine
  for (let i = index; i < folded.line.length; i++) {
    current = step(current, folded.line[i]!)
    const isKept = (i + 1) % marksApart === 0 || i + 1 > folded.line.length - marksAtEnd
    if (isKept) marks.push({ index: i + 1, machine: current })
  }
  return { ...folded, marks }
}

/**
 * One more event: put where its time belongs and folded from the mark before it; or, where it may change what came
 * before it (a correction, a transition, a repeat), `null`: start again.
 */
export const addEvent = (folded: Folded, event: SessionEvent): Folded | null => {
  if (isCorrection(event) || isTransition(event.type) || folded.ids.has(event.id) || folded.named.has(event.id))
    return null
  const placed: Placed = { at: trueTime(event), event, voided: false }
  const after = folded.line.findLastIndex((other) => byTrueTime(other, placed) < 0) + 1
  const marks = folded.marks.filter(({ index }) => index <= after)
  if (after === 0 || marks.length === 0) return null
  folded.line.splice(after, 0, placed)
  folded.ids.add(event.id)
  return run({ ...folded, marks })
}
