import type { Attack, DiaryDay, DoseTaken } from '#core/headache/diary.ts'
import type { Result } from '#core/kernel/result.ts'
import { DiaryDay as DiaryDayShape } from '../http/contract/diary-day.ts'
import { readJsonCell, readNumber, readYesNo } from './read-cell.ts'
import { readDoses } from './read-words.ts'
import { type Reading, type Reason, type Remark, Row, reasonOf } from './row.ts'
import { readAttackFields } from './row-attack.ts'
import { type Day, readDate, readWhen } from './row-times.ts'

export interface RowRead {
  readonly person: string | null
  readonly day: DiaryDay
  readonly remarks: readonly Remark[]
}

const readDoseColumns = (row: Row): readonly DoseTaken[] | undefined => {
  const lists: (readonly DoseTaken[])[] = []
  const cell = row.cell('medications')
  if (cell?.startsWith('[')) return row.read('medications', readJsonCell) as readonly DoseTaken[] | undefined
  if (cell !== undefined) lists.push(readDoses(cell))
  for (const relief of ['partial', 'none', 'unknown'] as const)
    for (const text of row.cells(`medications ${relief}`)) {
      lists.push(readDoses(text).map((dose) => ({ ...dose, relief2h: relief })))
      row.remarks.add('helpful-is-partial')
    }
  return lists.length === 0 ? undefined : lists.flat()
}

const isEmpty = (value: object): boolean => Object.keys(value).length === 0

/** A pain of 0, as long as nothing else is said but when, is a day without headache and no attack. */
const isNoHeadache = ({ intensity, start: _, end: __, durationHours, ...others }: Attack): boolean =>
  intensity === 0 && !durationHours && Object.values(others).every((said) => said === false)

const attacksOf = (row: Row, day: Day, reading: Reading): Pick<DiaryDay, 'headache' | 'attacks'> => {
  const said = row.read('headache', readYesNo)
  const listed = row.read('attacks', readJsonCell) as DiaryDay['attacks']
  const attack: Attack = { ...readAttackFields(row), ...readWhen(row, day, reading) }
  const headache = said === undefined ? {} : { headache: said }
  if (listed !== undefined) return { ...headache, attacks: listed }
  if (isEmpty(attack)) return headache
  if (isNoHeadache(attack)) return { headache: said ?? false }
  if (attack.intensity === 0) return { headache: said ?? false, attacks: [{ headache: false, ...attack }] }
  return { headache: said ?? true, attacks: [attack] }
}

const saysNothing: Reason = {
  column: 'row',
  found: 'a date and nothing else',
  wanted: 'something about the day; as it is, the day stays not recorded',
}

/** One row as what it says of one day; or every reason why it can't be read. */
export const readRow = (cells: readonly string[], reading: Reading): Result<RowRead, readonly Reason[]> => {
  const row = new Row(reading.columns, cells)
  const when = readDate(row, reading)
  const rest: Record<string, unknown> = when ? attacksOf(row, when, reading) : {}
  const fields: Readonly<Record<string, unknown>> = {
    medications: readDoseColumns(row),
    sleep: row.read('sleep', readJsonCell),
    disability: row.read('disability', readNumber),
    menstruation: row.read('menstruation', readYesNo),
    note: row.cell('note'),
  }
  for (const [field, value] of Object.entries(fields)) if (value !== undefined) rest[field] = value
  if (row.reasons.length > 0) return { ok: false, error: row.reasons }
  if (isEmpty(rest)) return { ok: false, error: [saysNothing] }
  const checked = DiaryDayShape.safeParse({ date: when!.date, ...rest })
  if (!checked.success) return { ok: false, error: checked.error.issues.map((issue) => reasonOf(issue, rest)) }
  return { ok: true, value: { person: row.cell('person') ?? null, day: checked.data, remarks: [...row.remarks] } }
}
