import { assess } from '#core/headache/assess.ts'
import type { Diary } from '#core/headache/diary.ts'
import { openAssessment } from '#core/headache/open-assessment.ts'
import type { Profile } from '#core/headache/profile.ts'
import { dayNumber, isoDay } from '#core/kernel/calendar-day.ts'
import { generateDiary } from '#shell/demo/diary-generator.ts'
import { personas } from '#shell/demo/persona.ts'
import { readDiaryFile } from '#shell/import/read-diary-file.ts'
import { noSamples, sample } from '../test/support/samples.ts'
import { bench as appleHealth } from './apple-health.ts'

const lastDay = '2026-03-31'
const daysPerYear = 365
const timeZone = 'America/New_York'
const profile: Profile = { birthDate: '1985-05-17', headacheSince: '2009', priorDiagnoses: ['1.1'] }

/** Diaries of every kind of invented person, as the texts they would be read from: parsing one gives objects nobody has seen. */
const diaryTexts = (people: number, days: number): readonly string[] =>
  Array.from({ length: people }, (_, seed) => {
    const kinds = Object.values(personas)
    const from = isoDay(dayNumber(lastDay) - days + 1)
    return JSON.stringify(generateDiary({ persona: kinds[seed % kinds.length]!, from, to: lastDay, timeZone, seed }))
  })

/** Milliseconds this thread worked: other programs on the machine take none of it. Kept in coarse steps, so only sums count. */
const worked = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

const timed = (act: () => void): number => {
  const from = worked()
  act()
  return worked() - from
}

const middle = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[all.length >> 1]!
const rounded = (n: number, places = 3): number => Number(n.toFixed(places))

/** Keeps the work from being optimised away. */
let sink = 0

const assessOne = (diary: Diary): void => {
  sink += assess(diary, profile, lastDay).diagnoses.length
}

/** Milliseconds a diary: the middle of rounds over all texts, each read anew, so that nothing is remembered of it. */
const perDiary = (texts: readonly string[], rounds: number, act: (diary: Diary) => void): number =>
  middle(
    Array.from({ length: rounds }, () => {
      let ms = 0
      for (const text of texts) {
        const diary = JSON.parse(text) as Diary
        ms += timed(() => act(diary))
      }
      return ms / texts.length
    }),
  )

const manyPersonYears = 10_000

/** Seconds for them all, one after the other, reading not counted. */
const many = (texts: readonly string[]): number => {
  let ms = 0
  for (let done = 0; done < manyPersonYears; done++) {
    const diary = JSON.parse(texts[done % texts.length]!) as Diary
    ms += timed(() => assessOne(diary))
  }
  return ms / 1000
}

const lengthsInYears = [0.5, 1, 2, 4, 8]

/** Milliseconds by length; time for a day should not grow with the number of days. */
const byLength = (): Record<string, { readonly ms: number; readonly microsecondsPerDay: number }> =>
  Object.fromEntries(
    lengthsInYears.map((years) => {
      const texts = diaryTexts(12, Math.round(years * daysPerYear))
      const ms = perDiary(texts, 9, assessOne)
      const microsecondsPerDay = rounded((ms * 1000) / (years * daysPerYear))
      return [`${years} years`, { ms: rounded(ms), microsecondsPerDay }]
    }),
  )

const daysAdded = 28

/** Microseconds for one more day at the end of a kept year: written, read and assessed, with the whole answer. */
const oneMoreDay = (texts: readonly string[], rounds: number): number =>
  middle(
    Array.from({ length: rounds }, () => {
      let ms = 0
      for (const diary of texts.map((text) => JSON.parse(text) as Diary)) {
        const days = diary.days.slice(0, -daysAdded)
        let open = openAssessment({ ...diary, days }, profile)
        sink += open.assessment(days.at(-1)!.date).diagnoses.length
        ms += timed(() => {
          for (const day of diary.days.slice(-daysAdded)) {
            open = open.record(day)
            sink += open.assessment(day.date).diagnoses.length
          }
        })
      }
      return (ms * 1000) / (texts.length * daysAdded)
    }),
  )

/** The published diaries of 33 people, a month each, where the sample data are there: milliseconds a person. */
const realDiaries = async (): Promise<number | null> => {
  if (noSamples) return null
  const people = await readDiaryFile(sample('headache/kostecki-dillon-part1.csv'), { dayZero: '2026-03-01' })
  const texts = Array.from({ length: 10 }, () => people.map(({ diary }) => JSON.stringify(diary))).flat()
  return rounded(perDiary(texts, 20, assessOne), 4)
}

/** Assessing person-years of daily records; by length; a day more. Times are what one thread worked, without reading the diary from text. */
export const bench = async (): Promise<Record<string, unknown>> => {
  const year = diaryTexts(100, daysPerYear)
  perDiary(year, 10, assessOne)
  const figures = {
    personYearMs: rounded(perDiary(year, 15, assessOne)),
    personYearWithItsJsonMs: rounded(
      perDiary(year, 7, (diary) => {
        sink += JSON.stringify(assess(diary, profile, lastDay)).length
      }),
    ),
    tenThousandPersonYearsS: rounded(many(year)),
    oneMoreDayMicroseconds: rounded(oneMoreDay(year.slice(0, 36), 9), 1),
    byLength: byLength(),
    realDiaryMs: await realDiaries(),
    appleHealth: await appleHealth(),
  }
  if (sink === 0) throw new Error('nothing was assessed')
  return { ...figures, limits: { personYearMs: 0.2, tenThousandPersonYearsS: 2, oneMoreDayMicroseconds: 20 } }
}
