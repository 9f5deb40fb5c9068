import { numberOfWord } from '#core/headache/intensity-words.ts'
import { onTen, type PainScale } from '#core/headache/pain-scales.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { MappedWords } from './mapping.ts'
import { fold, painWords, unitOf, yesNoWords } from './words/index.ts'

/** What was wanted in a cell that could not be read; what was found stands in the cell. */
export type Wanted = string

export type DateOrder = 'day-first' | 'month-first'

const unknownWords = new Set(
  'na,n/a,nan,null,none recorded,unknown,unk,?,.,unbekannt,k.a.,desconocido,s/d,inconnu,sconosciuto,desconhecido,onbekend'.split(
    ',',
  ),
)
const longestUnknown = 14
const dashes = /^[-–—]+$/

/** Nobody said. A dash alone is no answer either. */
export const isBlank = (cell: string): boolean => {
  const text = cell.trim()
  if (text === '') return true
  return text.length <= longestUnknown && (unknownWords.has(text.toLowerCase()) || dashes.test(text))
}

/** A word as the word lists know it; a sign that is no letter stands for itself. */
const keyOf = (cell: string): string => fold(cell) || cell.trim()

/** What a mapping says a word means wins over what the languages say. */
const meaningOf = <T extends string>(
  cell: string,
  mapped: Readonly<Record<string, T>> | undefined,
  known: ReadonlyMap<string, string>,
): T | undefined => {
  const key = keyOf(cell)
  return (mapped && Object.hasOwn(mapped, key) ? mapped[key] : undefined) ?? (known.get(key) as T | undefined)
}

/** `null`: the mapping says that this word says nothing. */
export const readYesNo = (cell: string, words?: MappedWords['yesNo']): Result<boolean | null, Wanted> => {
  const meaning = meaningOf(cell, words, yesNoWords)
  if (meaning === undefined) return err('yes or no')
  return ok(meaning === 'unknown' ? null : meaning === 'yes')
}

/** "4,25" as "4.25"; thousands are not written in a diary. */
export const readNumber = (cell: string): Result<number, Wanted> => {
  const text = cell.trim().replace(',', '.')
  return /^[-+]?\d+(\.\d+)?$/.test(text) ? ok(Number(text)) : err('a number')
}

export interface IntensityRead {
  /** 0–10; `null` = there was pain, and how much can't be told. */
  readonly value: number | null
  /** It was a word: the number is the middle of the word's band. */
  readonly isWord: boolean
}

const wantedOn = {
  '0-10': 'a whole number from 0 to 10',
  '0-3': '0, 1, 2 or 3',
  '0-5': 'a number from 0 to 5',
  '0-100': 'a number from 0 to 100',
  words: 'a word, as mild, moderate or severe',
} as const satisfies Record<PainScale, Wanted>

/** A number on the column's scale (`null`: nobody knows which), "7/10", or one of the words for it. */
export const readIntensity = (
  cell: string,
  scale: PainScale | null = '0-10',
  words?: MappedWords['pain'],
): Result<IntensityRead, Wanted> => {
  const text = cell.trim()
  const isOfTen = /\/\s*10$/.test(text)
  const number = readNumber(isOfTen ? text.replace(/\s*\/\s*10$/, '') : text)
  if (!number.ok) {
    const word = meaningOf(text, words, painWords)
    if (word === undefined) return err(wantedOn[scale ?? '0-10'])
    return ok({ value: word === 'unknown' ? null : numberOfWord[word], isWord: true })
  }
  if (scale === null && !isOfTen)
    return number.value >= 0 && number.value <= 100
      ? ok({ value: number.value === 0 ? 0 : null, isWord: false })
      : err('a number from 0 to 100')
  const value = onTen(number.value, isOfTen ? '0-10' : (scale ?? '0-10'))
  return value === null ? err(wantedOn[isOfTen ? '0-10' : (scale ?? '0-10')]) : ok({ value, isWord: false })
}

const unitHours = { d: 24, h: 1, m: 1 / 60, s: 1 / 3600 } as const
const durationPart = /(\d+(?:[.,]\d+)?)\s*(\p{L}+)\.?/gu
const between = /[\s,;:+&]|and|und|y|et|e|en/g

/** "4.25", "4,25", "4:15", "4h 15m", "45 min", "1 day 2 hours"; a bare number has the column's own unit. Hours. */
export const readDuration = (cell: string, unit: 'h' | 'm'): Result<number, Wanted> => {
  const text = cell.trim().toLowerCase()
  const bare = readNumber(text)
  if (bare.ok && bare.value >= 0) return ok(bare.value * unitHours[unit])
  const clock = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?$/.exec(text)
  if (clock) return ok(Number(clock[1]) + Number(clock[2]) / 60 + Number(clock[3] ?? 0) / 3600)
  const joined = /^(\d{1,3})\s*h\s*([0-5]?\d)$/.exec(text)
  if (joined) return ok(Number(joined[1]) + Number(joined[2]) / 60)
  const parts = [...text.matchAll(durationPart)].map(([, amount, word]) => ({ amount: amount!, unit: unitOf(word!) }))
  const rest = text.replaceAll(durationPart, '').replaceAll(between, '')
  if (parts.length === 0 || rest !== '' || parts.some((part) => part.unit === null))
    return err('a duration, as 4.25 or 4h 15m')
  return ok(parts.reduce((hours, part) => hours + Number(part.amount.replace(',', '.')) * unitHours[part.unit!], 0))
}

/** Lists that one cell holds whole, as our own files write them. */
export const readJsonCell = (cell: string): Result<unknown, Wanted> => {
  try {
    return ok(JSON.parse(cell))
  } catch {
    return err('JSON')
  }
}
