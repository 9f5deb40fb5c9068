import type { DiaryDay } from '#core/headache/diary.ts'
import type { PatientId } from '#core/kernel/identity.ts'
import { type DiaryRow, placeOf, type Question } from '../import/diary-rows.ts'
import type { Reason } from '../import/row.ts'
import type { Work } from '../work.ts'
import type { DayRow, TakenDay } from './imported-day.ts'

/** Every row is in exactly one of the three: `read` = `stored` + `duplicates` + `rejected`. */
export interface ImportCounts {
  readonly read: number
  readonly stored: number
  readonly duplicates: number
  readonly rejected: number
  readonly questions: readonly Question[]
}

export type RejectedRow = Extract<DiaryRow, { kind: 'rejected' }>

/** Whose diary it is: one person's, or whoever the file itself names (`source` keeps the names of two files apart). */
export type Whose = { readonly patientId: PatientId } | { readonly source: string }

export type ImportError =
  | { readonly code: 'several-people'; readonly people: readonly string[] }
  | { readonly code: 'whose-diary' }
  | { readonly code: 'no-such-person'; readonly person: string }

export interface HowToImport {
  readonly whose: Whose
  /** Counts what would be stored, and stores nothing. */
  readonly isDryRun: boolean
  readonly onReject: (row: RejectedRow) => void | Promise<void>
  /** Each day as it will stand. */
  readonly onDay?: (day: DiaryDay) => void
}

/** Questions are for a person to read. */
const mostQuestions = 100

/** What one import has done so far. */
export class Tally {
  read = 0
  stored = 0
  duplicates = 0
  rejected = 0
  leftOut = 0
  readonly questions: Question[] = []
  /** Questions beyond the most that somebody will read. */
  unasked = 0
  /** Whose each label is, so that it is looked up once. */
  readonly people = new Map<string | null, PatientId>()
  /** The date it is where each of them lives; whoever is in it has their diary locked. */
  readonly todays = new Map<PatientId, string>()
  /** The last days on their way into the database, while the next rows are read. */
  written: Promise<void> = Promise.resolve()
  write(writing: Promise<void>): void {
    // Whoever awaits it is told; until then a failure is no stray one.
    writing.catch(() => {})
    this.written = writing
  }
  add({ stored, duplicates, questions }: TakenDay): void {
    this.stored += stored
    this.duplicates += duplicates
    for (const question of questions) this.ask(question)
  }
  /** Rows that belong to no record: neither stored nor refused, and not among those read. */
  leaveOut(rows: number): void {
    this.leftOut += rows
    this.read -= rows
  }
  ask(question: Question): void {
    if (this.questions.length < mostQuestions) this.questions.push(question)
    else this.unasked++
  }
}

export interface Import extends HowToImport {
  readonly work: Work
  readonly tally: Tally
}

export const reject = async ({ tally, onReject }: Import, row: RejectedRow): Promise<void> => {
  tally.rejected++
  await onReject(row)
}

/** A day that can be read and still not be taken. */
export const rejectDay = (run: Import, row: DayRow, reason: Reason): Promise<void> =>
  reject(run, {
    kind: 'rejected',
    row: row.row,
    where: placeOf(row.row, row.raw),
    reasons: [reason],
    raw: row.raw,
  })
