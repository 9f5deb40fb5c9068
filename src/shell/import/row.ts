import type { Result } from '#core/kernel/result.ts'
import type { Column, Role } from './columns.ts'
import { type DateOrder, isBlank, type Wanted } from './read-cell.ts'

/** How this file is to be read. */
export interface Reading {
  readonly columns: readonly Column[]
  readonly timeZone: string
  readonly order: DateOrder | null
  /** The calendar day of day 0, for files whose days are numbers. */
  readonly dayZero: string | null
}

/** Why a row, or a field of a day, was refused. */
export interface Reason {
  readonly column: string
  readonly found: string
  readonly wanted: Wanted
}

/** What was read with a reservation, to be asked about once a file. */
export type Remark = 'intensity-word' | 'duration-over-end' | 'helpful-is-partial'

/** The cells of one row by role; reads each once and collects every reason, not the first. */
export class Row {
  readonly reasons: Reason[] = []
  readonly remarks = new Set<Remark>()
  readonly #columns: readonly Column[]
  readonly #cells: readonly string[]
  constructor(columns: readonly Column[], cells: readonly string[]) {
    this.#columns = columns
    this.#cells = cells
  }
  /** The cells of a role that say something. */
  cells(role: Role): readonly string[] {
    const cells = this.#columns.map((column, index) => (column.role === role ? (this.#cells[index] ?? '') : ''))
    return cells.filter((cell) => !isBlank(cell)).map((cell) => this.#unguarded(cell.trim()))
  }
  /** A file of rejects shows what a spreadsheet would take for a formula with an apostrophe in front. */
  #unguarded(cell: string): string {
    return /^'[=+\-@]/.test(cell) && this.has('rejected') ? cell.slice(1) : cell
  }
  cell(role: Role): string | undefined {
    return this.cells(role)[0]
  }
  has(role: Role): boolean {
    return this.#columns.some((column) => column.role === role)
  }
  read<T>(role: Role, reader: (cell: string) => Result<T, Wanted>): T | undefined {
    const cell = this.cell(role)
    if (cell === undefined) return undefined
    const read = reader(cell)
    if (read.ok) return read.value
    this.refuse(role, read.error)
    return undefined
  }
  refuse(role: Role, wanted: Wanted): void {
    const column = this.#columns.find((each) => each.role === role)?.header ?? role
    this.reasons.push({ column, found: this.cell(role) ?? 'nothing', wanted })
  }
}

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

/** What stands at the path, shortened; for a key that should not be there, the key. */
export const reasonOf = ({ path, message }: Issue, whole: unknown): Reason => {
  let found: unknown = whole
  for (const part of path) found = (found as Record<PropertyKey, unknown> | undefined)?.[part]
  const text = found === undefined ? 'nothing' : typeof found === 'string' ? found : JSON.stringify(found)
  return {
    column: path.map(String).join('.') || 'row',
    found: text.length > 80 ? `${text.slice(0, 80)}…` : text,
    wanted: message,
  }
}
