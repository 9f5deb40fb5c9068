import { citationText, cite } from '#core/evidence/sources.ts'
import { type PreventiveClass, preventiveClasses, unavailableClasses } from '#core/formulary/preventives.ts'
import { recognise } from '#core/formulary/recognise.ts'
import { allOf, anyOf, reaches, type Truth } from '#core/kernel/truth.ts'
import type { Diagnosis } from './diagnoses.ts'
import { counted, listed } from './evidence-words.ts'
import type { HeadacheRecord } from './headache-record.ts'
import { everyMonth } from './ichd3/over-months.ts'
import { type FailedClasses, failedClasses } from './preventive-failure.ts'
import type { Profile } from './profile.ts'

/** European Headache Federation 2020: resistant and refractory migraine. */
export interface TreatmentResistance {
  readonly status: 'resistant' | 'refractory' | 'neither' | 'insufficient-data'
  readonly failedClasses: readonly PreventiveClass[]
  /** What decided it, and what is still open, one line each. */
  readonly why: readonly string[]
  readonly criteria: readonly ResistanceCriterion[]
}

export interface ResistanceCriterion {
  readonly id: string
  readonly text: string
  readonly status: Truth
  readonly evidence: string
  readonly dates: readonly string[]
  readonly source: string
}

const classesForResistant = 3
const triptansWanted = 2
const debilitatingDays = 8
const monthsForResistant = 3
const monthsForRefractory = 6
const source = citationText(cite('ehf-2020', 'definitions of resistant and refractory migraine', 'verified'))

const migraineCodes = ['1.1', '1.2', '1.3']

const isMigraine = (diagnoses: readonly Diagnosis[], { priorDiagnoses = [] }: Profile): Truth => {
  const isGiven = priorDiagnoses.some((d) => migraineCodes.some((code) => d === code || d.startsWith(`${code}.`)))
  const truths = diagnoses
    .filter((d) => migraineCodes.includes(d.code))
    .map((d): Truth => {
      return d.status === 'met' ? 'met' : d.status === 'insufficient-data' ? 'unknown' : 'not-met'
    })
  return isGiven ? 'met' : anyOf(truths)
}

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

interface TriptanHistory {
  readonly truth: Truth
  readonly failed: readonly string[]
}

/** Two different triptans without effect or not tolerated. Whether a contraindication stands for it is left to the clinician. */
const triptans = ({ acuteHistory }: Profile): TriptanHistory => {
  if (acuteHistory === undefined) return { truth: 'unknown', failed: [] }
  const tried = acuteHistory.flatMap(({ name, outcome }) => {
    const isClassName = /^triptane?s?$/i.test(name.trim())
    const drugs = recognise(name)?.drugs ?? []
    const generics = isClassName ? ['triptans'] : drugs.filter((d) => d.drugClass === 'triptan').map((d) => d.generic)
    return generics.map((generic) => ({ generic, outcome }))
  })
  const failed = new Set(
    tried.filter((t) => t.outcome === 'ineffective' || t.outcome === 'not-tolerated').map((t) => t.generic),
  )
  const isContraindicated = tried.some((t) => t.outcome === 'contraindicated')
  const open = tried.filter((t) => t.outcome === undefined && !failed.has(t.generic)).length
  const unrecognised = acuteHistory.filter((h) => recognise(h.name) === null && !/^triptan/i.test(h.name.trim())).length
  const truth = reaches({ counted: failed.size, undecided: open + unrecognised }, triptansWanted)
  return { truth: truth === 'not-met' && isContraindicated ? 'unknown' : truth, failed: [...failed] }
}

const failedOf = (failed: FailedClasses | null): readonly PreventiveClass[] =>
  preventiveClasses.filter((c) => failed?.byClass.get(c) === 'met')

const preventiveEvidence = (failed: FailedClasses | null): string => {
  if (failed === null) return 'preventives not asked'
  const met = failedOf(failed)
  const open = preventiveClasses.filter((c) => failed.byClass.get(c) === 'unknown')
  const words =
    met.length === 0
      ? 'no class failed'
      : `${counted(met.length, 'class').replace('classs', 'classes')} failed: ${listed(met)}`
  const left = [...open, ...failed.unrecognised.map((name) => `“${name}”`)]
  return left.length === 0 ? words : `${words}; undecided: ${listed(left)}`
}

const debilitating = (record: HeadacheRecord, months: number) =>
  everyMonth(record.months, { of: (m) => m.tallies.debilitating, atLeast: debilitatingDays, months })

const criteriaOf = (record: HeadacheRecord, diagnoses: readonly Diagnosis[]): readonly ResistanceCriterion[] => {
  const { profile } = record
  const failed = failedClasses(profile)
  const tried = triptans(profile)
  const three = debilitating(record, monthsForResistant)
  const six = debilitating(record, monthsForRefractory)
  const row = (
    id: string,
    text: string,
    { truth, evidence, dates }: { truth: Truth; evidence: string; dates: readonly string[] },
  ) => ({ id, text, status: truth, evidence, dates, source }) satisfies ResistanceCriterion
  const isGiven = isMigraine(diagnoses, profile)
  return [
    row('migraine', 'Migraine without aura, with aura or chronic', {
      truth: isGiven,
      evidence: 'as classified or diagnosed before',
      dates: [],
    }),
    row('three-classes', 'At least three classes of preventives failed', {
      truth: threeClasses(failed),
      evidence: preventiveEvidence(failed),
      dates: [],
    }),
    row('all-classes', 'All available classes of preventives failed', {
      truth: allAvailable(failed, profile),
      evidence: preventiveEvidence(failed),
      dates: [],
    }),
    row('triptans', 'At least two triptans failed', {
      truth: tried.truth,
      evidence: tried.failed.length === 0 ? 'none known to have failed' : listed(tried.failed),
      dates: [],
    }),
    row('three-months', 'Debilitating headache on 8 or more days a month for three months', three),
    row('six-months', 'Debilitating headache on 8 or more days a month for six months', six),
  ]
}

const forResistant = ['migraine', 'three-classes', 'triptans', 'three-months']
const forRefractory = ['migraine', 'all-classes', 'triptans', 'six-months']

/** Refractory implies resistant: the stronger word is given. `neither` needs something that is known not to hold. */
export const treatmentResistance = (record: HeadacheRecord, diagnoses: readonly Diagnosis[]): TreatmentResistance => {
  const criteria = criteriaOf(record, diagnoses)
  const truthOfAll = (ids: readonly string[]) => allOf(criteria.filter((c) => ids.includes(c.id)).map((c) => c.status))
  const resistant = truthOfAll(forResistant)
  const isRefractory = truthOfAll(forRefractory) === 'met'
  const status = isRefractory
    ? 'refractory'
    : resistant === 'met'
      ? 'resistant'
      : resistant === 'not-met'
        ? 'neither'
        : 'insufficient-data'
  const words: Record<Truth, string> = { met: 'yes', 'not-met': 'no', unknown: 'not known' }
  return {
    status,
    failedClasses: failedOf(failedClasses(record.profile)),
    why: criteria.map((c) => `${c.text}: ${words[c.status]} (${c.evidence})`),
    criteria,
  }
}
