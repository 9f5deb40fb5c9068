export interface CsvRecord {
  /** Line on which the record starts, the first line of the file being 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** A line that is no CSV: a quote is opened on it and never closed, or closed in the middle of a later row. */
export interface BrokenLine {
  readonly line: number
  readonly broken: string
}

const delimiters = ['\t', ';', ',', '|'] as const

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

/** No row of a diary is longer (characters): what an unclosed quote may swallow before it is given up. */
const longestRecord = 100_000

interface Taken {
  readonly cells: readonly string[]
  /** Where the next record starts. */
  readonly end: number
  /** Text goes on after a closing quote. */
  readonly isUntidy: boolean
}

const isLineEnd = (sign: string | undefined): boolean => sign === '\n' || sign === '\r'

/** A quoted cell's end (past the closing quote), or -1 when the text ends first. */
const quoteEnd = (text: string, from: number): number => {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at + 1
  return -1
}

/** One record from `from` on; `null` when the text ends before the record does. RFC 4180, and lenient with stray quotes. */
const takeRecord = (text: string, from: number, delimiter: string): Taken | null => {
  const cells: string[] = []
  let isUntidy = false
  let at = from
  for (;;) {
    const isQuoted = text[at] === '"'
    const closed = isQuoted ? quoteEnd(text, at) : at
    if (closed < 0) return null
    let end = closed
    while (end < text.length && text[end] !== delimiter && !isLineEnd(text[end])) end++
    // A CR at the very end may be half of a CR LF.
    if (end >= text.length || (text[end] === '\r' && end + 1 === text.length)) return null
    const isWhole = isQuoted && end === closed
    isUntidy ||= isQuoted && !isWhole
    cells.push(isWhole ? text.slice(at + 1, end - 1).replaceAll('""', '"') : text.slice(at, end))
    if (text[end] === delimiter) at = end + 1
    else return { cells, end: text.startsWith('\r\n', end) ? end + 2 : end + 1, isUntidy }
  }
}

const endOfLine = (text: string, from: number): number => {
  const found = text.slice(from).search(/\r\n|\r|\n/)
  return found < 0 ? text.length : text.startsWith('\r\n', from + found) ? from + found + 2 : from + found + 1
}

const lineEnds = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0

/**
 * Each record of the file as it streams by, blank lines left out. A line that breaks the file is handed out as broken,
 * and reading goes on with the next one: an unclosed quote costs its own row and no other. Memory: one record and one piece.
 */
export async function* csvRecords(
  pieces: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<CsvRecord | BrokenLine> {
  let text = ''
  let line = 1
  let columns: number | null = null
  const isSound = ({ cells, isUntidy }: Taken, lines: number): boolean =>
    lines <= 1 || (!isUntidy && cells.length === (columns ?? cells.length))

  function* take(isLast: boolean): Generator<CsvRecord | BrokenLine> {
    let at = 0
    while (at < text.length) {
      const taken = takeRecord(text, at, delimiter)
      if (taken === null && !isLast && text.length - at < longestRecord) break
      const lines = taken ? lineEnds(text.slice(at, taken.end)) : 0
      if (taken && isSound(taken, lines)) {
        if (taken.cells.some((cell) => cell.trim() !== '')) {
          columns ??= taken.cells.length
          yield { line, cells: taken.cells }
        }
        at = taken.end
        line += lines
      } else {
        const end = endOfLine(text, at)
        yield { line, broken: text.slice(at, end).trimEnd() }
        at = end
        line++
      }
    }
    text = text.slice(at)
  }

  for await (const piece of pieces) {
    text += piece
    yield* take(false)
  }
  if (text !== '' && !text.endsWith('\n')) text += '\n'
  yield* take(true)
}
