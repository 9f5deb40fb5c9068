import { cite } from '#core/evidence/sources.ts'
import type { Criterion } from '#core/kernel/criterion.ts'
import { reaches } from '#core/kernel/truth.ts'
import { isoDays, rangeText } from '../evidence-words.ts'
import type { HeadacheRecord } from '../headache-record.ts'
import { every, inWords, opposite, type Verdict, verdict } from '../judgements.ts'
import { joined, type Month, monthsForMoreThanThree, type Tally } from '../monthly-counts.ts'
import { chronicHeadacheDays } from './chronic-migraine.ts'
import type { Case, Disorder } from './disorder.ts'
import { type AttackTest, headacheAttacks, inALifetime, inAnyAttack } from './over-attacks.ts'
import { decidingDays } from './over-months.ts'

export const episodesWanted = 10
const mark = 'verified'

type DaysOf = (month: Month) => Tally
const tensionTypeDays: DaysOf = ({ tallies }) => tallies.tensionType
const chronicTensionTypeDays: DaysOf = ({ tallies }) => tallies.chronicTensionType

const newestMonths = ({ months }: HeadacheRecord): readonly Month[] => months.slice(0, monthsForMoreThanThree)

/** "On average for more than three months": the days of the newest four months together, against four times the bound. */
const onAverage = (record: HeadacheRecord, of: DaysOf, perMonth: number): Verdict => {
  const newest = newestMonths(record)
  const truth = reaches(joined(newest.map(of)), perMonth * monthsForMoreThanThree)
  return verdict(truth, () => isoDays(newest.toReversed().flatMap((month) => decidingDays(month, of(month), truth))))
}

const suchDays = (record: HeadacheRecord, of: DaysOf): string =>
  `${rangeText(joined(newestMonths(record).map(of)))} such days in ${monthsForMoreThanThree} windows of 28`

const letter = (code: string, id: string, { asks, fits }: { asks: string; fits: AttackTest }): Criterion<Case> => ({
  id,
  asks,
  source: cite('ichd3', `${code} ${id}`, mark),
  judge: ({ record }) => inAnyAttack(record, { attacks: headacheAttacks(record), fits, codes: [code] }),
})

const characteristics = 'Two of: on both sides, pressing and not pulsating, mild or moderate, not worse with activity'

const isTensionType: AttackTest = (a) => a.isTensionType
/** Letters B, C and D. */
export const tensionTypeTests = {
  B: (a) => a.tensionType.B,
  C: (a) => a.tensionType.C,
  D: (a) => a.tensionType.D,
} as const satisfies Record<string, AttackTest>

/** The letters of 2.3 that differ. */
export const chronicTests = {
  B: (a) => a.tensionType.chronicB,
  D: (a) => a.tensionType.chronicD,
} as const satisfies Record<string, AttackTest>

interface HowOften {
  readonly asks: string
  readonly judge: (record: HeadacheRecord) => Verdict
}

const episodic = (code: string, name: string, often: HowOften): Disorder => ({
  code,
  name,
  source: cite('ichd3', code, mark),
  criteria: [
    {
      id: 'A',
      asks: `At least ten episodes that fit B to D, ${often.asks}`,
      source: cite('ichd3', `${code} A`, mark),
      judge: ({ record }) => {
        const episodes = inALifetime(record, {
          attacks: headacheAttacks(record),
          atLeast: episodesWanted,
          fits: isTensionType,
          codes: [code],
        })
        return inWords(
          every([episodes, often.judge(record)]),
          `${episodes.evidence}; ${suchDays(record, tensionTypeDays)}`,
        )
      },
    },
    letter(code, 'B', { asks: 'Lasting 30 minutes to 7 days', fits: tensionTypeTests.B }),
    letter(code, 'C', { asks: characteristics, fits: tensionTypeTests.C }),
    letter(code, 'D', {
      asks: 'No nausea or vomiting, and not both light and sound disturb',
      fits: tensionTypeTests.D,
    }),
  ],
  cliniciansLetter: 'E',
  excludedBy: ['1.3'],
})

export const tensionTypeHeadaches: readonly Disorder[] = [
  episodic('2.1', 'Infrequent episodic tension-type headache', {
    asks: 'on fewer than one day a month on average',
    judge: (record) => opposite(onAverage(record, tensionTypeDays, 1)),
  }),
  episodic('2.2', 'Frequent episodic tension-type headache', {
    asks: 'on 1 to 14 days a month on average for more than three months',
    judge: (record) =>
      every([onAverage(record, tensionTypeDays, 1), opposite(onAverage(record, tensionTypeDays, chronicHeadacheDays))]),
  }),
  {
    code: '2.3',
    name: 'Chronic tension-type headache',
    source: cite('ichd3', '2.3', mark),
    criteria: [
      {
        id: 'A',
        asks: 'Headache that fits B to D on 15 or more days a month on average for more than three months',
        source: cite('ichd3', '2.3 A', mark),
        judge: ({ record }) =>
          inWords(
            onAverage(record, chronicTensionTypeDays, chronicHeadacheDays),
            suchDays(record, chronicTensionTypeDays),
          ),
      },
      letter('2.3', 'B', { asks: 'Lasting hours to days, or unremitting', fits: chronicTests.B }),
      letter('2.3', 'C', { asks: characteristics, fits: tensionTypeTests.C }),
      letter('2.3', 'D', {
        asks: 'At most one of light, sound and mild nausea disturb; no vomiting, no worse nausea',
        fits: chronicTests.D,
      }),
    ],
    cliniciansLetter: 'E',
    /** Daily and unremitting within 24 hours of a remembered onset: 4.10 is the code, as for chronic migraine. */
    excludedBy: ['1.3', '4.10'],
  },
]
