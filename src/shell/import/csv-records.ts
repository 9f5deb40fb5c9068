import { Readable } from 'node:stream'
import { type CsvError, parse } from 'csv-parse'

export interface CsvRecord {
  /** Line on which the record starts, the first line of the file being 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** The file can't be read past this line: a quote that is never closed, or a record longer than any diary row. */
export interface BrokenAt {
  readonly line: number
  readonly reason: string
}

const delimiters = [',', ';', '\t', '|'] as const

/** The sign that parts the first line into most columns, quoted text left aside; lines that follow break a tie. */
export const delimiterOf = (beginning: string): string => {
  const lines = beginning
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20)
  const count = (sign: string, line: string): number => line.replaceAll(/"(?:[^"]|"")*"/g, '').split(sign).length - 1
  const score = (sign: string): number => {
    const inHeader = count(sign, lines[0] ?? '')
    return inHeader * 100 + lines.slice(1).filter((line) => count(sign, line) === inHeader).length
  }
  return delimiters.reduce((best, sign) => (score(sign) > score(best) ? sign : best))
}

/** A row of a diary is some hundred bytes; this is what an unclosed quote may swallow before it is noticed. */
const longestRecord = 1_000_000

/** Each record of the file as it streams by, blank lines left out; where the file breaks, that is said and the reading ends. */
export async function* csvRecords(
  text: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<CsvRecord | BrokenAt> {
  let failure: CsvError | null = null
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: longestRecord,
    on_skip: (error) => {
      failure ??= error ?? null
      return undefined
    },
  })
  const source = Readable.from(text)
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  let read = 0
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const ended = (failure as { lines?: number } | null)?.lines
      if (ended !== undefined && info.lines >= ended) break
      yield { line: info.lines - record.join('').split(/\r\n|\r|\n/).length + 1, cells: record }
      read = info.lines
    }
  } finally {
    source.destroy()
    parser.destroy()
  }
  if (failure !== null) yield { line: read + 1, reason: reasonOf(failure) }
}

const reasonOf = ({ code }: CsvError): string =>
  code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE'
    ? 'found a quote that is opened and never closed; wanted its end. Nothing from here on was read: mend this line and import again'
    : 'found a line that is no CSV; nothing from here on was read: mend it and import again'
