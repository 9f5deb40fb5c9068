import { cite } from '#core/evidence/sources.ts'
import type { Judgement } from '#core/kernel/criterion.ts'
import { counted } from '../evidence-words.ts'
import type { HeadacheRecord } from '../headache-record.ts'
import type { JudgedAttack } from '../judged-attack.ts'
import { answered, inWords, judged } from '../judgements.ts'
import type { Disorder } from './disorder.ts'
import {
  type AttackTest,
  headacheAttacks,
  inALifetime,
  inAnyAttack,
  isKnownAs,
  openDates,
  sorted,
} from './over-attacks.ts'

const code = '3.1'
const attacksWanted = 5
/** Five attacks, one every other day: the fifth falls on the ninth day at the latest. */
const daysOfFive = 9
const mostADay = 8

const isCluster: AttackTest = (a) => a.isCluster
const letterB: AttackTest = (a) => a.cluster.B
const letterC: AttackTest = (a) => a.cluster.C

const dayOf = (a: JudgedAttack): number => a.days[0]!

const closeTogether = (attacks: readonly JudgedAttack[]): readonly JudgedAttack[] => {
  for (let i = 0; i + attacksWanted <= attacks.length; i++) {
    const run = attacks.slice(i, i + attacksWanted)
    if (dayOf(run.at(-1)!) - dayOf(run[0]!) < daysOfFive) return run
  }
  return []
}

const isTooMany = (attacks: readonly JudgedAttack[]): boolean => {
  const perDay = Map.groupBy(attacks, dayOf)
  return [...perDay.values()].some((day) => day.length > mostADay)
}

/** Between one every other day and eight a day, judged where five attacks lie closest. Our reading of "when active". */
const frequency = (record: HeadacheRecord): Judgement => {
  const found = sorted(headacheAttacks(record), isCluster)
  const { met, metCount, openCount } = found
  if (closeTogether(met).length > 0 && !isTooMany(met))
    return judged('met', `${attacksWanted} attacks within ${daysOfFive} days`, () => found.metDates)
  if (isKnownAs(record, [code])) return inWords(answered('met'), 'by the diagnosis given before')
  const isSettled = record.openDays.length === 0 && openCount === 0 && metCount > 0
  return isSettled
    ? judged('not-met', `no ${attacksWanted} attacks within ${daysOfFive} days`, () => found.metDates)
    : judged('unknown', `${counted(metCount, 'attack')} that fit B and C`, () => openDates(record, found))
}

export const clusterHeadache: Disorder = {
  code,
  name: 'Cluster headache',
  source: cite('ichd3', code, 'verified'),
  criteria: [
    {
      id: 'A',
      asks: 'At least five attacks that fit B to D',
      source: cite('ichd3', `${code} A`, 'verified'),
      judge: ({ record }) =>
        inALifetime(record, {
          attacks: headacheAttacks(record),
          atLeast: attacksWanted,
          fits: isCluster,
          codes: [code],
        }),
    },
    {
      id: 'B',
      asks: 'Severe, one-sided, around the eye or at the temple, 15 to 180 minutes untreated',
      source: cite('ichd3', `${code} B`, 'verified'),
      judge: ({ record }) => inAnyAttack(record, { attacks: headacheAttacks(record), fits: letterB, codes: [code] }),
    },
    {
      id: 'C',
      asks: 'Red or tearing eye, blocked or running nose, lid, sweat or pupil signs on that side, or restlessness',
      source: cite('ichd3', `${code} C`, 'verified'),
      judge: ({ record }) => inAnyAttack(record, { attacks: headacheAttacks(record), fits: letterC, codes: [code] }),
    },
    {
      id: 'D',
      asks: 'Between one attack every other day and eight a day',
      source: cite('ichd3', `${code} D`, 'verified'),
      judge: ({ record }) => frequency(record),
    },
  ],
  cliniciansLetter: 'E',
  excludedBy: [],
}
