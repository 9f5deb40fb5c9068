import type { IntensityWord } from '#core/headache/intensity-words.ts'
import type { LogKind, Role } from '../roles.ts'
import { dutch } from './dutch.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { italian } from './italian.ts'
import { fold, type ImportLanguage } from './language.ts'
import { portuguese } from './portuguese.ts'
import { spanish } from './spanish.ts'

/** Where two languages use one word for different things, the earlier one has it. */
const languages: readonly ImportLanguage[] = [english, german, spanish, french, italian, portuguese, dutch]

const lookup = <T extends string>(
  listsOf: (language: ImportLanguage) => Partial<Record<T, readonly string[]>>,
): ReadonlyMap<string, T> => {
  const found = new Map<string, T>()
  for (const language of languages)
    for (const [meaning, words] of Object.entries(listsOf(language)) as [T, readonly string[]][])
      for (const word of words) {
        const key = fold(word) || word
        if (!found.has(key)) found.set(key, meaning)
      }
  return found
}

/** All of them by their folded form. */
export const headerRoles = lookup<Role>(({ headers }) => headers)
export const painWords = lookup<IntensityWord | 'worst'>(({ pain }) => pain)
export const yesNoWords = lookup<'yes' | 'no'>(({ yes, no }) => ({ yes, no }))
export const reliefWords = lookup<'none' | 'partial' | 'complete'>(({ relief }) => relief)
export const sideWords = lookup<keyof ImportLanguage['sides']>(({ sides }) => sides)
export const typeWords = lookup<LogKind>(({ types }) => types)
export const noMedicineWords = lookup<'nothing'>(({ nothing }) => ({ nothing }))

const monthStarts: readonly (readonly [string, number])[] = languages.flatMap(({ months }) =>
  months.flatMap((names, index) => names.split('|').map((name) => [name, index + 1] as const)),
)
/** 1–12; 0 = no month. */
export const monthOf = (word: string): number => {
  const folded = fold(word)
  return monthStarts.find(([start]) => folded.startsWith(start))?.[1] ?? 0
}

const unitStarts: readonly (readonly [string, 'd' | 'h' | 'm' | 's'])[] = languages
  .flatMap(({ units }) =>
    (Object.entries(units) as ['d' | 'h' | 'm' | 's', readonly string[]][]).flatMap(([unit, starts]) =>
      starts.map((start) => [start, unit] as const),
    ),
  )
  // "std" before "s", "minute" before "m".
  .sort(([a], [b]) => b.length - a.length)
/** The unit a word names: one letter must be the whole word. */
export const unitOf = (word: string): 'd' | 'h' | 'm' | 's' | null => {
  const folded = fold(word)
  return unitStarts.find(([start]) => (start.length === 1 ? folded === start : folded.startsWith(start)))?.[1] ?? null
}

export { fold } from './language.ts'
