import type { Drug } from './drug.ts'
import { isOneEditAway } from './edit-distance.ts'
import { formulary } from './index.ts'
import { lookups, parts, plainName } from './written-name.ts'

/** What a written name was taken for. Not `certain`: a guess from one wrong letter, to be asked about. */
export interface Recognition {
  readonly written: string
  /** Several where two medicines were written as one entry. */
  readonly drugs: readonly Drug[]
  readonly certain: boolean
}

/** Below this a single letter makes another drug. */
const shortestGuess = 7

const index = new Map<string, Drug>()
for (const drug of formulary)
  for (const name of [drug.generic, ...drug.brands, ...drug.misspellings])
    for (const key of [plainName(name), lookups(name).at(-1)!]) if (!index.has(key)) index.set(key, drug)

const ingredientsOf = (generic: string): readonly string[] => generic.split(' + ')
const recipe = (ingredients: readonly string[]): string => [...ingredients].sort().join('+')
const products = new Map(
  formulary.filter((d) => d.generic.includes(' + ')).map((d) => [recipe(ingredientsOf(d.generic)), d]),
)

const exactly = (written: string): Drug | undefined => {
  for (const key of lookups(written)) {
    const drug = index.get(key)
    if (drug) return drug
  }
  return undefined
}

/** A guess that could be two different drugs is no guess. */
const nearly = (written: string): Drug | undefined => {
  const key = lookups(written).at(-1) ?? ''
  if (key.length < shortestGuess) return undefined
  const near = new Set<Drug>()
  for (const [name, drug] of index) if (name.length >= shortestGuess && isOneEditAway(key, name)) near.add(drug)
  return near.size === 1 ? [...near][0] : undefined
}

const severalIn = (written: string): readonly Drug[] | undefined => {
  const pieces = parts(written)
  if (pieces.length < 2) return undefined
  const ingredients = pieces.map((p) => exactly(p)?.generic ?? lookups(p).at(-1) ?? p)
  const product = products.get(recipe(ingredients.flatMap(ingredientsOf)))
  if (product) return [product]
  const drugs = pieces.map(exactly)
  return drugs.every((d) => d !== undefined) ? drugs : undefined
}

const find = (written: string): Recognition | null => {
  const exact = exactly(written)
  if (exact) return { written, drugs: [exact], certain: true }
  const several = severalIn(written)
  if (several) return { written, drugs: several, certain: true }
  const guess = nearly(written)
  return guess ? { written, drugs: [guess], certain: false } : null
}

/** A person writes the same few names day after day. */
const remembered = new Map<string, Recognition | null>()
const mostRemembered = 4096

/** `null`: not in our formulary, which is not complete; the day's medicines are then undecided and the person is asked. */
export const recognise = (written: string): Recognition | null => {
  const before = remembered.get(written)
  if (before !== undefined) return before
  if (remembered.size >= mostRemembered) remembered.clear()
  const found = find(written)
  remembered.set(written, found)
  return found
}
