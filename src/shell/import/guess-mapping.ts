import { type Column, type ColumnGuess, guessColumns, isKnownApp } from './columns.ts'
import type { Surveyed } from './csv-file.ts'
import type { HowToRead } from './diary-rows.ts'
import { type Mapping, noWords } from './mapping.ts'
import type { DateOrder } from './read-cell.ts'
import type { Role, RowKind } from './roles.ts'
import { guessScale, type ScaleGuess } from './scale.ts'
import type { ColumnSurvey } from './survey.ts'
import { fold, painWords, typeWords } from './words/index.ts'

export interface Guess {
  readonly columns: readonly ColumnGuess[]
  readonly mapping: Mapping
  readonly scaleGround: ScaleGuess['ground']
}

interface Known {
  readonly columns: readonly Column[]
  readonly surveys: readonly ColumnSurvey[]
}

const surveyOf = ({ columns, surveys }: Known, role: Role): ColumnSurvey | undefined =>
  surveys[columns.findIndex((column) => column.role === role)]

/** Every date of the file was looked at: one day above 12 settles the order for all. `none`: no date needs one. */
export const guessOrder = (known: Known): DateOrder | null | 'none' => {
  if (isKnownApp(known.columns)) return 'month-first'
  const votes = new Set(
    (['date', 'startTime', 'end'] as const).flatMap((role) => [...(surveyOf(known, role)?.votes ?? [])]),
  )
  if (votes.size === 0) return 'none'
  const isDecided = votes.has('day-first') !== votes.has('month-first')
  return isDecided ? (votes.has('day-first') ? 'day-first' : 'month-first') : null
}

const scaleOf = (known: Known): ScaleGuess => {
  const index = known.columns.findIndex(({ role }) => role === 'attack.intensity')
  if (index < 0) return { scale: '0-10', ground: 'own' }
  const { header } = known.columns[index]!
  if (header.trim() === 'intensity') return { scale: '0-10', ground: 'own' }
  return isKnownApp(known.columns) ? { scale: '0-10', ground: 'heading' } : guessScale(header, known.surveys[index]!)
}

/** A log has a column of types, in which headaches and other things both stand. */
const isLog = (known: Known): boolean => {
  const kinds = new Set([...(surveyOf(known, 'type')?.words ?? [])].map((word) => typeWords.get(fold(word))))
  return kinds.has('attack') && kinds.size > 1
}

/** Says that on some days there was none: then its rows are days. */
const saysNone = (known: Known): boolean => {
  const pain = surveyOf(known, 'attack.intensity')
  return (
    known.columns.some(({ role }) => role === 'headache') ||
    pain?.samples.includes('0') === true ||
    [...(pain?.words ?? [])].some((word) => painWords.get(fold(word)) === 'none')
  )
}

const rowKindOf = (known: Known): RowKind => {
  if (isLog(known)) return 'log'
  const hasSpan = known.columns.some(
    ({ role }) => role?.startsWith('duration') || role === 'end' || role === 'startTime',
  )
  return saysNone(known) || !hasSpan ? 'day' : 'attack'
}

/** Columns that only a log has, by their heading. */
const logRoles: readonly (readonly [Role, readonly string[]])[] = [
  ['name', ['name', 'entry', 'item', 'bezeichnung', 'nombre', 'nom', 'nome', 'naam']],
]
const asLog = (columns: readonly ColumnGuess[]): readonly ColumnGuess[] =>
  columns.map((column) => {
    const role = logRoles.find(([, names]) => names.includes(fold(column.header)))?.[0]
    return role && column.role === null ? { ...column, role, ground: 'heading' } : column
  })

/** Outside a log these say nothing of a day. */
const withoutLogRoles = (columns: readonly ColumnGuess[]): readonly ColumnGuess[] =>
  columns.map((column) =>
    column.role === 'type' || column.role === 'quantity' || column.role === 'unit'
      ? { ...column, role: null, ground: 'none' }
      : column,
  )

/** How a file nobody has mapped yet is read. What the caller says of order and scale is taken as said. */
export const guessMapping = ({ header, surveys }: Surveyed, how: HowToRead): Guess => {
  const first = guessColumns(header.cells, surveys)
  const rowIs = rowKindOf({ columns: first, surveys })
  const columns = rowIs === 'log' ? asLog(first) : withoutLogRoles(first)
  const known = { columns, surveys }
  const scale = how.scale === undefined ? scaleOf(known) : ({ scale: how.scale, ground: 'heading' } as const)
  const order = how.dateOrder ?? guessOrder(known)
  return {
    columns,
    scaleGround: scale.ground,
    mapping: {
      columns: columns.map((column) => ({ header: column.header, role: column.role })),
      rowIs,
      scale: scale.scale,
      dateOrder: order === 'none' ? null : order,
      timeZone: null,
      words: noWords,
    },
  }
}
