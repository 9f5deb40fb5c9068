import { type OveruseThreshold, overuseThresholds } from '#core/formulary/overuse-threshold.ts'
import { onceFor } from '#core/kernel/once-for.ts'
import type { HeadacheRecord } from '../headache-record.ts'
import { some, type Verdict } from '../judgements.ts'
import { isOneClass, overuseDays } from '../medication-overuse.ts'
import { monthsForMoreThanThree } from '../monthly-counts.ts'
import { inEveryMonth, type MonthlyQuestion } from './over-months.ts'

/** Whether a class is taken on enough days a month, as a diagnosis is coded. */
export const overuseQuestion = ({ budget, daysPerMonth }: OveruseThreshold): MonthlyQuestion => ({
  of: (month) => overuseDays(month, budget, 'coded'),
  atLeast: daysPerMonth,
  months: monthsForMoreThanThree,
})

const oneClass = overuseThresholds.filter(isOneClass).map(overuseQuestion)

/** Some single class, or combination, is overused: then 8.2.6 is not given. */
export const overusedAlone = onceFor(
  ({ months }: HeadacheRecord): Verdict => some(oneClass.map((question) => () => inEveryMonth(months, question))),
)
