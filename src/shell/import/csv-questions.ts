import type { ColumnGuess } from './columns.ts'
import type { Question, Understanding } from './diary-rows.ts'
import type { Remark } from './row.ts'

export const remarkText: Record<Remark, string> = {
  'intensity-word':
    'Pain is given in words: mild was read as 2, moderate as 5, severe as 8 of 10. Is that what was meant?',
  'intensity-scale':
    'Pain is not on 0–10 in this file; it was turned into 0–10, and stands in the note as it was. Is the scale right?',
  'duration-over-end': 'The duration and the end don’t agree here; the duration was kept. Which one is right?',
  'helpful-is-partial':
    'The file says which medicines helped, not how much within two hours: "helpful" was read as partial relief. Is that right?',
  'relief-word':
    'The file says what a medicine did, not when: it was read as the relief after two hours ("helped: yes" as partial). Is that right?',
  'two-digit-year': 'Years have two digits here: 26 was read as 2026. Is that right?',
  'excel-day':
    'Dates are numbers as a spreadsheet counts days (from 1900). Are the days right? Some old files count from 1904.',
  epoch:
    'Dates are numbers of seconds since 1970. They were turned into days of the diary’s time zone. Are they right?',
}

const quoted = (columns: readonly { readonly header: string }[]): string =>
  columns.map(({ header }) => `"${header}"`).join(', ')

const unsure = ({ ground, role }: ColumnGuess): boolean => role !== null && (ground === 'part' || ground === 'values')
const isTold = ({ role }: ColumnGuess): boolean => role !== 'dayNumber' && role !== 'date'

/** What has to be asked before a row is read. `row` is the line of the heading. */
export const questionsBefore = (
  { mapping, columns, isConfirmed, words, asksScale }: Understanding,
  { row, asksOrder }: { readonly row: number; readonly asksOrder: boolean },
): Question[] => {
  const unread = mapping.columns.filter(({ role, header }) => role === null && header.trim() !== '')
  const guessed = columns.filter((column) => unsure(column) && isTold(column))
  const unclear = words.filter(({ means }) => means === null)
  const all = [
    asksOrder &&
      'Which comes first in the dates, the day or the month? No date in the file tells, or they contradict each other. (--date-order day-first or month-first)',
    asksScale &&
      'On which scale is the pain: 0–3, 0–5, 0–10 or 0–100? The numbers don’t tell, so it is left unknown and kept in the note. (--scale 0-3, 0-5, 0-10 or 0-100)',
    !isConfirmed &&
      unread.length > 0 &&
      `These columns were not read: ${quoted(unread)}. Does any of them belong in the diary?`,
    !isConfirmed &&
      guessed.length > 0 &&
      `These columns were read by a guess: ${guessed.map(({ header, role }) => `"${header}" as ${role}`).join(', ')}. Is that right?`,
    unclear.length > 0 && `What do these words mean: ${unclear.map(({ written }) => `"${written}"`).join(', ')}?`,
  ]
  return all.flatMap((text) => (text ? [{ row, text, code: 'mapping' as const }] : []))
}
