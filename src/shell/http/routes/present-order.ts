import { citationText } from '#core/evidence/sources.ts'
import type { PatientId } from '#core/kernel/identity.ts'
import { checkOrder } from '#core/treatment/check-order.ts'
import { dischargeUnder } from '#core/treatment/earliest-discharge.ts'
import { missingReasons } from '#core/treatment/order.ts'
import { contextFor, type OrderFacts } from '#core/treatment/order-facts.ts'
import { latestCandidacyDecision } from '../../store/repositories/candidacy.ts'
import { consentInForce } from '../../store/repositories/consents.ts'
import type { StoredOrder } from '../../store/repositories/orders.ts'
import type { Work } from '../../work.ts'
import { candidacyRoute } from '../../workflows/sign-order.ts'
import type { OrderAnswer, Orders } from '../contract/orders.ts'

export interface Shown {
  readonly facts: OrderFacts
  /** By id. */
  readonly names: ReadonlyMap<string, string>
}

/** An order as it stands now: checked again, with today's facts. */
export const presentOrder = (order: StoredOrder, { facts, names }: Shown): OrderAnswer => {
  const checks = checkOrder(order.content, contextFor(order.content, facts))
  const discharge = dischargeUnder(order.content, facts)
  return {
    id: order.id,
    version: order.version,
    status: order.status,
    content: { ...order.content },
    hash: order.hash,
    signedBy: order.signedBy && (names.get(order.signedBy) ?? order.signedBy),
    signedAt: order.signedAt?.toString() ?? null,
    note: order.note,
    recordedAt: order.recordedAt.toString(),
    checks: checks.map((check) => ({ ...check, source: citationText(check.source) })),
    missingReasons: [...missingReasons(order.content, checks)],
    earliestDischarge: { ...discharge, source: citationText(discharge.source) },
    isInForce: order.status === 'active' && order.content.expiresOn >= facts.today,
  }
}

export const staffNames = async ({
  db,
  clinicId,
}: Pick<Work, 'db' | 'clinicId'>): Promise<ReadonlyMap<string, string>> => {
  const rows = await db.selectFrom('staff').select(['id', 'name']).where('clinic_id', '=', clinicId).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

const orderable = {
  iv: { drug: 'ketamine', route: 'iv' },
  nasal: { drug: 'ketamine', route: 'nasal' },
  esketamine: { drug: 'esketamine', route: 'nasal' },
} as const

/** What a signature would stand on: the physician's word and the person's consent, for each thing that could be ordered. */
export const standingOf = async (work: Work, patientId: PatientId): Promise<Orders['standing']> => {
  const one = async (what: (typeof orderable)[keyof typeof orderable]) => {
    const decision = await latestCandidacyDecision(work, patientId, candidacyRoute(what))
    const consent = await consentInForce(work, patientId, what)
    return {
      candidacy: decision && {
        decision: decision.decision,
        by: decision.decidedByName,
        at: decision.decidedAt.toString(),
      },
      consentSignedOn: consent?.signedOn ?? null,
    }
  }
  return { iv: await one(orderable.iv), nasal: await one(orderable.nasal), esketamine: await one(orderable.esketamine) }
}
