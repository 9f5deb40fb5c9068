import type { Attack, Aura, DoseTaken } from '#core/headache/diary.ts'

/** Words that other apps put into one cell, in English and Spanish. What is not named in such a list stays unknown. */
const items = (cell: string): readonly string[] =>
  cell
    .split(/[;\n|]|,(?!\d)/)
    .map((item) => item.trim())
    .filter((item) => item !== '')

const nothing = /^(none|nothing|no|no medication|no medicine|ninguno|ninguna|nada|keine?|nichts|0)$/i
const strength = /^(.+?)[\s,]+(\d+(?:[.,]\d+)?)\s*mg\b\.?\s*(.*)$/i

/** "Sumatriptan 100mg; naproxen" as two doses; "none" as none. The name stays as written. */
export const readDoses = (cell: string): readonly DoseTaken[] =>
  items(cell)
    .filter((item) => !nothing.test(item))
    .map((item) => {
      const found = strength.exec(item)
      if (!found) return { name: item }
      const [, name, amount, rest] = found as unknown as [string, string, string, string]
      return { name: rest === '' ? name : `${name} ${rest}`, doseMg: Number(amount.replace(',', '.')) }
    })

type YesNoField = 'nausea' | 'vomiting' | 'photophobia' | 'phonophobia' | 'osmophobia' | 'dizziness'

const symptomWords: readonly (readonly [YesNoField, RegExp])[] = [
  ['nausea', /nause|náusea|sick to/i],
  ['vomiting', /vomit|vómit|throwing up/i],
  ['photophobia', /photophob|fotofob|light|\bluz\b/i],
  ['phonophobia', /phonophob|fonofob|sound|noise|\bruido/i],
  ['osmophobia', /osmophob|osmofob|smell|odou?r|\bolor/i],
  ['dizziness', /dizz|light-?head|mareo/i],
]
const auraWords: readonly (readonly [Aura['kind'], RegExp])[] = [
  ['visual', /visual|zigzag|flashing|scintill|blind spot|vision/i],
  ['sensory', /sensory|tingl|numb|pins and needles|hormigueo/i],
  ['speech', /speech|language|words|habla/i],
]

/** The list names what there was; "no nausea" in it says there was none. Of an aura it names, other kinds stay unknown. */
export const readSymptoms = (cell: string): Attack => {
  const found: Partial<Record<YesNoField, boolean>> = {}
  const kinds = new Set<Aura['kind']>()
  for (const item of items(cell)) {
    const isDenied = /^(no|not|without|sin)\s/i.test(item)
    const isAura = /\baura\b/i.test(item)
    for (const [field, pattern] of symptomWords)
      if (!isAura && pattern.test(item.replace(/light-?head/i, 'dizz'))) found[field] = !isDenied
    if (isAura && !isDenied) {
      kinds.add('unknown')
      for (const [kind, pattern] of auraWords) if (pattern.test(item)) kinds.add(kind)
    }
  }
  return { ...found, ...(kinds.size > 0 && { aura: [...kinds].map((kind) => ({ kind })) }) }
}

const qualityWords: readonly (readonly [NonNullable<Attack['quality']>[number], RegExp])[] = [
  ['pulsating', /puls|throb|pound|beat/i],
  ['pressing', /press|tight|dull|squeez|opresiv/i],
  ['stabbing', /stab|sharp|punzante/i],
  ['burning', /burn|ardor|quemante/i],
]
export const readQualities = (cell: string): Attack => {
  const quality = qualityWords.filter(([, pattern]) => pattern.test(cell)).map(([word]) => word)
  return quality.length === 0 ? {} : { quality }
}

const places: readonly (readonly [NonNullable<Attack['location']>[number], RegExp])[] = [
  ['supraorbital', /supraorbital|above.*eye|eyebrow|\bbrow\b/i],
  ['orbital', /(?<!supra)orbital|behind.*eye|\beyes?\b/i],
  ['temporal', /temple|temporal|sien/i],
]
const sideOf = (item: string): 'left' | 'right' | 'both' | null => {
  const [left, right] = [/\b(left|izquierd[oa])\b/i.test(item), /\b(right|derech[oa])\b/i.test(item)]
  if ((left && right) || /\b(both|bilateral|ambos)\b/i.test(item)) return 'both'
  return left ? 'left' : right ? 'right' : null
}

/** A side only where every place in the list names it; places that name none leave it unknown. */
export const readPositions = (cell: string): Attack => {
  const listed = items(cell)
  const sides = new Set(listed.map(sideOf))
  const location = [
    ...new Set(listed.map((item) => places.find(([, pattern]) => pattern.test(item))?.[0] ?? ('other' as const))),
  ]
  const isBoth = sides.has('both') || (sides.has('left') && sides.has('right'))
  const [only] = sides
  if (isBoth) return { laterality: 'bilateral', location }
  return sides.size === 1 && (only === 'left' || only === 'right') ? { laterality: only, location } : { location }
}
