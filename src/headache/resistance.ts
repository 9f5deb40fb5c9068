import { citationText, cite } from '#core/evidence/sources.ts'
import {
  type PreventiveClass,
  preventiveClasses,
  preventiveClassSource,
  trialSource,
  unavailableClasses,
} from '#core/formulary/preventives.ts'
import type { Criterion } from '#core/kernel/criterion.ts'
import { allOf, anyOf, reaches, type Truth } from '#core/kernel/truth.ts'
import { triptanFailure } from './acute-failure.ts'
import { type CriterionStatus, type Diagnosis, shown } from './diagnoses.ts'
import { listed } from './evidence-words.ts'
import type { HeadacheRecord } from './headache-record.ts'
import { isKnownAs } from './ichd3/over-attacks.ts'
import { everyMonth } from './ichd3/over-months.ts'
import { truthOfStatus } from './ichd3/standing.ts'
import { improvementSource, withoutImprovement } from './improvement.ts'
import { type FailedClasses, failedClasses } from './preventive-failure.ts'
import type { Profile } from './profile.ts'

/** European Headache Federation 2020: resistant and refractory migraine. */
export interface TreatmentResistance {
  readonly status: 'resistant' | 'refractory' | 'neither' | 'insufficient-data'
  readonly failedClasses: readonly PreventiveClass[]
  /** What decided it, and what is still open, one line each. */
  readonly why: readonly string[]
  readonly criteria: readonly CriterionStatus[]
}

interface Case {
  readonly record: HeadacheRecord
  readonly diagnoses: readonly Diagnosis[]
  readonly failed: FailedClasses | null
}

const classesForResistant = 3
const triptansWanted = 2
export const debilitatingDays = 8
export const monthsForResistant = 3
const monthsForRefractory = 6
const source = cite('ehf-2020', 'definitions of resistant and refractory migraine', 'verified')
const migraineCodes = ['1.1', '1.2', '1.3']

const isMigraine = ({ record, diagnoses }: Case): Truth =>
  isKnownAs(record, migraineCodes)
    ? 'met'
    : anyOf(diagnoses.filter((d) => migraineCodes.includes(d.code)).map((d) => truthOfStatus(d.status)))

const threeClasses = (failed: FailedClasses | null): Truth => {
  if (failed === null) return 'unknown'
  const truths = [...failed.byClass.values()]
  const open = truths.filter((t) => t === 'unknown').length + failed.unrecognised.length
  return reaches({ counted: truths.filter((t) => t === 'met').length, undecided: open }, classesForResistant)
}

/** Classes 1 to 7, less those not marketed where the person lives. A country we hold nothing about leaves it open. */
const allAvailable = (failed: FailedClasses | null, { country }: Profile): Truth => {
  const absent = country === undefined ? undefined : unavailableClasses[country]
  if (failed === null || absent === undefined) return 'unknown'
  const wanted = preventiveClasses.filter((c) => c !== 'other' && !absent.includes(c))
  const open = failed.unrecognised.length > 0 ? 'unknown' : 'not-met'
  return allOf(wanted.map((c) => anyOf([failed.byClass.get(c) ?? 'not-met', open])))
}

const failedOf = (failed: FailedClasses | null): readonly PreventiveClass[] =>
  preventiveClasses.filter((c) => failed?.byClass.get(c) === 'met')

const preventiveEvidence = (failed: FailedClasses | null): string => {
  if (failed === null) return 'preventives not asked'
  const met = failedOf(failed)
  const open = [
    ...preventiveClasses.filter((c) => failed.byClass.get(c) === 'unknown'),
    ...failed.unrecognised.map((name) => `“${name}”`),
  ]
  const known =
    met.length === 0 ? 'no class failed' : `${met.length === 1 ? 'one class' : `${met.length} classes`}: ${listed(met)}`
  return open.length === 0 ? known : `${known}; undecided: ${listed(open)}`
}

const debilitating = ({ months }: HeadacheRecord, n: number) =>
  everyMonth(months, { of: (m) => m.tallies.debilitating, atLeast: debilitatingDays, months: n })

/** In the order of the definition; which of them make resistant and which refractory is said below. */
export const resistanceCriteria: readonly Criterion<Case>[] = [
  {
    id: 'migraine',
    asks: 'Migraine without aura, with aura or chronic',
    source,
    judge: (facts) => ({ truth: isMigraine(facts), evidence: 'as classified or diagnosed before', dates: [] }),
  },
  {
    id: 'three-classes',
    asks: 'At least three classes of preventives failed',
    source: trialSource,
    judge: ({ failed }) => ({ truth: threeClasses(failed), evidence: preventiveEvidence(failed), dates: [] }),
  },
  {
    id: 'all-classes',
    asks: 'All available classes of preventives failed',
    source: preventiveClassSource,
    judge: ({ failed, record }) => ({
      truth: allAvailable(failed, record.profile),
      evidence: preventiveEvidence(failed),
      dates: [],
    }),
  },
  {
    id: 'triptans',
    asks: 'At least two triptans failed',
    source,
    judge: ({ record }) => {
      const { truth, failed } = triptanFailure(record.profile, triptansWanted)
      return { truth, evidence: failed.length === 0 ? 'none known to have failed' : listed(failed), dates: [] }
    },
  },
  {
    id: 'three-months',
    asks: 'Debilitating headache on 8 or more days a month for three months',
    source,
    judge: ({ record }) => debilitating(record, monthsForResistant),
  },
  {
    id: 'no-improvement',
    asks: 'No improvement over these three months: not fallen to half or less',
    source: improvementSource,
    judge: ({ record: { months } }) =>
      withoutImprovement(months.slice(0, monthsForResistant), (m) => m.tallies.debilitating),
  },
  {
    id: 'six-months',
    asks: 'Debilitating headache on 8 or more days a month for six months',
    source,
    judge: ({ record }) => debilitating(record, monthsForRefractory),
  },
]

const forResistant = ['migraine', 'three-classes', 'triptans', 'three-months', 'no-improvement']
const forRefractory = ['migraine', 'all-classes', 'triptans', 'six-months']
const words: Record<Truth, string> = { met: 'yes', 'not-met': 'no', unknown: 'not known' }

/** Refractory implies resistant: the stronger word is given. `neither` needs something that is known not to hold. */
const verdict = (criteria: readonly CriterionStatus[]): TreatmentResistance['status'] => {
  const together = (ids: readonly string[]): Truth =>
    allOf(criteria.filter((c) => ids.includes(c.id)).map((c) => c.status))
  if (together(forRefractory) === 'met') return 'refractory'
  const resistant = together(forResistant)
  return resistant === 'met' ? 'resistant' : resistant === 'not-met' ? 'neither' : 'insufficient-data'
}

export const treatmentResistance = (record: HeadacheRecord, diagnoses: readonly Diagnosis[]): TreatmentResistance => {
  const facts: Case = { record, diagnoses, failed: failedClasses(record.profile) }
  const criteria = resistanceCriteria.map(
    (criterion): CriterionStatus => shown(criterion, criterion.judge(facts), citationText(criterion.source)),
  )
  return {
    status: verdict(criteria),
    failedClasses: failedOf(facts.failed),
    why: criteria.map((c) => `${c.text}: ${words[c.status]} (${c.evidence})`),
    criteria,
  }
}
