import type { Drug, Route } from './model.ts'

/** The model drawn with its band, and those of the same drug drawn beside it because nobody can say which is right. */
export interface ShownModels {
  readonly first: string
  readonly others: readonly string[]
}

/**
 * A racemic order is never run through an esketamine model, nor the reverse: a rule of thumb for anaesthesia is no
 * conversion. Upper limits are checked against the higher curve; curves are never averaged.
 */
export const shownModels = {
  'ketamine/iv': { first: 'ketamine/domino-1984', others: ['ketamine/clements-1981'] },
  'ketamine/nasal': { first: 'ketamine/nasal-fallback', others: [] },
  'esketamine/iv': { first: 'esketamine/otto-2021', others: ['esketamine/simons-2022'] },
  'esketamine/nasal': { first: 'esketamine/perez-ruixo-2021', others: [] },
} as const satisfies Record<`${Drug}/${Route}`, ShownModels>
