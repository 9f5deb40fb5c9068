import type { Attack } from '#core/headache/diary.ts'
import type { Result } from '#core/kernel/result.ts'
import { readIntensity, readJsonCell, readYesNo, type Wanted } from './read-cell.ts'
import { readPositions, readQualities, readSymptoms } from './read-words.ts'
import type { Role } from './roles.ts'
import type { Places, Reading, Row } from './row.ts'
import { fold, sideWords, yesNoWords } from './words/index.ts'

const ok = <T>(value: T): Result<T, Wanted> => ({ ok: true, value })
const listOf = (cell: string): Result<readonly string[], Wanted> =>
  ok(cell.split(/[;,|\s]+/).filter((word) => word !== ''))
const asText = (cell: string): Result<string, Wanted> => ok(cell)

const readSide = (cell: string): Result<string, Wanted> => ok(sideWords.get(fold(cell)) ?? cell)
/** Our own words in a list, or somebody's description. */
const readQuality = (cell: string): Result<readonly string[], Wanted> => {
  const { quality } = readQualities(cell)
  return /not-pulsating/.test(cell) || quality === undefined ? listOf(cell) : ok(quality)
}
/** Our own list, or "yes" and "no": an aura of which nothing else is known, and none. */
const readAura = (cell: string): Result<unknown, Wanted> => {
  if (cell.startsWith('[')) return readJsonCell(cell)
  const said = yesNoWords.get(fold(cell))
  if (said !== undefined) return ok(said === 'yes' ? [{ kind: 'unknown' }] : [])
  const { aura } = readSymptoms(/aura/i.test(cell) ? cell : `${cell} aura`)
  return aura ? ok(aura) : { ok: false, error: 'yes, no, or what the aura was' }
}

type Reader = (cell: string, reading: Reading) => Result<unknown, Wanted>
const yesNo: Reader = (cell, { words }) => readYesNo(cell, words.yesNo)
const readers: readonly (readonly [string, Role, Reader])[] = (
  [
    ['headache', yesNo],
    ['aggravatedByActivity', yesNo],
    ['nausea', yesNo],
    ['vomiting', yesNo],
    ['photophobia', yesNo],
    ['phonophobia', yesNo],
    ['osmophobia', yesNo],
    ['dizziness', yesNo],
    ['restless', yesNo],
    ['auraInSuccession', yesNo],
    ['believedMigraine', yesNo],
    ['laterality', readSide],
    ['motorWeakness', asText],
    ['quality', readQuality],
    ['location', listOf],
    ['autonomic', listOf],
    ['aura', readAura],
  ] as const
).map(([field, reader]) => [field, `attack.${field}` as Role, reader] as const)

/** Of the columns that a file has; looked up once a file. */
const present = new WeakMap<Places, typeof readers>()
const presentReaders = (places: Places): typeof readers => {
  const known = present.get(places) ?? readers.filter(([, role]) => places.of(role).length > 0)
  present.set(places, known)
  return known
}

/** What the pain column says; its own words are kept in the note where they were not a number of 0–10. */
const readPain = (row: Row, { scale, words }: Reading): { readonly intensity?: number; readonly isPain: boolean } => {
  const pain = row.read('attack.intensity', (cell) => readIntensity(cell, scale, words.pain))
  if (pain === undefined) return { isPain: false }
  if (pain.isWord && pain.value !== null) row.remarks.add('intensity-word')
  else if (scale !== '0-10' && scale !== null && pain.value !== null) row.remarks.add('intensity-scale')
  return pain.value === null ? { isPain: true } : { intensity: pain.value, isPain: true }
}

export interface AttackRead {
  readonly attack: Attack
  /** There was pain, of whatever strength. */
  readonly isPain: boolean
}

/** What a row says of its attack, in our own fields or in the words of other apps; our own fields win. */
export const readAttackFields = (row: Row, reading: Reading): AttackRead => {
  const attack: Record<string, unknown> = {}
  for (const [field, role, reader] of presentReaders(row.places)) {
    const value = row.read(role, (cell) => reader(cell, reading))
    if (value !== undefined && value !== null) attack[field] = value
  }
  const { isPain, ...pain } = readPain(row, reading)
  const symptoms = row.cell('symptoms')
  const quality = row.cell('painQuality')
  const positions = row.cell('painPosition')
  return {
    attack: {
      ...(symptoms && readSymptoms(symptoms)),
      ...(quality && readQualities(quality)),
      ...(positions && readPositions(positions)),
      ...attack,
      ...pain,
    },
    isPain,
  }
}
