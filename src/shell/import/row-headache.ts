import type { Attack, DiaryDay } from '#core/headache/diary.ts'
import { readJsonCell, readYesNo } from './read-cell.ts'
import type { Reading, Row } from './row.ts'
import { readAttackFields } from './row-attack.ts'
import { type Day, readWhen } from './row-times.ts'

export const isEmpty = (value: object): boolean => {
  for (const _ in value) return false
  return true
}

/** A pain of 0, as long as nothing else is said but when, is a day without headache and no attack. */
const isNoHeadache = ({ intensity, start: _, end: __, durationHours, ...others }: Attack): boolean =>
  intensity === 0 &&
  !durationHours &&
  Object.values(others).every((said) => said === false || (Array.isArray(said) && said.length === 0))

/** What the row says of a headache: an attack, none, or only that there was one. */
export const attacksOf = (row: Row, day: Day, reading: Reading): Pick<DiaryDay, 'headache' | 'attacks'> => {
  const said = row.read('headache', (cell) => readYesNo(cell, reading.words.yesNo))
  const listed = row.read('attacks', readJsonCell) as DiaryDay['attacks']
  const read = readAttackFields(row, reading)
  const attack: Attack = { ...read.attack, ...readWhen(row, day, reading) }
  const headache = said === undefined || said === null ? {} : { headache: said }
  if (listed !== undefined) return { ...headache, attacks: listed }
  if (isEmpty(attack)) return read.isPain ? { headache: said ?? true } : headache
  // "No headache, no nausea": what was asked and denied makes no attack.
  if (said === false && !read.isPain && isNoHeadache({ ...attack, intensity: 0 })) return { headache: false }
  if (isNoHeadache(attack)) return { headache: said ?? false }
  if (attack.intensity === 0) return { headache: said ?? false, attacks: [{ headache: false, ...attack }] }
  return { headache: said ?? true, attacks: [attack] }
}
