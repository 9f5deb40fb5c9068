import { canonicalJson, type Json } from '#core/kernel/canonical-json.ts'
import { kg } from '#core/kernel/quantity.ts'
import type { OrderContent } from '#core/treatment/order.ts'
import type { OrderFacts } from '#core/treatment/order-facts.ts'
import type { OrderAnswer, Orders } from '../../../http/contract/orders.ts'
import { api } from '../../api.ts'
import { wishOf } from './plan-content.ts'
import type { PlanForm } from './plan-form.ts'

export const factsOf = ({ weighings, cautions, ...facts }: Orders['facts']): OrderFacts => ({
  ...facts,
  // Its sources are those of the core, which the server runs too; the contract knows them as text.
  cautions: cautions as OrderFacts['cautions'],
  weighings: weighings.map((each) => ({ kg: kg(each.kg), on: each.on })),
})

export interface Draft {
  readonly content: OrderContent
  readonly form: PlanForm
  /** The order it changes; `null` = a new one. */
  readonly open: OrderAnswer | null
}

/** A new order, or the next version of the open one. */
export const keepDraft = ({ content, form, open }: Draft): Promise<OrderAnswer> => {
  const order = wishOf(content, form)
  const path = `/api/patients/${content.patientId}/orders`
  return open
    ? api<OrderAnswer>(`${path}/${open.id}`, { method: 'PUT', body: { replacesVersion: open.version, order } })
    : api<OrderAnswer>(path, { method: 'POST', body: order })
}

/** Does the server hold exactly this content as a draft already? */
export const isKept = ({ content, open }: Draft): boolean =>
  open?.status === 'draft' && canonicalJson(content as unknown as Json) === canonicalJson(open.content as Json)

export const signKept = ({ id, hash, content }: OrderAnswer, password: string): Promise<OrderAnswer> =>
  api<OrderAnswer>(`/api/patients/${content.patientId}/orders/${id}/signature`, {
    method: 'POST',
    body: { hash, password },
  })

/** Which prediction stood on the page, kept with the draft that is about to be signed. */
export const keepShown = ({ id, content }: OrderAnswer, basis: 'population' | 'person'): Promise<unknown> =>
  api(`/api/patients/${content.patientId}/orders/${id}/prediction`, { method: 'POST', body: { basis } })
