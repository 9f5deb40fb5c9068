/**
 * A medicine as people write it in a diary. The class decides which overuse budget a day with it belongs to; names are
 * for recognition only and never for prescribing.
 */
export type OveruseClass = 'ergot' | 'triptan' | 'non-opioid-analgesic' | 'opioid' | 'combination-analgesic' | 'other'

/** Gepants count as acute-medication days but have no published overuse threshold; the last two are not counted at all. */
export type DrugClass = OveruseClass | 'gepant' | 'antiemetic' | 'uncounted'

export interface Drug {
  /** The one name we call it by; a fixed combination names its parts with " + ". */
  readonly generic: string
  readonly brands: readonly string[]
  readonly misspellings: readonly string[]
  readonly drugClass: DrugClass
  /** A fixed combination with a triptan fills the triptan budget too; its diagnosis code stays the combination's. */
  readonly alsoCountsAs?: OveruseClass
}

const list = (names: string): readonly string[] => (names === '' ? [] : names.split(', '))

/** One row of a class file: generic · brands and other proper names · often written. Names are separated by ", ". */
export type DrugRow = readonly [generic: string, brands: string, misspellings: string]

export const drugsOf = (drugClass: DrugClass, rows: readonly DrugRow[]): readonly Drug[] =>
  rows.map(([generic, brands, misspellings]) => ({
    generic,
    brands: list(brands),
    misspellings: list(misspellings),
    drugClass,
  }))
