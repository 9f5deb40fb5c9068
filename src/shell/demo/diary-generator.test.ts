import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recognise } from '#core/formulary/recognise.ts'
import type { Diary } from '#core/headache/diary.ts'
import { noSamples, sample } from '../../../test/support/samples.ts'
import { DiaryDay } from '../http/contract/diary-day.ts'
import { type DiaryRequest, generateDiary } from './diary-generator.ts'
import { type Persona, personas } from './persona.ts'

const published = sample('headache/kostecki-dillon-part1.csv')

/** One person, day by day from first to last: headache, none, or (`null`) not written down. */
type Record_ = readonly (boolean | null)[]

const pairs = (record: Record_) => record.slice(1).map((today, n) => [record[n] ?? null, today] as const)
const share = (truths: readonly boolean[]) => truths.filter((t) => t).length / truths.length
const mean = (all: readonly number[]) => all.reduce((a, b) => a + b, 0) / all.length
const spread = (all: readonly number[]) => Math.sqrt(mean(all.map((x) => (x - mean(all)) ** 2)))
const known = (record: Record_) => record.filter((day) => day !== null)

const runsOf = (value: boolean | null, record: Record_): number[] => {
  const runs: number[] = []
  for (const [n, day] of record.entries())
    if (day === value) runs.push(n > 0 && record[n - 1] === value ? (runs.pop() ?? 0) + 1 : 1)
  return runs
}

/** What makes a diary look like a diary, over a group of people. */
const statistics = (people: readonly Record_[]) => {
  const all = people.flatMap(pairs)
  const followed = (before: boolean) => share(all.flatMap(([a, b]) => (a === before && b !== null ? [b] : [])))
  const gapAfter = (before: boolean) => share(all.flatMap(([a, b]) => (a === before ? [b === null] : [])))
  const runs = people.flatMap((p) => runsOf(true, p))
  const gaps = people.flatMap((p) => runsOf(null, p))
  return {
    headacheShare: mean(people.map((p) => share(known(p)))),
    headacheShareSpread: spread(people.map((p) => share(known(p)))),
    afterHeadache: followed(true),
    afterFree: followed(false),
    meanRun: mean(runs),
    runsOfOne: share(runs.map((length) => length === 1)),
    meanFreeRun: mean(people.flatMap((p) => runsOf(false, p))),
    missing: mean(people.map((p) => 1 - known(p).length / p.length)),
    gapsOfOneOrTwo: share(gaps.map((length) => length <= 2)),
    missingAfterBadOverFree: gapAfter(true) / gapAfter(false),
  }
}

const recordOf = ({ days }: Diary, from: string, to: string): Record_ => {
  const byDate = new Map(days.map((day) => [day.date, day.headache ?? null]))
  const first = Temporal.PlainDate.from(from)
  const length = first.until(to, { largestUnit: 'days' }).days + 1
  return Array.from({ length }, (_, n) => byDate.get(first.add({ days: n }).toString()) ?? null)
}

const publishedRecords = (): Record_[] => {
  const people = new Map<string, Map<number, boolean>>()
  for (const line of readFileSync(published, 'utf8').trim().split('\n').slice(1)) {
    const [id = '', time = '', , , , , , headache] = line.split(',')
    const days = people.get(id) ?? new Map<number, boolean>()
    people.set(id, days.set(Number(time), headache === 'yes'))
  }
  return [...people.values()].map((days) => {
    const first = Math.min(...days.keys())
    return Array.from({ length: Math.max(...days.keys()) - first + 1 }, (_, n) => days.get(first + n) ?? null)
  })
}

const from = '2026-01-05'
const repeats = 30

/** Invented people with the published people's spans and headache shares, each drawn `repeats` times. */
const lookalikes = (real: readonly Record_[], behaviour: Partial<Persona>): Record_[] =>
  real.flatMap((record, person) => {
    const to = Temporal.PlainDate.from(from)
      .add({ days: record.length - 1 })
      .toString()
    const usual = (known(record).filter((d) => d).length + 0.5) / (known(record).length + 1)
    const persona = {
      ...personas.chronic,
      headacheDays: 28 * usual,
      missedShare: 0.09,
      longGapShare: 0.18,
      ...behaviour,
    }
    return Array.from({ length: repeats }, (_, n) =>
      recordOf(generateDiary({ persona, from, to, timeZone: 'UTC', seed: 1000 * person + n }), from, to),
    )
  })

describe.skipIf(noSamples)(
  'against 33 published diaries (carData KosteckiDillon; needs the sample data, INTERICTAL_SAMPLES)',
  () => {
    const real = noSamples ? [] : publishedRecords()
    const wanted = statistics(real.length > 0 ? real : [[true, false]])
    const got = statistics(real.length > 0 ? lookalikes(real, {}) : [[true, false]])

    it('the file is the one the figures are about', () => {
      expect(real).toHaveLength(33)
      expect(real.flatMap(known)).toHaveLength(1054)
    })

    it.each<[keyof typeof wanted, number]>([
      ['headacheShare', 0.04],
      ['headacheShareSpread', 0.06],
      ['afterHeadache', 0.05],
      ['afterFree', 0.06],
      ['meanRun', 0.7],
      ['runsOfOne', 0.08],
      ['meanFreeRun', 0.5],
      ['missing', 0.04],
      ['gapsOfOneOrTwo', 0.15],
      ['missingAfterBadOverFree', 1.5],
    ])('%s within ±%d', (statistic, tolerance) => {
      expect(Math.abs(got[statistic] - wanted[statistic])).toBeLessThanOrEqual(tolerance)
    })

    it('people who toss a coin each day have shorter runs than the published ones, ours have not', () => {
      const coins = statistics(lookalikes(real, { persistence: 0, spells: 0 }))
      expect(coins.afterHeadache - coins.afterFree).toBeLessThan(got.afterHeadache - got.afterFree - 0.05)
    })
  },
)

