import type { IntensityWord } from '#core/headache/intensity-words.ts'
import type { PainScale } from '#core/headache/pain-scales.ts'
import type { Column } from './columns.ts'
import type { DateOrder } from './read-date.ts'
import type { LogKind, RowKind } from './roles.ts'
import { fold } from './words/index.ts'

/** What single words of a file mean; `unknown`: nobody said. */
export interface MappedWords {
  readonly pain: Readonly<Record<string, IntensityWord | 'worst' | 'unknown'>>
  readonly yesNo: Readonly<Record<string, 'yes' | 'no' | 'unknown'>>
  readonly relief: Readonly<Record<string, 'none' | 'partial' | 'complete' | 'unknown'>>
  readonly type: Readonly<Record<string, LogKind>>
}

/** How a file of one shape is read: guessed first, then confirmed or changed by a person. */
export interface Mapping {
  readonly columns: readonly Column[]
  readonly rowIs: RowKind
  /** Of the numbers in the pain column; `null`: not known, pain above 0 stays unknown. */
  readonly scale: PainScale | null
  /** Needed for 03/04/2026 only; `null`: not known. */
  readonly dateOrder: DateOrder | null
  /** IANA zone of times without one; `null`: the person's own. */
  readonly timeZone: string | null
  readonly words: MappedWords
}

export const noWords: MappedWords = { pain: {}, yesNo: {}, relief: {}, type: {} }

/** Files with the same headings and the same delimiter have one shape; a file of rejects has its origin's. */
export const shapeOf = (columns: readonly Column[], delimiter: string): string =>
  JSON.stringify([delimiter, ...columns.filter(({ role }) => role !== 'rejected').map(({ header }) => fold(header))])

/** The file's own columns with the readings of a mapping, matched by heading, the n-th of a name with the n-th. */
export const appliedTo = (
  file: readonly Column[],
  { columns }: Pick<Mapping, 'columns'>,
): { readonly columns: readonly Column[]; readonly missing: readonly string[] } => {
  const given = columns.map(({ header, role }) => ({ name: fold(header), header, role, used: false }))
  const applied = file.map(({ header, role }) => {
    if (role === 'rejected') return { header, role }
    const found = given.find(({ name, used }) => !used && name === fold(header))
    if (found) found.used = true
    return { header, role: found?.role ?? null }
  })
  const missing = given.filter(({ used, role }) => !used && role !== null && role !== 'rejected')
  return { columns: applied, missing: missing.map(({ header }) => header) }
}
