import { cite } from '#core/evidence/sources.ts'
import type { Judgement } from '#core/kernel/criterion.ts'
import { counted, isoDays } from '../evidence-words.ts'
import type { HeadacheRecord } from '../headache-record.ts'
import { answered, inWords, judged } from '../judgements.ts'
import {
  type ClusterCourse,
  chains,
  clusterCourse,
  remissionDays,
  type Segment,
  type Stretch,
  spanOf,
} from './cluster-periods.ts'
import type { Disorder } from './disorder.ts'
import { isKnownAs } from './over-attacks.ts'
import { truthOfStatus } from './standing.ts'

const parent = '3.1'
const shortestPeriod = 7
const oneYear = 365
const periodsWanted = 2

/** A period that surely lasted at least seven days and at most a year: one without a beginning in the diary may be longer. */
const isPeriod = ({ isWholeHistory, book }: HeadacheRecord, segment: Segment): boolean =>
  chains(segment.attackDays).some((chain) => spanOf(chain) >= shortestPeriod) &&
  segment.to - segment.from + 1 <= oneYear &&
  (segment.from > book.firstDay! || isWholeHistory)

const known = (record: HeadacheRecord, code: string): Judgement | null =>
  isKnownAs(record, [code]) ? { truth: 'met', evidence: 'by the diagnosis given before', dates: [] } : null

const noDiary: Judgement = { truth: 'unknown', evidence: 'no attack in this diary', dates: [] }

const daysOf = (stretches: readonly Stretch[]): readonly number[] =>
  stretches.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i))

const inPeriods = (record: HeadacheRecord, { segments, isKnown, remissions }: ClusterCourse): Judgement => {
  const periods = segments.filter((segment) => isPeriod(record, segment))
  const evidence = `${counted(periods.length, 'whole cluster period')}, ${counted(remissions.length, 'remission')} of three months in this diary`
  if (periods.length >= periodsWanted)
    return judged('met', evidence, () =>
      isoDays([...daysOf(remissions), ...periods.flatMap((p) => p.attackDays)].sort((a, b) => a - b)),
    )
  const isSettled = record.isWholeHistory && isKnown
  return { truth: isSettled ? 'not-met' : 'unknown', evidence, dates: [] }
}

/** Over the year that ends on the day of the assessment: what was, before the last remission, is past. */
const withoutRemission = (record: HeadacheRecord, { attackDays, remissions }: ClusterCourse): Judgement => {
  const { asOf, firstDay } = record.book
  const yearBegan = asOf - oneYear + 1
  if (record.isWholeHistory && firstDay! > yearBegan)
    return inWords(answered('not-met'), 'it began less than a year ago')
  const recent = remissions.filter(({ to }) => to >= yearBegan)
  if (recent.length > 0)
    return judged('not-met', 'a remission of three months within the last year', () => isoDays(daysOf(recent)))
  const current = chains(attackDays).at(-1) ?? []
  return current.length > 0 && current[0]! <= yearBegan && asOf - current.at(-1)! < remissionDays
    ? judged('met', 'a year in which no remission of three months can lie', () => isoDays(current))
    : inWords(answered('unknown'), 'less than a year of this diary shows it')
}

interface Form {
  readonly code: string
  readonly name: string
  readonly asks: string
  readonly judge: (record: HeadacheRecord, course: ClusterCourse) => Judgement
  readonly excludedBy: readonly string[]
}

const form = ({ code, name, asks, judge, excludedBy }: Form): Disorder => ({
  code,
  name,
  source: cite('ichd3', code, 'verified'),
  criteria: [
    {
      id: 'A',
      asks: 'Attacks of cluster headache (3.1)',
      source: cite('ichd3', `${code} A`, 'verified'),
      judge: ({ statusOf }) => ({
        truth: truthOfStatus(statusOf(parent)),
        evidence: `as judged under ${parent}`,
        dates: [],
      }),
    },
    {
      id: 'B',
      asks,
      source: cite('ichd3', `${code} B; a month has 28 days by our own rule`, 'verified'),
      judge: ({ record }) => {
        const course = clusterCourse(record)
        return known(record, code) ?? (course === null ? noDiary : judge(record, course))
      },
    },
  ],
  cliniciansLetter: 'C',
  excludedBy,
})

/** Chronic first: while a year has gone by without remission, earlier periods don't make it episodic. Our order. */
export const clusterForms: readonly Disorder[] = [
  form({
    code: '3.1.2',
    name: 'Chronic cluster headache',
    asks: 'For a year or more without remission, or with remissions shorter than three months',
    judge: withoutRemission,
    excludedBy: [],
  }),
  form({
    code: '3.1.1',
    name: 'Episodic cluster headache',
    asks: 'At least two cluster periods of 7 days to one year, with pain-free remissions of three months or more between',
    judge: inPeriods,
    excludedBy: ['3.1.2'],
  }),
]