const request = fc.record<DiaryRequest>({
  persona: fc.constantFrom<Persona>(...Object.values(personas)),
  from: fc.constantFrom('2026-01-05', '2026-03-01', '2026-10-20'),
  to: fc.constantFrom('2026-11-20', '2027-02-01'),
  timeZone: fc.constantFrom('America/Phoenix', 'America/New_York', 'Europe/Madrid'),
  seed: fc.integer(),
})

describe('a generated diary', () => {
  it('is the same for the same seed and another for the next', () => {
    const one = { persona: personas.menstrual, from, to: '2026-04-05', timeZone: 'America/Phoenix', seed: 7 }
    expect(generateDiary(one)).toEqual(generateDiary(one))
    expect(generateDiary({ ...one, seed: 8 })).not.toEqual(generateDiary(one))
  })

  it('is what the diary’s own closed schema accepts, and its medicines are known by name', () =>
    fc.assert(
      fc.property(request, (asked) => {
        for (const day of generateDiary(asked).days) {
          expect(DiaryDay.safeParse(day).error).toBeUndefined()
          for (const { name } of day.medications ?? []) expect(recognise(name)?.drugs.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 8 },
    ))

  it('says headache on every day an attack touches, and none where it says none', () =>
    fc.assert(
      fc.property(request, (asked) => {
        const { days, timeZone } = generateDiary(asked)
        const headache = new Map(days.map((day) => [day.date, day.headache]))
        for (const { start, durationHours } of days.flatMap((day) => day.attacks ?? [])) {
          const begin = Temporal.Instant.from(start ?? '').toZonedDateTimeISO(timeZone)
          const last = begin
            .add({ minutes: (durationHours ?? 0) * 60 })
            .subtract({ nanoseconds: 1 })
            .toPlainDate()
          for (let day = begin.toPlainDate(); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 }))
            expect(headache.get(day.toString()) ?? true).toBe(true)
        }
      }),
      { numRuns: 30 },
    ))

  it('keeps intensities on 0–10, durations within three days, doses on their own day, vomiting with nausea', () =>
    fc.assert(
      fc.property(request, (asked) => {
        for (const day of generateDiary(asked).days) {
          for (const { intensity, durationHours, nausea, vomiting } of day.attacks ?? []) {
            expect(intensity).toBeGreaterThanOrEqual(1)
            expect(intensity).toBeLessThanOrEqual(10)
            expect(durationHours).toBeGreaterThan(0)
            expect(durationHours).toBeLessThanOrEqual(72)
            expect(vomiting === true && nausea !== true).toBe(false)
          }
          for (const { at } of day.medications ?? []) expect(at?.slice(0, 10)).toBe(day.date)
        }
      }),
      { numRuns: 20 },
    ))

  it('a triptan overuser takes a triptan on ten days in 28 or more', () => {
    const { days } = generateDiary({
      persona: personas['chronic-overuse'],
      from,
      to: '2026-12-31',
      timeZone: 'UTC',
      seed: 3,
    })
    const triptanDays = days.filter((day) => day.medications?.some(({ name }) => name === 'rizatriptan')).length
    expect((28 * triptanDays) / days.length).toBeGreaterThanOrEqual(10)
  })

  it('a menstrual link is seen: the five days around the first are worse than the rest', () => {
    const diaries = Array.from({ length: 10 }, (_, seed) =>
      generateDiary({ persona: personas.menstrual, from, to: '2026-12-31', timeZone: 'UTC', seed }),
    )
    const days = diaries.flatMap((diary) => diary.days)
    const near = days.filter(({ date }) => {
      const cycle = Temporal.PlainDate.from('2026-01-09').until(date).days % 28
      return cycle <= 2 || cycle >= 26
    })
    expect(share(near.map((day) => day.headache === true))).toBeGreaterThan(
      1.8 * share(days.map((day) => day.headache === true)),
    )
  })

  it('a series that removes half halves the days at first, and fades', () => {
    const effect = { from: '2026-07-01', removes: 0.5, halfLifeDays: 60 }
    const persona = { ...personas.chronic, effects: [effect] }
    const diaries = Array.from({ length: 30 }, (_, seed) =>
      generateDiary({ persona, from, to: '2027-06-30', timeZone: 'UTC', seed }),
    )
    const shareIn = (low: string, high: string) =>
      share(
        diaries.flatMap(({ days }) =>
          days.filter(({ date }) => date >= low && date <= high).map((d) => d.headache === true),
        ),
      )
    const before = shareIn('2026-05-01', '2026-06-30')
    expect(shareIn('2026-07-01', '2026-07-20') / before).toBeCloseTo(0.55, 1)
    expect(shareIn('2027-04-01', '2027-06-30') / before).toBeGreaterThan(0.85)
  })
})
