import { type Citation, citationText } from '#core/evidence/sources.ts'
import { allOf, type Truth } from '#core/kernel/truth.ts'
import type { HeadacheRecord } from './headache-record.ts'
import { type Case, type DiagnosisStatus, type Disorder, forTheClinician } from './ichd3/disorder.ts'
import { disorders } from './ichd3/index.ts'
import { parentOf } from './ichd3/probable.ts'

export interface CriterionStatus {
  readonly id: string
  readonly text: string
  readonly status: Truth
  readonly evidence: string
  readonly dates: readonly string[]
  /** Of the criterion, in words, with its mark. */
  readonly source: string
}

/** What the rules suggest: a classification. Only a clinician makes a diagnosis of it. */
export interface Diagnosis {
  readonly code: string
  readonly name: string
  readonly status: DiagnosisStatus
  readonly criteria: readonly CriterionStatus[]
  readonly source: string
  /** The code that is given in its stead, where its own criteria do not decide. */
  readonly excludedBy: string | null
  /** The main code it is part of: still shown, as migraine without aura is beside chronic migraine. */
  readonly replacedBy: string | null
  readonly mark: Citation['mark']
}

const letters = (facts: Case, disorder: Disorder): readonly CriterionStatus[] =>
  [...disorder.criteria, forTheClinician(disorder.cliniciansLetter)].map(({ id, asks, source, judge }) => {
    const { truth, evidence, dates } = judge(facts)
    return { id, text: asks, status: truth, evidence, dates, source: citationText(source) }
  })

const statusOf = (deciding: readonly CriterionStatus[]): DiagnosisStatus => {
  const truth = allOf(deciding.map((c) => c.status))
  return truth === 'unknown' ? 'insufficient-data' : truth
}

const judged = (facts: Case, disorder: Disorder): Diagnosis => {
  const criteria = letters(facts, disorder)
  const excludedBy = disorder.excludedBy.find((code) => facts.statusOf(code) === 'met') ?? null
  return {
    code: disorder.code,
    name: disorder.name,
    status: excludedBy === null ? statusOf(criteria.slice(0, -1)) : 'not-met',
    criteria,
    source: `ICHD-3 ${disorder.code}`,
    excludedBy,
    replacedBy: null,
    mark: disorder.source.mark,
  }
}

/** A definite form that is not met, but probable, says so. */
const withProbable = (all: readonly Diagnosis[]): readonly Diagnosis[] => {
  const isMet = (code: string) => all.some((d) => d.code === code && d.status === 'met')
  const probable = new Set(Object.entries(parentOf).flatMap(([code, parent]) => (isMet(code) ? [parent] : [])))
  return all.map((d) => (d.status === 'not-met' && probable.has(d.code) ? { ...d, status: 'probable' } : d))
}

const partOfChronic = new Set(['1.1', '1.2'])
const withMainCode = (all: readonly Diagnosis[]): readonly Diagnosis[] =>
  all.some((d) => d.code === '1.3' && d.status === 'met')
    ? all.map((d) => (partOfChronic.has(d.code) && d.status === 'met' ? { ...d, replacedBy: '1.3' } : d))
    : all

/** By the numbers of the classification: 1.2.1 after 1.2, the appendix last. */
const byCode = ({ code: a }: Diagnosis, { code: b }: Diagnosis): number => {
  const rank = (code: string) => [Number(code.startsWith('A')), ...code.replace('A', '').split('.').map(Number)]
  const left = rank(a)
  const right = rank(b)
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? -1) - (right[i] ?? -1)
    if (difference !== 0) return difference
  }
  return 0
}

/** Every disorder we know, met or not, in the order of the classification. */
export const diagnose = (record: HeadacheRecord): readonly Diagnosis[] => {
  const known = new Map<string, Diagnosis>()
  const facts: Case = {
    record,
    statusOf: (code) => known.get(code)?.status,
    letterOf: (code, id) => known.get(code)?.criteria.find((c) => c.id === id)?.status ?? 'unknown',
  }
  for (const disorder of disorders) known.set(disorder.code, judged(facts, disorder))
  return [...withMainCode(withProbable([...known.values()]))].sort(byCode)
}
