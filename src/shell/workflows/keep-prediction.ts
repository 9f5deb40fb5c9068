import { ageOn } from '#core/kernel/calendar-day.ts'
import type { OrderId, PatientId } from '#core/kernel/identity.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { Answer } from '#core/pharmacology/case.ts'
import { modelOf } from '#core/pharmacology/models/index.ts'
import { predict } from '#core/pharmacology/picture.ts'
import { shownModels } from '#core/pharmacology/shown-models.ts'
import { learnableBy } from '#core/session/drug-level.ts'
import type { OrderContent } from '#core/treatment/order.ts'
import { dosesOf, peopleReported, sampleTimes } from '#core/treatment/prediction.ts'
import { insertOrderPrediction } from '../store/repositories/order-predictions.ts'
import { findOrder } from '../store/repositories/orders.ts'
import { findPatient } from '../store/repositories/patients.ts'
import type { ShownPrediction } from '../store/tables/levels.ts'
import type { Work } from '../work.ts'
import { observedSessions } from './gather-observed.ts'
import { clinicToday } from './order-facts.ts'

export type Basis = 'population' | 'person'

export type KeepPredictionError = { readonly code: 'order-not-found' } | { readonly code: 'staff-only' }

interface Asked {
  readonly patientId: PatientId
  readonly orderId: OrderId
  readonly basis: Basis
}

/** Keeps which prediction an order was planned with, computed anew here from the order and the levels as they stand. */
export const keepPrediction = async (
  work: Work,
  { patientId, orderId, basis }: Asked,
): Promise<Result<ShownPrediction, KeepPredictionError>> => {
  if (work.actor.staffId === null) return err({ code: 'staff-only' })
  const order = await findOrder(work, { orderId, patientId })
  if (order === null) return err({ code: 'order-not-found' })
  const shown = await predictionFor(work, order.content, basis)
  await insertOrderPrediction(work, { orderId, orderVersion: order.version, basis, ...shown }, work.actor.staffId)
  return ok(shown)
}

const predictionFor = async (work: Work, order: OrderContent, basis: Basis): Promise<ShownPrediction> => {
  const model = modelOf(shownModels[order.route === 'iv' ? 'ketamine/iv' : (`${order.drug}/nasal` as const)].first)!
  const sessions = basis === 'person' ? await observedSessions(work, order.patientId) : []
  const schedule = {
    steps: order.route === 'iv' ? order.steps : [],
    boluses: [],
    sprays: order.route === 'nasal' ? order.doses : [],
  }
  const answer = predict({
    model: model.id,
    patient: await personOf(work, order),
    doses: dosesOf(schedule),
    timesMin: sampleTimes(schedule),
    people: peopleReported,
    learnFrom: learnableBy(model, sessions),
  })
  const { effectivePeople = null, isLearned = false } = answer.ok ? (answer.value.learned ?? {}) : {}
  const levelIds = sessions.flatMap((session) =>
    session.levels.filter((level) => learnableBy(model, [{ ...session, levels: [level] }]).length > 0),
  )
  return {
    model: model.id,
    levelIds: levelIds.map(({ id }) => id),
    effectivePeople,
    isLearned,
    peak: answer.ok ? peakOf(answer.value) : null,
  }
}

const personOf = async (work: Work, { patientId, weightKg, heightCm }: OrderContent) => {
  const patient = await findPatient(work, patientId)
  return {
    weightKg,
    ...(heightCm !== null && { heightCm }),
    ...(patient && { ageY: ageOn(patient.birthDate, clinicToday(work)) }),
    ...(patient && patient.sexAtBirth !== 'unknown' && { sex: patient.sexAtBirth }),
  }
}

const peakOf = ({ bands, timesMin }: Answer): ShownPrediction['peak'] => {
  const { '5': p5, '50': p50, '95': p95 } = bands?.effectSiteNgMl ?? {}
  if (!p5 || !p50 || !p95) return null
  const i = p50.indexOf(Math.max(...p50))
  return { atMin: timesMin[i]!, p5: p5[i]!, p50: p50[i]!, p95: p95[i]! }
}
