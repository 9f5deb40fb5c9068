import { get, set } from 'idb-keyval'
import { api, isOffline } from '../api.ts'

interface Place {
  /** One of `kept-here.ts`. */
  readonly prefix: string
  readonly patientId: string
}

/** Asks the server and keeps the answer on this device; without a network, what was kept the last time. */
export const askOrRecall = async <T>(path: string, { prefix, patientId }: Place): Promise<T> => {
  try {
    const answer = await api<T>(path)
    void set(prefix + patientId, answer).catch(() => {})
    return answer
  } catch (error) {
    const kept = isOffline(error) ? await get<T>(prefix + patientId).catch(() => undefined) : undefined
    if (kept !== undefined) return kept
    throw error
  }
}
