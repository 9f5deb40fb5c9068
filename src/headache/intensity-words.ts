export type IntensityWord = 'none' | 'mild' | 'moderate' | 'severe'

/** Whether a number is one of the scale; what is none says nothing about the pain. */
export const isOnScale = (intensity: number): boolean => intensity >= 0 && intensity <= 10

/** The 0–10 numeric scale in words: 0 none, 1–3 mild, 4–6 moderate, 7–10 severe; sources in intensity-words-sources.ts. */
export const wordOf = (intensity: number): IntensityWord =>
  intensity <= 0 ? 'none' : intensity <= 3 ? 'mild' : intensity <= 6 ? 'moderate' : 'severe'

/** What a person who can only say a word has said, as a number: the middle of the word's band, and the end for the worst. */
export const numberOfWord = { none: 0, mild: 2, moderate: 5, severe: 8, worst: 10 } as const satisfies Record<
  IntensityWord | 'worst',
  number
>
