import type { DiaryDay, DoseTaken } from '#core/headache/diary.ts'
import type { Result } from '#core/kernel/result.ts'
import { DiaryDay as DiaryDayShape } from '../http/contract/diary-day.ts'
import { readJsonCell, readNumber, readYesNo } from './read-cell.ts'
import { type Places, type Reading, type Reason, type Remark, Row, reasonOf } from './row.ts'
import { readDoseColumns } from './row-doses.ts'
import { attacksOf, isEmpty } from './row-headache.ts'
import { isLeftOut, readLogLine } from './row-log.ts'
import { readNote } from './row-note.ts'
import { type Day, readDate } from './row-times.ts'

export interface RowRead {
  readonly person: string | null
  readonly day: DiaryDay
  readonly remarks: ReadonlySet<Remark>
  /** What happened to this row alone, to be asked about. */
  readonly asides: readonly string[]
}

/** A list of attacks has a row for each: one that says no more than its day is an attack of which no more is known. */
const anAttackAtLeast = (fields: Record<string, unknown>, reading: Reading): Record<string, unknown> =>
  isEmpty(fields) && reading.rowIs === 'attack' && reading.isConfirmed ? { headache: true } : fields

const saysNothing: Reason = {
  column: 'row',
  found: 'a date and nothing else',
  wanted: 'something about the day; as it is, the day stays not recorded',
}

const put = (fields: Record<string, unknown>, name: string, value: unknown): void => {
  if (value !== undefined && value !== null) fields[name] = value
}

const fieldsOf = (row: Row, when: Day | null, reading: Reading): Record<string, unknown> => {
  if (reading.rowIs === 'log' && when) return readLogLine(row, when, reading)
  const fields: Record<string, unknown> = when ? { ...attacksOf(row, when, reading) } : {}
  const doses: readonly DoseTaken[] | undefined = readDoseColumns(row, reading)
  put(fields, 'medications', doses)
  put(fields, 'sleep', row.read('sleep', readJsonCell))
  put(fields, 'disability', row.read('disability', readNumber))
  put(
    fields,
    'menstruation',
    row.read('menstruation', (cell) => readYesNo(cell, reading.words.yesNo)),
  )
  const filled = anAttackAtLeast(fields, reading)
  put(filled, 'note', readNote(row, reading))
  return filled
}

/** One row as what it says of one day; every reason why it can't be read; or `left-out`, where the mapping says so. */
export const readRow = (
  places: Places,
  cells: readonly string[],
  reading: Reading,
): Result<RowRead, readonly Reason[]> | 'left-out' => {
  const row = new Row(places, cells)
  if (reading.rowIs === 'log' && isLeftOut(row, reading)) return 'left-out'
  const when = readDate(row, reading)
  const fields = fieldsOf(row, when, reading)
  if (row.reasons.length > 0) return { ok: false, error: row.reasons }
  if (isEmpty(fields)) return { ok: false, error: [saysNothing] }
  const checked = DiaryDayShape.safeParse({ date: when!.date, ...fields })
  if (!checked.success) return { ok: false, error: checked.error.issues.map((issue) => reasonOf(issue, fields)) }
  const person = row.cell('person') ?? null
  return { ok: true, value: { person, day: checked.data, remarks: row.remarks, asides: row.asides } }
}
