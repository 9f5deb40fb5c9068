import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'wouter'
import type { OrderContent } from '#core/treatment/order.ts'
import type { OrderAnswer, Orders } from '../../../http/contract/orders.ts'
import type { Person } from '../../../http/contract/people.ts'
import { api } from '../../api.ts'
import { Loading } from '../../components/loading.tsx'
import { Notice } from '../../components/notice.tsx'
import { OrdersList } from '../../components/orders-list.tsx'
import { Panel } from '../../components/panel.tsx'
import { RulesStandingLine } from '../../components/rules-standing-line.tsx'
import { factsOf } from './order-api.ts'
import { PlanEditor } from './plan-editor.tsx'
import { emptyForm, formOf } from './plan-form.ts'

/** Draft, see what it is predicted to do and what it is checked against, and sign. */
export default function PlanPage() {
  const { id } = useParams<{ id: string }>()
  const queries = useQueryClient()
  const person = useQuery({ queryKey: ['person', id], queryFn: () => api<Person>(`/api/patients/${id}`) })
  const orders = useQuery({ queryKey: ['orders', id], queryFn: () => api<Orders>(`/api/patients/${id}/orders`) })
  const [chosen, choose] = useState<string | null>(null)
  const [kept, setKept] = useState<OrderAnswer | null>(null)
  if (person.isError || orders.isError)
    return <Notice tone="danger" title={person.error?.message ?? orders.error?.message ?? ''} />
  if (!person.data || !orders.data) return <Loading />
  const open = openOrder(orders.data.orders, chosen)
  const onKept = async (order: OrderAnswer) => {
    setKept(order)
    await queries.invalidateQueries({ queryKey: ['orders', id] })
    if (order.status === 'active') choose(`${newOrder} after ${order.id}`)
  }
  return (
    <>
      {kept && <Notice tone="good" title={saidOf(kept)} />}
      <PlanEditor
        key={chosen ?? 'first'}
        person={person.data}
        known={orders.data}
        open={open}
        start={open ? formOf(open.content as unknown as OrderContent) : emptyForm(factsOf(orders.data.facts))}
        onKept={onKept}
      />
      <RulesStandingLine />
      {orders.data.orders.length > 0 && (
        <Panel title="Orders so far" aside="A signed order never changes; an amendment is a new version.">
          <OrdersList orders={orders.data.orders} onOpen={(order) => choose(order.id)} onNew={() => choose(newOrder)} />
        </Panel>
      )}
    </>
  )
}

const newOrder = 'new'

const saidOf = ({ status, version, signedBy }: OrderAnswer): string =>
  status === 'draft' ? `The draft is kept, as version ${version}.` : `Signed by ${signedBy}: the order is in force.`

/** What was chosen, else the newest draft, else nothing: a new order. Keeping a draft doesn't change what is open. */
const openOrder = (orders: readonly OrderAnswer[], chosen: string | null): OrderAnswer | null =>
  orders.find(({ id, status }) => (chosen === null ? status === 'draft' : id === chosen)) ?? null
