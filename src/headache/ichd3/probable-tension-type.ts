import { cite } from '#core/evidence/sources.ts'
import { onceFor } from '#core/kernel/once-for.ts'
import { allOf, atLeastOf, type Count, reaches, type Truth } from '#core/kernel/truth.ts'
import { dayBits } from '../day-questions.ts'
import { counted, isoDays } from '../evidence-words.ts'
import type { HeadacheRecord } from '../headache-record.ts'
import type { JudgedAttack } from '../judged-attack.ts'
import { every, inWords, opposite, some, type Verdict, verdict } from '../judgements.ts'
import { daysPerMonth, monthsForMoreThanThree } from '../monthly-counts.ts'
import { chronicHeadacheDays } from './chronic-migraine.ts'
import type { Case, Disorder } from './disorder.ts'
import { type AttackTest, headacheAttacks, lifetime, sorted } from './over-attacks.ts'
import { type Letters, shortOf } from './short-of-one.ts'
import { chronicTests, episodesWanted, tensionTypeTests } from './tension-type-headache.ts'

const parent = '2.4'

interface Form {
  readonly code: string
  readonly name: string
  /** The form it is almost. */
  readonly almost: string
  readonly tests: FormTests
  /** How many days of the newest four months together it may fall on. */
  readonly isOften: (days: (atLeast: number) => Verdict) => Verdict
  /** Chronic headache is counted in days alone. */
  readonly episodes: boolean
  readonly excludedBy: readonly string[]
}

/** What is asked of an attack, put together once from the letters B to D of a form. */
interface FormTests {
  readonly all: AttackTest
  /** Short of one letter at most. */
  readonly almost: AttackTest
  /** Short of one letter and of that one only: a test for each. */
  readonly short: readonly AttackTest[]
}

const testsOf = ({ B, C, D }: Letters): FormTests => ({
  all: (a) => allOf([B(a), C(a), D(a)]),
  almost: (a) => atLeastOf(2, [B(a), C(a), D(a)]),
  short: shortOf({ B, C, D }),
})

const perMonth = (days: number): number => days * monthsForMoreThanThree

const firstCounted = ({ book }: HeadacheRecord): number => book.asOf - perMonth(daysPerMonth) + 1

/** Attacks with headache that reach into the newest four months, by the days they touch. */
const touching = onceFor((record: HeadacheRecord): ReadonlyMap<number, readonly JudgedAttack[]> => {
  const onDay = new Map<number, JudgedAttack[]>()
  const from = firstCounted(record)
  for (const attack of headacheAttacks(record)) {
    if (attack.days[attack.days.length - 1]! < from) continue
    for (const day of attack.days) {
      const before = onDay.get(day)
      if (before) before.push(attack)
      else onDay.set(day, [attack])
    }
  }
  return onDay
})

const someAttack = (attacks: readonly JudgedAttack[], fits: AttackTest): Truth => {
  let any: Truth = 'not-met'
  for (const attack of attacks) {
    const truth = fits(attack)
    if (truth === 'met') return 'met'
    if (truth === 'unknown') any = 'unknown'
  }
  return any
}

type DayTruth = (day: number) => Truth

/** Of the newest four months; a day whose headache is open may hold such an attack. */
const truthOn = (record: HeadacheRecord, fits: AttackTest): DayTruth => {
  const onDay = touching(record)
  return (day) => {
    const attacks = onDay.get(day)
    return attacks ? someAttack(attacks, fits) : record.answerOn(day, dayBits.headache)
  }
}

const daysThatAre = (record: HeadacheRecord, wanted: Truth, truth: DayTruth): readonly number[] => {
  const days: number[] = []
  for (let day = firstCounted(record); day <= record.book.asOf; day++) if (truth(day) === wanted) days.push(day)
  return days
}

const countDays = (record: HeadacheRecord, truthOf: DayTruth): Count => {
  let [counted, undecided] = [0, 0]
  for (let day = firstCounted(record); day <= record.book.asOf; day++) {
    const truth = truthOf(day)
    if (truth === 'met') counted++
    else if (truth === 'unknown') undecided++
  }
  return { counted, undecided }
}

const counts = onceFor((_: HeadacheRecord) => new Map<AttackTest, Count>())

const countOf = (record: HeadacheRecord, fits: AttackTest): Count => {
  const known = counts(record).get(fits)
  if (known) return known
  const now = countDays(record, truthOn(record, fits))
  counts(record).set(fits, now)
  return now
}

/** Whether some attack fits on at least so many days of the newest four months. */
const onDaysThatFit =
  (record: HeadacheRecord, fits: AttackTest) =>
  (atLeast: number): Verdict => {
    const truth = reaches(countOf(record, fits), atLeast)
    return verdict(truth, () => isoDays(daysThatAre(record, truth, truthOn(record, fits))))
  }

const ofALifetime = (record: HeadacheRecord, atLeast: number, fits: AttackTest): Verdict =>
  lifetime(record, { attacks: headacheAttacks(record), atLeast, fits, codes: [] })

/** Too few episodes, but as often as the form wants, and one of them fits its other letters. */
const tooFewEpisodes = ({ record, letterOf }: Case, { almost, tests, isOften }: Form): Verdict =>
  every([
    opposite(letterOf(almost, 'A')),
    () => ofALifetime(record, 1, tests.all),
    () => isOften(onDaysThatFit(record, tests.all)),
  ])

/** Often enough, and every time short of the same letter. */
const alwaysShortOf = (record: HeadacheRecord, { isOften, episodes }: Form, fits: AttackTest): Verdict =>
  every([...(episodes ? [ofALifetime(record, episodesWanted, fits)] : []), () => isOften(onDaysThatFit(record, fits))])

const allButOne = (facts: Case, form: Form): Verdict =>
  some([
    ...(form.episodes ? [() => tooFewEpisodes(facts, form)] : []),
    ...form.tests.short.map((fits) => () => alwaysShortOf(facts.record, form, fits)),
  ])

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
        const { metCount } = sorted(headacheAttacks(facts.record), form.tests.almost)
        return inWords(allButOne(facts, form), `${counted(metCount, 'attack')} short of one letter at most`)
      },
    },
    {
      id: 'B',
      asks: 'No other headache diagnosis fits',
      source: cite('ichd3', `${form.code} B`, 'verified'),
      judge: ({ letterOf }) => inWords(letterOf(parent, 'B'), `as judged under ${parent}`),
    },
  ],
  cliniciansLetter: 'C',
  excludedBy: form.excludedBy,
})

const episodic = testsOf(tensionTypeTests)
const chronic = testsOf({ ...tensionTypeTests, ...chronicTests })

/** The most frequent first: a headache that is almost chronic is not also almost episodic. */
export const probableTensionTypeForms: readonly Disorder[] = [
  probable({
    code: '2.4.3',
    name: 'Probable chronic tension-type headache',
    almost: '2.3',
    tests: chronic,
    isOften: (days) => days(perMonth(chronicHeadacheDays)),
    episodes: false,
    excludedBy: [],
  }),
  probable({
    code: '2.4.2',
    name: 'Probable frequent episodic tension-type headache',
    almost: '2.2',
    tests: episodic,
    isOften: (days) => every([days(perMonth(1)), opposite(days(perMonth(chronicHeadacheDays)))]),
    episodes: true,
    excludedBy: ['2.4.3'],
  }),
  probable({
    code: '2.4.1',
    name: 'Probable infrequent episodic tension-type headache',
    almost: '2.1',
    tests: episodic,
    isOften: (days) => opposite(days(perMonth(1))),
    episodes: true,
    excludedBy: ['2.4.3', '2.4.2'],
  }),
]
