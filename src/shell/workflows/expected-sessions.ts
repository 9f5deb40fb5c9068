import { ageOn } from '#core/kernel/calendar-day.ts'
import type { PatientId } from '#core/kernel/identity.ts'
import type { Dose, ObservedSession as LearnedFrom, Person } from '#core/pharmacology/case.ts'
import { modelOf } from '#core/pharmacology/models/index.ts'
import { shownModels } from '#core/pharmacology/shown-models.ts'
import { learnableBy } from '#core/session/drug-level.ts'
import { dischargeUnder, type EarliestDischarge } from '#core/treatment/earliest-discharge.ts'
import type { OrderContent } from '#core/treatment/order.ts'
import { dosesOf } from '#core/treatment/prediction.ts'
import { bookingsOf } from '../store/repositories/bookings.ts'
import { orderPredictionsOf } from '../store/repositories/order-predictions.ts'
import { activeOrderFor, type OrderInForce } from '../store/repositories/orders.ts'
import { findPatient } from '../store/repositories/patients.ts'
import type { Work } from '../work.ts'
import { type ObservedSession, observedSessions } from './gather-observed.ts'
import { clinicToday, orderFacts } from './order-facts.ts'

export interface ExpectedSession {
  /** The visit, or the first drug of a session that is over; `null` = not booked yet. */
  readonly start: Temporal.Instant | null
  readonly route: 'iv' | 'nasal'
  readonly model: string
  readonly person: Person
  readonly doses: readonly Dose[]
  readonly learnFrom: readonly LearnedFrom[]
  /** Of a session that is still to come. */
  readonly leaving: EarliestDischarge | null
}

/** What a person may expect of the session that is ordered, and what was expected of the last one, by its real doses. */
export const expectedSessions = async (
  work: Work,
  patientId: PatientId,
): Promise<{ readonly next: ExpectedSession | null; readonly last: ExpectedSession | null }> => {
  const order = await activeOrderFor(work, patientId)
  const observed = await observedSessions(work, patientId)
  const last = observed.at(-1)
  return {
    next: order && (await nextOf(work, order, observed)),
    last: last ? await lastOf(work, patientId, last) : null,
  }
}

const modelFor = ({ drug, route }: Pick<OrderContent, 'drug' | 'route'>): string =>
  shownModels[route === 'iv' ? 'ketamine/iv' : (`${drug}/nasal` as const)].first

const personOf = async (work: Work, patientId: PatientId, weightKg: number): Promise<Person> => {
  const patient = await findPatient(work, patientId)
  return {
    weightKg,
    ...(patient && { ageY: ageOn(patient.birthDate, clinicToday(work)) }),
    ...(patient && patient.sexAtBirth !== 'unknown' && { sex: patient.sexAtBirth }),
  }
}

const nextOf = async (
  work: Work,
  { id, content }: OrderInForce,
  observed: readonly ObservedSession[],
): Promise<ExpectedSession> => {
  const { patientId, route, weightKg, heightCm } = content
  const facts = await orderFacts(work, patientId)
  const [planned] = (await orderPredictionsOf(work, patientId)).filter(({ orderId }) => orderId === id)
  const model = modelFor(content)
  const ahead = (await bookingsOf(work, patientId)).filter(
    ({ kind, end }) => kind === 'treatment' && Temporal.Instant.compare(end, work.now) > 0,
  )
  const schedule = {
    steps: route === 'iv' ? content.steps : [],
    boluses: [],
    sprays: route === 'nasal' ? content.doses : [],
  }
  return {
    start: ahead.sort((a, b) => Temporal.Instant.compare(a.start, b.start))[0]?.start ?? null,
    route,
    model,
    person: { ...(await personOf(work, patientId, weightKg)), ...(heightCm !== null && { heightCm }) },
    doses: dosesOf(schedule),
    // As the order was planned: the person sees what the physician saw.
    learnFrom: planned?.basis === 'person' ? learnableBy(modelOf(model)!, observed) : [],
    leaving: dischargeUnder(content, facts!),
  }
}

const lastOf = async (work: Work, patientId: PatientId, session: ObservedSession): Promise<ExpectedSession> => ({
  start: session.start,
  route: session.route,
  model: modelFor(session),
  person: await personOf(work, patientId, session.weightKg),
  doses: session.doses,
  learnFrom: [],
  leaving: null,
})
