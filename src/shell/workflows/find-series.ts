import type { PatientId } from '#core/kernel/identity.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { OwnLimits } from '#core/kernel/tightening.ts'
import { type House, type OpenSlot, openSlots, type Wish } from '#core/scheduling/availability.ts'
import type { Preferences } from '#core/scheduling/preferences.ts'
import { type Proposal, proposeSeries } from '#core/scheduling/series.ts'
import { type Phases, phasesFor } from '#core/scheduling/visit.ts'
import type { OrderContent } from '#core/treatment/order.ts'
import { type Booking, bookingsOf } from '../store/repositories/bookings.ts'
import { ownRules } from '../store/repositories/clinic-rules.ts'
import { houseOf } from '../store/repositories/house.ts'
import { activeOrderFor, type OrderInForce } from '../store/repositories/orders.ts'
import { type Service, servicesOf, visitOf } from '../store/repositories/services.ts'
import type { Work } from '../work.ts'
import { shortestNotice } from './place-visit.ts'

/** What a series for one person stands on. */
export interface SeriesBasis {
  readonly order: OrderInForce
  readonly service: Service
  readonly phases: Phases
  /** Of this course, standing already. */
  readonly booked: readonly Booking[]
  /** Of earlier courses, standing or past. */
  readonly earlier: readonly Booking[]
  /** Sessions of the order that have no place yet. */
  readonly left: number
  /** The clinic's own, narrower limits. */
  readonly own: OwnLimits
}

export type BasisRefusal =
  | { readonly code: 'no-order' }
  | { readonly code: 'inpatient' }
  | { readonly code: 'no-service' }

/** From the start of the first dose to the end of the last, minutes. */
const dosingMin = (content: OrderContent): number =>
  content.route === 'iv'
    ? Math.max(...content.steps.map(({ startMin, durationMin }) => startMin + durationMin))
    : Math.max(...content.doses.map(({ startMin }) => startMin))

/** The signed order in force, the service that gives it, and what is booked under it. Without an order there is nothing to book. */
export const seriesBasis = async (work: Work, patientId: PatientId): Promise<Result<SeriesBasis, BasisRefusal>> => {
  const order = await activeOrderFor(work, patientId)
  if (!order) return err({ code: 'no-order' })
  const { drug, route, setting, courseId, sessionsPlanned } = order.content
  if (setting === 'inpatient') return err({ code: 'inpatient' })
  const service = (await servicesOf(work)).find((each) => each.drug === drug && each.route === route)
  if (!service) return err({ code: 'no-service' })
  const treatments = (await bookingsOf(work, patientId)).filter(({ kind }) => kind === 'treatment')
  const booked = treatments.filter((each) => each.courseId === courseId)
  const earlier = treatments.filter((each) => each.courseId !== courseId)
  // Nobody has told whether they had this drug by this route before: the longer stay until a first visit is over.
  const isFirst = treatments.some(
    (each) => each.drug === drug && each.route === route && Temporal.Instant.compare(each.end, work.now) < 0,
  )
    ? false
    : null
  const own = (await ownRules(work)).limits
  const ordered = { drug, route, dosingMin: dosingMin(order.content), isFirst, own }
  const phases = phasesFor(ordered, service.phases.preparation)
  return ok({ order, service, phases, booked, earlier, left: Math.max(0, sessionsPlanned - booked.length), own })
}

export interface FoundSeries {
  readonly basis: SeriesBasis
  readonly proposals: readonly Proposal[]
  /** Single starts that suit, the first of each day, beside the series. */
  readonly singles: readonly OpenSlot[]
}

/** How far ahead a series is looked for: five sessions at two a week, and room to choose. */
const weeksAhead = 7

const lastDay = (work: Work, { order }: SeriesBasis): Temporal.PlainDate => {
  const today = work.now.toZonedDateTimeISO(work.timeZone).toPlainDate()
  const far = today.add({ weeks: weeksAhead })
  const expires = Temporal.PlainDate.from(order.content.expiresOn)
  return Temporal.PlainDate.compare(expires, far) < 0 ? expires : far
}

const firstOfEachDay = (slots: readonly OpenSlot[], timeZone: string): readonly OpenSlot[] => {
  const days = new Set<string>()
  return slots.filter(({ from }) => {
    const day = from.toZonedDateTimeISO(timeZone).toPlainDate().toString()
    return !days.has(day) && days.add(day)
  })
}

const slotsFor = async (
  work: Work,
  patientId: PatientId,
  basis: SeriesBasis,
): Promise<{ house: House; wish: Wish; slots: readonly OpenSlot[] }> => {
  const from = work.now.toZonedDateTimeISO(work.timeZone).toPlainDate()
  const to = lastDay(work, basis)
  const wish = {
    visit: visitOf(basis.service, basis.phases),
    from,
    to,
    notBefore: work.now.add(shortestNotice),
    personId: patientId,
  }
  const house = await houseOf(work, {
    from: work.now,
    to: to.add({ days: 1 }).toZonedDateTime(work.timeZone).toInstant(),
  })
  return { house, wish, slots: openSlots(house, wish) }
}

/** Proposes whole series for the sessions that are left of the order, by what suits the person. Takes nothing. */
export const findSeries = async (
  work: Work,
  patientId: PatientId,
  { preferences, sessions }: { readonly preferences: Preferences; readonly sessions: number | null },
): Promise<Result<FoundSeries, BasisRefusal>> => {
  const found = await seriesBasis(work, patientId)
  if (!found.ok) return found
  const basis = found.value
  const { slots } = await slotsFor(work, patientId, basis)
  const { minHoursBetween, drug } = basis.order.content
  const wish = {
    sessions: Math.min(sessions ?? basis.left, basis.left),
    minHoursBetween,
    mostInWeek: drug === 'esketamine' ? (2 as const) : null,
    others: [...basis.booked, ...basis.earlier].map(({ start }) => start),
    preferences,
  }
  const proposals = proposeSeries(slots, wish, work.timeZone)
  return ok({ basis, proposals, singles: firstOfEachDay(slots, work.timeZone).slice(0, 10) })
}
