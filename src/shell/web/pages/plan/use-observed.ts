import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ObservedSession } from '#core/pharmacology/case.ts'
import { modelOf } from '#core/pharmacology/models/index.ts'
import { shownModels } from '#core/pharmacology/shown-models.ts'
import { learnableBy } from '#core/session/drug-level.ts'
import type { OrderContent } from '#core/treatment/order.ts'
import type { ObservedSessions } from '../../../http/contract/drug-levels.ts'
import { api } from '../../api.ts'
import { type Basis, useBasis } from '../../prediction/use-basis.ts'

/** The model an order is drawn with first. */
export const modelFor = ({ drug, route }: Pick<OrderContent, 'drug' | 'route'>): string =>
  shownModels[route === 'iv' ? 'ketamine/iv' : (`${drug}/nasal` as const)].first

/** Sessions of a person that are over, with what was given, measured and reported in them. */
export const useObserved = (patientId: string) =>
  useQuery({
    queryKey: ['observed', patientId],
    queryFn: () => api<ObservedSessions>(`/api/patients/${patientId}/observed-sessions`),
  })

export interface PersonLevels {
  readonly observed: ObservedSessions | null
  /** What this model can learn from; empty = nothing was measured that it describes. */
  readonly learnable: readonly ObservedSession[]
  readonly basis: Basis
  readonly choose: (next: Basis) => void
  /** What the picture is drawn from now. */
  readonly learnFrom: readonly ObservedSession[]
}

const none: readonly ObservedSession[] = []

export const usePersonLevels = (patientId: string, model: string): PersonLevels => {
  const { data: observed = null } = useObserved(patientId)
  const [wanted, choose] = useBasis(patientId)
  const learnable = useMemo(
    () => (observed ? learnableBy(modelOf(model)!, observed.sessions) : none),
    [observed, model],
  )
  const basis = learnable.length === 0 ? 'population' : wanted
  return { observed, learnable, basis, choose, learnFrom: basis === 'person' ? learnable : none }
}
