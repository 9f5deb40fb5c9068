import { not, type Truth, truthOf } from '#core/kernel/truth.ts'
import { allTheTime, atSomeTime, type WholeAttack } from './attack.ts'
import type { Attack } from './diary.ts'
import { type IntensityWord, isOnScale, wordOf } from './intensity-words.ts'

/** What an attack was like, as answers of three values. */
const sides: Record<NonNullable<Attack['laterality']>, Truth> = {
  left: 'met',
  right: 'met',
  'one-sided': 'met',
  alternating: 'met',
  bilateral: 'not-met',
  unknown: 'unknown',
}
const sided = ({ laterality }: Attack): Truth => sides[laterality ?? 'unknown']

/** Nobody ticks "no quality": an empty list is no answer. */
const hasQuality = ({ quality }: Attack, wanted: NonNullable<Attack['quality']>[number]): Truth =>
  quality === undefined || quality.length === 0 ? 'unknown' : quality.includes(wanted) ? 'met' : 'not-met'

/** The same list answers all three, so where it answers one it answers them all. */
const steady = (part: Attack): Truth => {
  const isPulsating = hasQuality(part, 'pulsating')
  if (isPulsating !== 'not-met') return not(isPulsating)
  return hasQuality(part, 'pressing') === 'met' ? 'met' : hasQuality(part, 'not-pulsating')
}

const peakIs = ({ intensity }: Attack, words: readonly IntensityWord[]): Truth =>
  truthOf(typeof intensity === 'number' && isOnScale(intensity) ? words.includes(wordOf(intensity)) : null)

const moderateOrSevere: readonly IntensityWord[] = ['moderate', 'severe']
const severeAlone: readonly IntensityWord[] = ['severe']
const mildOrModerateWords: readonly IntensityWord[] = ['mild', 'moderate']

export const oneSided = (a: WholeAttack): Truth => atSomeTime(a, sided)
export const bilateral = (a: WholeAttack): Truth => allTheTime(a, (p) => not(sided(p)))
export const pulsating = (a: WholeAttack): Truth => atSomeTime(a, (p) => hasQuality(p, 'pulsating'))
export const pressing = (a: WholeAttack): Truth => allTheTime(a, steady)
export const atLeastModerate = (a: WholeAttack): Truth => atSomeTime(a, (p) => peakIs(p, moderateOrSevere))
export const severe = (a: WholeAttack): Truth => atSomeTime(a, (p) => peakIs(p, severeAlone))
export const mildOrModerate = (a: WholeAttack): Truth => allTheTime(a, (p) => peakIs(p, mildOrModerateWords))
export const worseWithActivity = (a: WholeAttack): Truth => atSomeTime(a, (p) => truthOf(p.aggravatedByActivity))
export const nausea = (a: WholeAttack): Truth => atSomeTime(a, (p) => truthOf(p.nausea))
export const vomiting = (a: WholeAttack): Truth => atSomeTime(a, (p) => truthOf(p.vomiting))
export const photophobia = (a: WholeAttack): Truth => atSomeTime(a, (p) => truthOf(p.photophobia))
export const phonophobia = (a: WholeAttack): Truth => atSomeTime(a, (p) => truthOf(p.phonophobia))
export const restless = (a: WholeAttack): Truth => atSomeTime(a, (p) => truthOf(p.restless))
/** On the side of the pain; an empty list was asked and found none. */
export const autonomic = (a: WholeAttack): Truth => atSomeTime(a, (p) => truthOf(p.autonomic && p.autonomic.length > 0))
/** Around the eye or at the temple. */
export const aroundTheEye = (a: WholeAttack): Truth =>
  atSomeTime(a, ({ location = [] }) =>
    location.length === 0 ? 'unknown' : truthOf(location.some((l) => l !== 'other')),
  )
