import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { Orders } from '../../http/contract/orders.ts'
import { api } from '../api.ts'
import { Loading } from './loading.tsx'
import { Notice } from './notice.tsx'
import { OrdersList } from './orders-list.tsx'
import { Panel } from './panel.tsx'

/** A person's orders as a card for any page of theirs, with the way to the plan. */
export function PersonOrders({ patientId }: { readonly patientId: string }) {
  const orders = useQuery({
    queryKey: ['orders', patientId],
    queryFn: () => api<Orders>(`/api/patients/${patientId}/orders`),
  })
  return (
    <Panel title="Orders">
      {orders.isError && <Notice tone="danger" title={orders.error.message} />}
      {orders.isPending && <Loading />}
      {orders.data?.orders.length === 0 && <p>No order yet.</p>}
      {orders.data && <OrdersList orders={orders.data.orders} />}
      <Link href={`/people/${patientId}/plan`}>Plan and order</Link>
    </Panel>
  )
}
