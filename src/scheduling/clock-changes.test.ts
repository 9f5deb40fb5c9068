import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { spansOn } from './clinic-hours.ts'
import { weekly } from './scheduling.test-support.ts'

/** Every change of clocks of four zones in 2025 and 2026, a row for the last second before and the first after, made by another program. */
const folder = process.env.INTERICTAL_SAMPLES ?? new URL('../../../shared/data', import.meta.url).pathname
const file = `${folder}/ical/tz-transitions-2025-2026.csv`
const rows = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').slice(1) : []
const transitions = rows.map((row) => row.split(',') as [string, string, string, string, string, string])

describe.skipIf(rows.length === 0)(`changes of clocks (${file}${rows.length === 0 ? ' is not there' : ''})`, () => {
  test.each(transitions)('%s %s is %s', (zone, utc, local, _abbreviation, _isDst, offset) => {
    const at = Temporal.Instant.from(utc).toZonedDateTimeISO(zone)
    expect(at.toPlainDateTime().toString()).toBe(local)
    expect(at.offsetNanoseconds).toBe(Number(offset) * 1e9)
  })

  test('on each of those days 08:00 on the wall is 08:00 after the change', () => {
    for (const [zone, utc, , , , offset] of transitions.filter((_, i) => i % 2 === 1)) {
      const day = Temporal.Instant.from(utc).toZonedDateTimeISO(zone).toPlainDate()
      const [span] = spansOn(weekly('08:00', '17:00'), day, zone)
      const eight = Temporal.Instant.from(`${day}T08:00:00Z`).subtract({ seconds: Number(offset) })
      expect(span!.from.toString()).toBe(eight.toString())
    }
  })
})
