import { describe, expect, test } from 'vitest'
import { bookRails } from '#core/safety/clinic-rails.ts'
import { checkSpacing, mostInWeek, type SeriesStarts } from './spacing.ts'

const nine = (day: string): Temporal.Instant => Temporal.Instant.from(`${day}T09:00:00-07:00`)
const series = (days: readonly string[], rest: Partial<SeriesStarts> = {}): SeriesStarts => ({
  drug: 'ketamine',
  route: 'iv',
  setting: 'outpatient',
  starts: days.map(nine),
  lastOfEarlierSeries: null,
  rails: bookRails,
  ...rest,
})
const standings = (s: SeriesStarts) => checkSpacing(s).map(({ id, status }) => `${id} ${status}`)

describe('spacing of a series', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      'E23: Mon 9:00, Wed, Fri, Mon, Wed',
      ['2026-11-30', '2026-12-02', '2026-12-04', '2026-12-07', '2026-12-09'],
      ['G25 ok', 'G26 ok', 'G26 ok', 'G26 ok', 'G26 ok'],
    ],
    [
      'E23: Mon–Tue–Wed–Thu–Fri',
      ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'],
      ['G25 ok', 'G26 warn', 'G26 warn', 'G26 warn', 'G26 warn'],
    ],
    ['two sessions: fewer than practice', ['2026-11-30', '2026-12-02'], ['G25 warn', 'G26 ok']],
  ])('%s', (_, days, expected) => expect(standings(series(days))).toEqual(expected))

  test('less than 20 h apart is refused, whatever the clocks show', () => {
    const close = { ...series([]), starts: [nine('2026-11-30'), Temporal.Instant.from('2026-12-01T04:45:00-07:00')] }
    expect(standings(close)).toEqual(['G25 warn', 'G26 refuse'])
    // 48 h on the wall over the spring change are 47 real ones.
    const spring = ['2027-03-13T09:00:00-07:00', '2027-03-15T09:00:00-06:00'].map((t) => Temporal.Instant.from(t))
    expect(standings({ ...series([]), starts: spring })).toContain('G26 warn')
  })

  test('esketamine: a third within 7 days is refused, exactly a week later is not', () => {
    const spray = { drug: 'esketamine', route: 'nasal' } as const
    expect(standings(series(['2026-11-30', '2026-12-03', '2026-12-07'], spray))).toEqual(['G25 ok', 'G24 ok'])
    expect(standings(series(['2026-11-30', '2026-12-03', '2026-12-06'], spray))).toEqual(['G25 ok', 'G24 refuse'])
    expect(mostInWeek([])).toBe(0)
  })

  test('a series within 28 days of the last one needs the prescriber’s reason', () => {
    const days = ['2026-11-30', '2026-12-02', '2026-12-04']
    expect(standings(series(days, { lastOfEarlierSeries: nine('2026-11-02') }))).toContain('G27 ok')
    expect(standings(series(days, { lastOfEarlierSeries: nine('2026-11-03') }))).toContain('G27 warn')
  })
})
