import { type Citation, citationText } from '#core/evidence/sources.ts'
import type { Criterion, Judgement } from '#core/kernel/criterion.ts'
import type { Truth } from '#core/kernel/truth.ts'
import type { HeadacheRecord } from './headache-record.ts'
import { type Case, type DiagnosisStatus, type Disorder, forTheClinician } from './ichd3/disorder.ts'
import { disorders } from './ichd3/index.ts'
import { parentOf } from './ichd3/probable.ts'
import { answered, isWorkedOut } from './judgements.ts'

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

/** A disorder, and what is the same in every assessment of it. */
interface Form {
  readonly disorder: Disorder
  readonly source: string
  readonly letterSources: readonly string[]
  /** Never decided here, so always the same. */
  readonly cliniciansLetter: CriterionStatus
}

const undecided = ({ id, asks, source, judge }: ReturnType<typeof forTheClinician>): CriterionStatus => {
  const { truth, evidence, dates } = judge()
  return { id, text: asks, status: truth, evidence, dates, source: citationText(source) }
}

const forms: readonly Form[] = disorders.map((disorder) => ({
  disorder,
  source: `ICHD-3 ${disorder.code}`,
  letterSources: disorder.criteria.map(({ source }) => citationText(source)),
  cliniciansLetter: undecided(forTheClinician(disorder.cliniciansLetter)),
}))

/** The letters that decide, as they were judged. */
const judgements = (facts: Case, { disorder }: Form): readonly Judgement[] =>
  disorder.criteria.map(({ judge }) => judge(facts))

export const shown = (
  { id, asks: text }: Pick<Criterion<never>, 'id' | 'asks'>,
  judgement: Judgement,
  source: string,
): CriterionStatus => {
  const { truth: status, evidence } = judgement
  if (!isWorkedOut(judgement)) return { id, text, status, evidence, dates: judgement.dates, source }
  return {
    id,
    text,
    status,
    evidence,
    get dates() {
      return judgement.dates
    },
    source,
  }
}

const letters = (form: Form, judged: readonly Judgement[]): readonly CriterionStatus[] => {
  const { disorder, letterSources, cliniciansLetter } = form
  const all = disorder.criteria.map((criterion, i) => shown(criterion, judged[i]!, letterSources[i]!))
  all.push(cliniciansLetter)
  return all
}

/** By the letters that decide: all but the clinician's, which is the last. */
const statusOf = (criteria: readonly CriterionStatus[]): DiagnosisStatus => {
  let status: DiagnosisStatus = 'met'
  for (let i = 0; i < criteria.length - 1; i++) {
    if (criteria[i]!.status === 'not-met') return 'not-met'
    if (criteria[i]!.status === 'unknown') status = 'insufficient-data'
  }
  return status
}

const judged = (facts: Case, form: Form, own: readonly Judgement[]): Diagnosis => {
  const { disorder, source } = form
  const criteria = letters(form, own)
  const excludedBy = disorder.excludedBy.find((code) => facts.statusOf(code) === 'met') ?? null
  return {
    code: disorder.code,
    name: disorder.name,
    status: excludedBy === null ? statusOf(criteria) : 'not-met',
    criteria,
    source,
    excludedBy,
    replacedBy: null,
    mark: disorder.source.mark,
  }
}

/** A definite form that is not met, but probable, says so. */
const withProbable = (all: readonly Diagnosis[]): readonly Diagnosis[] => {
  const probable = new Set(all.flatMap(({ code, status }) => (status === 'met' ? (parentOf[code] ?? []) : [])))
  if (probable.size === 0) return all
  return all.map((d) => (d.status === 'not-met' && probable.has(d.code) ? { ...d, status: 'probable' } : d))
}

const partOfChronic = new Set(['1.1', '1.2'])
const withMainCode = (all: readonly Diagnosis[]): readonly Diagnosis[] =>
  all.some((d) => d.code === '1.3' && d.status === 'met')
    ? all.map((d) => (partOfChronic.has(d.code) && d.status === 'met' ? { ...d, replacedBy: '1.3' } : d))
    : all

/** By the numbers of the classification: 1.2.1 after 1.2, the appendix last. */
const byCode = (a: string, b: string): number => {
  const rank = (code: string) => [Number(code.startsWith('A')), ...code.replace('A', '').split('.').map(Number)]
  const left = rank(a)
  const right = rank(b)
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? -1) - (right[i] ?? -1)
    if (difference !== 0) return difference
  }
  return 0
}

const codesInOrder = disorders.map(({ code }) => code).sort(byCode)

/** Every disorder we know, met or not, in the order of the classification. */
export const diagnose = (record: HeadacheRecord): readonly Diagnosis[] => {
  const known = new Map<string, Diagnosis>()
  const letters = new Map<string, readonly Judgement[]>()
  const facts: Case = {
    record,
    statusOf: (code) => known.get(code)?.status,
    letterOf: (code, id) => letters.get(code)?.[placeOf(code, id)] ?? answered('unknown'),
    lettersOf: (code) => letters.get(code) ?? [],
  }
  for (const form of forms) {
    const own = judgements(facts, form)
    letters.set(form.disorder.code, own)
    known.set(form.disorder.code, judged(facts, form, own))
  }
  return withMainCode(withProbable(codesInOrder.map((code) => known.get(code)!)))
}

const criteriaOf = new Map(disorders.map(({ code, criteria }) => [code, criteria]))
const placeOf = (code: string, id: string): number => criteriaOf.get(code)?.findIndex((c) => c.id === id) ?? -1
