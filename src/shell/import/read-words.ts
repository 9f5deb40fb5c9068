import type { Attack, Aura, DoseTaken } from '#core/headache/diary.ts'
import { fold, noMedicineWords } from './words/index.ts'

/** Words that other apps put into one cell. What is not named in such a list stays unknown. */
const items = (cell: string): readonly string[] =>
  cell
    .split(/[;\n|]|,(?!\d)/)
    .map((item) => item.trim())
    .filter((item) => item !== '')

const strength = /^(.+?)[\s,]+(\d+(?:[.,]\d+)?)\s*mg\b\.?\s*(.*)$/i

/** "Sumatriptan 100mg; naproxen" as two doses; "none" as none. The name stays as written. */
export const readDoses = (cell: string): readonly DoseTaken[] =>
  items(cell)
    .filter((item) => !noMedicineWords.has(fold(item)))
    .map((item) => {
      const found = strength.exec(item)
      if (!found) return { name: item }
      const [, name, amount, rest] = found as unknown as [string, string, string, string]
      return { name: rest === '' ? name : `${name} ${rest}`, doseMg: Number(amount.replace(',', '.')) }
    })

type YesNoField = 'nausea' | 'vomiting' | 'photophobia' | 'phonophobia' | 'osmophobia' | 'dizziness'

const symptomWords: readonly (readonly [YesNoField, RegExp])[] = [
  ['nausea', /nause|náusea|nausée|sick to|übel|misselijk|enjoo/i],
  ['vomiting', /vomi|vómi|vômi|throwing up|erbrech|braken|overgeven/i],
  ['photophobia', /photophob|fotofob|light|licht|lumière|lumiere|\bluc?e\b|\bluz\b/i],
  [
    'phonophobia',
    /phonophob|fonofob|sonofob|sound|noise|lärm|geräusch|geluid|\bbruit|\brumor|\bruido|\bruído|\bson[is]?\b/i,
  ],
  ['osmophobia', /osmophob|osmofob|smell|odou?r|odeur|geruch|gerüch|\bgeur|\bolor|\bodor|cheiro/i],
  ['dizziness', /dizz|light-?head|mareo|schwindel|vertig|étourdi|duizel|tontur|capogir/i],
]
const auraWords: readonly (readonly [Aura['kind'], RegExp])[] = [
  ['visual', /visual|visuel|visiv|visuell|visueel|sehst|zigzag|flashing|scintill|blind spot|vision|visión|visão/i],
  ['sensory', /sensor|sensibel|tingl|numb|pins and needles|hormigueo|kribbel|fourmill|formicol|formiga|tinteling/i],
  ['speech', /speech|language|words|habla|sprach|parole|langage|parola|linguagg|fala|spraak/i],
]

/** The list names what there was; "no nausea" in it says there was none. Of an aura it names, other kinds stay unknown. */
export const readSymptoms = (cell: string): Attack => {
  const found: Partial<Record<YesNoField, boolean>> = {}
  const kinds = new Set<Aura['kind']>()
  for (const item of items(cell)) {
    const isDenied = /^(no|not|without|sin|keine?|ohne|pas de|sans|nessun[oa]?|senza|sem|geen|zonder)\s/i.test(item)
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
  [
    'pulsating',
    /(?<!not-|no |nicht )puls|throb|pound|beat|pochend|hämmernd|klopf|kloppend|bonzend|palpit|latej|martell/i,
  ],
  ['pressing', /press|tight|dull|squeez|opresiv|drück|dumpf|serre|étau|oppress|gravativ|apert|drukkend|knellend/i],
  ['stabbing', /stab|sharp|punzante|stech|lancinant|trafit|pontada|stekend/i],
  ['burning', /burn|ardor|quemante|brenn|brûl|brucia|queima|brandend/i],
]
export const readQualities = (cell: string): Attack => {
  const quality = qualityWords.filter(([, pattern]) => pattern.test(cell)).map(([word]) => word)
  return quality.length === 0 ? {} : { quality }
}

const places: readonly (readonly [NonNullable<Attack['location']>[number], RegExp])[] = [
  ['supraorbital', /supraorbital|above.*eye|eyebrow|\bbrow\b|augenbraue|sourcil|sopracc|sobrancelha|wenkbrauw|\bceja/i],
  [
    'orbital',
    /(?<!supra)orbital|behind.*eye|\beyes?\b|\bauge|\b(œil|oeil|yeux)|\bocchi?o?\b|\bolhos?\b|\bojos?\b|\boog|\bogen/i,
  ],
  ['temporal', /temple|temporal|tempora|\bsien|schläfe|\btempe|\btempia|\btempie|têmpora|\bslaap|\bslapen/i],
]
const sideOf = (item: string): 'left' | 'right' | 'both' | null => {
  const [left, right] = [
    /\b(left|izquierd[oa]|link[se]\w*|gauche|sinistr[oa]|esquerd[oa])\b/i.test(item),
    /\b(right|derech[oa]|recht[se]\w*|droite?|destr[oa]|direit[oa])\b/i.test(item),
  ]
  if ((left && right) || /\b(both|bilat[eé]ral\w*|ambos|beid\w*|entramb\w*|les deux|des deux)\b/i.test(item))
    return 'both'
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
