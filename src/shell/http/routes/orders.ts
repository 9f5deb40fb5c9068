import type { OrderId, PatientId } from '#core/kernel/identity.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { findOrder, ordersOf, type StoredOrder, signedOrdersOf } from '../../store/repositories/orders.ts'
import type { Work } from '../../work.ts'
import { draftOrder } from '../../workflows/draft-order.ts'
import { orderFacts } from '../../workflows/order-facts.ts'
import { recordWeight } from '../../workflows/record-weight.ts'
import { signOrder } from '../../workflows/sign-order.ts'
import { stopOrder } from '../../workflows/stop-order.ts'
import {
  AmendBody,
  OrderAnswer,
  OrderParams,
  Orders,
  OrderWish,
  SignBody,
  StopBody,
  Weighed,
  WeighingBody,
} from '../contract/orders.ts'
import { PatientParams } from '../contract/people.ts'
import { route } from '../route.ts'
import { orderProblem } from './order-problems.ts'
import { presentOrder, type Shown, staffNames, standingOf } from './present-order.ts'

type Refused = Parameters<typeof orderProblem>[0]

const shownBy = async (work: Work, patientId: PatientId): Promise<Shown | null> => {
  const facts = await orderFacts(work, patientId)
  return facts && { facts, names: await staffNames(work) }
}

/** What was saved, as it stands now; `at` is where the order stood in the request. */
const presented = async (work: Work, saved: Result<StoredOrder, Refused>, at = '') => {
  if (!saved.ok) return err(orderProblem(saved.error, at))
  const shown = await shownBy(work, saved.value.patientId)
  return ok(presentOrder(saved.value, shown!))
}

export const orderRoutes = [
  route(
    {
      method: 'get',
      path: '/api/patients/{patientId}/orders',
      action: 'order.read',
      summary: 'Every order of a person in its latest version, and what an order is checked against',
      params: PatientParams,
      answer: Orders,
    },
    async (work, { params }) => {
      const patientId = params.patientId as PatientId
      const shown = await shownBy(work, patientId)
      if (shown === null) return err(orderProblem({ code: 'no-such-person' }))
      const latest = await ordersOf(work, patientId)
      // A draft amendment hides the signed version that is still in force: show both.
      const covered = (await signedOrdersOf(work, patientId)).filter(
        ({ id, version }) => !latest.some((each) => each.id === id && each.version === version),
      )
      const { weighings, treated, ...facts } = shown.facts
      return ok({
        orders: [...latest, ...covered].map((order) => presentOrder(order, shown)),
        facts: { ...facts, weighings: [...weighings], treated: [...treated] },
        standing: await standingOf(work, patientId),
      })
    },
  ),
  route(
    {
      method: 'get',
      path: '/api/patients/{patientId}/orders/{orderId}',
      action: 'order.read',
      summary: 'One order in its latest version',
      params: OrderParams,
      answer: OrderAnswer,
    },
    async (work, { params }) => {
      const order = await findOrder(work, {
        orderId: params.orderId as OrderId,
        patientId: params.patientId as PatientId,
      })
      return presented(work, order ? ok(order) : err({ code: 'order-not-found' }))
    },
  ),
  route(
    {
      method: 'post',
      path: '/api/patients/{patientId}/orders',
      action: 'order.draft',
      summary: 'Draft an order; nothing outside an absolute limit is kept',
      params: PatientParams,
      body: OrderWish,
      answer: OrderAnswer,
      status: 201,
    },
    async (work, { params, body }) =>
      presented(work, await draftOrder(work, params.patientId as PatientId, { wish: body, replaces: null })),
  ),
  route(
    {
      method: 'put',
      path: '/api/patients/{patientId}/orders/{orderId}',
      action: 'order.draft',
      summary: 'Change a draft, or draft an amendment: always a new version',
      params: OrderParams,
      body: AmendBody,
      answer: OrderAnswer,
    },
    async (work, { params, body }) =>
      presented(
        work,
        await draftOrder(work, params.patientId as PatientId, {
          wish: body.order,
          replaces: { orderId: params.orderId as OrderId, version: body.replacesVersion },
        }),
        '/order',
      ),
  ),
  route(
    {
      method: 'post',
      path: '/api/patients/{patientId}/orders/{orderId}/signature',
      action: 'order.sign',
      summary: 'Sign the draft whose hash was shown, with the signer’s own password',
      params: OrderParams,
      body: SignBody,
      answer: OrderAnswer,
      status: 201,
    },
    async (work, { params, body }) =>
      presented(
        work,
        await signOrder(work, {
          ...body,
          patientId: params.patientId as PatientId,
          orderId: params.orderId as OrderId,
        }),
      ),
  ),
  route(
    {
      method: 'post',
      path: '/api/patients/{patientId}/orders/{orderId}/stop',
      action: 'order.sign',
      summary: 'Take an order out of force, with the reason',
      params: OrderParams,
      body: StopBody,
      answer: OrderAnswer,
      status: 201,
    },
    async (work, { params, body }) =>
      presented(
        work,
        await stopOrder(work, {
          ...body,
          patientId: params.patientId as PatientId,
          orderId: params.orderId as OrderId,
        }),
      ),
  ),
  route(
    {
      method: 'post',
      path: '/api/patients/{patientId}/weighings',
      action: 'order.draft',
      summary: 'Keep a weight with its unit; a jump of more than a tenth needs a second weighing',
      params: PatientParams,
      body: WeighingBody,
      answer: Weighed,
      status: 201,
    },
    async (work, { params, body: { again, ...entry } }) => {
      const weighed = await recordWeight(work, {
        patientId: params.patientId as PatientId,
        entry,
        again: again ?? null,
      })
      return weighed.ok ? weighed : err(orderProblem(weighed.error))
    },
  ),
]
