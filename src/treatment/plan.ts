import { citationText } from '#core/evidence/sources.ts'
import { toNumber } from '#core/kernel/exact.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { OwnLimits } from '#core/kernel/tightening.ts'
import type { Answer, CaseError, Dose } from '#core/pharmacology/case.ts'
import { modelOf, models } from '#core/pharmacology/models/index.ts'
import { pictureOf } from '#core/pharmacology/picture.ts'
import { simulate } from '#core/pharmacology/simulate.ts'
import type { Check } from './check.ts'
import { type EarliestDischarge, earliestDischarge } from './earliest-discharge.ts'
import type { Asked } from './likelihood.ts'
import { type ByModel, likelyByModel, likelyOfAll, type Neighbour, neighboursOf } from './neighbours.ts'
import { type PlanCase, type PlanRefusal, type PlanWarning, refusal } from './plan-case.ts'
import { checkPlan, refusedBy } from './plan-checks.ts'
import { type Scheme, schemeOf } from './plan-scheme.ts'
import { warningsOf } from './plan-warnings.ts'
import { byTheBook, type Planning } from './planning.ts'
import { dosesOf, peopleReported, sampleTimes } from './prediction.ts'
import { infusionMg, spraysMg, volumeMl } from './schedule.ts'
import { keepUnderCeiling } from './under-ceiling.ts'

export interface PlanAnswer {
  readonly doses: readonly Dose[]
  readonly totalMg: number
  /** `null` for sprays whose strength wasn't named. */
  readonly totalMl: number | null
  /** Shares of 0 to 1; `null` where no goal or no ceiling was given. */
  readonly attainment: number | null
  readonly ceilingRisk: number | null
  /** The two of them through each model of the drug, the chosen one first: `ceilingRisk` above is the largest of these. */
  readonly byModel: readonly ByModel[]
  /** Limits of the case without which the plan would give more. */
  readonly binding: readonly string[]
  readonly neighbours: readonly Neighbour[]
  readonly checks: readonly (Omit<Check, 'source'> & { readonly source: string })[]
  readonly prediction: Answer
  readonly spread: readonly Answer[]
  readonly warnings: readonly PlanWarning[]
  /** As the minimum stay allows, for a first session ever: a case doesn't say what was given before. */
  readonly earliestDischarge: Omit<EarliestDischarge, 'source'> & { readonly source: string }
  readonly sources: readonly string[]
}

/**
 * A schedule for one person from a published regimen, or searched for a goal: rounded down to the pump, held against
 * every limit, with what it is predicted to do. Refuses with everything that stands in the way, and then gives no plan.
 * A search tells `within` how far it has come.
 */
export const plan = (asked: PlanCase, within: Planning = byTheBook): Result<PlanAnswer, readonly PlanRefusal[]> => {
  const model = modelOf(asked.model)
  if (model === null) return err([refusal('model', asked.model, `one of ${models.map(({ id }) => id).join(', ')}`)])
  const person = simulate({ model: model.id, patient: asked.patient, doses: [], timesMin: [0] })
  if (!person.ok) return err(person.error.map(fromCaseError))
  const found = schemeOf(asked, model, within)
  if (!found.ok) return found
  const everyone: Asked = { model, person: asked.patient, people: peopleReported }
  const kept = keepUnderCeiling(found.value, asked, everyone)
  if (!kept.ok) return kept
  const scheme: Scheme = { ...found.value, planned: kept.value }
  const checks = checkPlan(asked, scheme)
  const refused = [...scheme.refused, ...refusedBy(checks, asked, scheme)]
  return refused.length > 0 ? err(refused) : answer(asked, everyone, { scheme, checks, own: within.own })
}

const fromCaseError = ({ field, found, wanted }: CaseError): PlanRefusal => ({ path: field, found, wanted })

const answer = (
  asked: PlanCase,
  everyone: Asked,
  { scheme, checks, own }: { scheme: Scheme; checks: readonly Check[]; own: OwnLimits },
): Result<PlanAnswer, readonly PlanRefusal[]> => {
  const { planned } = scheme
  const doses = dosesOf(planned)
  const timesMin = sampleTimes(planned)
  const { model, person: patient, people } = everyone
  const picture = pictureOf({ model: model.id, patient, people, doses, timesMin })
  if (!picture.ok) return err(picture.error.map(fromCaseError))
  const { answer: prediction, others } = picture.value
  const warnings = warningsOf(asked, scheme, checks)
  const byModel = likelyByModel(planned, asked, everyone)
  return ok({
    doses,
    ...amounts(asked, scheme),
    ...likelyOfAll(byModel),
    byModel,
    binding: planned.binding,
    neighbours: neighboursOf(scheme, asked, everyone),
    checks: checks.map((check) => ({ ...check, source: citationText(check.source) })),
    prediction,
    spread: others.map((other) => other.answer),
    warnings,
    earliestDischarge: dischargeOf(asked, scheme, own),
    sources: [...new Set([...warnings.map(({ source }) => source), ...prediction.sources])],
  })
}

const amounts = ({ limits, route }: PlanCase, { planned }: Scheme): Pick<PlanAnswer, 'totalMg' | 'totalMl'> => {
  const total = route === 'iv' ? infusionMg(planned.steps, planned.boluses) : spraysMg(planned.sprays)
  const { concentrationMgPerMl } = limits
  return {
    totalMg: toNumber(total),
    totalMl: concentrationMgPerMl === undefined ? null : volumeMl(total, concentrationMgPerMl),
  }
}

const dischargeOf = (
  { route }: PlanCase,
  { drug, planned }: Scheme,
  own: OwnLimits,
): PlanAnswer['earliestDischarge'] => {
  const { source, ...rest } = earliestDischarge({ drug, route, schedule: planned, isFirst: null }, own)
  return { ...rest, source: citationText(source) }
}
