import type { Objection } from '#core/session/objections.ts'
import { consentInForce } from '../store/repositories/consents.ts'
import { activeOrderFor } from '../store/repositories/orders.ts'
import { orderOfSession, type Session } from '../store/repositories/sessions.ts'
import type { Work } from '../work.ts'

/** What only the clinic's own records know about giving drug in a session now: the consent and the signed order. */
export const doseObjections = async (
  work: Pick<Work, 'db' | 'clinicId' | 'now' | 'timeZone'>,
  session: Session,
): Promise<readonly Objection[]> => {
  const { drug, route } = await orderOfSession(work, session)
  const consent = await consentInForce(work, session.patientId, { drug, route })
  const order = await activeOrderFor(work, session.patientId)
  const isSame = order?.id === session.orderId && order.version === session.orderVersion
  return [
    ...(consent ? [] : [{ code: 'no-consent', text: 'There is no consent in force for this drug and route.' }]),
    ...(order ? [] : [{ code: 'no-order', text: 'There is no signed order in force for this person.' }]),
    ...(order && !isSame
      ? [
          {
            code: 'order-changed',
            text: 'The order was changed since this person arrived: cancel and open the visit again.',
          },
        ]
      : []),
  ]
}
