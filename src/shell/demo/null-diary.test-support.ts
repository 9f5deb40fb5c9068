import type { Diary, DiaryDay } from '#core/headache/diary.ts'
import { dayNumber, isoDay } from '#core/kernel/calendar-day.ts'
import { type Random, randomFrom } from './random.ts'

/** How days hang together in a diary in which nothing has to do with anything else. */
export interface NullDiary {
  readonly seed: number
  readonly days: number
  readonly share: number
  /** Lag-1 correlation of headache days, and the spread (log odds) of spells whose memory halves in two weeks. */
  readonly persistence: number
  readonly spells: number
  /** Log odds added in the newer half, or on Mondays: for diaries in which something is there. */
  readonly step?: number
  readonly mondays?: number
  readonly perimenstrual?: number
  readonly afterShortNight?: number
}

export const lastDay = '2026-03-31'
const spellMemory = 0.95
const missedShare = 0.08
const cycleDays = [26, 31] as const
const shortNightShare = 0.3

const bleedingStarts = (from: number, to: number, random: Random): readonly number[] => {
  const starts: number[] = []
  for (let day = from + random.integer(0, 27); day <= to; day += random.integer(...cycleDays)) starts.push(day)
  return starts
}

const night = (date: string, isShort: boolean) => [
  { start: `${date}T00:00:00Z`, end: `${date}T0${isShort ? 5 : 8}:00:00Z` },
]

/** A made-up diary: a chain of days around a share that moves in spells; sleep and cycle run beside it and know nothing of it. */
export const nullDiary = (request: NullDiary): Diary => {
  const {
    seed,
    days,
    share,
    persistence,
    spells,
    step = 0,
    mondays = 0,
    perimenstrual = 0,
    afterShortNight = 0,
  } = request
  const random = randomFrom(seed)
  const to = dayNumber(lastDay)
  const from = to - days + 1
  const starts = bleedingStarts(from, to, random)
  let spell = random.normal() * spells
  let [headache, isShort] = [false, false]
  const written = Array.from({ length: days }, (_, n): DiaryDay | null => {
    const day = from + n
    spell = spell * spellMemory + random.normal() * spells * Math.sqrt(1 - spellMemory ** 2)
    isShort = random.chance(shortNightShare + 0.3 * (Number(isShort) - shortNightShare))
    const isNear = starts.some((start) => Math.abs(day - start) <= 2)
    const odds =
      Math.log(share / (1 - share)) +
      spell +
      (n >= days / 2 ? step : 0) +
      ((day + 3) % 7 === 0 ? mondays : 0) +
      (isNear ? perimenstrual : 0) +
      (isShort ? afterShortNight : 0)
    const usual = 1 / (1 + Math.exp(-odds))
    headache = random.chance(usual + persistence * (Number(headache) - usual))
    const date = isoDay(day)
    const attacks = headache ? [{ intensity: random.chance(0.6) ? 7 : 3 }] : []
    const isBleeding = starts.some((start) => day >= start && day < start + 4)
    const kept = { date, headache, attacks, medications: [], sleep: night(date, isShort), menstruation: isBleeding }
    return random.chance(missedShare) && n > 0 ? null : kept
  })
  return { timeZone: 'UTC', days: written.filter((day) => day !== null) }
}
