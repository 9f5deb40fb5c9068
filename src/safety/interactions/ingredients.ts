import { recognise } from '#core/formulary/recognise.ts'
import { lookups, parts } from '#core/formulary/written-name.ts'
import { aliases, alwaysAsked } from './names.ts'
import { interactionsByName } from './rows.ts'

const split = (generic: string): readonly string[] => generic.toLowerCase().split(' + ')

const ofOurs = (written: string): string | undefined => {
  for (const key of lookups(written)) {
    if (interactionsByName.has(key)) return key
    const alias = aliases.get(key)
    if (alias !== undefined) return alias
  }
  return undefined
}

const ofOne = (written: string): readonly string[] | null => {
  const ours = ofOurs(written)
  if (ours !== undefined) return [ours]
  const found = recognise(written)
  return found?.certain ? found.drugs.flatMap(({ generic }) => split(generic)) : null
}

/**
 * What a written medicine is made of, by generic name, lower case. `null`: a part of it isn't known to us, or is only a
 * guess from a misspelling; whoever wrote it is asked, and it never counts as "no interaction".
 */
export const ingredientsOf = (written: string): readonly string[] | null => {
  const whole = ofOne(written)
  if (whole !== null) return whole.some((name) => alwaysAsked.has(name)) ? null : whole
  const pieces = parts(written)
  if (pieces.length < 2) return null
  const found = pieces.map(ingredientsOf)
  return found.some((piece) => piece === null) ? null : found.flatMap((piece) => piece ?? [])
}
