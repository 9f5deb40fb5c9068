import { type AlarmBook, clear, find, raise } from './alarm-book.ts'
import type { LimitRule } from './alarm-rules.ts'
import { type Ms, seconds } from './true-time.ts'

/** What a limit rule remembers of its signal. */
export interface Track {
  readonly lastAt: Ms | null
  /** Since when the limit has been broken without a gap. */
  readonly brokenSince: Ms | null
  readonly insideSince: Ms | null
  /** The last sample was a single reading, not one of a stream: it stands until the next. */
  readonly single: boolean
}

export const untouched: Track = { lastAt: null, brokenSince: null, insideSince: null, single: false }

/** Consecutive samples of a stream are at most this far apart; a longer gap starts every clock anew. */
const longestGap = seconds(5)
const clearsAfter = seconds(10)

export interface Sample {
  readonly at: Ms
  readonly value: number
  /** Entered by hand, or a cuff: one reading says as much as a stream does in ten seconds. */
  readonly single: boolean
}

interface Standing {
  readonly track: Track
  readonly book: AlarmBook
}

const breaks = ({ side }: LimitRule, value: number, limit: number): boolean =>
  side === 'below' ? value < limit : value > limit

const isBack = ({ side, hysteresis }: LimitRule, value: number, limit: number): boolean =>
  side === 'below' ? value >= limit + hysteresis : value <= limit - hysteresis

/** Takes one valid sample: raises when the limit has been broken long enough, clears when it has been kept long enough. */
export const takeSample = (rule: LimitRule, limit: number, before: Standing, sample: Sample): Standing => {
  const { at, value } = sample
  const flows = before.track.lastAt !== null && (sample.single || at - before.track.lastAt <= longestGap)
  const onward = (since: Ms | null, holds: boolean): Ms | null => (holds ? (flows ? (since ?? at) : at) : null)
  const track: Track = {
    lastAt: at,
    single: sample.single,
    brokenSince: onward(before.track.brokenSince, breaks(rule, value, limit)),
    insideSince: onward(before.track.insideSince, isBack(rule, value, limit)),
  }
  const delay = sample.single ? 0 : seconds(rule.delayS)
  const isRaised = track.brokenSince !== null && at - track.brokenSince >= delay
  const book = isRaised
    ? raise(before.book, { ruleId: rule.id, signal: rule.signal, priority: rule.priority, since: at })
    : before.book
  return { track, book: hasCleared(track, at) ? clear(book, { ruleId: rule.id, signal: rule.signal }) : book }
}

const hasCleared = ({ insideSince }: Track, now: Ms): boolean =>
  insideSince !== null && now - insideSince >= clearsAfter

/** Time passes without a sample: only after a single reading may that clear an alarm; a stream that fell silent proves nothing. */
export const letPass = (rule: LimitRule, { track, book }: Standing, now: Ms): AlarmBook => {
  const name = { ruleId: rule.id, signal: rule.signal }
  return track.single && hasCleared(track, now) && find(book, name)?.active ? clear(book, name) : book
}
