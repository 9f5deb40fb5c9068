import { cite } from '#core/evidence/sources.ts'
import { isoDay } from '#core/kernel/calendar-day.ts'
import { carriedFor } from '#core/kernel/carried.ts'
import type { Criterion, Judgement } from '#core/kernel/criterion.ts'
import { allOf, anyOf, type Truth } from '#core/kernel/truth.ts'
import { dayBits } from '../day-questions.ts'
import { counted, isoDays } from '../evidence-words.ts'
import type { HeadacheRecord } from '../headache-record.ts'
import { every, inWords, judged, type Verdict } from '../judgements.ts'
import type { Case, Disorder } from './disorder.ts'
import { hasOneOf } from './standing.ts'
import { type Run, runsOf, spanOfRun } from './unbroken.ts'

const code = '1.4.1'

/** Typical but for its length: the features of 1.1, or an aura of 1.2, in some part of it. */
const isTypical = ({ attacks }: Run): Truth =>
  anyOf(attacks.map((a) => anyOf([allOf([a.migraine.C, a.migraine.D]), a.isWithAura])))

const isDebilitating = (record: HeadacheRecord, run: Run): Truth => {
  const { first, last } = spanOfRun(run)
  const truths: Truth[] = []
  for (let day = first; day <= last; day++) truths.push(record.answerOn(day, dayBits.debilitating))
  return anyOf(truths)
}

interface JudgedRun {
  readonly run: Run
  readonly typical: Truth
  readonly unremitting: Truth
}

const judgedRun = (record: HeadacheRecord, run: Run): JudgedRun => ({
  run,
  typical: isTypical(run),
  unremitting: run.isLong === 'not-met' ? 'not-met' : allOf([run.isLong, isDebilitating(record, run)]),
})

/** A run that is the same as before, on days that are, is judged as before. */
const judgedRuns = carriedFor<HeadacheRecord, readonly JudgedRun[]>((record, before) =>
  runsOf(record).map((run, i) => {
    const known = before?.value[i]
    return known?.run === run && spanOfRun(run).last < before!.cut ? known : judgedRun(record, run)
  }),
)

/** Every day of some runs once, in order; runs come in order of their first days. */
const datesOf = (runs: readonly JudgedRun[]): readonly string[] => {
  const dates: string[] = []
  let next = Number.NEGATIVE_INFINITY
  for (const { run } of runs) {
    const { first, last } = spanOfRun(run)
    for (let day = Math.max(first, next); day <= last; day++) dates.push(isoDay(day))
    next = Math.max(next, last + 1)
  }
  return dates
}

/** An open day may hold such an attack, so only a diary without one can say that there was none. */
const anyRun = (record: HeadacheRecord, fits: (run: JudgedRun) => Truth): Judgement & Verdict => {
  const runs = judgedRuns(record)
  const met = runs.filter((run) => fits(run) === 'met')
  if (met.length > 0) return judged('met', counted(met.length, 'attack'), () => datesOf(met))
  const open = runs.filter((run) => fits(run) === 'unknown')
  const { openDays, book } = record
  if (open.length === 0 && openDays.length === 0 && book.firstDay !== null)
    return judged('not-met', `none of ${counted(runs.length, 'attack')}`, () => datesOf(runs))
  const evidence =
    open.length > 0 ? `undecided in ${counted(open.length, 'attack')}` : `none of ${counted(runs.length, 'attack')}`
  return judged('unknown', evidence, () => [...new Set([...datesOf(open), ...isoDays(openDays)])].sort())
}

const criterion = (id: string, asks: string, judge: Criterion<Case>['judge']): Criterion<Case> => ({
  id,
  asks,
  source: cite('ichd3', `${code} ${id}`, 'verified'),
  judge,
})

const ofMigraine = (facts: Case, run: Judgement & Verdict): Judgement =>
  inWords(every([hasOneOf(facts, ['1.1', '1.2']), run]), run.evidence)

export const statusMigrainosus: Disorder = {
  code,
  name: 'Status migrainosus',
  source: cite('ichd3', code, 'verified'),
  criteria: [
    criterion('A', 'One attack that fits B and C', (facts) =>
      ofMigraine(
        facts,
        anyRun(facts.record, (run) => allOf([run.typical, run.unremitting])),
      ),
    ),
    criterion('B', 'In migraine with or without aura, and typical but for its length and severity', (facts) =>
      ofMigraine(
        facts,
        anyRun(facts.record, (run) => run.typical),
      ),
    ),
    criterion(
      'C',
      'Unremitting for more than 72 hours (breaks of up to 12 hours by sleep or a drug allowed) and debilitating',
      ({ record }) => anyRun(record, (run) => run.unremitting),
    ),
  ],
  cliniciansLetter: 'D',
  /** With medication overuse, that and the type of migraine are coded. */
  excludedBy: ['8.2'],
}
