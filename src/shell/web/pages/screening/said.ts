import type { BloodPressure, MedicationFact } from '#core/safety/facts.ts'
import type { ScreeningView } from '../../../http/contract/candidacy.ts'
import type { FieldDef } from './fields.ts'

type View = Pick<ScreeningView, 'facts' | 'answers'>

export interface Said {
  /** In words; null: nobody ever said. */
  readonly words: string | null
  /** Who said it, and when. */
  readonly by: string
  /** It was said, but too long ago to count. */
  readonly isOld: boolean
}

const pressureWords = ({ systolic = 'unknown', diastolic = 'unknown' }: BloodPressure): string =>
  `${systolic}/${diastolic} mm[Hg]`

const words = (field: FieldDef, value: unknown): string => {
  if (value === 'unknown' || value === undefined) return 'not known'
  if (field.kind === 'pressure') return pressureWords(value as BloodPressure)
  if (field.kind === 'number')
    return `${typeof value === 'number' ? Math.round(value * 100) / 100 : value} ${field.unit}`
  const word =
    value === true && field.kind === 'flag' ? 'yes' : value === false && field.kind === 'flag' ? 'no' : String(value)
  return field.words[word] ?? word
}

const flagIn = (value: unknown, flag: string): unknown => (value as Record<string, unknown> | undefined)?.[flag]

/** The last answer to one question: what it was, whose, and whether it still counts. */
export const saidOf = (field: FieldDef, { facts, answers }: View): Said => {
  const given = answers[field.key]
  const now = field.kind === 'flag' ? flagIn(facts.redFlags, field.flag) : facts[field.key]
  const then = field.kind === 'flag' ? flagIn(given?.value, field.flag) : given?.value
  const value = now ?? then
  if (value === undefined) return { words: null, by: '', isOld: false }
  const by =
    given === undefined
      ? 'from the record'
      : `${given.by}, ${given.at.slice(0, 10)}${given.said ? `: “${given.said}”` : ''}`
  return { words: words(field, value), by, isOld: now === undefined }
}

export const medicationWords = ({ name, hoursAgo }: MedicationFact): string =>
  hoursAgo === undefined || hoursAgo === 'unknown' ? name : `${name}, ${Math.round(hoursAgo * 10) / 10} h ago`
