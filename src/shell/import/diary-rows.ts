import type { DiaryDay } from '#core/headache/diary.ts'
import type { Profile } from '#core/headache/profile.ts'
import type { Column } from './columns.ts'
import type { DateOrder } from './read-cell.ts'
import type { Reason } from './row.ts'

/** One thing a diary file said, on its way into a diary: a row of a CSV, a day of a JSON. */
export type DiaryRow =
  | {
      readonly kind: 'day'
      readonly row: number
      readonly person: string | null
      readonly day: DiaryDay
      readonly raw: Raw
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

export interface Question {
  /** Line of a CSV, position of the day in a JSON; 0 = the whole file. */
  readonly row: number
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
}

export interface HowToRead {
  /** Zone of times that are written without one. */
  readonly timeZone: string
  /** Calendar day of day 0, for files whose days are numbers. */
  readonly dayZero?: string | undefined
  readonly dateOrder?: DateOrder | undefined
}
