import { anyOf, type Truth, truthOf } from '#core/kernel/truth.ts'
import type { Taken, WholeAttack } from './attack.ts'

/** Preventives and the like are taken every day and end no attack. */
const couldEndAnAttack = ({ drugs }: Taken): boolean => drugs === null || drugs.some((d) => d.drugClass !== 'uncounted')

const helped = ({ dose: { relief2h } }: Taken): Truth =>
  relief2h === 'none' ? 'not-met' : relief2h === 'partial' || relief2h === 'complete' ? 'met' : 'unknown'

/** Whether the attack ran its own course: nothing was taken, or nothing that was taken helped within two hours. */
export const ranItsCourse = ({ treatment: { isRecorded, doses } }: WholeAttack): Truth => {
  const able = doses.filter(couldEndAnAttack)
  if (able.some((taken) => helped(taken) !== 'not-met')) return 'unknown'
  return isRecorded ? 'met' : 'unknown'
}

const isTriptanOrErgot = ({ drugs }: Taken): Truth =>
  drugs === null
    ? 'unknown'
    : truthOf(drugs.some((d) => d.drugClass === 'triptan' || d.drugClass === 'ergot' || d.alsoCountsAs === 'triptan'))

const specificDoses = ({ treatment }: WholeAttack): readonly Taken[] =>
  treatment.doses.filter((taken) => isTriptanOrErgot(taken) !== 'not-met')

/** A triptan or ergot was taken on a day of the attack. */
export const tookTriptanOrErgot = (attack: WholeAttack): Truth =>
  anyOf([...specificDoses(attack).map(isTriptanOrErgot), attack.treatment.isRecorded ? 'not-met' : 'unknown'])

/** And it helped within two hours, in part or wholly: the classification says "relieved" and gives no size. */
export const relievedByTriptanOrErgot = (attack: WholeAttack): Truth =>
  anyOf([
    ...specificDoses(attack).map((taken) => (helped(taken) === 'not-met' ? 'not-met' : both(taken))),
    attack.treatment.isRecorded ? 'not-met' : 'unknown',
  ])

const both = (taken: Taken): Truth => (isTriptanOrErgot(taken) === 'met' ? helped(taken) : 'unknown')

/** What the person believed at onset; where that isn't recorded, that they reached for a triptan or ergot. */
export const believedMigraine = (attack: WholeAttack): Truth => {
  const said = anyOf(attack.parts.map((p) => truthOf(p.believedMigraine)))
  return said === 'unknown' ? tookTriptanOrErgot(attack) : said
}
