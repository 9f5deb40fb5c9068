import type { Attack, DiaryDay, DoseTaken } from '#core/headache/diary.ts'
import type { Result } from '#core/kernel/result.ts'
import { DiaryDay as DiaryDayShape } from '../http/contract/diary-day.ts'
import type { Column, Role } from './columns.ts'
import {
  type DateOrder,
  isBlank,
  readDuration,
  readIntensity,
  readNumber,
  readYesNo,
  type Wanted,
} from './read-cell.ts'
import { type Moment, readMoment } from './read-date.ts'
import { readDoses, readPositions, readQualities, readSymptoms } from './read-words.ts'

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

export interface RowRead {
  readonly person: string | null
  readonly day: DiaryDay
  /** What was read with a reservation. */
  readonly remarks: readonly Remark[]
}
export type Remark = 'intensity-word' | 'duration-over-end' | 'helpful-is-partial'

type Field = Result<unknown, Wanted>

/** The cells of one row by role; reads each once and collects every reason, not the first. */
class Row {
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

const readJsonCell = (cell: string): Result<unknown, Wanted> => {
  try {
    return { ok: true, value: JSON.parse(cell) }
  } catch {
    return { ok: false, error: 'JSON' }
  }
}

const listOf = (cell: string): Result<readonly string[], Wanted> => ({
  ok: true,
  value: cell.split(/[;,|\s]+/).filter((word) => word !== ''),
})
const asText = (cell: string): Result<string, Wanted> => ({ ok: true, value: cell })

const attackFields: Readonly<Record<string, (cell: string) => Field>> = {
  headache: readYesNo,
  aggravatedByActivity: readYesNo,
  nausea: readYesNo,
  vomiting: readYesNo,
  photophobia: readYesNo,
  phonophobia: readYesNo,
  osmophobia: readYesNo,
  dizziness: readYesNo,
  restless: readYesNo,
  auraInSuccession: readYesNo,
  believedMigraine: readYesNo,
  laterality: asText,
  motorWeakness: asText,
  quality: listOf,
  location: listOf,
  autonomic: listOf,
  aura: readJsonCell,
}

const readAttackFields = (row: Row): Attack => {
  const attack: Record<string, unknown> = {}
  for (const [field, reader] of Object.entries(attackFields)) {
    const value = row.read(`attack.${field}`, reader)
    if (value !== undefined) attack[field] = value
  }
  const intensity = row.read('attack.intensity', readIntensity)
  if (intensity) Object.assign(attack, { intensity: intensity.value })
  if (intensity?.isWord) row.remarks.add('intensity-word')
  const symptoms = row.cell('symptoms')
  const quality = row.cell('painQuality')
  const positions = row.cell('painPosition')
  return {
    ...(symptoms && readSymptoms(symptoms)),
    ...(quality && readQualities(quality)),
    ...(positions && readPositions(positions)),
    ...attack,
  }
}

const zoned = (date: string, { time, offset }: Moment, timeZone: string): Temporal.ZonedDateTime => {
  const local = Temporal.PlainDate.from(date).toPlainDateTime(time)
  return offset === undefined
    ? local.toZonedDateTime(timeZone)
    : Temporal.Instant.from(`${local}${offset}`).toZonedDateTimeISO(timeZone)
}
const written = (at: Temporal.ZonedDateTime): string => at.toString({ timeZoneName: 'never', smallestUnit: 'second' })

interface When {
  readonly start?: string
  readonly end?: string
  readonly durationHours?: number
}

/** An end that is a time of day only, and earlier than the start, is on the next day. */
const endOf = (start: Temporal.ZonedDateTime, end: Moment, timeZone: string): Temporal.ZonedDateTime => {
  const first = zoned(end.date ?? start.toPlainDate().toString(), end, timeZone)
  const isNextDay = end.date === undefined && Temporal.ZonedDateTime.compare(first, start) < 0
  return isNextDay ? first.add({ days: 1 }) : first
}

/** Of the column of a start or an end. */
const readStamp =
  ({ order }: Reading) =>
  (cell: string): Result<Moment, Wanted> => {
    const read = readMoment(cell, order)
    return read.ok || /^\d{1,4}[-/]/.test(cell)
      ? read
      : { ok: false, error: 'a time as 14:30, or a date with its time' }
  }

const readWhen = (row: Row, date: string, started: Moment, reading: Reading): When => {
  const duration =
    row.read('durationHours', (cell) => readDuration(cell, 'h')) ??
    row.read('durationMinutes', (cell) => readDuration(cell, 'm'))
  const lasted = duration === undefined ? {} : { durationHours: duration }
  const ended = row.read('end', readStamp(reading))
  if (started.time === undefined) return lasted
  const start = zoned(date, started, reading.timeZone)
  if (ended?.time === undefined) return { start: written(start), ...lasted }
  const end = endOf(start, ended, reading.timeZone)
  const hours = start.until(end).total('hours')
  if (hours < 0) row.refuse('end', 'an end that is not before the start')
  if (duration === undefined || Math.abs(hours - duration) < 1 / 60)
    return { start: written(start), end: written(end), ...lasted }
  row.remarks.add('duration-over-end')
  return { start: written(start), ...lasted }
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

interface Day {
  readonly date: string
  readonly started: Moment
}

const readDate = (row: Row, reading: Reading): Day | null => {
  const moment = (cell: string) => readMoment(cell, reading.order)
  if (row.has('dayNumber')) {
    const number = row.read('dayNumber', readNumber)
    if (number === undefined || !Number.isInteger(number) || Math.abs(number) > 36_500) {
      if (row.reasons.length === 0) row.refuse('dayNumber', 'a whole number of days')
      return null
    }
    return { date: Temporal.PlainDate.from(reading.dayZero!).add({ days: number }).toString(), started: {} }
  }
  const start = row.read('startTime', readStamp(reading))
  const day = row.read('date', moment)
  const date = day?.date ?? start?.date
  if (date !== undefined) return { date, started: start?.time ? start : (day ?? {}) }
  if (row.reasons.length === 0) row.refuse('date', 'a date as YYYY-MM-DD')
  return null
}

const isEmpty = (value: object): boolean => Object.keys(value).length === 0

/** A pain of 0 and nothing else said about it is a day without headache, not an attack. */
const isNoHeadache = (attack: Attack): boolean => attack.intensity === 0 && Object.keys(attack).length === 1

const attacksOf = (row: Row, { date, started }: Day, reading: Reading): Pick<DiaryDay, 'headache' | 'attacks'> => {
  const said = row.read('headache', readYesNo)
  const listed = row.read('attacks', readJsonCell) as DiaryDay['attacks']
  const attack: Attack = { ...readAttackFields(row), ...readWhen(row, date, started, reading) }
  const headache = said === undefined ? {} : { headache: said }
  if (listed !== undefined) return { ...headache, attacks: listed }
  if (isEmpty(attack)) return headache
  if (isNoHeadache(attack)) return { headache: said ?? false }
  return { headache: said ?? true, attacks: [attack] }
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
  if (isEmpty(rest))
    return {
      ok: false,
      error: [
        {
          column: 'row',
          found: 'a date and nothing else',
          wanted: 'something about the day; as it is, the day stays not recorded',
        },
      ],
    }
  const checked = DiaryDayShape.safeParse({ date: when!.date, ...rest })
  if (!checked.success) return { ok: false, error: checked.error.issues.map((issue) => reasonOf(issue, rest)) }
  return { ok: true, value: { person: row.cell('person') ?? null, day: checked.data, remarks: [...row.remarks] } }
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
