import { createHash } from 'node:crypto'
import type { Id } from '#core/kernel/identity.ts'

/** The same id at every load, so that demo links and tests can name a person: UUID shaped, from a name. */
export const demoId = <K extends string>(kind: K, key: string): Id<K> => {
  const hex = createHash('sha256').update(`demo ${kind} ${key}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}` as Id<K>
}
