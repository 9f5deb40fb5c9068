import type { Citation } from '#core/evidence/sources.ts'
import type { ConsentDrug, ConsentLanguage, ConsentRoute } from '../consent.ts'

/** The same words in both languages; neither is optional. */
type Bilingual = Readonly<Record<ConsentLanguage, string>>

export interface ConsentSection {
  readonly id: string
  readonly title: Bilingual
  readonly paragraphs: readonly Bilingual[]
  readonly sources: readonly Citation[]
}

/** A sentence the person confirms by itself. */
export interface ConsentStatement {
  readonly id: string
  readonly text: Bilingual
}

export interface ConsentForm {
  readonly drug: ConsentDrug
  readonly route: ConsentRoute
  readonly version: string
  readonly title: Bilingual
  readonly sections: readonly ConsentSection[]
  readonly statements: readonly ConsentStatement[]
}

/** All that is signed, as one text: what the stored fingerprint covers. */
export const formText = ({ title, version, sections, statements }: ConsentForm, language: ConsentLanguage): string =>
  [
    `${title[language]} (${version})`,
    ...sections.flatMap((section) => [section.title[language], ...section.paragraphs.map((text) => text[language])]),
    ...statements.map(({ text }) => text[language]),
  ].join('\n\n')
