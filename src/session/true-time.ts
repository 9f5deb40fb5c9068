import type { SessionEvent } from './events.ts'

/** Milliseconds since 1970 by the server's clock, with fractions. Elapsed time is a difference of two of these. */
export type Ms = number

export const minutes = (n: number): Ms => n * 60_000
export const seconds = (n: number): Ms => n * 1000

/** Throws on a text that is no RFC 3339 instant: the shell lets none through. */
export const msOf = (rfc3339: string): Ms => {
  const instant = Temporal.Instant.from(rfc3339)
  return instant.epochMilliseconds + Number(instant.epochNanoseconds % 1_000_000n) / 1e6
}

/** When it really happened: the device's clock corrected by what that clock was off. */
export const trueTime = ({ occurredAt, clockOffsetMs }: Pick<SessionEvent, 'occurredAt' | 'clockOffsetMs'>): Ms =>
  msOf(occurredAt) - (clockOffsetMs ?? 0)

const offset = /(Z|[+-]\d{2}:\d{2})$/i

/** The instant in the offset in which `like` was written, so a reader at the bedside sees the clock on the wall. */
export const writtenLike = (ms: Ms, like: string): string => {
  const instant = Temporal.Instant.fromEpochMilliseconds(Math.round(ms))
  const zone = offset.exec(like)?.[1]?.toUpperCase()
  return zone === undefined || zone === 'Z' ? instant.toString() : instant.toString({ timeZone: zone })
}
