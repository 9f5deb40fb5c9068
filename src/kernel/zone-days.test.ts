import { describe, expect, it, test } from 'vitest'
import { dayNumber } from './calendar-day.ts'
import { zoneDays } from './zone-days.ts'

const hour = 3_600_000
const around = [-24 * hour, -hour - 1, -hour / 2, -1, 0, 1, hour / 2, hour, 2 * hour, 24 * hour - 1, 24 * hour]

/** Every clock change of a zone in these years. */
const changes = (timeZone: string, [first, last]: readonly [number, number]): readonly number[] => {
  const found: number[] = []
  let at: Temporal.ZonedDateTime | null = Temporal.PlainDate.from(`${first}-01-01`).toZonedDateTime(timeZone)
  for (; at !== null && at.year <= last; at = at.getTimeZoneTransition('next')) found.push(at.epochMilliseconds)
  return found
}

const disagreements = (timeZone: string, years: readonly [number, number]): readonly string[] => {
  const zone = zoneDays(timeZone)
  return changes(timeZone, years)
    .flatMap((change) => around.map((distance) => change + distance))
    .filter((ms) => {
      const date = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainDate()
      const day = dayNumber(date.toString())
      return zone.dayAt(ms) !== day || zone.startOf(day) !== date.toZonedDateTime(timeZone).epochMilliseconds
    })
    .map((ms) => `${timeZone} ${Temporal.Instant.fromEpochMilliseconds(ms)}`)
}

describe('calendar days of a zone', () => {
  it('are Temporal’s, around every clock change of every zone from 2024 to 2030', () =>
    expect(Intl.supportedValuesOf('timeZone').flatMap((zone) => disagreements(zone, [2024, 2030]))).toEqual([]))

  test.each<[string, string, [number, number]]>([
    ['clocks that went back at one minute past midnight, into the day before', 'America/St_Johns', [2000, 2012]],
    ['a midnight that was skipped', 'America/Sao_Paulo', [2010, 2019]],
    ['a calendar day that was skipped', 'Pacific/Apia', [2009, 2014]],
    ['half an hour of summer time', 'Australia/Lord_Howe', [2000, 2030]],
    ['no clock changes', 'America/Phoenix', [2024, 2030]],
    ['an offset as a name', '+05:45', [2024, 2030]],
  ])('%s: %s', (_, zone, years) => expect(disagreements(zone, years)).toEqual([]))

  it('gives the skipped day the first instant of the next', () => {
    const { startOf, dayAt } = zoneDays('Pacific/Apia')
    const skipped = dayNumber('2011-12-30')
    expect(dayAt(startOf(skipped))).toBe(skipped + 1)
  })

  it('refuses a zone that is none', () => expect(() => zoneDays('Mars/Olympus')).toThrow(RangeError))
})
