import type { Drug } from './drug.ts'

/** The substances that ICHD-3 tells apart within its one class of non-opioid analgesics (8.2.3.1 to 8.2.3.3). */
export type NonOpioidKind = 'paracetamol' | 'nsaid' | 'aspirin' | 'other-non-opioid'

/** Those that are no anti-inflammatory drug, or have a code of their own; every other non-opioid of the formulary is an NSAID. */
const kinds: Readonly<Record<string, NonOpioidKind>> = {
  paracetamol: 'paracetamol',
  aspirin: 'aspirin',
  metamizole: 'other-non-opioid',
  phenazone: 'other-non-opioid',
}

/** In a product beside an analgesic, and none itself. */
const noAnalgesic = new Set(['metoclopramide'])

/** Two in one product without adjuvant are two: a day with it is a day of each. Empty for a drug of another class. */
export const nonOpioidKinds = ({ drugClass, generic }: Drug): readonly NonOpioidKind[] =>
  drugClass === 'non-opioid-analgesic'
    ? generic
        .split(' + ')
        .filter((part) => !noAnalgesic.has(part))
        .map((part) => kinds[part] ?? 'nsaid')
    : []
