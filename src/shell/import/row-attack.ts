import type { Attack } from '#core/headache/diary.ts'
import type { Result } from '#core/kernel/result.ts'
import { readIntensity, readJsonCell, readYesNo, type Wanted } from './read-cell.ts'
import { readPositions, readQualities, readSymptoms } from './read-words.ts'
import type { Row } from './row.ts'

const listOf = (cell: string): Result<readonly string[], Wanted> => ({
  ok: true,
  value: cell.split(/[;,|\s]+/).filter((word) => word !== ''),
})
const asText = (cell: string): Result<string, Wanted> => ({ ok: true, value: cell })

const attackFields: Readonly<Record<string, (cell: string) => Result<unknown, Wanted>>> = {
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

/** What a row says of its attack, in our own fields or in the words of other apps; our own fields win. */
export const readAttackFields = (row: Row): Attack => {
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
