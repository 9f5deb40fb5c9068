import type { ConsentForm, ConsentSection } from '#core/chart/consent-forms/form.ts'
import { consentForms } from '#core/chart/consent-forms/forms.ts'
import { chapter, type Entry } from './rule.ts'

/** A section stands in several forms; two sections of one name differ by what is consented to. */
const sections: ReadonlyMap<ConsentSection, readonly ConsentForm[]> = Map.groupBy(
  consentForms.flatMap((form) => form.sections.map((section) => ({ section, form }))),
  ({ section }) => section,
)
  .entries()
  .reduce(
    (all, [section, uses]) =>
      all.set(
        section,
        uses.map(({ form }) => form),
      ),
    new Map(),
  )

const isAlone = ({ id }: ConsentSection): boolean =>
  [...sections.keys()].filter((other) => other.id === id).length === 1

const entryOf = (section: ConsentSection, [first]: readonly ConsentForm[]): Entry[] => {
  const [source, ...also] = section.sources
  const id = isAlone(section) ? `consent ${section.id}` : `consent ${section.id} ${first!.drug} ${first!.route}`
  const text = `${section.title.en}: ${section.paragraphs.map(({ en }) => en).join(' ')}`
  return source === undefined ? [] : [{ id, text, source, also }]
}

/** What a person is told before they sign. */
export const consentChapter = chapter('consent', [
  {
    kind: 'statement',
    usedBy: 'chart/consent-forms/forms.ts consentForm',
    entries: [...sections].flatMap(([section, forms]) => entryOf(section, forms)),
  },
])
