import { cite, ourRule } from '#core/evidence/sources.ts'

export type IntensityWord = 'none' | 'mild' | 'moderate' | 'severe'

/** The 0–10 numeric scale in words: 0 none, 1–3 mild, 4–6 moderate, 7–10 severe. */
export const wordOf = (intensity: number): IntensityWord =>
  intensity <= 0 ? 'none' : intensity <= 3 ? 'mild' : intensity <= 6 ? 'moderate' : 'severe'

export const intensityWordsSource = cite('ours', 'NRS bands 1–3, 4–6, 7–10 by common usage', 'recalled')

/** What a person who can only say a word has said, as a number: the middle of the word's band, and the end for the worst. */
export const numberOfWord = { none: 0, mild: 2, moderate: 5, severe: 8, worst: 10 } as const satisfies Record<
  IntensityWord | 'worst',
  number
>

export const numberOfWordSource = ourRule(
  'A word said during an attack is kept as the middle of its band (2, 5, 8) or as 10, so that it falls in that band whichever rule reads it',
)
