import { brain } from './brain.ts'
import type { Interaction } from './interaction.ts'
import { metabolism } from './metabolism.ts'
import { pressure } from './pressure.ts'
import { sedation } from './sedation.ts'

export const interactions: readonly Interaction[] = [...metabolism, ...sedation, ...pressure, ...brain]

export const interactionsByName: ReadonlyMap<string, readonly Interaction[]> = new Map(
  [...new Set(interactions.flatMap(({ names }) => names))].map((name) => [
    name,
    interactions.filter(({ names }) => names.includes(name)),
  ]),
)
