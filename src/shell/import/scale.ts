import type { PainScale } from '#core/headache/pain-scales.ts'
import type { ColumnSurvey } from './survey.ts'

export interface ScaleGuess {
  /** `null`: nobody can tell; pain above 0 stays unknown until somebody says. */
  readonly scale: PainScale | null
  /** `unknown` comes with `null` only. */
  readonly ground: 'own' | 'heading' | 'values' | 'unknown'
}

const inHeading: readonly (readonly [PainScale, RegExp])[] = [
  ['0-100', /[01]\s*(?:[-–—]|to|a|bis|à)\s*100\b|\/\s*100\b/i],
  ['0-10', /[01]\s*(?:[-–—]|to|a|bis|à)\s*10\b|\/\s*10\b|\bnrs\b/i],
  ['0-5', /[01]\s*(?:[-–—]|to|a|bis|à)\s*5\b|\/\s*5\b/i],
  ['0-3', /0\s*(?:[-–—]|to|a|bis|à)\s*3\b|\/\s*3\b/i],
]

/** Of the numbers of a column: how many above 10 make it 0–100, and how few are slips in a column of 0–10. */
const mostAreAbove = 0.5
const slips = 0.05

/** By its heading; else by all its values, where they can tell. */
export const guessScale = (header: string, { numbers, ofTen, wordCells, filled }: ColumnSurvey): ScaleGuess => {
  const named = inHeading.find(([, pattern]) => pattern.test(header))
  if (named) return { scale: named[0], ground: 'heading' }
  if (ofTen > 0) return { scale: '0-10', ground: 'values' }
  if (numbers.count === 0) return { scale: filled > 0 && wordCells > 0 ? 'words' : '0-10', ground: 'values' }
  if (numbers.aboveTen > numbers.count * mostAreAbove && numbers.max <= 100) return { scale: '0-100', ground: 'values' }
  const isTen = numbers.aboveTen > 0 ? numbers.aboveTen <= numbers.count * slips : numbers.max > 5
  return isTen ? { scale: '0-10', ground: 'values' } : { scale: null, ground: 'unknown' }
}
