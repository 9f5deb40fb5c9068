import { WrongInput } from '../plain-failure.ts'
import { type BrokenLine, type CsvRecord, csvRecords, delimiterOf } from './csv-records.ts'
import { type ColumnSurvey, lookAt, newSurvey } from './survey.ts'
import { type ByteSource, decoded, encodingOf } from './text-source.ts'

/** A table whose encoding and delimiter are known. */
export interface CsvFile {
  readonly name: string
  readonly delimiter: string
  readonly records: () => AsyncGenerator<readonly (CsvRecord | BrokenLine)[]>
}

/** Characters of the beginning that settle the delimiter. */
const lookedAt = 65_536

export const openCsvFile = async (name: string, source: ByteSource): Promise<CsvFile> => {
  const encoding = await encodingOf(name, source)
  let beginning = ''
  for await (const piece of decoded(source, encoding)) {
    beginning += piece
    if (beginning.length > lookedAt) break
  }
  if (beginning.trim() === '') throw new WrongInput(`${name}: found nothing but blank lines; wanted a diary.`)
  const delimiter = delimiterOf(beginning)
  return { name, delimiter, records: () => csvRecords(decoded(source, encoding), delimiter) }
}

export interface Surveyed {
  readonly header: CsvRecord
  /** A column each, over every row of the file. */
  readonly surveys: readonly ColumnSurvey[]
}

/** One pass over the whole file: what its columns are called and what they hold. Memory: a few cells a column. */
export const surveyed = async ({ name, records }: CsvFile): Promise<Surveyed> => {
  let header: CsvRecord | null = null
  let surveys: readonly ColumnSurvey[] = []
  for await (const batch of records())
    for (const record of batch) {
      if ('broken' in record) {
        if (header === null)
          throw new WrongInput(
            `${name}: line ${record.line}: found a heading with a quote that is never closed; wanted the names of the columns.`,
          )
      } else if (header === null) {
        header = record
        surveys = record.cells.map(newSurvey)
      } else for (const [index, survey] of surveys.entries()) lookAt(survey, record.cells[index] ?? '')
    }
  if (header === null) throw new WrongInput(`${name}: found nothing but blank lines; wanted a diary.`)
  return { header, surveys }
}
