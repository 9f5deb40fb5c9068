import type { OveruseClass } from '#core/formulary/drug.ts'
import type { BudgetClass, OveruseThreshold } from '#core/formulary/overuse-threshold.ts'
import { overuseThresholds } from '#core/formulary/overuse-threshold.ts'
import { onceFor } from '#core/kernel/once-for.ts'
import { allOf, anyOf, not, reaches, type Truth, truthOf } from '#core/kernel/truth.ts'
import { codedBits } from './day-questions.ts'
import type { HeadacheRecord } from './headache-record.ts'
import { type Month, monthsForMoreThanThree, type Tally } from './monthly-counts.ts'

/**
 * Overuse is behaviour: acute medicine on so many days a month, for more than three months. `coded` counts as a diagnosis
 * is coded, `budget` as a person is warned: they differ for a combination with a triptan, which fills two budgets.
 */
export type Counting = 'coded' | 'budget'

/** The classes whose days add up in 8.2.6 and 8.2.7. */
const addedUp = ['ergot', 'triptan', 'non-opioid-analgesic', 'opioid'] as const satisfies readonly OveruseClass[]

const anyOfThem = addedUp.reduce((questions, c) => questions | codedBits[c], 0)

/** Distinct days with any of several classes; none where only one class was taken, however often. */
const severalClasses = (month: Month): Tally => {
  const total = month.anyOf(anyOfThem)
  const classes = addedUp.filter((c) => month.coded[c].counted > 0).length
  if (classes >= 2) return total
  const isOpen = addedUp.some((c) => month.coded[c].undecided > 0)
  const undecidedDays = isOpen ? [...total.days, ...total.undecidedDays].sort((a, b) => a - b) : []
  return { counted: 0, undecided: undecidedDays.length, days: [], undecidedDays }
}

/** Days of one month that count against one threshold. */
export const overuseDays = (month: Month, budget: BudgetClass, counting: Counting): Tally =>
  budget === 'multiple'
    ? severalClasses(month)
    : budget === 'unverified'
      ? month.anyOf(anyOfThem)
      : month[counting][budget]

const everyMonthReaches = (
  record: HeadacheRecord,
  { budget, daysPerMonth }: OveruseThreshold,
  counting: Counting,
): Truth =>
  allOf(
    record.months
      .slice(0, monthsForMoreThanThree)
      .map((month) => reaches(overuseDays(month, budget, counting), daysPerMonth)),
  )

export const isOneClass = ({ budget }: OveruseThreshold): boolean => budget !== 'multiple' && budget !== 'unverified'

/** Some single class, or combination, is overused: then 8.2.6 is not given. */
export const anyAlone = onceFor(
  (record: HeadacheRecord): Truth =>
    anyOf(overuseThresholds.filter(isOneClass).map((threshold) => everyMonthReaches(record, threshold, 'coded'))),
)

/** Overuse for more than three months; 8.2.7 rests on a statement, since what can't be established is in no diary. */
export const isOverused = (record: HeadacheRecord, threshold: OveruseThreshold, counting: Counting): Truth => {
  if (threshold.budget === 'unverified') return truthOf(record.profile.overuseUnverified)
  const reached = everyMonthReaches(record, threshold, counting)
  return threshold.budget === 'multiple' ? allOf([reached, not(anyAlone(record))]) : reached
}
