import { numberOfWord } from './intensity-words.ts'

/**
 * The scales on which diaries write pain. `words`: no number is expected. Everything is kept on 0–10; sources in
 * pain-scales-sources.ts.
 */
export const painScales = ['0-10', '0-3', '0-5', '0-100', 'words'] as const
export type PainScale = (typeof painScales)[number]

/** 0 none, 1 mild, 2 moderate, 3 severe: the same anchors as the words. */
const ofFour = [numberOfWord.none, numberOfWord.mild, numberOfWord.moderate, numberOfWord.severe] as const

const linear = (value: number, top: number): number => Math.max(1, Math.round((value * 10) / top))

const highest = { '0-10': 10, '0-3': 3, '0-5': 5, '0-100': 100, words: 0 } as const satisfies Record<PainScale, number>

/** The pain on 0–10, a whole number; `null` where the scale has no such value. A pain that was there never becomes 0. */
export const onTen = (value: number, scale: PainScale): number | null => {
  if (value < 0 || value > highest[scale]) return null
  if (value === 0) return 0
  if (scale === '0-100' || scale === '0-5') return linear(value, highest[scale])
  if (!Number.isInteger(value)) return null
  return scale === '0-3' ? (ofFour[value] ?? null) : value
}
