import { WrongInput } from '../plain-failure.ts'

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

/** Characters that an unclosed quote may swallow before it is given up. */
const longestRecord = 100_000
/** One line without a line end. What is longer is no diary, and isn't held. */
const longestLine = 8_000_000

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

/** Most lines hold no quote: such a line is a record, cut at its delimiters. `null`: it has to be looked at sign by sign. */
const takePlainLine = (text: string, from: number, delimiter: string): Taken | null => {
  const lineEnd = text.indexOf('\n', from)
  if (lineEnd < 0) return null
  const line = text.slice(from, text[lineEnd - 1] === '\r' && lineEnd > from ? lineEnd - 1 : lineEnd)
  if (line.includes('"') || line.includes('\r')) return null
  return { cells: line.split(delimiter), end: lineEnd + 1, isUntidy: false }
}

/** Where the next line starts; -1 when the text ends first. */
const nextLine = (text: string, from: number): number => {
  for (let at = from; at < text.length; at++)
    if (isLineEnd(text[at])) return text.startsWith('\r\n', at) ? at + 2 : at + 1
  return -1
}

const lineEnds = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0
const saysSomething = (cells: readonly string[]): boolean => cells.some((cell) => cell !== '' && cell.trim() !== '')

/** Cuts the text that has come so far into records; what is not complete waits for the next piece. */
class Cutter {
  #text = ''
  #line = 1
  #columns: number | null = null
  readonly #delimiter: string
  constructor(delimiter: string) {
    this.#delimiter = delimiter
  }

  take(piece: string, isLast: boolean): readonly (CsvRecord | BrokenLine)[] {
    this.#text += piece
    if (isLast && this.#text !== '' && !this.#text.endsWith('\n')) this.#text += '\n'
    const found: (CsvRecord | BrokenLine)[] = []
    let at = 0
    for (let end = this.#takeOne(at, { isLast, found }); end > at; end = this.#takeOne(at, { isLast, found })) at = end
    this.#text = this.#text.slice(at)
    return found
  }

  /** Where the next record starts; `at` itself when more text is needed. */
  #takeOne(
    at: number,
    { isLast, found }: { readonly isLast: boolean; readonly found: (CsvRecord | BrokenLine)[] },
  ): number {
    if (at >= this.#text.length) return at
    const plain = takePlainLine(this.#text, at, this.#delimiter)
    const taken = plain ?? takeRecord(this.#text, at, this.#delimiter)
    if (taken === null && !isLast && this.#text.length - at < longestRecord) return at
    const lines = taken === null ? 0 : taken === plain ? 1 : lineEnds(this.#text.slice(at, taken.end))
    if (taken && this.#isSound(taken, lines)) {
      if (saysSomething(taken.cells)) {
        this.#columns ??= taken.cells.length
        found.push({ line: this.#line, cells: taken.cells })
      }
      this.#line += lines
      return taken.end
    }
    const end = nextLine(this.#text, at)
    if (end < 0 && !isLast) return this.#waitForLine(at)
    found.push({ line: this.#line++, broken: this.#text.slice(at, end < 0 ? undefined : end).trimEnd() })
    return end < 0 ? this.#text.length : end
  }

  #isSound({ cells, isUntidy }: Taken, lines: number): boolean {
    return lines <= 1 || (!isUntidy && cells.length === (this.#columns ?? cells.length))
  }

  #waitForLine(at: number): number {
    if (this.#text.length - at > longestLine)
      throw new WrongInput(
        `line ${this.#line}: found a line of more than ${longestLine / 1_000_000} million signs; wanted rows.`,
      )
    return at
  }
}

/**
 * The records of the file as it streams by, in batches, blank lines left out. A line that breaks the file is handed out as
 * broken, and reading goes on with the next one: an unclosed quote costs its own row and no other. Memory: one record and
 * one piece.
 */
export async function* csvRecords(
  pieces: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<readonly (CsvRecord | BrokenLine)[]> {
  const cutter = new Cutter(delimiter)
  for await (const piece of pieces) yield cutter.take(piece, false)
  yield cutter.take('', true)
}
