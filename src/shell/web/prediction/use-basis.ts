import { useSyncExternalStore } from 'react'

/** Which people a prediction is drawn from: everybody the model could have met, or those who come out like this person. */
export type Basis = 'population' | 'person'

const chosen = new Map<string, Basis>()
const listeners = new Set<() => void>()
const listen = (tell: () => void) => {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}

/** One switch a person, shared by the picture and by what is signed; on until somebody turns it off. */
export const useBasis = (patientId: string): readonly [Basis, (next: Basis) => void] => {
  const basis = useSyncExternalStore(listen, () => chosen.get(patientId) ?? 'person')
  const choose = (next: Basis) => {
    chosen.set(patientId, next)
    for (const tell of listeners) tell()
  }
  return [basis, choose]
}
