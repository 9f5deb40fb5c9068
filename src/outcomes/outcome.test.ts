import { describe, expect, it } from 'vitest'
import type { Diary, DiaryDay } from '#core/headache/diary.ts'
import { dayNumber, isoDay } from '#core/kernel/calendar-day.ts'
import { outcomeOf } from './outcome.ts'

const first = '2026-06-01'
const last = '2026-06-10'
const sessions = [first, '2026-06-05', last].map((date) => ({ date, route: 'iv', mg: 40 }))

/** One character a day: 1 a day-long headache of 6 with a triptan, 0 none, anything else no record. */
const daysFrom = (from: string, text: string): DiaryDay[] =>
  [...text].flatMap((mark, n): DiaryDay[] => {
    const date = isoDay(dayNumber(from) + n)
    if (mark === '0') return [{ date, headache: false, medications: [], disability: 0 }]
    if (mark !== '1') return []
    const attacks = [{ durationHours: 8, intensity: 6 }]
    return [{ date, headache: true, attacks, medications: [{ name: 'sumatriptan' }], disability: 2 }]
  })

const diary = (before: string, after: string): Diary => ({
  timeZone: 'UTC',
  days: [
    ...daysFrom(isoDay(dayNumber(first) - before.length), before),
    ...daysFrom(isoDay(dayNumber(last) + 1), after),
  ],
})

const outcome = (before: string, after: string, rest: Partial<Parameters<typeof outcomeOf>[0]> = {}) =>
  outcomeOf({
    diary: diary(before, after),
    profile: {},
    treatment: sessions,
    asOf: isoDay(dayNumber(last) + after.length),
    ...rest,
  })!

const week = { bad: '1111110', usual: '1110110', half: '1100100', thin: '11..1.0' }
const months = (text: string, n: number) => text.repeat(4 * n)

describe('outcome of a series', () => {
  it('nothing given yet: no outcome', () =>
    expect(outcomeOf({ diary: diary(months(week.bad, 1), ''), profile: {}, treatment: [], asOf: first })).toBeNull())

  it('20 → 12 in 28: responder30, not 50, with an estimate over three months against one', () => {
    const { endpoints, main, estimate, notYet } = outcome(months(week.usual, 3), months(week.half, 1))
    const headache = endpoints.find(({ endpoint }) => endpoint === 'headache-days')
    expect(main).toBe('headache-days')
    expect(headache?.baseline).toMatchObject({
      counted: 20,
      recorded: 28,
      from: '2026-05-04',
      to: '2026-05-31',
      value: 20,
    })
    expect(headache?.months[0]).toMatchObject({ from: '2026-06-11', to: '2026-07-08', counted: 12 })
    expect(headache?.months[0]?.response).toMatchObject({ responder30: true, responder50: false, reductionPercent: 40 })
    expect(estimate?.before).toMatchObject({ days: 84, counted: 60 })
    expect(estimate?.change.days.middle).toBeLessThan(-4)
    expect(notYet).toBeNull()
  })

  it('ten days after the last session: can’t tell yet, 13 more recorded days are needed', () => {
    const { estimate, notYet, endpoints } = outcome(months(week.usual, 2), `${week.half}010`)
    expect(estimate).toBeNull()
    expect(notYet).toEqual({ code: 'more-days', needed: 13 })
    expect(endpoints[0]?.months).toEqual([])
  })

  it('a baseline with too little record stays without an estimate, however long the time after', () => {
    const { estimate, notYet, baseline } = outcome(months(week.thin, 1), months(week.half, 3))
    expect(estimate).toBeNull()
    expect(notYet).toEqual({ code: 'baseline-too-thin', recorded: 16, needed: 23 })
    expect(baseline.reasons).toEqual([{ code: 'too-few-recorded', recorded: 16, needed: 23 }])
  })

  it('what nobody recorded after is not headache-free', () => {
    const { endpoints } = outcome(months(week.usual, 1), `${months(week.half, 1).slice(0, 14)}${'.'.repeat(14)}`)
    expect(endpoints[1]?.months[0]?.response).toMatchObject({ followUp: 'inadequate', responder50: 'unknown' })
  })

  it('came in a bad month: what to expect anyway is said', () => {
    const { expectedAnyway } = outcome(months(week.half, 3) + months(week.bad, 1), months(week.half, 1))
    expect(expectedAnyway).toEqual({ usual: 12, baseline: 24, expected: 18 })
    expect(outcome(months(week.bad, 1), '').expectedAnyway).toBeNull()
  })

  it('a new preventive or earlier ketamine takes the verdict away and is named', () => {
    const preventives = [{ name: 'topiramate', startedOn: '2026-05-01', stoppedOn: '2026-06-20' }]
    const earlier = [{ date: '2026-04-20', route: 'nasal', mg: 40 }]
    const { baseline, cautions, endpoints, series } = outcome(months(week.usual, 3), months(week.half, 1), {
      profile: { preventives },
      treatment: [...earlier, ...sessions],
    })
    expect(series).toEqual({ first, last, sessions: 3, routes: ['iv'], totalMg: 120 })
    expect(baseline.reasons).toEqual([
      { code: 'new-preventive', name: 'topiramate', on: '2026-05-01' },
      { code: 'other-ketamine', on: '2026-04-20' },
    ])
    expect(endpoints[1]?.months[0]?.response.responder30).toBe('unknown')
    expect(cautions).toContainEqual({ code: 'preventive-stopped', name: 'topiramate', on: '2026-06-20' })
  })

  it('fewer acute days and more missing ones are cautioned about', () => {
    const { cautions } = outcome(months(week.usual, 1), months('100010.', 1))
    expect(cautions).toEqual([
      { code: 'acute-use-fell', before: 20, after: 9.3 },
      { code: 'missing-changed', beforePercent: 0, afterPercent: 14 },
    ])
  })

  it('lasting: durable over three months, then a relapse', () => {
    const good = outcome(months(week.usual, 1), months('1000010', 3))
    expect(good.lasting).toEqual({ durable: true, episodicAgain: true, relapse: { status: 'not-yet', censoredOn: 84 } })
    const back = outcome(months(week.usual, 1), months('1000010', 1) + months(week.bad, 2))
    expect(back.lasting.durable).toBe(false)
    expect(back.lasting.relapse).toMatchObject({ status: 'relapsed' })
  })

  it('days given up and pain are counted too', () => {
    const { endpoints, pain } = outcome(months(week.usual, 1), months(week.half, 1))
    expect(endpoints.find(({ endpoint }) => endpoint === 'days-given-up')?.baseline.counted).toBe(20)
    expect(pain).toEqual({ before: { mean: 6, days: 20 }, after: { mean: 6, days: 12 } })
  })
})
