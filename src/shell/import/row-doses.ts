import type { DoseTaken } from '#core/headache/diary.ts'
import { readJsonCell, readNumber } from './read-cell.ts'
import { readDoses } from './read-words.ts'
import type { Reading, Row } from './row.ts'
import { fold, reliefWords, yesNoWords } from './words/index.ts'

type Relief = NonNullable<DoseTaken['relief2h']>

/** "Helped: yes" says that it helped, not how much. */
const reliefOf = (row: Row, { words }: Reading): Relief | undefined => {
  const cell = row.cell('relief')
  if (cell === undefined) return undefined
  row.remarks.add('relief-word')
  const key = fold(cell)
  const said = words.relief[key] ?? reliefWords.get(key)
  if (said !== undefined) return said
  return yesNoWords.get(key) === 'yes' ? 'partial' : 'unknown'
}

/** The dose column belongs to the medicine beside it, not to each of several. */
const withDose = (row: Row, doses: readonly DoseTaken[]): readonly DoseTaken[] => {
  const cell = row.cell('doseMg')
  if (cell === undefined || doses.length !== 1 || doses[0]!.doseMg !== undefined) return doses
  const amount = row.read('doseMg', (text) => readNumber(text.replace(/\s*mg\.?$/i, '')))
  return amount === undefined ? doses : [{ ...doses[0]!, doseMg: amount }]
}

const namedDoses = (row: Row, reading: Reading, cell: string): readonly DoseTaken[] => {
  const doses = withDose(row, readDoses(cell))
  const relief = reliefOf(row, reading)
  return relief === undefined ? doses : doses.map((dose) => ({ ...dose, relief2h: relief }))
}

/** All columns of medicines together; `undefined`: nothing is said, which is not "none taken". */
export const readDoseColumns = (row: Row, reading: Reading): readonly DoseTaken[] | undefined => {
  const lists: (readonly DoseTaken[])[] = []
  const cells = row.cells('medications')
  if (cells[0]?.startsWith('[')) return row.read('medications', readJsonCell) as readonly DoseTaken[] | undefined
  for (const cell of cells) lists.push(namedDoses(row, reading, cell))
  for (const relief of ['partial', 'none', 'unknown'] as const)
    for (const text of row.cells(`medications ${relief}`)) {
      lists.push(readDoses(text).map((dose) => ({ ...dose, relief2h: relief })))
      row.remarks.add('helpful-is-partial')
    }
  return lists.length === 0 ? undefined : lists.flat()
}
