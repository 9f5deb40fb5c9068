import { cite } from '#core/evidence/sources.ts'
import { type NonOpioidKind, nonOpioidKinds } from '#core/formulary/non-opioid-kind.ts'
import type { Truth } from '#core/kernel/truth.ts'
import type { HeadacheRecord } from '../headache-record.ts'
import { inWords, judged } from '../judgements.ts'
import { tally } from '../monthly-counts.ts'
import type { Disorder } from './disorder.ts'
import { moreThanThreeMonths } from './over-months.ts'

const parent = '8.2.3'
const daysPerMonth = 15

interface Substance {
  readonly code: string
  readonly name: string
  readonly what: string
  readonly kind: NonOpioidKind
}

/** A day without a list of medicines, or with a name nobody knows, may have held any of them. */
const takenOn = ({ book }: HeadacheRecord, day: number, kind: NonOpioidKind): Truth => {
  const taken = book.recordOf(day)?.medications
  if (taken === undefined) return 'unknown'
  const named = taken.map(({ name }) => book.drugsOf(name))
  if (named.some((drugs) => drugs?.some((drug) => nonOpioidKinds(drug).includes(kind)))) return 'met'
  return named.includes(null) ? 'unknown' : 'not-met'
}

/**
 * One substance of the class by itself. All of them add up in 8.2.3, so none is overused where the class is not; whoever
 * overuses several gets the code of each, and whoever overuses only their sum keeps 8.2.3 alone.
 */
const form = ({ code, name, what, kind }: Substance): Disorder => ({
  code,
  name,
  source: cite('ichd3', code, 'recalled'),
  criteria: [
    {
      id: 'A',
      asks: 'Headache on 15 or more days a month, with a headache disorder that was there before',
      source: cite('ichd3', '8.2 A', 'verified'),
      judge: ({ letterOf }) => inWords(letterOf(parent, 'A'), `as judged under ${parent}`),
    },
    {
      id: 'B',
      asks: `${what} on ${daysPerMonth} or more days a month for more than three months`,
      source: cite('ichd3', `${code} B`, 'recalled'),
      judge: ({ record, letterOf }) => {
        const of = ({ facts }: (typeof record.months)[number]) => tally(facts, ({ day }) => takenOn(record, day, kind))
        const own = () => moreThanThreeMonths(record.months, { of, atLeast: daysPerMonth })
        return letterOf(parent, 'B').truth === 'not-met'
          ? judged('not-met', `not even the whole class: see ${parent}`, () => own().dates)
          : own()
      },
    },
  ],
  cliniciansLetter: 'C',
  excludedBy: [],
})

export const nonOpioidOveruseHeadaches: readonly Disorder[] = [
  form({
    code: '8.2.3.1',
    name: 'Paracetamol-overuse headache',
    what: 'Paracetamol (acetaminophen)',
    kind: 'paracetamol',
  }),
  form({
    code: '8.2.3.2',
    name: 'NSAID-overuse headache',
    what: 'Anti-inflammatory drugs other than aspirin',
    kind: 'nsaid',
  }),
  form({ code: '8.2.3.2.1', name: 'Aspirin-overuse headache', what: 'Aspirin', kind: 'aspirin' }),
  form({
    code: '8.2.3.3',
    name: 'Other non-opioid analgesic-overuse headache',
    what: 'Another non-opioid analgesic',
    kind: 'other-non-opioid',
  }),
]
