import { cite } from '#core/evidence/sources.ts'
import { anyOf } from '#core/kernel/truth.ts'
import type { Disorder } from './disorder.ts'
import { attacksWanted } from './migraine-without-aura.ts'
import { type AttackTest, inALifetime } from './over-attacks.ts'
import { moreThanThreeMonths } from './over-months.ts'

export const chronicHeadacheDays = 15
export const chronicMigraineDays = 8

const isMigraine: AttackTest = (a) => anyOf([a.hasHeadache ? a.isWithoutAura : 'not-met', a.isWithAura])

export const chronicMigraine: Disorder = {
  code: '1.3',
  name: 'Chronic migraine',
  source: cite('ichd3', '1.3', 'verified'),
  criteria: [
    {
      id: 'A',
      asks: 'Headache on 15 or more days a month for more than three months',
      source: cite('ichd3', '1.3 A', 'verified'),
      judge: ({ record }) =>
        moreThanThreeMonths(record.months, { of: (m) => m.tallies.headache, atLeast: chronicHeadacheDays }),
    },
    {
      id: 'B',
      asks: 'At least five attacks of migraine without aura or with aura, ever',
      source: cite('ichd3', '1.3 B', 'verified'),
      judge: ({ record }) =>
        inALifetime(record, {
          attacks: record.attacks,
          atLeast: attacksWanted,
          fits: isMigraine,
          codes: ['1.1', '1.2', '1.3'],
        }),
    },
    {
      id: 'C',
      asks: 'Migraine on 8 or more days a month for more than three months, by features or by response to a triptan or ergot',
      source: cite('ichd3', '1.3 C', 'verified'),
      judge: ({ record }) =>
        moreThanThreeMonths(record.months, { of: (m) => m.tallies.migraine, atLeast: chronicMigraineDays }),
    },
  ],
  cliniciansLetter: 'D',
  /** Daily and unremitting within 24 hours of a remembered onset: 4.10 is the code. */
  excludedBy: ['4.10'],
}
