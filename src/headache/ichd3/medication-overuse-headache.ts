import { cite } from '#core/evidence/sources.ts'
import { type OveruseThreshold, overuseThresholds } from '#core/formulary/overuse-threshold.ts'
import type { Criterion, Judgement } from '#core/kernel/criterion.ts'
import { onceFor } from '#core/kernel/once-for.ts'
import { type Truth, truthOf } from '#core/kernel/truth.ts'
import { answered, every, inWords, opposite, some, type Verdict } from '../judgements.ts'
import type { Month } from '../monthly-counts.ts'
import { type Since, sinceWhen } from '../since.ts'
import { chronicHeadacheDays } from './chronic-migraine.ts'
import type { Case, Disorder } from './disorder.ts'
import { everyMonth } from './over-months.ts'
import { overusedAlone, overuseQuestion } from './overuse.ts'
import { hasOneOf } from './standing.ts'

const isBefore = ({ earliest, latest }: Since, day: number): Truth =>
  latest < day ? 'met' : earliest >= day ? 'not-met' : 'unknown'

/** A headache disorder that was there before: any diagnosis given before, a headache older than the diary, or migraine in it. */
const preExisting = (facts: Case): Verdict => {
  const { profile, book } = facts.record
  const { headacheSince, priorDiagnoses = [] } = profile
  const { firstDay } = book
  return some([
    answered(priorDiagnoses.length > 0 ? 'met' : 'not-met'),
    answered(
      headacheSince === undefined || firstDay === null ? 'unknown' : isBefore(sinceWhen(headacheSince), firstDay),
    ),
    () => hasOneOf(facts, ['1.1', '1.2']),
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
    return inWords(every([days, before]), `${days.evidence}; ${said[before.truth]}`)
  }),
}

const overuseJudgement = ({ record }: Case, threshold: OveruseThreshold): Judgement => {
  if (threshold.budget === 'unverified') {
    const stated = truthOf(record.profile.overuseUnverified)
    return inWords(answered(stated), stated === 'unknown' ? 'no statement' : 'as stated')
  }
  const days = everyMonth(record.months, overuseQuestion(threshold))
  return threshold.budget === 'multiple'
    ? inWords(every([days, () => opposite(overusedAlone(record))]), days.evidence)
    : days
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
const countsForParent = ({ letterOf }: Case, { budget, code }: OveruseThreshold): Verdict => {
  const own = letterOf(code, 'B')
  return budget === 'unverified' && own.truth === 'unknown' ? answered('not-met') : own
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
        const verdicts = overuseThresholds.map((threshold) => countsForParent(facts, threshold))
        const met = overuseThresholds.filter((_, i) => verdicts[i]!.truth === 'met').map(({ code }) => code)
        return inWords(some(verdicts), met.length > 0 ? `overused: ${met.join(', ')}` : 'no class known to be overused')
      },
    },
  ],
  cliniciansLetter: 'C',
  excludedBy: [],
}
