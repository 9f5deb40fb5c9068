import { createHash } from 'node:crypto'
import type { DiaryDay } from '#core/headache/diary.ts'
import { changesBetween, layOver } from '#core/headache/merge-days.ts'
import { canonical } from '#core/kernel/canonical.ts'
import { contradictionText, DayInFile } from '../import/day-in-file.ts'
import type { DiaryRow, Question } from '../import/diary-rows.ts'
import { disagreementText } from '../import/read-diary.ts'
import type { Reason } from '../import/row.ts'
import type { CurrentDay, DayVersion } from '../store/repositories/diary.ts'
import type { Work } from '../work.ts'

export type DayRow = Extract<DiaryRow, { kind: 'day' }>

/** Everything a file says of one day, and what is known of it already. */
export interface OneDay {
  /** The day as it stands; `null` = no record. */
  readonly record: CurrentDay | null
  readonly rows: readonly DayRow[]
  readonly isKnown: (hash: string) => boolean
}

const hashOf = (day: DiaryDay): string => createHash('sha256').update(canonical(day)).digest('hex')

export interface TakenDay {
  /** `null`: the rows add nothing. */
  readonly version: DayVersion | null
  readonly stored: number
  readonly duplicates: number
  readonly questions: readonly Question[]
  /** Rows that the day has no room for. */
  readonly rejected: readonly (readonly [DayRow, Reason])[]
}

/** The rows of one day put together. A row counts as stored when it adds something to the others and to the record. */
const together = (into: DayInFile, { rows }: OneDay, addsToRecord: (row: DayRow) => boolean) => {
  const questions: Question[] = []
  const rejected: (readonly [DayRow, Reason])[] = []
  let stored = 0
  for (const row of rows) {
    const taken = into.add(row.day)
    if ('column' in taken) {
      rejected.push([row, taken])
      continue
    }
    questions.push(
      ...taken.contradictions.map((each) => ({ row: row.row, text: contradictionText(row.day.date, each) })),
    )
    if (taken.added && addsToRecord(row)) stored++
  }
  return { questions, rejected, stored }
}

/** Is the record what earlier rows of this very import made of the day? Then these rows go on where those ended. */
const isOfThisRun = ({ now }: Work, record: CurrentDay): boolean =>
  record.origin === 'import' && Temporal.Instant.compare(record.recordedAt, now) === 0

/** The next version of a day. What somebody wrote by hand stands; what an earlier import brought is replaced. */
export const takeDay = (work: Work, one: OneDay): TakenDay => {
  const { record, rows, isKnown } = one
  const { date } = rows[0]!.day
  const goesOn = record !== null && isOfThisRun(work, record)
  const rule = record === null || record.origin === 'import' ? 'replace' : 'keep'
  const inFile = new DayInFile(date, goesOn ? record.day : null)
  const addsToRecord = (row: DayRow) => record === null || goesOn || layOver(record.day, row.day, rule).isChanged
  const { questions, rejected, stored } = together(inFile, one, addsToRecord)
  const taken = rows.length - rejected.length
  const imported = inFile.day
  const importHash = hashOf(imported)
  const nothing = { version: null, stored: 0, duplicates: taken, questions, rejected }
  if (taken === 0 || isKnown(importHash)) return nothing
  const laid = record === null || goesOn ? null : layOver(record.day, imported, rule)
  questions.push(
    ...(laid?.disagreements ?? []).map((each) => ({ row: rows[0]!.row, text: disagreementText(date, each) })),
  )
  if (laid ? !laid.isChanged : stored === 0) return { ...nothing, questions }
  const version: DayVersion = {
    version: (record?.version ?? 0) + 1,
    day: laid?.day ?? imported,
    changes: record
      ? changesBetween(record.day, laid?.day ?? imported)
      : { set: Object.fromEntries(inFile.entries), unset: [] },
    baseVersion: record?.version ?? null,
    editId: work.newId(),
    editedAt: afterRecord(work, record),
    origin: 'import',
    importHash,
  }
  return { version, stored, duplicates: taken - stored, questions, rejected }
}

const afterRecord = ({ now }: Work, record: CurrentDay | null): Temporal.Instant =>
  record && Temporal.Instant.compare(record.editedAt, now) >= 0 ? record.editedAt.add({ microseconds: 1 }) : now
