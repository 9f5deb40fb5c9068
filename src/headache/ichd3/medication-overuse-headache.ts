import { cite } from '#core/evidence/sources.ts'
import { type OveruseThreshold, overuseThresholds } from '#core/formulary/overuse-threshold.ts'
import type { Criterion, Judgement } from '#core/kernel/criterion.ts'
import { onceFor } from '#core/kernel/once-for.ts'
import { allOf, anyOf, type Truth } from '#core/kernel/truth.ts'
import { isOverused, overuseDays } from '../medication-overuse.ts'
import type { Month } from '../monthly-counts.ts'
import { type Since, sinceWhen } from '../since.ts'
import { chronicHeadacheDays } from './chronic-migraine.ts'
import type { Case, Disorder } from './disorder.ts'
import { everyMonth, moreThanThreeMonths } from './over-months.ts'
import { hasOneOf } from './standing.ts'

const isBefore = ({ earliest, latest }: Since, day: number): Truth =>
  latest < day ? 'met' : earliest >= day ? 'not-met' : 'unknown'

/** A headache disorder that was there before: any diagnosis given before, a headache older than the diary, or migraine in it. */
const preExisting = (facts: Case): Truth => {
  const { profile, book } = facts.record
  const { headacheSince, priorDiagnoses = [] } = profile
  return anyOf([
    priorDiagnoses.length > 0 ? 'met' : 'not-met',
    headacheSince === undefined || book.firstDay === null
      ? 'unknown'
      : isBefore(sinceWhen(headacheSince), book.firstDay),
    hasOneOf(facts, ['1.1', '1.2']),
  ])
}

const headacheDays = ({ tallies }: Month) => tallies.headache
const said = { met: 'headache known before', 'not-met': 'no headache before', unknown: 'headache before not asked' }

/** The same for every subtype. */
const chronicAndPreExisting: Criterion<Case> = {
  id: 'A',
  asks: 'Headache on 15 or more days a month, with a headache disorder that was there before',
  source: cite('ichd3', '8.2 A', 'verified'),
  judge: onceFor((facts) => {
    const days = everyMonth(facts.record.months, { of: headacheDays, atLeast: chronicHeadacheDays, months: 1 })
    const before = preExisting(facts)
    return { ...days, truth: allOf([days.truth, before]), evidence: `${days.evidence}; ${said[before]}` }
  }),
}

const overuseJudgement = ({ record }: Case, threshold: OveruseThreshold): Judgement => {
  const truth = isOverused(record, threshold, 'coded')
  if (threshold.budget === 'unverified')
    return { truth, evidence: truth === 'unknown' ? 'no statement' : 'as stated', dates: [] }
  const of = (month: (typeof record.months)[number]) => overuseDays(month, threshold.budget, 'coded')
  return { ...moreThanThreeMonths(record.months, { of, atLeast: threshold.daysPerMonth }), truth }
}

const subtype = (threshold: OveruseThreshold): Disorder => ({
  code: threshold.code,
  name: threshold.headache,
  source: threshold.source,
  criteria: [
    chronicAndPreExisting,
    {
      id: 'B',
      asks: `${threshold.name} on ${threshold.daysPerMonth} or more days a month for more than three months`,
      source: threshold.source,
      judge: (facts) => overuseJudgement(facts, threshold),
    },
  ],
  cliniciansLetter: 'C',
  excludedBy: [],
})

export const overuseHeadacheSubtypes: readonly Disorder[] = overuseThresholds.map(subtype)

/** A statement that was never made leaves only 8.2.7 itself open, not the whole question. */
const countsForParent = ({ record }: Case, threshold: OveruseThreshold): Truth => {
  const truth = isOverused(record, threshold, 'coded')
  return threshold.budget === 'unverified' && truth === 'unknown' ? 'not-met' : truth
}

export const medicationOveruseHeadache: Disorder = {
  code: '8.2',
  name: 'Medication-overuse headache',
  source: cite('ichd3', '8.2', 'verified'),
  criteria: [
    chronicAndPreExisting,
    {
      id: 'B',
      asks: 'Regular overuse of an acute medicine for more than three months',
      source: cite('ichd3', '8.2 B', 'verified'),
      judge: (facts) => {
        const truths = overuseThresholds.map((threshold) => ({ threshold, truth: countsForParent(facts, threshold) }))
        const met = truths.filter((t) => t.truth === 'met').map((t) => t.threshold.code)
        const evidence = met.length > 0 ? `overused: ${met.join(', ')}` : 'no class known to be overused'
        return { truth: anyOf(truths.map((t) => t.truth)), evidence, dates: [] }
      },
    },
  ],
  cliniciansLetter: 'C',
  excludedBy: [],
}
