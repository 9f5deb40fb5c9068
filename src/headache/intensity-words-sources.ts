import { cite, ourRule } from '#core/evidence/sources.ts'

/** Kept apart from the words themselves, which a phone loads in an attack. */
export const intensityWordsSource = cite('ours', 'NRS bands 1–3, 4–6, 7–10 by common usage', 'recalled')

export const numberOfWordSource = ourRule(
  'A word said during an attack is kept as the middle of its band (2, 5, 8) or as 10, so that it falls in that band whichever rule reads it',
)
