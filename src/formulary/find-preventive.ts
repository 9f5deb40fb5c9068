import { isOneEditAway } from './edit-distance.ts'
import { type Preventive, preventives } from './preventives.ts'
import { lookups, plainName } from './written-name.ts'

const shortestGuess = 7
const index = new Map(preventives.flatMap((p) => [p.generic, ...p.names].map((name) => [plainName(name), p] as const)))

/** By generic or brand name, without strength and form; one wrong letter is forgiven in longer names. */
export const findPreventive = (written: string): Preventive | null => {
  for (const key of lookups(written)) {
    const found = index.get(key)
    if (found) return found
  }
  const key = lookups(written).at(-1) ?? ''
  if (key.length < shortestGuess) return null
  const near = [...index].filter(([name]) => name.length >= shortestGuess && isOneEditAway(key, name)).map(([, p]) => p)
  return new Set(near).size === 1 ? near[0]! : null
}
