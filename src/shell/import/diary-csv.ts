import { WrongInput } from '../plain-failure.ts'
import { type Column, columnsOf, writesMonthFirst } from './columns.ts'
import { type BrokenLine, type CsvRecord, csvRecords, delimiterOf } from './csv-records.ts'
import type { DiaryRow, HowToRead, OpenDiary, Question } from './diary-rows.ts'
import type { DateOrder } from './read-cell.ts'
import { orderVote } from './read-date.ts'
import type { Reading, Remark } from './row.ts'
import { readRow } from './row-day.ts'
import { type ByteSource, decoded, encodingOf } from './text-source.ts'

/** Rows looked at before the columns are named. */
const sampleSize = 500

interface Opened {
  readonly name: string
  readonly delimiter: string
  readonly records: () => AsyncGenerator<CsvRecord | BrokenLine>
}

const openRecords = async (name: string, source: ByteSource): Promise<Opened> => {
  const encoding = await encodingOf(name, source)
  let beginning = ''
  for await (const piece of decoded(source, encoding)) {
    beginning += piece
    if (beginning.length > 65_536) break
  }
  if (beginning.trim() === '') throw new WrongInput(`${name}: found nothing but blank lines; wanted a diary.`)
  const delimiter = delimiterOf(beginning)
  return { name, delimiter, records: () => csvRecords(decoded(source, encoding), delimiter) }
}

interface Beginning {
  readonly header: CsvRecord
  readonly columns: readonly Column[]
}

const readBeginning = async ({ name, records }: Opened): Promise<Beginning> => {
  let header: CsvRecord | null = null
  const sample: (readonly string[])[] = []
  for await (const record of records()) {
    if ('broken' in record) {
      if (header === null)
        throw new WrongInput(
          `${name}: line ${record.line}: found a heading with a quote that is never closed; wanted the names of the columns.`,
        )
    } else if (header === null) header = record
    else sample.push(record.cells)
    if (sample.length >= sampleSize) break
  }
  if (header === null) throw new WrongInput(`${name}: found nothing but blank lines; wanted a diary.`)
  const columns = columnsOf(header.cells, sample)
  if (!columns.some(({ role }) => role === 'date' || role === 'dayNumber'))
    throw new WrongInput(
      `${name}: line ${header.line}: found the columns ${header.cells.map((cell) => `"${cell}"`).join(', ')}; wanted one with the day: "date" (YYYY-MM-DD), or "time" in days.`,
    )
  return { header, columns }
}

/** Every date of the file is looked at: one day above 12 settles the order for all. */
const orderOf = async ({ records }: Opened, columns: readonly Column[]): Promise<DateOrder | null | 'none'> => {
  const indexes = columns.flatMap(({ role }, index) =>
    role === 'date' || role === 'startTime' || role === 'end' ? [index] : [],
  )
  const votes = new Set<DateOrder | 'either'>()
  for await (const record of records()) {
    if ('broken' in record) continue
    for (const index of indexes) {
      const vote = orderVote(record.cells[index] ?? '')
      if (vote !== null) votes.add(vote)
    }
    if (votes.has('day-first') && votes.has('month-first')) break
  }
  if (votes.size === 0) return 'none'
  const isDecided = votes.has('day-first') !== votes.has('month-first')
  return isDecided ? (votes.has('day-first') ? 'day-first' : 'month-first') : null
}

const remarkText: Record<Remark, string> = {
  'intensity-word':
    'Pain is given in words: mild was read as 2, moderate as 5, severe as 8 of 10. Is that what was meant?',
  'duration-over-end': 'The duration and the end don’t agree here; the duration was kept. Which one is right?',
  'helpful-is-partial':
    'The file says which medicines helped, not how much within two hours: "helpful" was read as partial relief. Is that right?',
}

const questionsBefore = ({ header, columns }: Beginning, order: DateOrder | null | 'none'): Question[] => {
  const unread = columns
    .filter(({ role, header: name }) => role === null && name.trim() !== '')
    .map(({ header: name }) => `"${name}"`)
  return [
    ...(order === null
      ? [
          {
            row: header.line,
            text: 'Which comes first in the dates, the day or the month? No date in the file tells, or they contradict each other. (--date-order day-first or month-first)',
          },
        ]
      : []),
    ...(unread.length > 0
      ? [
          {
            row: header.line,
            text: `These columns were not read: ${unread.join(', ')}. Does any of them belong in the diary?`,
          },
        ]
      : []),
  ]
}

async function* readRows(
  opened: Opened,
  { header }: Beginning,
  reading: Reading,
  questions: Question[],
): AsyncGenerator<DiaryRow> {
  const asked = new Set<Remark>()
  let hasHeader = false
  for await (const record of opened.records()) {
    if ('broken' in record) {
      const reasons = [{ column: 'row', found: 'a quote that is opened and never closed', wanted: 'its end' }]
      yield {
        kind: 'rejected',
        row: record.line,
        where: `line ${record.line}`,
        reasons,
        raw: record.broken.replaceAll('"', '').split(opened.delimiter),
      }
      continue
    }
    if (!hasHeader) {
      hasHeader = record.line === header.line
      continue
    }
    const read = readRow(record.cells, reading)
    if (!read.ok) {
      yield { kind: 'rejected', row: record.line, where: `line ${record.line}`, reasons: read.error, raw: record.cells }
      continue
    }
    for (const remark of read.value.remarks)
      if (!asked.has(remark)) questions.push({ row: record.line, text: remarkText[remark] })
    for (const remark of read.value.remarks) asked.add(remark)
    yield { kind: 'day', row: record.line, person: read.value.person, day: read.value.day, raw: record.cells }
  }
}

/**
 * Opens a CSV diary: ours, a trial's, or another app's list of attacks. Encoding, delimiter, columns and the order of day
 * and month are found from the file; what can't be told is asked. Throws `WrongInput` where nothing at all can be read.
 */
export const openDiaryCsv = async (name: string, source: ByteSource, how: HowToRead): Promise<OpenDiary> => {
  const opened = await openRecords(name, source)
  const beginning = await readBeginning(opened)
  const { columns, header } = beginning
  if (columns.some(({ role }) => role === 'dayNumber') && how.dayZero === undefined) {
    const numbered = columns.find(({ role }) => role === 'dayNumber')!.header
    throw new WrongInput(
      `${name}: line ${header.line}: found days as numbers in column "${numbered}"; wanted the date of day 0 beside the file (--day-zero YYYY-MM-DD).`,
    )
  }
  const told = how.dateOrder ?? (writesMonthFirst(columns) ? 'month-first' : await orderOf(opened, columns))
  const order = told === 'none' ? null : told
  const questions = questionsBefore(beginning, told)
  const reading: Reading = { columns, timeZone: how.timeZone, order, dayZero: how.dayZero ?? null }
  return {
    columns,
    delimiter: opened.delimiter,
    rows: readRows(opened, beginning, reading, questions),
    questions,
    asksDateOrder: told === null,
    profiles: new Map(),
    zones: new Map(),
  }
}
