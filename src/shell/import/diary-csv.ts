import type { DiaryDay } from '#core/headache/diary.ts'
import { WrongInput } from '../plain-failure.ts'
import { type CsvFile, openCsvFile, type Surveyed, surveyed } from './csv-file.ts'
import { questionsBefore, remarkText } from './csv-questions.ts'
import type { BrokenLine, CsvRecord } from './csv-records.ts'
import type { DiaryRow, HowToRead, OpenDiary, Question, Understanding } from './diary-rows.ts'
import { wordsFound } from './found-words.ts'
import { guessMapping, guessOrder } from './guess-mapping.ts'
import { appliedTo, type Mapping, shapeOf } from './mapping.ts'
import { Places, type Reading, type Remark } from './row.ts'
import { readRow } from './row-day.ts'
import type { ByteSource } from './text-source.ts'

interface Opened {
  readonly file: CsvFile
  readonly header: CsvRecord
  readonly reading: Reading
  readonly questions: Question[]
  readonly leftOut: { rows: number }
}

const brokenRow = ({ line, broken }: BrokenLine, delimiter: string): DiaryRow => ({
  kind: 'rejected',
  row: line,
  where: `line ${line}`,
  reasons: [{ column: 'row', found: 'a quote that is opened and never closed', wanted: 'its end' }],
  raw: broken.replaceAll('"', '').split(delimiter),
})

/** Asked about row by row; a person reads this many and no more. */
const mostAsides = 50

/** A night alone says nothing of the day: it is added to a day that has an entry, and makes none. */
const isSleepOnly = (day: DiaryDay): boolean => day.sleep !== undefined && Object.keys(day).length === 2

/** Reads one record; keeps what has to be asked about, each kind once. */
const rowReader = ({ reading, questions, leftOut }: Opened) => {
  const places = new Places(reading.columns)
  const asked = new Set<Remark>()
  let asides = 0
  return ({ line, cells }: CsvRecord): DiaryRow | null => {
    const read = readRow(places, cells, reading)
    if (read === 'left-out') {
      leftOut.rows++
      return null
    }
    if (!read.ok) return { kind: 'rejected', row: line, where: `line ${line}`, reasons: read.error, raw: cells }
    for (const remark of read.value.remarks) {
      if (asked.has(remark)) continue
      asked.add(remark)
      questions.push({ row: line, text: remarkText[remark], code: remark })
    }
    for (const text of read.value.asides) if (asides++ < mostAsides) questions.push({ row: line, text })
    const { person, day } = read.value
    return { kind: 'day', row: line, person, day, raw: cells, ...(isSleepOnly(day) && { isPassive: true }) }
  }
}

async function* readRows(opened: Opened): AsyncGenerator<DiaryRow> {
  const { file, header } = opened
  const readRecord = rowReader(opened)
  let hasHeader = false
  for await (const batch of file.records())
    for (const record of batch) {
      if ('broken' in record) yield brokenRow(record, file.delimiter)
      else if (!hasHeader) hasHeader = record.line === header.line
      else {
        const row = readRecord(record)
        if (row) yield row
      }
    }
}

/** A mapping that names a column which isn't there was made for another file. */
const confirmed = (name: string, guessed: Mapping, given: Mapping): Mapping => {
  const { columns, missing } = appliedTo(guessed.columns, given)
  if (missing.length > 0)
    throw new WrongInput(
      `${name}: found no column ${missing.map((each) => `"${each}"`).join(', ')}, which the mapping reads; wanted a file of the mapping’s shape.`,
    )
  return { ...given, columns }
}

const refuseWithoutDay = (
  name: string,
  { header }: Surveyed,
  { columns }: Mapping,
  dayZero: string | undefined,
): void => {
  if (columns.some(({ role }) => role === 'dayNumber') && dayZero === undefined) {
    const numbered = columns.find(({ role }) => role === 'dayNumber')!.header
    throw new WrongInput(
      `${name}: line ${header.line}: found days as numbers in column "${numbered}"; wanted the date of day 0 beside the file (--day-zero YYYY-MM-DD).`,
    )
  }
  if (!columns.some(({ role }) => role === 'date' || role === 'dayNumber' || role === 'startTime'))
    throw new WrongInput(
      `${name}: line ${header.line}: found the columns ${header.cells.map((cell) => `"${cell}"`).join(', ')}; wanted one with the day: "date" (YYYY-MM-DD), or "time" in days.`,
    )
}

const asksScale = ({ columns, scale }: Mapping, { surveys }: Surveyed): boolean =>
  scale === null && (surveys[columns.findIndex(({ role }) => role === 'attack.intensity')]?.numbers.max ?? 0) > 0

/** The guess, or what a person confirmed; what the caller says of order and scale wins over both. */
const understood = async (file: CsvFile, survey: Surveyed, how: HowToRead): Promise<Understanding> => {
  const guess = guessMapping(survey, how)
  const shape = shapeOf(guess.columns, file.delimiter)
  const given = how.mapping ?? (await how.remembered?.(shape)) ?? null
  const base = given ? confirmed(file.name, guess.mapping, given) : guess.mapping
  const mapping: Mapping = {
    ...base,
    dateOrder: how.dateOrder ?? base.dateOrder ?? guess.mapping.dateOrder,
    scale: how.scale ?? base.scale,
  }
  return {
    shape,
    mapping,
    isConfirmed: given !== null,
    columns: guess.columns.map(({ header, ground }, index) => {
      const { role } = mapping.columns[index]!
      return {
        header,
        role,
        ground: role === guess.columns[index]!.role ? ground : 'none',
        samples: survey.surveys[index]!.samples,
      }
    }),
    scaleGround: guess.scaleGround,
    asksScale: asksScale(mapping, survey),
    words: wordsFound(mapping, survey.surveys),
  }
}

const askedBefore = ({ header, surveys }: Surveyed, seen: Understanding) => {
  const { mapping } = seen
  const asksOrder = mapping.dateOrder === null && guessOrder({ columns: mapping.columns, surveys }) !== 'none'
  return { asksOrder, questions: questionsBefore(seen, { row: header.line, asksOrder }) }
}

/**
 * Opens a CSV diary: ours, a trial's, or another app's list of attacks, days or log. Encoding, delimiter, columns, scale and
 * the order of day and month are found from the file; what can't be told is asked. Throws `WrongInput` where nothing at
 * all can be read.
 */
export const openDiaryCsv = async (name: string, source: ByteSource, how: HowToRead): Promise<OpenDiary> => {
  const file = await openCsvFile(name, source)
  const survey = await surveyed(file)
  const seen = await understood(file, survey, how)
  const { mapping } = seen
  refuseWithoutDay(name, survey, mapping, how.dayZero)
  const { asksOrder, questions } = askedBefore(survey, seen)
  const reading: Reading = {
    columns: mapping.columns,
    timeZone: mapping.timeZone ?? how.timeZone,
    order: mapping.dateOrder,
    dayZero: how.dayZero ?? null,
    scale: mapping.scale,
    rowIs: mapping.rowIs,
    isConfirmed: seen.isConfirmed,
    words: mapping.words,
  }
  const leftOut = { rows: 0 }
  return {
    columns: mapping.columns,
    delimiter: file.delimiter,
    rows: readRows({ file, header: survey.header, reading, questions, leftOut }),
    questions,
    asksDateOrder: asksOrder,
    profiles: new Map(),
    zones: new Map(),
    understanding: seen,
    leftOut,
  }
}
