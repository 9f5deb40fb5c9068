import type { OrderId, PatientId } from '#core/kernel/identity.ts'
import { err, type Result } from '#core/kernel/result.ts'
import { type Check, refusals } from '#core/treatment/check.ts'
import { type Contradiction, checkOrder, contradictions } from '#core/treatment/check-order.ts'
import { contentHash, type InfusionOrder, type NasalOrder, type OrderContent } from '#core/treatment/order.ts'
import { contextFor, type OrderFacts } from '#core/treatment/order-facts.ts'
import { kgOf, type WeightEntry } from '#core/treatment/weight.ts'
import { sha256 } from '../sha256.ts'
import { appendCourse, coursesOf } from '../store/repositories/courses.ts'
import {
  appendOrder,
  findOrder,
  type SaveRefusal,
  type StoredOrder,
  signedOrdersOf,
} from '../store/repositories/orders.ts'
import { recordWeighing } from '../store/repositories/weighings.ts'
import type { Work } from '../work.ts'
import { orderFacts } from './order-facts.ts'

/** An order as it is written down: the weight as it was typed, and no course yet. */
export type OrderWish = Wish<InfusionOrder> | Wish<NasalOrder>
type Wish<Content> = Omit<Content, 'patientId' | 'courseId' | 'weightKg' | 'weightOn'> & {
  readonly weight: WeightEntry
}

export type DraftRefusal =
  | { readonly code: 'no-such-person' }
  | { readonly code: 'order-not-found' }
  | { readonly code: 'order-stopped' }
  | { readonly code: 'another-treatment' }
  | { readonly code: 'contradicts-itself'; readonly contradictions: readonly Contradiction[] }
  | { readonly code: 'outside-absolute-bound'; readonly checks: readonly Check[] }
  | SaveRefusal

/** What is changed: nothing (a first draft), or an order in the version that was on the screen. */
export interface Replaces {
  readonly orderId: OrderId
  readonly version: number
}

/**
 * Keeps a draft: a first one with a course of its own, or the next version of an order. A draft may lack reasons, but
 * nothing outside an absolute bound is even kept. A signed order stays in force until its amendment is signed.
 */
export const draftOrder = async (
  work: Work,
  patientId: PatientId,
  { wish, replaces }: { readonly wish: OrderWish; readonly replaces: Replaces | null },
): Promise<Result<StoredOrder, DraftRefusal>> => {
  const facts = await orderFacts(work, patientId)
  if (facts === null) return err({ code: 'no-such-person' })
  const before = replaces && (await findOrder(work, { orderId: replaces.orderId, patientId }))
  if (replaces && before === null) return err({ code: 'order-not-found' })
  if (before?.status === 'stopped') return err({ code: 'order-stopped' })
  if (before && before.version !== replaces?.version) return err({ code: 'stale' })
  if (before && (await isOtherTreatment(work, before, wish))) return err({ code: 'another-treatment' })
  const content = contentOf(wish, { patientId, courseId: before?.courseId ?? work.newId() })
  const refused = whatStandsAgainst(content, facts)
  return refused ? err(refused) : save(work, { content, wish, before, facts })
}

/** What was signed once stays the same drug by the same route; another one is another order, with a course of its own. */
const isOtherTreatment = async (work: Work, before: StoredOrder, { drug, route }: OrderWish): Promise<boolean> =>
  (before.content.drug !== drug || before.content.route !== route) &&
  (await signedOrdersOf(work, before.patientId)).some(({ id }) => id === before.id)

const contentOf = ({ weight, ...wish }: OrderWish, ids: { patientId: PatientId; courseId: string }): OrderContent => ({
  ...wish,
  ...ids,
  weightKg: kgOf(weight),
  weightOn: weight.on,
})

const whatStandsAgainst = (content: OrderContent, facts: OrderFacts): DraftRefusal | null => {
  const refused = refusals(checkOrder(content, contextFor(content, facts)))
  if (refused.length > 0) return { code: 'outside-absolute-bound', checks: refused }
  const contradicting = contradictions(content)
  return contradicting.length > 0 ? { code: 'contradicts-itself', contradictions: contradicting } : null
}

interface Saving {
  readonly content: OrderContent
  readonly wish: OrderWish
  readonly before: StoredOrder | null
  readonly facts: OrderFacts
}

const save = async (
  work: Work,
  { content, wish, before, facts }: Saving,
): Promise<Result<StoredOrder, SaveRefusal>> => {
  const { weightKg, weightOn, patientId } = content
  const isKnown = facts.weighings.some(({ kg, on }) => kg === weightKg && on === weightOn)
  if (!isKnown) await recordWeighing(work, { patientId, ...wish.weight, kg: kgOf(wish.weight) })
  return appendOrder(work, {
    id: before?.id ?? (work.newId() as OrderId),
    version: (before?.version ?? 0) + 1,
    patientId,
    courseId: content.courseId,
    courseVersion: await courseVersionFor(work, content),
    status: 'draft',
    content,
    hash: contentHash(content, sha256),
    signedBy: null,
    signedAt: null,
    signedHash: null,
    note: null,
  })
}

/** A course follows its order: when how often changes, it gets its next version. */
const courseVersionFor = async (work: Work, content: OrderContent): Promise<number> => {
  const { patientId, courseId, drug, route, setting, sessionsPlanned, minHoursBetween } = content
  const last = (await coursesOf(work, patientId)).find(({ id }) => id === courseId)
  const isSame =
    last?.sessionsPlanned === sessionsPlanned &&
    last.minHoursBetween === minHoursBetween &&
    last.setting === setting &&
    last.route === route &&
    last.drug === drug
  if (last && isSame) return last.version
  const version = (last?.version ?? 0) + 1
  const status = last?.status ?? 'draft'
  await appendCourse(work, {
    id: courseId,
    version,
    patientId,
    drug,
    route,
    setting,
    status,
    sessionsPlanned,
    minHoursBetween,
  })
  return version
}
