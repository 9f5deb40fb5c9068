import type { OrderId, PatientId } from '#core/kernel/identity.ts'
import { err, type Result } from '#core/kernel/result.ts'
import type { Rails } from '#core/safety/clinic-rails.ts'
import type { TreatmentRoute } from '#core/safety/facts.ts'
import type { Check } from '#core/treatment/check.ts'
import { checkOrder } from '#core/treatment/check-order.ts'
import { contentHash, type DraftOrder, type OrderContent, type SignRefusal, sign } from '#core/treatment/order.ts'
import { contextFor } from '#core/treatment/order-facts.ts'
import { offLabelWords } from '#core/treatment/regimens/index.ts'
import { hashOfBook } from '../rule-book/signed-rule.ts'
import { sha256 } from '../sha256.ts'
import { type CandidacyDecision, latestCandidacyDecision } from '../store/repositories/candidacy.ts'
import { ownRules } from '../store/repositories/clinic-rules.ts'
import { consentInForce } from '../store/repositories/consents.ts'
import { appendCourse, coursesOf } from '../store/repositories/courses.ts'
import { recordDecision } from '../store/repositories/decisions.ts'
import {
  appendOrder,
  findOrder,
  type SaveRefusal,
  type StoredOrder,
  signedOrdersOf,
} from '../store/repositories/orders.ts'
import type { Work } from '../work.ts'
import { clinicToday, orderFacts } from './order-facts.ts'

export interface SignatureAsked {
  readonly patientId: PatientId
  readonly orderId: OrderId
  /** Of the content that was on the screen. */
  readonly hash: string
  /** The signer's own, asked again for this act. */
  readonly password: string
}

export type SignOrderRefusal =
  | { readonly code: 'wrong-password' }
  | { readonly code: 'order-not-found' }
  | { readonly code: 'already-signed' }
  | { readonly code: 'content-altered' }
  | { readonly code: 'cannot-be-signed'; readonly refusals: readonly SignRefusal[] }
  | SaveRefusal

/** Load, decide, save, remember why: a draft becomes the order that sessions run under, and replaces the one before it. */
export const signOrder = async (work: Work, asked: SignatureAsked): Promise<Result<StoredOrder, SignOrderRefusal>> => {
  if (!(await work.confirm.self(asked.password))) return err({ code: 'wrong-password' })
  const stored = await findOrder(work, asked)
  if (stored === null) return err({ code: 'order-not-found' })
  if (stored.status !== 'draft') return err({ code: 'already-signed' })
  if (contentHash(stored.content, sha256) !== stored.hash) return err({ code: 'content-altered' })
  const standpoint = await standpointOf(work, stored.content)
  const draft: DraftOrder = { ...stored, status: 'draft' }
  const by = { id: work.actor.staffId!, mayPrescribe: work.actor.role === 'prescriber' }
  const decided = sign(draft, { by, at: work.now, hash: asked.hash }, standpoint)
  if (!decided.ok) return err({ code: 'cannot-be-signed', refusals: decided.error })
  const { signedBy, signedAt, signedHash } = decided.value
  const saved = await appendOrder(work, {
    ...stored,
    version: stored.version + 1,
    status: 'active',
    signedBy,
    signedAt,
    signedHash,
  })
  if (!saved.ok) return saved
  await replaceEarlier(work, saved.value)
  await beginCourse(work, saved.value)
  await remember(work, saved.value, standpoint)
  return saved
}

/** Esketamine by nose is judged as a route of its own. */
export const candidacyRoute = ({ drug, route }: Pick<OrderContent, 'drug' | 'route'>): TreatmentRoute =>
  drug === 'esketamine' ? 'esketamine-nasal' : route

interface StoredStandpoint {
  readonly checks: readonly Check[]
  readonly today: string
  readonly candidate: boolean | null
  readonly candidacy: CandidacyDecision | null
  /** Kept for the record: consent is demanded when a session starts, and may be signed until then. */
  readonly consentId: string | null
  /** The limits that were checked against, and which version of the clinic's own they hold. */
  readonly rails: Rails
  readonly ownVersion: number
}

const standpointOf = async (work: Work, content: OrderContent): Promise<StoredStandpoint> => {
  const facts = await orderFacts(work, content.patientId)
  const candidacy = await latestCandidacyDecision(work, content.patientId, candidacyRoute(content))
  const consent = await consentInForce(work, content.patientId, content)
  const context = contextFor(content, facts!)
  return {
    checks: checkOrder(content, context),
    today: clinicToday(work),
    candidate: candidacy === null || candidacy.decision === 'deferred' ? null : candidacy.decision === 'candidate',
    candidacy,
    consentId: consent?.id ?? null,
    rails: context.rails,
    ownVersion: (await ownRules(work)).version,
  }
}

const replacedWords = 'Replaced by an order signed later.'

/** One order at a time: what was in force before is stopped, in the open, by the same signature. */
const replaceEarlier = async (work: Work, { id, patientId }: StoredOrder): Promise<void> => {
  for (const earlier of await signedOrdersOf(work, patientId)) {
    if (earlier.id === id) continue
    const latest = await findOrder(work, { orderId: earlier.id, patientId })
    await appendOrder(work, { ...earlier, version: latest!.version + 1, status: 'stopped', note: replacedWords })
  }
}

const beginCourse = async (work: Work, { patientId, courseId }: StoredOrder): Promise<void> => {
  const course = (await coursesOf(work, patientId)).find(({ id }) => id === courseId)
  if (course?.status === 'draft') await appendCourse(work, { ...course, version: course.version + 1, status: 'active' })
}

const remember = (
  work: Work,
  { id, version, hash, content, patientId }: StoredOrder,
  standpoint: StoredStandpoint,
): Promise<void> =>
  recordDecision(work, {
    kind: 'sign-order',
    patientId,
    facts: {
      order: { id, version, hash, content },
      candidacy: standpoint.candidacy,
      consentId: standpoint.consentId,
      today: standpoint.today,
    },
    rules: {
      guardrails: standpoint.rails,
      checks: standpoint.checks,
      said: offLabelWords(content.drug),
      book: hashOfBook,
      clinicVersion: standpoint.ownVersion,
    },
    decided: { status: 'active', version, hash },
  })
