import { type Column, rejectHeaders } from './columns.ts'
import type { Raw } from './diary-rows.ts'
import type { Reason } from './row.ts'

export interface Rejected {
  readonly where: string
  readonly reasons: readonly Reason[]
  readonly raw: Raw
}

export const reasonText = (reasons: readonly Reason[]): string =>
  reasons.map(({ column, found, wanted }) => `${column}: found ${found}; wanted ${wanted}`).join(' | ')

/** A cell that a spreadsheet would take for a formula is shown as text: with an apostrophe, which the reader takes off again. */
const isFormula = (cell: string): boolean => /^[=+\-@\t\r]/.test(cell) && !/^[-+]?[\d.,:/\s-]+$/.test(cell)

const csvCell = (cell: string, delimiter: string): string => {
  const safe = isFormula(cell) ? `'${cell}` : cell
  return /["\r\n]/.test(safe) || safe.includes(delimiter) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The rows that were refused as a table of their own: each as it came, with its line and reasons in front, to be mended and imported again. */
export const rejectHeader = (columns: readonly Column[], delimiter: string): string => {
  const own = columns.filter(({ role }) => role !== 'rejected').map(({ header }) => header)
  return [...rejectHeaders, ...own].map((cell) => csvCell(cell, delimiter)).join(delimiter)
}

export const rejectLine = (
  { where, reasons, raw }: Rejected,
  columns: readonly Column[],
  delimiter: string,
): string => {
  const cells = (raw as readonly string[]).filter((_, index) => columns[index]?.role !== 'rejected')
  return [where, reasonText(reasons), ...cells].map((cell) => csvCell(cell, delimiter)).join(delimiter)
}

/** Of a JSON: a diary a person, each day with `rejectedBecause`, which the reader leaves aside. */
export const rejectJson = (rejects: readonly Rejected[]): string => {
  const raws = rejects.map(({ reasons, raw }) => ({
    reason: reasonText(reasons),
    raw: raw as Extract<Raw, { readonly day: unknown }>,
  }))
  const diaries = [...Map.groupBy(raws, ({ raw }) => raw.person)].map(([person, own]) => ({
    ...(person !== null && { person }),
    timeZone: own[0]!.raw.timeZone,
    days: own.map(({ reason, raw: { day } }) =>
      typeof day === 'object' && day !== null ? { rejectedBecause: reason, ...day } : day,
    ),
  }))
  return `${JSON.stringify(diaries.length === 1 ? diaries[0] : diaries, null, 2)}\n`
}
