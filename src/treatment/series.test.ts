import { describe, expect, it, test } from 'vitest'
import type { Truth } from '#core/kernel/truth.ts'
import { bookRails } from '#core/safety/clinic-rails.ts'
import { futility, type Progress } from './course.ts'
import { checkGaps, checkSeries, gapsHours, type SeriesPlan, sessionsInWeek } from './series.ts'

const at = (...local: string[]) =>
  local.map((text) => Temporal.ZonedDateTime.from(`${text}[America/Phoenix]`).toInstant())
const mondayOn = at('2026-03-02T09:00', '2026-03-04T09:00', '2026-03-06T09:00', '2026-03-09T09:00', '2026-03-11T09:00')
const daily = at('2026-03-02T09:00', '2026-03-03T09:00', '2026-03-04T09:00', '2026-03-05T09:00', '2026-03-06T09:00')

const series: SeriesPlan = {
  drug: 'ketamine',
  route: 'iv',
  setting: 'outpatient',
  sessions: 5,
  minHoursBetween: 48,
  daysSinceLastSeries: null,
}
const notOk = (plan: Partial<SeriesPlan>) =>
  checkSeries({ ...series, ...plan }, bookRails)
    .filter(({ status }) => status !== 'ok')
    .map(({ id, status }) => `${id} ${status}`)

describe('worked examples of the regimens: series', () => {
  it('E23: Mon 9:00, Wed, Fri, Mon, Wed: gaps 48, 48, 72, 48 h, all ok', () => {
    expect(gapsHours(mondayOn)).toEqual([48, 48, 72, 48])
    expect(checkGaps(mondayOn, bookRails).map(({ status }) => status)).toEqual(['ok', 'ok', 'ok', 'ok'])
  })

  it('E23: Monday to Friday: G26 warns four times', () =>
    expect(checkGaps(daily, bookRails).map(({ id, status }) => `${id} ${status}`)).toEqual(Array(4).fill('G26 warn')))

  it('a night when the clocks change counts the hours that passed', () => {
    const spring = ['2026-03-07T09:00', '2026-03-08T09:00'].map((t) =>
      Temporal.ZonedDateTime.from(`${t}[America/Denver]`).toInstant(),
    )
    expect(gapsHours(spring)).toEqual([23])
  })

  test.each<[string, Partial<SeriesPlan>, string[]]>([
    ['E08: ten daily infusions', { sessions: 10, minHoursBetween: 24 }, ['G25 warn', 'G26 warn']],
    ['eleven are refused', { sessions: 11 }, ['G25 refuse']],
    ['a second series 16 days after the first needs a reason', { daysSinceLastSeries: 16 }, ['G27 warn']],
    ['one admission is no short series', { setting: 'inpatient', sessions: 1 }, []],
    [
      'esketamine every 72 h could be three in a week',
      { drug: 'esketamine', route: 'nasal', minHoursBetween: 72 },
      ['G24 refuse'],
    ],
    ['esketamine every 84 h is two', { drug: 'esketamine', route: 'nasal', minHoursBetween: 84 }, []],
  ])('%s', (_, plan, expected) => expect(notOk(plan)).toEqual(expected))

  test.each([
    [84, 5, 2],
    [72, 5, 3],
    [24, 5, 5],
    [168, 3, 1],
  ])('at least %i h apart, %i in all: at most %i in 7 days', (minHoursBetween, sessions, most) =>
    expect(sessionsInWeek({ sessions, minHoursBetween })).toBe(most),
  )
})

describe('E24: futility', () => {
  const three: Progress = {
    sessionsDone: 3,
    pain: { before: 7, after: 6.3 },
    headacheDays: { before: 24, after: 22 },
    disability: { before: 20, after: 20 },
  }
  test.each<[string, Partial<Progress>, Truth]>([
    ['pain −10 %, headache days −8 %, function unchanged: stop and reassess', {}, 'met'],
    ['pain −34 %: go on', { pain: { before: 7, after: 4.6 } }, 'not-met'],
    ['after two sessions it is too early', { sessionsDone: 2 }, 'not-met'],
    ['function never measured: not known', { disability: null }, 'unknown'],
    ['one clear gain decides, whatever is not known', { disability: null, pain: { before: 7, after: 4.6 } }, 'not-met'],
  ])('%s', (_, change, expected) => expect(futility.judge({ ...three, ...change }).truth).toBe(expected))

  it('says what it rests on', () =>
    expect(futility.judge({ ...three, disability: null }).evidence).toBe(
      '3 sessions; pain: better by 10 %; headacheDays: better by 8 %; disability: not known',
    ))
})
