import { type PainScale, painScales } from '#core/headache/pain-scales.ts'
import { ImportMapping } from '../http/contract/import-mapping.ts'
import type { Mapping } from '../import/mapping.ts'
import type { DateOrder } from '../import/read-cell.ts'
import { reasonOf } from '../import/row.ts'
import { WrongInput } from '../plain-failure.ts'
import { readJsonFile } from './json-file.ts'

/** `--date-order`. Throws `WrongInput`. */
export const orderFrom = (text: string): DateOrder => {
  if (text === 'day-first' || text === 'month-first') return text
  throw new WrongInput(`--date-order: found "${text}"; wanted day-first or month-first.`)
}

/** `--scale`: on which the file writes pain. Throws `WrongInput`. */
export const scaleFrom = (text: string): PainScale => {
  const found = painScales.find((scale) => scale === text)
  if (found) return found
  throw new WrongInput(`--scale: found "${text}"; wanted one of ${painScales.join(', ')}.`)
}

/** `--mapping`: the mapping itself, or the whole answer of a dry run that holds it. Throws `WrongInput`. */
export const mappingFrom = (file: string): Mapping => {
  const written = readJsonFile(file)
  const given =
    typeof written === 'object' && written !== null && 'mapping' in written ? (written.mapping as unknown) : written
  const read = ImportMapping.safeParse(given)
  if (read.success) return read.data
  const lines = read.error.issues.map((issue) => {
    const { column, found, wanted } = reasonOf(issue, given)
    return `${file}: ${column === 'row' ? 'the mapping' : column}: found ${found}; wanted ${wanted}`
  })
  throw new WrongInput(lines.join('\n'))
}
