import { type OveruseThreshold, overuseThresholds } from '#core/formulary/overuse-threshold.ts'
import { isoDay } from '#core/kernel/calendar-day.ts'
import { allOf, type Count, reaches } from '#core/kernel/truth.ts'
import type { HeadacheRecord } from './headache-record.ts'
import { chronicHeadacheDays, chronicMigraineDays } from './ichd3/chronic-migraine.ts'
import { overuseDays } from './medication-overuse.ts'
import { type Month, monthsForMoreThanThree, type Tally } from './monthly-counts.ts'
import { debilitatingDays, monthsForResistant } from './resistance.ts'

/** Days that are open, and the counts they leave open: answering all of them settles each, whatever the answers are. */
export interface OpenDays {
  /** ISO, newest first: what happened lately is remembered best. */
  readonly dates: readonly string[]
  /** Those of them on which nothing at all is written; on the others something is, but not what decides. */
  readonly notRecorded: readonly string[]
  /** Open days before the diary began. While there are any, answers may settle it and may not. */
  readonly beforeDiary: number
  readonly counts: readonly OpenCount[]
}

export interface OpenCount {
  /** The criterion that waits for it: "1.3 A". */
  readonly about: string
  readonly text: string
  readonly threshold: number
  /** As few answers as could settle it, if they come out the right way. */
  readonly fewest: number
}

interface CountQuestion {
  readonly about: string
  readonly text: string
  readonly of: (month: Month) => Tally
  readonly atLeast: number
  /** How many of the newest months must all reach it. */
  readonly months: number
}

const ofClass = ({ budget, code, name, daysPerMonth }: OveruseThreshold): CountQuestion => ({
  about: `${code} B`,
  text: `${name} on ${daysPerMonth} or more days in each of four months`,
  of: (month) => overuseDays(month, budget, 'coded'),
  atLeast: daysPerMonth,
  months: monthsForMoreThanThree,
})

/** 8.2.6 and 8.2.7 are left out: what is open there is which classes, not whether a day counts. */
const isOneClass = ({ budget }: OveruseThreshold): boolean => budget !== 'multiple' && budget !== 'unverified'

const questions: readonly CountQuestion[] = [
  {
    about: '1.3 A',
    text: `Headache on ${chronicHeadacheDays} or more days in each of four months`,
    of: (month) => month.tallies.headache,
    atLeast: chronicHeadacheDays,
    months: monthsForMoreThanThree,
  },
  {
    about: '1.3 C',
    text: `Migraine on ${chronicMigraineDays} or more days in each of four months`,
    of: (month) => month.tallies.migraine,
    atLeast: chronicMigraineDays,
    months: monthsForMoreThanThree,
  },
  {
    about: '8.2 A',
    text: `Headache on ${chronicHeadacheDays} or more days in the newest month`,
    of: (month) => month.tallies.headache,
    atLeast: chronicHeadacheDays,
    months: 1,
  },
  ...overuseThresholds.filter(isOneClass).map(ofClass),
  {
    about: 'EHF three-months',
    text: `Debilitating headache on ${debilitatingDays} or more days in each of three months`,
    of: (month) => month.tallies.debilitating,
    atLeast: debilitatingDays,
    months: monthsForResistant,
  },
]

/** All the yes that are wanting in every open month, or enough no to put one of them out of reach: whichever is less. */
const fewestAnswers = (open: readonly Count[], atLeast: number): number => {
  const wanting = open.map(({ counted }) => atLeast - counted)
  const yes = wanting.reduce((a, b) => a + b, 0)
  const no = open.map(({ undecided }, i) => undecided - wanting[i]! + 1)
  return Math.min(yes, ...no)
}

interface Waiting extends OpenCount {
  readonly days: readonly number[]
}

const waiting = (
  { months }: HeadacheRecord,
  { about, text, of, atLeast, months: n }: CountQuestion,
): Waiting | null => {
  const tallies = months.slice(0, n).map(of)
  if (allOf(tallies.map((t) => reaches(t, atLeast))) !== 'unknown') return null
  const open = tallies.filter((t) => reaches(t, atLeast) === 'unknown')
  const days = open.flatMap((t) => t.undecidedDays).sort((a, b) => b - a)
  return { about, text, threshold: atLeast, fewest: fewestAnswers(open, atLeast), days }
}

const together = ({ book }: HeadacheRecord, group: readonly Waiting[]): OpenDays => {
  const all = group[0]!.days
  const inDiary = all.filter((day) => book.firstDay !== null && day >= book.firstDay)
  const dates = inDiary.map(isoDay)
  return {
    dates,
    notRecorded: dates.filter((_, i) => book.recordOf(inDiary[i]!) === undefined),
    beforeDiary: all.length - inDiary.length,
    counts: group.map(({ about, text, threshold, fewest }) => ({ about, text, threshold, fewest })),
  }
}

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((day, i) => day === b[i])

/** Which days to answer so that counts are settled: the fewest days first. Nothing where no count is open. */
export const openDays = (record: HeadacheRecord): readonly OpenDays[] => {
  const groups: Waiting[][] = []
  for (const question of questions) {
    const found = waiting(record, question)
    if (found === null) continue
    const group = groups.find(([first]) => isSame(first!.days, found.days))
    if (group) group.push(found)
    else groups.push([found])
  }
  return groups
    .map((group) => together(record, group))
    .sort((a, b) => a.beforeDiary - b.beforeDiary || a.dates.length - b.dates.length)
}
