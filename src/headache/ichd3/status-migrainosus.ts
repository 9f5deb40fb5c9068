import { cite } from '#core/evidence/sources.ts'
import type { Criterion, Judgement } from '#core/kernel/criterion.ts'
import { allOf, anyOf, type Truth } from '#core/kernel/truth.ts'
import { counted, isoDays } from '../evidence-words.ts'
import type { HeadacheRecord } from '../headache-record.ts'
import type { Case, Disorder } from './disorder.ts'
import { hasOneOf } from './standing.ts'
import { daysOfRun, type Run, runsOf } from './unbroken.ts'

const code = '1.4.1'

/** Typical but for its length: the features of 1.1, or an aura of 1.2, in some part of it. */
const isTypical = ({ attacks }: Run): Truth =>
  anyOf(attacks.map((a) => anyOf([allOf([a.migraine.C, a.migraine.D]), a.isWithAura])))

const isDebilitating = (record: HeadacheRecord, run: Run): Truth =>
  anyOf(daysOfRun(run).map((day) => record.factsOf(day).answers.debilitating))

const isUnremitting = (record: HeadacheRecord, run: Run): Truth => allOf([run.isLong, isDebilitating(record, run)])

/** An open day may hold such an attack, so only a diary without one can say that there was none. */
const anyRun = (record: HeadacheRecord, fits: (run: Run) => Truth): Judgement => {
  const runs = runsOf(record)
  const met = runs.filter((run) => fits(run) === 'met')
  const open = runs.filter((run) => fits(run) === 'unknown')
  const dates = (some: readonly Run[]) => isoDays([...new Set(some.flatMap(daysOfRun))].sort((a, b) => a - b))
  if (met.length > 0) return { truth: 'met', evidence: counted(met.length, 'attack'), dates: dates(met) }
  if (open.length > 0)
    return { truth: 'unknown', evidence: `undecided in ${counted(open.length, 'attack')}`, dates: dates(open) }
  const isSettled = record.openDays.length === 0 && record.book.firstDay !== null
  return { truth: isSettled ? 'not-met' : 'unknown', evidence: `none of ${counted(runs.length, 'attack')}`, dates: [] }
}

const criterion = (id: string, asks: string, judge: Criterion<Case>['judge']): Criterion<Case> => ({
  id,
  asks,
  source: cite('ichd3', `${code} ${id}`, 'verified'),
  judge,
})

const known = (facts: Case): Truth => hasOneOf(facts, ['1.1', '1.2'])

export const statusMigrainosus: Disorder = {
  code,
  name: 'Status migrainosus',
  source: cite('ichd3', code, 'verified'),
  criteria: [
    criterion('A', 'One attack that fits B and C', (facts) =>
      anyRun(facts.record, (run) => allOf([known(facts), isTypical(run), isUnremitting(facts.record, run)])),
    ),
    criterion('B', 'In migraine with or without aura, and typical but for its length and severity', (facts) => {
      const typical = anyRun(facts.record, isTypical)
      return { ...typical, truth: allOf([known(facts), typical.truth]) }
    }),
    criterion(
      'C',
      'Unremitting for more than 72 hours (breaks of up to 12 hours by sleep or a drug allowed) and debilitating',
      ({ record }) => anyRun(record, (run) => isUnremitting(record, run)),
    ),
  ],
  cliniciansLetter: 'D',
  /** With medication overuse, that and the type of migraine are coded. */
  excludedBy: ['8.2'],
}
