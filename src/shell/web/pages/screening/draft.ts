import type { MedicationFact, Named } from '#core/safety/facts.ts'
import type { GivenAnswers } from '../../../http/contract/facts.ts'
import { draftKey, type FieldDef, fieldGroups } from './fields.ts'

/** What was typed and not yet saved: texts as typed; the two lists whole, once somebody touched them. */
export interface ScreeningDraft {
  readonly texts: Readonly<Record<string, string>>
  readonly medications: readonly { readonly name: string; readonly hoursAgo: string }[] | null
  readonly other: readonly Named[] | null
}
export const emptyDraft: ScreeningDraft = { texts: {}, medications: null, other: null }

export const isEmpty = ({ texts, medications, other }: ScreeningDraft): boolean =>
  medications === null && other === null && Object.values(texts).every((text) => text === '')

const number = (text: string): number | string => (/^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : text)

const choiceValue = (key: string, word: string): unknown => {
  if (word === 'unknown') return word
  if (key === 'phq9Item9') return Number(word)
  return key === 'escort' ? word === 'true' : word
}

const pressure = (text: string): unknown => {
  const [systolic = '', diastolic = ''] = text.split('/')
  return { systolic: number(systolic), diastolic: number(diastolic) }
}

const fieldValue = (field: FieldDef, text: string): unknown => {
  switch (field.kind) {
    case 'choice':
      return choiceValue(field.key, text)
    case 'number':
      return number(text)
    case 'pressure':
      return pressure(text)
    case 'flag':
      return text === 'unknown' ? text : text === 'yes'
  }
}

const medication = ({ name, hoursAgo }: NonNullable<ScreeningDraft['medications']>[number]): MedicationFact => ({
  name: name.trim(),
  ...(hoursAgo.trim() === '' ? {} : { hoursAgo: number(hoursAgo) as number }),
})

/** What the server is told; a text that is no number goes as it was typed, and the server says what is wanted. */
export const answersIn = ({ texts, medications, other }: ScreeningDraft): GivenAnswers => {
  const touched = fieldGroups.flatMap(({ fields }) => fields).filter((field) => (texts[draftKey(field)] ?? '') !== '')
  const value = (field: FieldDef) => fieldValue(field, texts[draftKey(field)] ?? '')
  const flags = touched.flatMap((field) => (field.kind === 'flag' ? [[field.flag, value(field)]] : []))
  return {
    ...Object.fromEntries(touched.filter(({ kind }) => kind !== 'flag').map((field) => [field.key, value(field)])),
    ...(flags.length > 0 ? { redFlags: Object.fromEntries(flags) } : {}),
    ...(medications === null
      ? {}
      : { medications: medications.filter(({ name }) => name.trim() !== '').map(medication) }),
    ...(other === null ? {} : { other }),
  } as GivenAnswers
}
