import type { PainScale } from '#core/headache/pain-scales.ts'
import type { Result } from '#core/kernel/result.ts'
import type { Column } from './columns.ts'
import type { MappedWords } from './mapping.ts'
import { isBlank, type Wanted } from './read-cell.ts'
import type { DateOrder, DateRemark } from './read-date.ts'
import type { Role, RowKind } from './roles.ts'

/** How this file is to be read. */
export interface Reading {
  readonly columns: readonly Column[]
  readonly timeZone: string
  readonly order: DateOrder | null
  /** The calendar day of day 0, for files whose days are numbers. */
  readonly dayZero: string | null
  /** `null`: nobody knows, and pain above 0 stays unknown. */
  readonly scale: PainScale | null
  readonly rowIs: RowKind
  /** A person said so; what is only guessed decides less. */
  readonly isConfirmed: boolean
  /** Keys folded. */
  readonly words: MappedWords
}

/** Why a row, or a field of a day, was refused. */
export interface Reason {
  readonly column: string
  readonly found: string
  readonly wanted: Wanted
}

/** What was read with a reservation, to be asked about once a file. */
export type Remark =
  | 'intensity-word'
  | 'intensity-scale'
  | 'duration-over-end'
  | 'helpful-is-partial'
  | 'relief-word'
  | DateRemark

/** Where each role stands in a row, worked out once a file. */
export class Places {
  readonly columns: readonly Column[]
  readonly #byRole: ReadonlyMap<Role, readonly number[]>
  constructor(columns: readonly Column[]) {
    this.columns = columns
    const byRole = new Map<Role, number[]>()
    columns.forEach(({ role }, index) => {
      if (role !== null) byRole.set(role, [...(byRole.get(role) ?? []), index])
    })
    this.#byRole = byRole
  }
  of(role: Role): readonly number[] {
    return this.#byRole.get(role) ?? nowhere
  }
}
const nowhere: readonly number[] = []

/** A file of rejects shows what a spreadsheet would take for a formula with an apostrophe in front. */
const guarded = /^'[=+\-@]/

/** The cells of one row by role; collects every reason, not the first. */
export class Row {
  readonly reasons: Reason[] = []
  readonly remarks = new Set<Remark>()
  /** What happened to this row alone, in words. */
  readonly asides: string[] = []
  readonly places: Places
  readonly #cells: readonly string[]
  constructor(places: Places, cells: readonly string[]) {
    this.places = places
    this.#cells = cells
  }
  /** The cells of a role that say something. */
  cells(role: Role): readonly string[] {
    const found: string[] = []
    for (const index of this.places.of(role)) {
      const cell = this.#at(index)
      if (cell !== undefined) found.push(cell)
    }
    return found
  }
  /** The same with their headings. */
  headed(role: Role): readonly { readonly header: string; readonly cell: string }[] {
    return this.places.of(role).flatMap((index) => {
      const cell = this.#at(index)
      return cell === undefined ? [] : [{ header: this.places.columns[index]!.header.trim(), cell }]
    })
  }
  #at(index: number): string | undefined {
    const written = this.#cells[index]
    if (written === undefined || isBlank(written)) return undefined
    const cell = written.trim()
    return guarded.test(cell) && this.has('rejected') ? cell.slice(1) : cell
  }
  cell(role: Role): string | undefined {
    for (const index of this.places.of(role)) {
      const cell = this.#at(index)
      if (cell !== undefined) return cell
    }
    return undefined
  }
  has(role: Role): boolean {
    return this.places.of(role).length > 0
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
    const [index] = this.places.of(role)
    const column = index === undefined ? role : this.places.columns[index]!.header
    this.reasons.push({ column, found: shortened(this.cell(role) ?? 'nothing'), wanted })
  }
}

const longestFound = 80
const shortened = (text: string): string => (text.length > longestFound ? `${text.slice(0, longestFound)}…` : text)

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

/** What stands at the path, shortened; for a key that should not be there, the key. */
export const reasonOf = ({ path, message }: Issue, whole: unknown): Reason => {
  let found: unknown = whole
  for (const part of path) found = (found as Record<PropertyKey, unknown> | undefined)?.[part]
  const text = found === undefined ? 'nothing' : typeof found === 'string' ? found : JSON.stringify(found)
  return { column: path.map(String).join('.') || 'row', found: shortened(text), wanted: message }
}
