import { ourRule } from '#core/evidence/sources.ts'
import type { Judgement } from '#core/kernel/criterion.ts'
import { not, type Truth } from '#core/kernel/truth.ts'
import { isoDays, listed, rangeText } from './evidence-words.ts'
import { decidingDays } from './ichd3/over-months.ts'
import { judged } from './judgements.ts'
import type { Month, Tally } from './monthly-counts.ts'

/** The consensus says "without improvement" and names no size: half is what is called a response in migraine. */
export const improvementSource = ourRule('improved: in the newest month at most half the days of the oldest')

/** At most half as many days in the newest month as in the oldest, whatever the open days of either were. */
const hasHalved = (newest: Tally, oldest: Tally): Truth => {
  if (2 * (newest.counted + newest.undecided) <= oldest.counted) return 'met'
  return 2 * newest.counted > oldest.counted + oldest.undecided ? 'not-met' : 'unknown'
}

/** Whether a count of days has not got better over these months; newest first, at least one. */
export const withoutImprovement = (months: readonly Month[], of: (month: Month) => Tally): Judgement => {
  const newest = months[0]!
  const oldest = months.at(-1)!
  const improved = hasHalved(of(newest), of(oldest))
  const dates = () =>
    isoDays([...decidingDays(oldest, of(oldest), improved), ...decidingDays(newest, of(newest), not(improved))])
  return judged(
    not(improved),
    `${listed(months.map((month) => rangeText(of(month))))} days in ${months.length} windows of 28, newest first`,
    dates,
  )
}
