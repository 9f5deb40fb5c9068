/** The few kinds of record that say something of a headache diary, by Apple’s identifiers (HKCategoryTypeIdentifier…). */
export const symptomTypes = {
  HKCategoryTypeIdentifierNausea: 'nausea',
  HKCategoryTypeIdentifierVomiting: 'vomiting',
  HKCategoryTypeIdentifierDizziness: 'dizziness',
} as const

export const headacheType = 'HKCategoryTypeIdentifierHeadache'
export const sleepType = 'HKCategoryTypeIdentifierSleepAnalysis'
export const periodType = 'HKCategoryTypeIdentifierMenstrualFlow'

/** Apps may read logged doses since iOS 26 (HKMedicationDoseEvent…); no export is known that holds one. */
export const dosePrefix = 'HKMedication'

const wanted: ReadonlySet<string> = new Set([headacheType, sleepType, periodType, ...Object.keys(symptomTypes)])

export const isWanted = (type: string): boolean => wanted.has(type) || type.startsWith(dosePrefix)

const beginning = '<Record type="'
const patterns = [...[...wanted].map((type) => `${beginning}${type}"`), `${beginning}${dosePrefix}`].map((text) =>
  new TextEncoder().encode(text),
)
const kindAt = beginning.length + 2
const [category, medication, ampersand] = ['C', 'M', '&'].map((sign) => sign.charCodeAt(0))

/**
 * Whether the tag of a Record that begins at `at` may be wanted. A tag that Apple’s way of writing shows to be of another
 * type is not; one that is written in any other way (order, quotes, references) may be, and is looked at properly.
 */
export const mayBeWanted = (bytes: Uint8Array, at: number): boolean => {
  const first = patterns[0]!
  for (let i = 0; i < kindAt; i++)
    if (bytes[at + i] !== first[i]) return i < beginning.length || bytes[at + i] === ampersand
  const kind = bytes[at + kindAt]
  if (kind !== category && kind !== medication) return kind === ampersand
  return patterns.some((pattern) => fits(bytes, at, pattern))
}

const fits = (bytes: Uint8Array, at: number, pattern: Uint8Array): boolean => {
  for (let i = kindAt; i < pattern.length; i++) if (bytes[at + i] !== pattern[i]) return bytes[at + i] === ampersand
  return true
}
