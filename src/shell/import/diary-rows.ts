import type { DiaryDay } from '#core/headache/diary.ts'
import type { PainScale } from '#core/headache/pain-scales.ts'
import type { Profile } from '#core/headache/profile.ts'
import type { Column, ColumnGuess } from './columns.ts'
import type { MappedWords, Mapping } from './mapping.ts'
import type { DateOrder } from './read-cell.ts'
import type { Reason, Remark } from './row.ts'
import type { ScaleGuess } from './scale.ts'

/** One thing a diary file said, on its way into a diary: a row of a CSV, a day of a JSON. */
export type DiaryRow =
  | {
      readonly kind: 'day'
      readonly row: number
      readonly person: string | null
      readonly day: DiaryDay
      readonly raw: Raw
      /** A device recorded it, nobody wrote it down: it is added to a day that has a record, and makes none. */
      readonly isPassive?: boolean
    }
  | {
      readonly kind: 'rejected'
      readonly row: number
      readonly where: string
      readonly reasons: readonly Reason[]
      readonly raw: Raw
    }

/** The row as it came, for the file of rejects. */
export type Raw =
  | readonly string[]
  | { readonly person: string | null; readonly timeZone: string; readonly day: unknown }
  | { readonly xml: string }

/** Where a row stands, as a person finds it: the line of a table, else its number. */
export const placeOf = (row: number, raw: Raw): string => `${Array.isArray(raw) ? 'line' : 'row'} ${row}`

export interface Question {
  /** Line of a CSV, position of the day in a JSON; 0 = the whole file. */
  readonly row: number
  /** For pages that have their own words: what is asked; `mapping`: they show it by the columns anyway. */
  readonly code?: Remark | 'mapping'
  readonly text: string
}

/** A diary file opened: how it will be read, what has to be asked, and its rows, which stream by once. */
export interface OpenDiary {
  /** Of a CSV: what each column was taken for. */
  readonly columns: readonly Column[]
  readonly delimiter: string
  readonly rows: AsyncIterable<DiaryRow>
  /** Complete when `rows` has run out. */
  readonly questions: readonly Question[]
  /** The days are written so that day and month can't be told apart. */
  readonly asksDateOrder: boolean
  readonly profiles: ReadonlyMap<string | null, Profile>
  /** IANA zone the file itself names, per person; a CSV names none. */
  readonly zones: ReadonlyMap<string | null, string>
  /** Refused rows go into a file of this kind; else into a table where there are columns, into JSON where there are none. */
  readonly rejectsAs?: 'xml'
  /** Of a table. */
  readonly understanding?: Understanding
  /** Rows that the mapping leaves out (food in a log); complete when `rows` has run out. */
  readonly leftOut?: { readonly rows: number }
}

/** How a table was understood, for a person to look at and to change. */
export interface Understanding {
  /** The same for every file with these headings and this delimiter. */
  readonly shape: string
  /** What the file was read with. */
  readonly mapping: Mapping
  /** A person confirmed it, for this file or for an earlier one of its shape. */
  readonly isConfirmed: boolean
  readonly columns: readonly ColumnLook[]
  readonly scaleGround: ScaleGuess['ground']
  /** There is pain in numbers whose scale nobody can tell. */
  readonly asksScale: boolean
  /** Words whose meaning can be said; `means: null` = not understood. */
  readonly words: readonly WordFound[]
}

export interface ColumnLook extends ColumnGuess {
  /** The first three different cells. */
  readonly samples: readonly string[]
}

export interface WordFound {
  readonly kind: keyof MappedWords
  /** As the mapping knows it. */
  readonly word: string
  /** As the file first has it. */
  readonly written: string
  readonly means: string | null
}

export interface HowToRead {
  /** Zone of times that are written without one. */
  readonly timeZone: string
  /** Nobody said the zone: a file that names its own is read by that. */
  readonly isZoneAssumed?: boolean | undefined
  /** Calendar day of day 0, for files whose days are numbers. */
  readonly dayZero?: string | undefined
  readonly dateOrder?: DateOrder | undefined
  /** Of the numbers in the pain column. */
  readonly scale?: PainScale | undefined
  /** As a person confirmed it; wins over every guess. */
  readonly mapping?: Mapping | undefined
  /** What was confirmed for an earlier file of the shape; asked when no mapping is given. */
  readonly remembered?: ((shape: string) => Promise<Mapping | null>) | undefined
}
