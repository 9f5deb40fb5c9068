import { cite } from '#core/evidence/sources.ts'
import { dayNumber, isoDay } from '#core/kernel/calendar-day.ts'
import type { Judgement } from '#core/kernel/criterion.ts'
import { onceFor } from '#core/kernel/once-for.ts'
import { allOf, anyOf, type Truth } from '#core/kernel/truth.ts'
import { dayBits } from '../day-questions.ts'
import { isoDays } from '../evidence-words.ts'
import type { HeadacheRecord } from '../headache-record.ts'
import type { JudgedAttack } from '../judged-attack.ts'
import { answered, atLeast, every, inWords, opposite, some, type Verdict, verdict } from '../judgements.ts'
import type { Case, Disorder } from './disorder.ts'
import { headacheAttacks } from './over-attacks.ts'
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
  readonly withAttack: Verdict
  readonly elsewhere: Verdict
}

const byFirstDay = onceFor((attacks: readonly JudgedAttack[]) => Map.groupBy(attacks, (a) => a.days[0]!))

/** Whether an attack of migraine without aura begins on any of these days. */
const migraineIn = (record: HeadacheRecord, days: readonly number[]): Verdict =>
  some(
    days.map((day) => {
      const starting = byFirstDay(headacheAttacks(record)).get(day)
      if (starting)
        return verdict(anyOf(starting.map((a) => a.isWithoutAura)), () => isoDays(starting.flatMap((a) => a.days)))
      const isOpen = record.answerOn(day, dayBits.headache) === 'unknown'
      return verdict(isOpen ? 'unknown' : 'not-met', () => [isoDay(day)])
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
    withAttack: atLeast(
      cyclesWithAttack,
      starts.map((start) => migraineIn(record, around(start))),
    ),
    elsewhere: migraineIn(record, elsewhere),
  }
})

/** When bleeding began is known by its first day and by the day before. */
const bleeding = ({ starts }: Cycles): Verdict =>
  verdict('met', () => isoDays(starts.flatMap((start) => [start - 1, start])))

const overCycles = (record: HeadacheRecord, elsewhere: (cycles: Cycles) => Verdict): Judgement => {
  const cycles = cyclesOf(record)
  if (cycles === null) return inWords(answered('unknown'), `fewer than ${cyclesWanted} cycles recorded`)
  const near = headacheAttacks(record).filter((a) => cycles.starts.some((s) => isPerimenstrual(a.days[0]!, s)))
  const evidence = `bleeding began on ${cycles.starts.map(isoDay).join(', ')}; ${near.length} attacks on days −2 to +3`
  return inWords(every([bleeding(cycles), cycles.withAttack, elsewhere(cycles)]), evidence)
}

const form = (
  code: string,
  name: string,
  elsewhere: { asks: string; judge: (cycles: Cycles) => Verdict },
): Disorder => ({
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
      judge: ({ record }) => overCycles(record, elsewhere.judge),
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
    judge: ({ elsewhere }) => opposite(elsewhere),
  }),
  form('A1.1.2', 'Menstrually related migraine without aura', {
    asks: 'and at other times too',
    judge: ({ elsewhere }) => elsewhere,
  }),
]
