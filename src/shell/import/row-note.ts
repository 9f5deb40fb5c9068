import { isNoteHeading } from './columns.ts'
import type { Reading, Row } from './row.ts'

const scaleWord = (scale: Reading['scale']): string =>
  scale === null || scale === 'words' ? '' : ` (${scale.replace('-', '–')})`

const isNumber = /^\d+(?:[.,]\d+)?$/
const isOfTen = /^\d+(?:[.,]0+)?(?:\s*\/\s*10)?$/

/** The pain as the file has it, where it was turned into a number of 0–10 or could not be. */
const originalPain = (row: Row, { scale }: Reading): readonly string[] => {
  const [pain] = row.headed('attack.intensity')
  if (!pain || pain.cell === '0' || (scale === '0-10' && isOfTen.test(pain.cell))) return []
  return [`${pain.header}: ${pain.cell}${isNumber.test(pain.cell) ? scaleWord(scale) : ''}`]
}

/** The note, with every other column that is kept in words (named), and the pain in its own words. */
export const readNote = (row: Row, reading: Reading): string | undefined => {
  const parts = [
    ...row.headed('note').map(({ header, cell }) => (isNoteHeading(header) ? cell : `${header}: ${cell}`)),
    ...originalPain(row, reading),
  ]
  return parts.length === 0 ? undefined : parts.join('\n')
}
