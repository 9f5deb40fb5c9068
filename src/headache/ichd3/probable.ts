import { cite } from '#core/evidence/sources.ts'
import type { Judgement } from '#core/kernel/criterion.ts'
import { allOf, atLeastOf, atMostOf, truthOf } from '#core/kernel/truth.ts'
import { every, inWords, opposite, some, type Verdict } from '../judgements.ts'
import type { Case, Disorder } from './disorder.ts'
import { isWithAura } from './migraine-with-aura.ts'
import { attacksWanted, migraineTests } from './migraine-without-aura.ts'
import { type AttackTest, headacheAttacks, lifetime, sorted } from './over-attacks.ts'
import { shortOf } from './short-of-one.ts'
import { episodesWanted, tensionTypeTests } from './tension-type-headache.ts'

/** Definite beats probable: none of these may be met. */
const definite = ['1.1', '1.2', '1.3', '2.1', '2.2', '2.3', '3.1']

interface ProbableForm {
  readonly code: string
  readonly name: string
  readonly asks: string
  readonly before: readonly string[]
  readonly allButOne: (facts: Case) => Verdict
  readonly fits: AttackTest
}

const noDefinite = ({ statusOf }: Case, codes: readonly string[]): Judgement => {
  const given = codes.filter((code) => statusOf(code) === 'met')
  const evidence = given.length === 0 ? 'no definite diagnosis' : `definite: ${given.join(', ')}`
  return { truth: truthOf(given.length === 0), evidence, dates: [] }
}

const probableForm = ({ code, name, asks, before, allButOne, fits }: ProbableForm): Disorder => ({
  code,
  name,
  source: cite('ichd3', code, 'verified'),
  criteria: [
    {
      id: 'A',
      asks,
      source: cite('ichd3', `${code} A`, 'verified'),
      judge: (facts) => {
        const { metCount, openCount } = sorted(headacheAttacks(facts.record), fits)
        const undecided = openCount > 0 ? `, ${openCount} undecided` : ''
        return inWords(allButOne(facts), `${metCount} such in this diary${undecided}`)
      },
    },
    {
      id: 'B',
      asks: 'No other headache diagnosis fits',
      source: cite('ichd3', `${code} B`, 'verified'),
      judge: (facts) => noDefinite(facts, before),
    },
  ],
  cliniciansLetter: 'C',
  excludedBy: [],
})

const short = { migraine: shortOf(migraineTests), tensionType: shortOf(tensionTypeTests) } as const

/** As many attacks as the definite form wants, each of them short of the same one letter. */
const alwaysTheSame = ({ record }: Case, form: keyof typeof short, atLeast: number): Verdict =>
  some(
    short[form].map((fits) => () => lifetime(record, { attacks: headacheAttacks(record), atLeast, fits, codes: [] })),
  )

const anAttack = ({ record }: Case, fits: AttackTest): Verdict =>
  lifetime(record, { attacks: record.attacks, atLeast: 1, fits, codes: [] })

/** Letter A of every definite form fails, but one attack fits all of the other letters. */
const tooFew = (facts: Case, codes: readonly string[], fits: AttackTest): Verdict =>
  every([...codes.map((code) => opposite(facts.letterOf(code, 'A'))), () => anAttack(facts, fits)])

const headacheWithoutAura: AttackTest = (a) => (a.hasHeadache ? a.isWithoutAura : 'not-met')
const headacheOfTensionType: AttackTest = (a) => (a.hasHeadache ? a.isTensionType : 'not-met')

/** Two of the six features of an aura, one short of the three that are wanted. */
const oneFeatureShort: AttackTest = ({ aura }) => allOf([aura.B, atLeastOf(2, aura.six), atMostOf(2, aura.six)])

const auraAllButOne = (facts: Case): Verdict => {
  const { record } = facts
  const two = { attacks: record.attacks, atLeast: 2, fits: oneFeatureShort, codes: [] }
  return some([tooFew(facts, ['1.2'], isWithAura), lifetime(record, two)])
}

export const probableDisorders: readonly Disorder[] = [
  probableForm({
    code: '1.5.1',
    name: 'Probable migraine without aura',
    asks: 'All but one of the criteria A to D of migraine without aura',
    before: definite,
    allButOne: (facts) =>
      some([tooFew(facts, ['1.1'], headacheWithoutAura), alwaysTheSame(facts, 'migraine', attacksWanted)]),
    fits: ({ migraine: { B, C, D } }) => atLeastOf(2, [B, C, D]),
  }),
  probableForm({
    code: '1.5.2',
    name: 'Probable migraine with aura',
    asks: 'All but one of the criteria A to C of migraine with aura',
    before: definite,
    allButOne: auraAllButOne,
    fits: ({ aura }) => allOf([aura.B, atLeastOf(2, aura.six)]),
  }),
  probableForm({
    code: '2.4',
    name: 'Probable tension-type headache',
    asks: 'All but one of the criteria A to D of a tension-type headache',
    /** By the order of the chapters probable migraine comes first. */
    before: [...definite, '1.5.1', '1.5.2'],
    allButOne: (facts) =>
      some([
        tooFew(facts, ['2.1', '2.2', '2.3'], headacheOfTensionType),
        alwaysTheSame(facts, 'tensionType', episodesWanted),
      ]),
    fits: ({ tensionType: { B, C, D } }) => atLeastOf(2, [B, C, D]),
  }),
]

/** The definite form a probable one stands for: that one is then shown as probable. */
export const parentOf: Readonly<Record<string, string>> = { '1.5.1': '1.1', '1.5.2': '1.2' }
