import { createHash } from 'node:crypto'
import type { DiaryDay } from '#core/headache/diary.ts'
import { changesBetween, layOver } from '#core/headache/merge-days.ts'
import { canonical } from '#core/kernel/canonical.ts'
import type { DiaryRow, Question } from '../import/diary-rows.ts'
import { disagreementText } from '../import/read-diary.ts'
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
}

/** The rows of one day put together; a row counts as stored when it adds something to the others and to the record. */
const together = ({ record, rows }: OneDay, rule: 'keep' | 'replace') => {
  const questions: Question[] = []
  let imported: DiaryDay | null = null
  let added = 0
  for (const { day, row } of rows) {
    const onRows = layOver(imported, day, 'keep')
    const onRecord = record && layOver(record.day, day, rule)
    const disagreements = [...onRows.disagreements, ...(onRecord?.disagreements ?? [])]
    questions.push(...disagreements.map((each) => ({ row, text: disagreementText(day.date, each) })))
    if (onRows.isChanged && (onRecord?.isChanged ?? true)) added++
    imported = onRows.day
  }
  return { imported: imported!, added, questions }
}

/** The next version of a day. What somebody wrote by hand stands; what an earlier import brought is replaced. */
export const takeDay = (work: Work, one: OneDay): TakenDay => {
  const { record, rows, isKnown } = one
  const rule = record === null || record.origin === 'import' ? 'replace' : 'keep'
  const { imported, added, questions } = together(one, rule)
  const importHash = hashOf(imported)
  const { day, isChanged } = layOver(record?.day ?? null, imported, rule)
  if (isKnown(importHash) || !isChanged) return { version: null, stored: 0, duplicates: rows.length, questions }
  const version: DayVersion = {
    version: (record?.version ?? 0) + 1,
    day,
    changes: changesBetween(record?.day ?? null, day),
    baseVersion: record?.version ?? null,
    editId: work.newId(),
    editedAt: afterRecord(work, record),
    origin: 'import',
    importHash,
  }
  return { version, stored: added, duplicates: rows.length - added, questions }
}

const afterRecord = ({ now }: Work, record: CurrentDay | null): Temporal.Instant =>
  record && Temporal.Instant.compare(record.editedAt, now) >= 0 ? record.editedAt.add({ microseconds: 1 }) : now
