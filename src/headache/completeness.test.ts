import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Assessment } from './assess.ts'
import type { Diary, DiaryDay } from './diary.ts'
import { assessed, calmDay, daysAgo, daysOfWindow, diaryOf, fullAttack, headacheDay } from './diary-of.test-support.ts'

const four = [1, 2, 3, 4]
/** Headache on so many days of each of four windows, newest first, without the days that are left out. */
const fourMonths = (headache: readonly number[], without: readonly string[]): Diary => {
  const days = four.flatMap((w) => daysOfWindow(w, headache[w - 1]!).map((date) => headacheDay(date)))
  return diaryOf(days, { length: 112, without })
}
const openFor = ({ completeness }: Assessment, about: string) =>
  completeness.find(({ counts }) => counts.some((count) => count.about === about))
const fewest = (answer: Assessment, about: string) =>
  openFor(answer, about)?.counts.find((count) => count.about === about)?.fewest

const truthOf = ({ diagnoses, treatmentResistance }: Assessment, about: string): string | undefined => {
  const [code, id] = about.split(' ')
  const criteria = code === 'EHF' ? treatmentResistance.criteria : diagnoses.find((d) => d.code === code)?.criteria
  return criteria?.find((c) => c.id === id)?.status
}

const twoMissing = [daysAgo(26), daysAgo(22)]

describe('which days to answer', () => {
  test.each<[string, number, readonly string[] | undefined, number | undefined]>([
    ['15: 15 headache days, two missing: nothing is open', 15, undefined, undefined],
    ['16: 14 and two missing: these two, and one yes would do', 14, [daysAgo(22), daysAgo(26)], 1],
    ['13 and two missing: these two, and one no would do', 13, [daysAgo(22), daysAgo(26)], 1],
    ['17: 12 and two missing: nothing is open', 12, undefined, undefined],
  ])('%s', (_, headache, dates, least) => {
    const answer = assessed(fourMonths([headache, 20, 20, 20], twoMissing))
    expect(openFor(answer, '1.3 A')?.dates).toEqual(dates)
    expect(openFor(answer, '1.3 A')?.notRecorded).toEqual(dates)
    expect(fewest(answer, '1.3 A')).toBe(least)
  })

  it('a month that falls short settles it, so that nobody is asked about the others', () =>
    expect(openFor(assessed(fourMonths([14, 20, 20, 9], twoMissing)), '1.3 A')).toBeUndefined())

  it('a day that is written down but leaves it open is named, and not among the unrecorded', () => {
    const blank: DiaryDay = { date: daysAgo(20), headache: true, attacks: [{}], medications: [], disability: 1 }
    const diary = fourMonths([7, 20, 20, 20], [])
    const answer = assessed({ ...diary, days: diary.days.map((day) => (day.date === blank.date ? blank : day)) })
    expect(openFor(answer, '1.3 C')).toMatchObject({ dates: [blank.date], notRecorded: [], beforeDiary: 0 })
  })

  it('days before the diary can’t be answered, and are counted', () => {
    const answer = assessed(
      diaryOf(
        [1, 2, 3].flatMap((w) => daysOfWindow(w, 20).map((date) => headacheDay(date))),
        { length: 84 },
      ),
    )
    expect(openFor(answer, '1.3 A')).toMatchObject({ dates: [], beforeDiary: 28 })
  })

  it('one day without medicines leaves several classes open, and is asked for once', () => {
    const triptans = four.flatMap((w) =>
      daysOfWindow(w, w === 1 ? 9 : 10).map((date) => headacheDay(date, fullAttack, [{ name: 'sumatriptan' }])),
    )
    const answer = assessed(diaryOf(triptans, { length: 112, without: [daysAgo(15)] }))
    expect(openFor(answer, '8.2.2 B')).toMatchObject({
      dates: [daysAgo(15)],
      counts: [{ about: '8.2.2 B', fewest: 1 }],
    })
  })
})

const answered = fc.record({
  headache: fc.boolean(),
  triptan: fc.boolean(),
  disability: fc.constantFrom(0 as const, 3 as const),
})
const filled = (
  date: string,
  { headache, triptan, disability }: { headache: boolean; triptan: boolean; disability: 0 | 3 },
): DiaryDay => ({
  ...(headache ? headacheDay(date) : calmDay(date)),
  medications: triptan ? [{ name: 'sumatriptan', relief2h: 'none' }] : [],
  disability,
})

describe('answering exactly these days', () => {
  const kinds = fc.constantFrom('calm', 'headache', 'triptan', 'blank', 'missing')
  const diaryFrom = (found: readonly string[]): Diary => ({
    timeZone: 'UTC',
    days: found.flatMap((kind, n): DiaryDay[] => {
      const date = daysAgo(111 - n)
      if (kind === 'missing' && n > 0) return []
      if (kind === 'blank') return [{ date, headache: true, attacks: [{}] }]
      return [
        filled(date, { headache: kind !== 'calm', triptan: kind === 'triptan', disability: kind === 'calm' ? 0 : 3 }),
      ]
    }),
  })

  it('settles each count they were asked for, whatever the answers are', () => {
    let settled = 0
    fc.assert(
      fc.property(
        fc.array(kinds, { minLength: 112, maxLength: 112 }),
        fc.array(answered, { minLength: 112, maxLength: 112 }),
        (found, answers) => {
          const diary = diaryFrom(found)
          for (const { dates, counts, beforeDiary } of assessed(diary).completeness) {
            expect(beforeDiary).toBe(0)
            const mended = new Map(diary.days.map((day) => [day.date, day]))
            for (const [n, date] of dates.entries()) mended.set(date, filled(date, answers[n]!))
            const after = assessed({ ...diary, days: [...mended.values()] })
            const still = new Set(after.completeness.flatMap((each) => each.counts.map((count) => count.about)))
            for (const { about } of counts) {
              expect(still.has(about)).toBe(false)
              if (about !== '8.2 A') expect(truthOf(after, about)).not.toBe('unknown')
              settled++
            }
          }
        },
      ),
      // A diary of 112 days takes minutes to shrink, and says no more for it.
      { numRuns: 25, endOnFailure: true },
    )
    expect(settled).toBeGreaterThan(50)
  })
})
