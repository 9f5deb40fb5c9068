import { numberOfWord } from '#core/headache/intensity-words.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'

/** What was wanted in a cell that could not be read; what was found stands in the cell. */
export type Wanted = string

export type DateOrder = 'day-first' | 'month-first'

const unknownWords = new Set(['', 'na', 'n/a', 'nan', 'null', 'none recorded', 'unknown', 'unk', '?', '.'])
/** Nobody said. A dash alone is no answer either. */
export const isBlank = (cell: string): boolean =>
  unknownWords.has(cell.trim().toLowerCase()) || /^[-–—]+$/.test(cell.trim())

const yes = new Set(['yes', 'y', 'true', 't', '1', 'x', 'si', 'sí', 's', 'ja', 'j', 'oui', 'o', 'sim'])
const no = new Set(['no', 'n', 'false', 'f', '0', 'nein', 'non', 'não', 'nao'])

export const readYesNo = (cell: string): Result<boolean, Wanted> => {
  const word = cell.trim().toLowerCase()
  if (yes.has(word)) return ok(true)
  return no.has(word) ? ok(false) : err('yes or no')
}

/** "4,25" as "4.25"; thousands are not written in a diary. */
export const readNumber = (cell: string): Result<number, Wanted> => {
  const text = cell.trim().replace(',', '.')
  return /^[-+]?\d+(\.\d+)?$/.test(text) ? ok(Number(text)) : err('a number')
}

export interface IntensityRead {
  readonly value: number
  /** It was a word: the number is the middle of the word's band. */
  readonly isWord: boolean
}

const words: Readonly<Record<string, keyof typeof numberOfWord>> = {
  none: 'none',
  'no pain': 'none',
  ninguno: 'none',
  mild: 'mild',
  light: 'mild',
  leve: 'mild',
  moderate: 'moderate',
  medium: 'moderate',
  moderado: 'moderate',
  severe: 'severe',
  strong: 'severe',
  severo: 'severe',
  intenso: 'severe',
  worst: 'worst',
}

/** 0–10, "7/10", or one of the words for it. */
export const readIntensity = (cell: string): Result<IntensityRead, Wanted> => {
  const text = cell.trim().toLowerCase()
  const word = words[text]
  if (word !== undefined) return ok({ value: numberOfWord[word], isWord: true })
  const number = readNumber(text.replace(/\s*\/\s*10$/, ''))
  const isWhole = number.ok && Number.isInteger(number.value) && number.value >= 0 && number.value <= 10
  return isWhole ? ok({ value: number.value, isWord: false }) : err('a whole number from 0 to 10')
}

const unitHours: Readonly<Record<string, number>> = { d: 24, h: 1, m: 1 / 60, s: 1 / 3600 }
const durationPart = /(\d+(?:[.,]\d+)?)\s*(d|h|m|s)[a-zíó]*\.?/g

/** "4.25", "4,25", "4:15", "4h 15m", "45 min", "1 day 2 hours"; a bare number has the column's own unit. Hours. */
export const readDuration = (cell: string, unit: 'h' | 'm'): Result<number, Wanted> => {
  const text = cell.trim().toLowerCase()
  const bare = readNumber(text)
  if (bare.ok && bare.value >= 0) return ok(bare.value * (unitHours[unit] ?? 1))
  const clock = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?$/.exec(text)
  if (clock) return ok(Number(clock[1]) + Number(clock[2]) / 60 + Number(clock[3] ?? 0) / 3600)
  const parts = [...text.matchAll(durationPart)]
  const rest = text.replaceAll(durationPart, '').replaceAll(/[\s,]|and|y/g, '')
  if (parts.length === 0 || rest !== '') return err('a duration, as 4.25 or 4h 15m')
  return ok(parts.reduce((hours, [, amount, each]) => hours + Number(amount!.replace(',', '.')) * unitHours[each!]!, 0))
}

/** Lists that one cell holds whole, as our own files write them. */
export const readJsonCell = (cell: string): Result<unknown, Wanted> => {
  try {
    return ok(JSON.parse(cell))
  } catch {
    return err('JSON')
  }
}
