import type { OrderId, PatientId } from '#core/kernel/identity.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { recordDecision } from '../store/repositories/decisions.ts'
import {
  appendOrder,
  findOrder,
  type SaveRefusal,
  type StoredOrder,
  signedOrdersOf,
} from '../store/repositories/orders.ts'
import type { Work } from '../work.ts'

export type StopRefusal = { readonly code: 'order-not-found' } | { readonly code: 'nothing-in-force' } | SaveRefusal

/** Takes a signed order out of force, with the reason; a session that runs under it is the session's own matter. */
export const stopOrder = async (
  work: Work,
  { patientId, orderId, reason }: { readonly patientId: PatientId; readonly orderId: OrderId; readonly reason: string },
): Promise<Result<StoredOrder, StopRefusal>> => {
  const latest = await findOrder(work, { orderId, patientId })
  if (latest === null) return err({ code: 'order-not-found' })
  const inForce = (await signedOrdersOf(work, patientId)).find(({ id }) => id === orderId)
  if (inForce === undefined) return err({ code: 'nothing-in-force' })
  const saved = await appendOrder(work, { ...inForce, version: latest.version + 1, status: 'stopped', note: reason })
  if (!saved.ok) return saved
  const { version, hash } = saved.value
  await recordDecision(work, {
    kind: 'stop-order',
    patientId,
    facts: { orderId, version: inForce.version, hash },
    rules: {},
    decided: { status: 'stopped', version, reason },
  })
  return ok(saved.value)
}
