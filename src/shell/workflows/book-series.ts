import type { BookingId, PatientId } from '#core/kernel/identity.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { railsInForce } from '#core/safety/clinic-rails.ts'
import { holdFor } from '#core/scheduling/booking.ts'
import { checkSpacing } from '#core/scheduling/spacing.ts'
import { type Check, needingReason, refusals } from '#core/treatment/check.ts'
import { shortestReason } from '#core/treatment/order.ts'
import { gapsHours } from '#core/treatment/series.ts'
import { type Booking, bookingsOfSeries } from '../store/repositories/bookings.ts'
import { recordDecision } from '../store/repositories/decisions.ts'
import { findPatient } from '../store/repositories/patients.ts'
import type { Work } from '../work.ts'
import { type BasisRefusal, type SeriesBasis, seriesBasis } from './find-series.ts'
import { type PlaceRefusal, placeVisit } from './place-visit.ts'

export interface SeriesRequest {
  readonly visits: readonly { readonly start: Temporal.Instant; readonly nurseId: string | null }[]
  /** Keep the places for ten minutes instead of booking them, while somebody is on the line. */
  readonly hold: boolean
  readonly note: string
  /** A prescriber's words for a spacing outside what is recommended, by the limit's id. */
  readonly reasons: Readonly<Record<string, string>>
}

export type SeriesRefusal =
  | BasisRefusal
  | (Extract<PlaceRefusal, { code: 'slot-taken' }> & { readonly start: Temporal.Instant })
  | { readonly code: 'no-such-person' | 'nothing-asked' }
  | { readonly code: 'more-than-ordered'; readonly left: number }
  | { readonly code: 'after-order-expires'; readonly expiresOn: string }
  | { readonly code: 'closer-than-ordered'; readonly minHoursBetween: number }
  | { readonly code: 'spacing-refused' | 'reason-needed'; readonly checks: readonly Check[] }

const checksOf = ({ order, booked, earlier, own }: SeriesBasis, visits: SeriesRequest['visits']): readonly Check[] => {
  const { drug, route, setting } = order.content
  const starts = [...booked, ...visits].map(({ start }) => start)
  const last =
    earlier
      .map(({ start }) => start)
      .toSorted(Temporal.Instant.compare)
      .at(-1) ?? null
  return checkSpacing({ drug, route, setting, starts, lastOfEarlierSeries: last, rails: railsInForce(own) })
}

/** The order's own reasons count, and a prescriber's given now; nobody else may say why a limit is passed. */
const reasonFor = (work: Work, { order }: SeriesBasis, { reasons }: SeriesRequest, id: string): string =>
  (order.content.reasons[id] ?? (work.actor.role === 'prescriber' ? reasons[id] : undefined) ?? '').trim()

const spacingRefusal = (work: Work, basis: SeriesBasis, request: SeriesRequest): SeriesRefusal | null => {
  const checks = checksOf(basis, request.visits)
  if (refusals(checks).length > 0) return { code: 'spacing-refused', checks: refusals(checks) }
  // How many sessions there are was the prescriber's to say, and they signed it: a part of a series may be booked at a time.
  const open = needingReason(checks).filter(
    (id) => id !== 'G25' && reasonFor(work, basis, request, id).length < shortestReason,
  )
  return open.length > 0 ? { code: 'reason-needed', checks: checks.filter(({ id }) => open.includes(id)) } : null
}

const refusalOf = (work: Work, basis: SeriesBasis, request: SeriesRequest): SeriesRefusal | null => {
  const { visits } = request
  const { expiresOn } = basis.order.content
  if (visits.length === 0) return { code: 'nothing-asked' }
  if (visits.length > basis.left) return { code: 'more-than-ordered', left: basis.left }
  const isLate = visits.some(
    ({ start }) => start.toZonedDateTimeISO(work.timeZone).toPlainDate().toString() > expiresOn,
  )
  if (isLate) return { code: 'after-order-expires', expiresOn }
  const gaps = gapsHours([...basis.booked, ...visits].map(({ start }) => start))
  const { minHoursBetween } = basis.order.content
  if (gaps.some((hours) => hours < minHoursBetween)) return { code: 'closer-than-ordered', minHoursBetween }
  return spacingRefusal(work, basis, request)
}

const placeAll = async (
  work: Work,
  {
    basis,
    request,
    patientId,
    language,
  }: { basis: SeriesBasis; request: SeriesRequest; patientId: PatientId; language: 'en' | 'es' },
): Promise<Result<string, SeriesRefusal>> => {
  const seriesId = work.newId()
  const { order, service, phases } = basis
  const inOrder = request.visits.toSorted((a, b) => Temporal.Instant.compare(a.start, b.start))
  for (const { start, nurseId } of inOrder) {
    const placed = await placeVisit(work, {
      service,
      phases,
      start,
      nurseId,
      patientId,
      person: null,
      personKey: patientId,
      language,
      reason: request.note,
      screening: null,
      series: { seriesId, courseId: order.content.courseId, orderId: order.id },
      origin: work.actor.role === 'patient' ? 'patient' : 'desk',
      confirmation: 'none',
      confirmBy: request.hold ? work.now.add(holdFor) : null,
      idempotencyKey: null,
      requestHash: null,
    })
    if (placed.ok) continue
    if (placed.error.code !== 'slot-taken') throw new Error('a series carries no key')
    return err({ ...placed.error, start })
  }
  return ok(seriesId)
}

/**
 * Books, or holds, the sessions of one order: all of them, or none (the caller rolls a refusal back). Distances and numbers are
 * checked against G24 to G27 together with what stands already, and kept with the decision.
 */
export const bookSeries = async (
  work: Work,
  patientId: PatientId,
  request: SeriesRequest,
): Promise<Result<readonly Booking[], SeriesRefusal>> => {
  const patient = await findPatient(work, patientId)
  if (!patient) return err({ code: 'no-such-person' })
  const found = await seriesBasis(work, patientId)
  if (!found.ok) return found
  const basis = found.value
  const refused = refusalOf(work, basis, request)
  if (refused) return err(refused)
  const placed = await placeAll(work, { basis, request, patientId, language: patient.language })
  if (!placed.ok) return placed
  const bookings = await bookingsOfSeries(work, placed.value)
  await recordDecision(work, {
    kind: request.hold ? 'hold-series' : 'book-series',
    patientId,
    facts: { order: { id: basis.order.id, version: basis.order.version, hash: basis.order.hash }, asked: request },
    rules: checksOf(basis, request.visits),
    decided: bookings.map(({ id, start, end, chairId, nurseId }): { id: BookingId } & Record<string, unknown> => ({
      id,
      start,
      end,
      chairId,
      nurseId,
    })),
  })
  return ok(bookings)
}
