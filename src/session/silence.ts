import { type AlarmBook, acknowledge, clear, find, raise } from './alarm-book.ts'
import type { Priority } from './alarm-rules.ts'
import { type Ms, minutes, seconds } from './true-time.ts'

/** The signals that a monitor gives without a break while the drug acts. */
export const continuousSignals = ['spo2', 'hr'] as const
export type ContinuousSignal = (typeof continuousSignals)[number]

/** Seconds without a valid sample at which A20 is low, medium, high. */
const whileRunning = [15, 30, 60] as const
const whileRecovering = [60, 120, 300] as const

/** What is listened to, and since when it could have been heard. */
export interface Listening {
  readonly drugStart: Ms
  readonly recovering: boolean
  /** Nothing need be heard after this moment; `null` = no end in sight. */
  readonly until: Ms | null
  readonly lastHeard: ReadonlyMap<ContinuousSignal, Ms>
  readonly watchedBy: ReadonlyMap<ContinuousSignal, string>
}

/** By a spray or an injection a person is listened to for an hour after the last dose. */
export const listenedAfterDose = minutes(60)

const priorityAfter = (silent: Ms, recovering: boolean): Priority | null => {
  const [low, medium, high] = recovering ? whileRecovering : whileRunning
  return silent >= seconds(high) ? 'high' : silent >= seconds(medium) ? 'medium' : silent >= seconds(low) ? 'low' : null
}

/** A20 up to `now`: silence is counted from the later of the drug's start and the last valid sample. */
export const hearSilence = (book: AlarmBook, listening: Listening, now: Ms): AlarmBook =>
  continuousSignals.reduce((left, signal) => hearOne(left, { listening, signal, now }), book)

const hearOne = (book: AlarmBook, at: { listening: Listening; signal: ContinuousSignal; now: Ms }): AlarmBook => {
  const { drugStart, recovering, until, lastHeard } = at.listening
  const from = Math.max(drugStart, lastHeard.get(at.signal) ?? drugStart)
  const heardUntil = until === null ? at.now : Math.min(at.now, until)
  const priority = priorityAfter(heardUntil - from, recovering)
  const name = { ruleId: 'A20', signal: at.signal }
  const first = seconds(recovering ? whileRecovering[0] : whileRunning[0])
  const by = at.listening.watchedBy.get(at.signal)
  const rung = priority === null ? book : raise(book, { ...name, priority, since: from + first })
  const raised = by === undefined ? rung : acknowledge(rung, { ...name, by })
  return until !== null && at.now > until ? clear(raised, name) : raised
}

/**
 * Who keeps watching by eye once a sample has come: after a reading typed by hand, whoever had seen the silence; after a
 * monitor's own sample nobody, for the monitor listens again.
 */
export const watchedAfter = (
  watchedBy: ReadonlyMap<ContinuousSignal, string>,
  book: AlarmBook,
  sample: { readonly signal: ContinuousSignal; readonly byHand: boolean },
): ReadonlyMap<ContinuousSignal, string> => {
  const { signal, byHand } = sample
  const by = byHand ? (find(book, { ruleId: 'A20', signal })?.acknowledgedBy ?? watchedBy.get(signal)) : undefined
  const next = new Map(watchedBy)
  if (by === undefined) next.delete(signal)
  else next.set(signal, by)
  return next
}

/** A valid sample ends the silence of its signal. */
export const heard = (book: AlarmBook, signal: string): AlarmBook => clear(book, { ruleId: 'A20', signal })
