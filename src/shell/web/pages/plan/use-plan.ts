import { useMemo } from 'react'
import type { PatientId } from '#core/kernel/identity.ts'
import type { Check } from '#core/treatment/check.ts'
import { type Contradiction, checkOrder, contradictions } from '#core/treatment/check-order.ts'
import { missingReasons, type OrderContent } from '#core/treatment/order.ts'
import { contextFor, type OrderFacts } from '#core/treatment/order-facts.ts'
import type { OrderAnswer } from '../../../http/contract/orders.ts'
import { contentOf } from './plan-content.ts'
import type { PlanForm } from './plan-form.ts'
import { scaled } from './scale-regimen.ts'
import { useKept } from './use-kept.ts'

interface Start {
  readonly patientId: string
  readonly facts: OrderFacts
  readonly open: OrderAnswer | null
  readonly start: PlanForm
}

/** The page's form and all that follows from it; checked with the same functions that the server checks with. */
export interface Plan {
  readonly form: PlanForm
  readonly change: (part: Partial<PlanForm>) => void
  readonly rescale: () => void
  readonly forget: () => void
  /** `null` while something is missing. */
  readonly content: OrderContent | null
  readonly checks: readonly Check[]
  readonly against: readonly Contradiction[]
  readonly mayKeep: boolean
  readonly maySign: boolean
}

/** What a regimen's steps are scaled by; a new solution only rounds them anew. */
const scaling: readonly (keyof PlanForm)[] = ['regimen', 'what', 'weight', 'dosedBy', 'mgPerSpray']

/** A new order has no course until the server gives it one: until then it stands for itself. */
const noCourse = 'new'

export const usePlan = ({ patientId, facts, open, start }: Start): Plan => {
  const [form, setForm, forget] = useKept(`plan ${patientId} ${open?.id ?? 'new'} ${open?.version ?? 0}`, start)
  const courseId = open ? (open.content.courseId as string) : noCourse
  const content = useMemo(
    () => contentOf(form, { patientId: patientId as PatientId, courseId }),
    [form, patientId, courseId],
  )
  const checks = useMemo(() => (content ? checkOrder(content, contextFor(content, facts)) : []), [content, facts])
  const against = useMemo(() => (content ? contradictions(content) : []), [content])
  const change = (part: Partial<PlanForm>) => {
    const next = { ...form, ...part }
    const isNewScale = scaling.some((key) => key in part) || ('heightCm' in part && form.dosedBy !== 'actual')
    setForm(isNewScale && !next.isByHand ? scaled(next, facts.sex) : next)
  }
  const mayKeep = content !== null && against.length === 0 && checks.every(({ status }) => status !== 'refuse')
  return {
    form,
    change,
    rescale: () => setForm(scaled(form, facts.sex)),
    forget,
    content,
    checks,
    against,
    mayKeep,
    maySign: mayKeep && missingReasons(content, checks).length === 0,
  }
}
