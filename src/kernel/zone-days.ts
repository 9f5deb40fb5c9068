/**
 * Which calendar day an instant is in, in a named zone. Temporal knows the zone's clock changes; the stretch between two of
 * them has one offset, so within it a day is a division. Stretches are asked for once and kept.
 */
const msPerDay = 86_400_000
const nsPerMs = 1_000_000n

/** From one clock change (included) to the next: local time is UTC plus `offset`. All in ms. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly offset: number
}

export interface ZoneDays {
  /** Day number (since 1970-01-01) on the zone's calendar. */
  readonly dayAt: (ms: number) => number
  /** The first instant of a calendar day: midnight, or what comes first where a clock change skips midnight. */
  readonly startOf: (day: number) => number
}

const stretchAround = (timeZone: string, ms: number): Stretch => {
  const here = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone)
  const justAfter = here.add({ nanoseconds: 1 })
  return {
    from: justAfter.getTimeZoneTransition('previous')?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    to: here.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: Number(BigInt(here.offsetNanoseconds) / nsPerMs),
  }
}

const mostStretches = 512

const openZone = (timeZone: string): ZoneDays => {
  let known: Stretch[] = []
  const look = (ms: number): Stretch => {
    const found = known.find((s) => ms >= s.from && ms < s.to) ?? stretchAround(timeZone, ms)
    known = [found, ...known.filter((s) => s !== found)].slice(0, mostStretches)
    return found
  }
  let last = look(0)
  const at = (ms: number): Stretch => {
    if (ms < last.from || ms >= last.to) last = look(ms)
    return last
  }
  return {
    dayAt: (ms) => Math.floor((ms + at(ms).offset) / msPerDay),
    startOf: (day) => {
      const midnight = day * msPerDay
      let stretch = at(midnight - 2 * msPerDay)
      while (midnight - stretch.offset >= stretch.to) stretch = at(stretch.to)
      return Math.max(stretch.from, midnight - stretch.offset)
    },
  }
}

const zones = new Map<string, ZoneDays>()
/** More names than there are zones: then somebody is making them up, and what was kept is dropped. */
const mostZones = 1024

/** Throws a RangeError for a zone that Temporal does not know. */
export const zoneDays = (timeZone: string): ZoneDays => {
  const known = zones.get(timeZone)
  if (known) return known
  const opened = openZone(timeZone)
  if (zones.size >= mostZones) zones.clear()
  zones.set(timeZone, opened)
  return opened
}
