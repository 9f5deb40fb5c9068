import { cite } from '#core/evidence/sources.ts'
import { allOf, anyOf, not, reaches, type Truth } from '#core/kernel/truth.ts'
import { counted } from '../evidence-words.ts'
import type { HeadacheRecord } from '../headache-record.ts'
import type { JudgedAttack } from '../judged-attack.ts'
import { monthsForMoreThanThree, type Tally, tally } from '../monthly-counts.ts'
import { chronicHeadacheDays } from './chronic-migraine.ts'
import type { Case, Disorder } from './disorder.ts'
import { type AttackTest, firstDays, headacheAttacks, inALifetime, sorted } from './over-attacks.ts'
import { episodesWanted } from './tension-type-headache.ts'

const parent = '2.4'

interface Form {
  readonly code: string
  readonly name: string
  /** The form it is almost. */
  readonly almost: string
  readonly letters: readonly AttackTest[]
  /** How many days of the newest four months together it may fall on. */
  readonly isOften: (days: Tally) => Truth
  /** Chronic headache is counted in days alone. */
  readonly episodes: boolean
  readonly excludedBy: readonly string[]
}

const perMonth = (days: number): number => days * monthsForMoreThanThree

type DaysThatFit = (fits: AttackTest) => Tally

/** Days of the newest four months on which some attack fits; a day whose headache is open may hold one. */
const counting = ({ attacks, months }: HeadacheRecord): DaysThatFit => {
  const onDay = new Map<number, JudgedAttack[]>()
  for (const attack of attacks.filter((a) => a.hasHeadache))
    for (const day of attack.days) onDay.set(day, [...(onDay.get(day) ?? []), attack])
  const facts = months.slice(0, monthsForMoreThanThree).flatMap((month) => month.facts)
  return (fits) =>
    tally(facts, ({ day, answers: { headache } }) =>
      headache === 'met' ? anyOf((onDay.get(day) ?? []).map(fits)) : headache,
    )
}

const shortOf =
  (missing: AttackTest, letters: readonly AttackTest[]): AttackTest =>
  (attack) =>
    allOf(letters.map((letter) => (letter === missing ? not(letter(attack)) : letter(attack))))

const lifetime = (record: HeadacheRecord, atLeast: number, fits: AttackTest): Truth =>
  inALifetime(record, { attacks: headacheAttacks(record), atLeast, fits, codes: [] }).truth

interface Question {
  readonly facts: Case
  readonly form: Form
  readonly days: DaysThatFit
}

/** Too few episodes, but as often as the form wants, and one of them fits its other letters. */
const tooFewEpisodes = ({ facts, form: { almost, letters, isOften }, days }: Question): Truth => {
  const fits: AttackTest = (attack) => allOf(letters.map((letter) => letter(attack)))
  return allOf([not(facts.letterOf(almost, 'A')), isOften(days(fits)), lifetime(facts.record, 1, fits)])
}

/** Often enough, and every time short of the same letter. */
const alwaysShortOf = ({ facts, form, days }: Question, missing: AttackTest): Truth => {
  const fits = shortOf(missing, form.letters)
  return allOf([form.isOften(days(fits)), form.episodes ? lifetime(facts.record, episodesWanted, fits) : 'met'])
}

const allButOne = (facts: Case, form: Form): Truth => {
  const question = { facts, form, days: counting(facts.record) }
  return anyOf([
    form.episodes ? tooFewEpisodes(question) : 'not-met',
    ...form.letters.map((missing) => alwaysShortOf(question, missing)),
  ])
}

const probable = (form: Form): Disorder => ({
  code: form.code,
  name: form.name,
  source: cite('ichd3', form.code, 'verified'),
  criteria: [
    {
      id: 'A',
      asks: `All but one of the criteria A to D of ${form.almost}, and as often as that form is`,
      source: cite('ichd3', `${form.code} A; that each keeps the frequency of its form is ours`, 'verified'),
      judge: (facts) => {
        const { record } = facts
        const almost = sorted(headacheAttacks(record), (a) =>
          anyOf(form.letters.map((missing) => allOf(form.letters.filter((l) => l !== missing).map((l) => l(a))))),
        )
        const evidence = `${counted(almost.met.length, 'attack')} short of one letter at most`
        return { truth: allButOne(facts, form), evidence, dates: firstDays(almost.met) }
      },
    },
    {
      id: 'B',
      asks: 'No other headache diagnosis fits',
      source: cite('ichd3', `${form.code} B`, 'verified'),
      judge: ({ letterOf }) => ({ truth: letterOf(parent, 'B'), evidence: `as judged under ${parent}`, dates: [] }),
    },
  ],
  cliniciansLetter: 'C',
  excludedBy: form.excludedBy,
})

const episodic: readonly AttackTest[] = [(a) => a.tensionType.B, (a) => a.tensionType.C, (a) => a.tensionType.D]
const chronic: readonly AttackTest[] = [
  (a) => a.tensionType.chronicB,
  (a) => a.tensionType.C,
  (a) => a.tensionType.chronicD,
]

/** The most frequent first: a headache that is almost chronic is not also almost episodic. */
export const probableTensionTypeForms: readonly Disorder[] = [
  probable({
    code: '2.4.3',
    name: 'Probable chronic tension-type headache',
    almost: '2.3',
    letters: chronic,
    isOften: (days) => reaches(days, perMonth(chronicHeadacheDays)),
    episodes: false,
    excludedBy: [],
  }),
  probable({
    code: '2.4.2',
    name: 'Probable frequent episodic tension-type headache',
    almost: '2.2',
    letters: episodic,
    isOften: (days) => allOf([reaches(days, perMonth(1)), not(reaches(days, perMonth(chronicHeadacheDays)))]),
    episodes: true,
    excludedBy: ['2.4.3'],
  }),
  probable({
    code: '2.4.1',
    name: 'Probable infrequent episodic tension-type headache',
    almost: '2.1',
    letters: episodic,
    isOften: (days) => not(reaches(days, perMonth(1))),
    episodes: true,
    excludedBy: ['2.4.3', '2.4.2'],
  }),
]
