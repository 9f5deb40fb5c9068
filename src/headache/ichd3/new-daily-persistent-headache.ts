import { cite } from '#core/evidence/sources.ts'
import { allOf, truthOf } from '#core/kernel/truth.ts'
import { daysPerMonth } from '../monthly-counts.ts'
import type { Disorder } from './disorder.ts'
import { everyMonth, moreThanThreeMonths } from './over-months.ts'

export const newDailyPersistentHeadache: Disorder = {
  code: '4.10',
  name: 'New daily persistent headache',
  source: cite('ichd3', '4.10', 'recalled'),
  criteria: [
    {
      id: 'A',
      asks: 'Headache that persists, day after day',
      source: cite('ichd3', '4.10 A', 'recalled'),
      judge: ({ record }) =>
        everyMonth(record.months, { of: (m) => m.tallies.headache, atLeast: daysPerMonth, months: 1 }),
    },
    {
      id: 'B',
      asks: 'A distinct, remembered onset, continuous and unremitting within 24 hours',
      source: cite('ichd3', '4.10 B', 'verified'),
      judge: ({ record: { profile } }) => {
        const { remembered, continuousWithin24h } = profile.onset ?? {}
        const truth = allOf([truthOf(remembered), truthOf(continuousWithin24h)])
        return { truth, evidence: truth === 'unknown' ? 'onset not asked' : 'as answered', dates: [] }
      },
    },
    {
      id: 'C',
      asks: 'Present for more than three months',
      source: cite('ichd3', '4.10 C', 'recalled'),
      judge: ({ record }) =>
        moreThanThreeMonths(record.months, { of: (m) => m.tallies.headache, atLeast: daysPerMonth }),
    },
  ],
  cliniciansLetter: 'D',
  excludedBy: [],
}
