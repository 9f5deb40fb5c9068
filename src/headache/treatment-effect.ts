import { type Truth, truthOf } from '#core/kernel/truth.ts'
import { atSomeTime, type Taken, type WholeAttack } from './attack.ts'

/** Preventives and the like are taken every day and end no attack. */
const couldEndAnAttack = ({ drugs }: Taken): boolean => drugs === null || drugs.some((d) => d.drugClass !== 'uncounted')

const helped = ({ dose: { relief2h } }: Taken): Truth =>
  relief2h === 'none' ? 'not-met' : relief2h === 'partial' || relief2h === 'complete' ? 'met' : 'unknown'

/** Whether the attack ran its own course: nothing was taken, or nothing that was taken helped within two hours. */
export const ranItsCourse = ({ treatment: { isRecorded, doses } }: WholeAttack): Truth => {
  if (doses.some((taken) => couldEndAnAttack(taken) && helped(taken) !== 'not-met')) return 'unknown'
  return isRecorded ? 'met' : 'unknown'
}

const isTriptanOrErgot = ({ drugs }: Taken): Truth =>
  drugs === null
    ? 'unknown'
    : truthOf(drugs.some((d) => d.drugClass === 'triptan' || d.drugClass === 'ergot' || d.alsoCountsAs === 'triptan'))

/** Of any dose; where nobody wrote what was taken, there may have been another one. */
const ofAnyDose = ({ treatment: { doses, isRecorded } }: WholeAttack, judge: (taken: Taken) => Truth): Truth => {
  let any: Truth = isRecorded ? 'not-met' : 'unknown'
  for (const taken of doses) {
    const truth = judge(taken)
    if (truth === 'met') return 'met'
    if (truth === 'unknown') any = 'unknown'
  }
  return any
}

/** A triptan or ergot was taken on a day of the attack. */
export const tookTriptanOrErgot = (attack: WholeAttack): Truth => ofAnyDose(attack, isTriptanOrErgot)

/** And it helped within two hours, in part or wholly: the classification says "relieved" and gives no size. */
export const relievedByTriptanOrErgot = (attack: WholeAttack): Truth => ofAnyDose(attack, relieved)

const relieved = (taken: Taken): Truth => {
  const [isOne, did] = [isTriptanOrErgot(taken), helped(taken)]
  return isOne === 'not-met' || did === 'not-met' ? 'not-met' : isOne === 'met' ? did : 'unknown'
}

/** What the person believed at onset; where that isn't recorded, that they reached for a triptan or ergot. */
export const believedMigraine = (attack: WholeAttack): Truth => {
  const said = atSomeTime(attack, (p) => truthOf(p.believedMigraine))
  return said === 'unknown' ? tookTriptanOrErgot(attack) : said
}
