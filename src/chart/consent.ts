export type ConsentDrug = 'ketamine' | 'esketamine'
export type ConsentRoute = 'iv' | 'nasal'
export type ConsentLanguage = 'en' | 'es'

/** A person's signature under one form's exact text. */
export interface Consent {
  readonly id: string
  readonly drug: ConsentDrug
  readonly route: ConsentRoute
  /** "family.revision": a new revision mends words, a new family changes what is agreed to. */
  readonly formVersion: string
  readonly language: ConsentLanguage
  readonly signedName: string
  /** Local calendar day of the clinic, ISO. */
  readonly signedOn: string
  readonly isWithdrawn: boolean
}

/** What a session or an order needs consent for, on which local day of the clinic. */
export interface ConsentNeed {
  readonly drug: ConsentDrug
  readonly route: ConsentRoute
  /** Of the form as it is now. */
  readonly formVersion: string
  /** The person's language. */
  readonly language: ConsentLanguage
  readonly on: string
}

export type ConsentGap = 'other-drug' | 'other-route' | 'older-form' | 'other-language' | 'withdrawn' | 'expired'

/** Off-label consent is signed anew every year: our own rule (candidacy, "consent"). */
const monthsInForce = 12

const family = (version: string): string => version.split('.')[0] ?? version
const lastDay = (signedOn: string): string =>
  Temporal.PlainDate.from(signedOn).add({ months: monthsInForce }).toString()

/** Every reason why this consent doesn't cover that need; none: it is in force. */
export const consentGaps = (consent: Consent, need: ConsentNeed): readonly ConsentGap[] => [
  ...(consent.drug === need.drug ? [] : (['other-drug'] as const)),
  ...(consent.route === need.route ? [] : (['other-route'] as const)),
  ...(family(consent.formVersion) === family(need.formVersion) ? [] : (['older-form'] as const)),
  ...(consent.language === need.language ? [] : (['other-language'] as const)),
  ...(consent.isWithdrawn ? (['withdrawn'] as const) : []),
  ...(need.on <= lastDay(consent.signedOn) ? [] : (['expired'] as const)),
]

/** The latest consent that covers the need, or null. A withdrawal counts from the moment it is stored. */
export const findConsentInForce = <C extends Consent>(consents: readonly C[], need: ConsentNeed): C | null =>
  consents
    .filter((consent) => consentGaps(consent, need).length === 0)
    .reduce<C | null>(
      (latest, consent) => (latest === null || consent.signedOn >= latest.signedOn ? consent : latest),
      null,
    )
