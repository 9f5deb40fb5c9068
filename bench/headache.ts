import { assess } from '#core/headache/assess.ts'
import type { Diary } from '#core/headache/diary.ts'
import type { Profile } from '#core/headache/profile.ts'
import { dayNumber, isoDay } from '#core/kernel/calendar-day.ts'
import { generateDiary } from '#shell/demo/diary-generator.ts'
import { personas } from '#shell/demo/persona.ts'
import { readDiaryFile } from '#shell/import/read-diary-file.ts'
import { noSamples, sample } from '../test/support/samples.ts'

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

const fresh = (texts: readonly string[]): readonly Diary[] => texts.map((text) => JSON.parse(text) as Diary)

/** Milliseconds. */
const timed = (act: () => void): number => {
  const from = performance.now()
  act()
  return performance.now() - from
}

const middle = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[all.length >> 1]!
const rounded = (n: number, places = 3): number => Number(n.toFixed(places))

/** Keeps the work from being optimised away. */
let sink = 0

const assessAll = (diaries: readonly Diary[]): void => {
  for (const diary of diaries) sink += assess(diary, profile, lastDay).diagnoses.length
}

/** Milliseconds a diary: the middle of rounds, each on objects of its own. */
const perDiary = (texts: readonly string[], rounds: number, act: (diaries: readonly Diary[]) => void): number =>
  middle(
    Array.from({ length: rounds }, () => {
      const diaries = fresh(texts)
      return timed(() => act(diaries)) / diaries.length
    }),
  )

const manyPersonYears = 10_000

/** Seconds for them all, reading not counted; never more than a hundred in memory. */
const many = (texts: readonly string[]): number => {
  let ms = 0
  for (let done = 0; done < manyPersonYears; done += texts.length) {
    const diaries = fresh(texts)
    ms += timed(() => assessAll(diaries))
  }
  return ms / 1000
}

const lengthsInYears = [0.5, 1, 2, 4, 8]

/** Milliseconds by length; time for a day should not grow with the number of days. */
const byLength = (): Record<string, { readonly ms: number; readonly microsecondsPerDay: number }> =>
  Object.fromEntries(
    lengthsInYears.map((years) => {
      const texts = diaryTexts(12, Math.round(years * daysPerYear))
      const ms = perDiary(texts, 9, assessAll)
      const microsecondsPerDay = rounded((ms * 1000) / (years * daysPerYear))
      return [`${years} years`, { ms: rounded(ms), microsecondsPerDay }]
    }),
  )

/** The published diaries of 33 people, a month each, where the sample data are there: milliseconds a person. */
const realDiaries = async (): Promise<number | null> => {
  if (noSamples) return null
  const people = await readDiaryFile(sample('headache/kostecki-dillon-part1.csv'), { dayZero: '2026-03-01' })
  const texts = people.map(({ diary }) => JSON.stringify(diary))
  return rounded(perDiary(texts, 20, assessAll), 4)
}

/** Assessing person-years of daily records; by length; a day more. Times are of one core, without reading the diary from text. */
export const bench = async (): Promise<Record<string, unknown>> => {
  const year = diaryTexts(100, daysPerYear)
  perDiary(year, 5, assessAll)
  const figures = {
    personYearMs: rounded(perDiary(year, 15, assessAll)),
    personYearWithItsJsonMs: rounded(
      perDiary(year, 7, (diaries) => {
        for (const diary of diaries) sink += JSON.stringify(assess(diary, profile, lastDay)).length
      }),
    ),
    tenThousandPersonYearsS: rounded(many(year)),
    byLength: byLength(),
    realDiaryMs: await realDiaries(),
  }
  if (sink === 0) throw new Error('nothing was assessed')
  return { ...figures, limits: { personYearMs: 0.2, tenThousandPersonYearsS: 2 } }
}
