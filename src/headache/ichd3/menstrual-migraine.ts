import { cite } from '#core/evidence/sources.ts'
import { dayNumber, isoDay } from '#core/kernel/calendar-day.ts'
import type { Judgement } from '#core/kernel/criterion.ts'
import { onceFor } from '#core/kernel/once-for.ts'
import { allOf, anyOf, atLeastOf, not, type Truth } from '#core/kernel/truth.ts'
import { dayBits } from '../day-questions.ts'
import { isoDays } from '../evidence-words.ts'
import type { HeadacheRecord } from '../headache-record.ts'
import type { JudgedAttack } from '../judged-attack.ts'
import type { Case, Disorder } from './disorder.ts'
import { firstDays, headacheAttacks } from './over-attacks.ts'
import { truthOfStatus } from './standing.ts'

/** Day 1 is the first day of bleeding and the day before it is −1: there is no day 0, so days −2 to +3 are these five. */
const daysBefore = 2
const daysAfter = 2
const cyclesWanted = 3
const cyclesWithAttack = 2

export const isPerimenstrual = (day: number, firstDayOfBleeding: number): boolean =>
  day >= firstDayOfBleeding - daysBefore && day <= firstDayOfBleeding + daysAfter

/** First days of bleeding, newest last: a day with it after a day that says it was not so. */
export const bleedingOnsets = ({ book }: HeadacheRecord): readonly number[] =>
  book.records
    .filter((day) => day.menstruation === true)
    .map((day) => dayNumber(day.date))
    .filter((day) => book.recordOf(day - 1)?.menstruation === false)

interface Cycles {
  readonly starts: readonly number[]
  readonly withAttack: Truth
  readonly elsewhere: Truth
}

const byFirstDay = onceFor((attacks: readonly JudgedAttack[]) => Map.groupBy(attacks, (a) => a.days[0]!))

const migraineIn = (record: HeadacheRecord, days: readonly number[]): Truth =>
  anyOf(
    days.map((day) => {
      const starting = byFirstDay(headacheAttacks(record)).get(day)
      if (starting) return anyOf(starting.map((a) => a.isWithoutAura))
      return record.answerOn(day, dayBits.headache) === 'unknown' ? 'unknown' : 'not-met'
    }),
  )

const around = (start: number): readonly number[] =>
  Array.from({ length: daysBefore + daysAfter + 1 }, (_, i) => start - daysBefore + i)

const cyclesOf = onceFor((record: HeadacheRecord): Cycles | null => {
  const starts = bleedingOnsets(record).slice(-cyclesWanted)
  if (starts.length < cyclesWanted) return null
  const from = starts[0]! - daysBefore
  const to = Math.min(record.book.asOf, starts.at(-1)! + daysAfter)
  const between = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  const elsewhere = between.filter((day) => !starts.some((start) => isPerimenstrual(day, start)))
  return {
    starts,
    withAttack: atLeastOf(
      cyclesWithAttack,
      starts.map((start) => migraineIn(record, around(start))),
    ),
    elsewhere: migraineIn(record, elsewhere),
  }
})

const overCycles = (record: HeadacheRecord, truth: (cycles: Cycles) => Truth): Judgement => {
  const cycles = cyclesOf(record)
  if (cycles === null) return { truth: 'unknown', evidence: `fewer than ${cyclesWanted} cycles recorded`, dates: [] }
  const near = headacheAttacks(record).filter((a) => cycles.starts.some((s) => isPerimenstrual(a.days[0]!, s)))
  const evidence = `bleeding began on ${cycles.starts.map(isoDay).join(', ')}; ${near.length} attacks on days −2 to +3`
  return { truth: truth(cycles), evidence, dates: near.length > 0 ? firstDays(near) : isoDays(cycles.starts) }
}

const form = (code: string, name: string, elsewhere: { asks: string; fits: (cycles: Cycles) => Truth }): Disorder => ({
  code,
  name,
  source: cite('ichd3', code, 'verified'),
  criteria: [
    {
      id: 'A',
      asks: 'Migraine without aura (1.1) in someone who menstruates',
      source: cite('ichd3', `${code} A`, 'verified'),
      judge: (facts: Case) => ({
        truth: allOf([truthOfStatus(facts.statusOf('1.1')), menstruates(facts.record)]),
        evidence: 'as judged under 1.1',
        dates: [],
      }),
    },
    {
      id: 'B',
      asks: `On days −2 to +3 of menstruation in two of three cycles, ${elsewhere.asks}`,
      source: cite('ichd3', `${code} B`, 'verified'),
      judge: ({ record }) => overCycles(record, (cycles) => allOf([cycles.withAttack, elsewhere.fits(cycles)])),
    },
  ],
  cliniciansLetter: 'C',
  excludedBy: [],
})

const menstruates = ({ book, profile }: HeadacheRecord): Truth =>
  book.records.some((day) => day.menstruation === true) ? 'met' : profile.sexAtBirth === 'male' ? 'not-met' : 'unknown'

export const menstrualMigraines: readonly Disorder[] = [
  form('A1.1.1', 'Pure menstrual migraine without aura', {
    asks: 'and at no other time',
    fits: ({ elsewhere }) => not(elsewhere),
  }),
  form('A1.1.2', 'Menstrually related migraine without aura', {
    asks: 'and at other times too',
    fits: ({ elsewhere }) => elsewhere,
  }),
]
