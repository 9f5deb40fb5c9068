import type { HeadacheRecord } from '../headache-record.ts'
import { daysPerMonth } from '../monthly-counts.ts'
import { holm } from './holm.ts'
import { type Marks, marksOf, shareOf } from './marks.ts'
import { type TrendFigure, trendFigures } from './period-counts.ts'
import { slowWaves, stepBetweenHalves } from './step-test.ts'
import { beyondWhich } from './student.ts'

/** Three months of 28 days against the three before: whole cycles and whole weeks. */
export const daysCompared = 84
/** Of each 84: with fewer known, what is missing could be the change. */
const knownWanted = 56
/** Over all that are looked at together. */
export const level = 0.05

/** One count, the newest 84 days against the 84 before, in days per 28 of the days that are known. */
export interface Change {
  readonly figure: TrendFigure
  readonly before: Half
  readonly now: Half
  /** Days per 28, now less before, with the band that holds the true difference in 95 of 100; `null`: too few days known. */
  readonly difference: { readonly days: number; readonly low: number; readonly high: number } | null
  /** Chance of so large a difference if nothing changed: by itself, and corrected for all that were looked at. */
  readonly chance: number | null
  readonly corrected: number | null
  readonly verdict: 'fewer' | 'more' | 'no-clear-change' | 'too-few-days'
}

export interface Half {
  readonly counted: number
  readonly known: number
  readonly days: number
}

const compared = ['headacheDays', 'migraineDays', 'moderateOrSevereDays', 'acuteMedicationDays'] as const

const halfOf = (marks: Marks): Half => ({
  counted: marks.filter((mark) => mark === true).length,
  known: marks.filter((mark) => mark !== null).length,
  days: marks.length,
})

const tenths = (n: number): number => Math.round(n * 10) / 10

interface Looked {
  readonly figure: TrendFigure
  readonly before: Half
  readonly now: Half
  readonly step: ReturnType<typeof stepBetweenHalves> | null
}

/** Two whole stretches, and enough of each known. */
const isEnough = (before: Half, now: Half): boolean =>
  before.days === daysCompared && now.days === daysCompared && before.known >= knownWanted && now.known >= knownWanted

const look = (record: HeadacheRecord, figure: TrendFigure): Looked => {
  const marks = marksOf(record, trendFigures[figure]).slice(-2 * daysCompared)
  const [before, now] = [halfOf(marks.slice(0, -daysCompared)), halfOf(marks.slice(-daysCompared))]
  const share = shareOf(marks)
  const isTested = isEnough(before, now) && share > 0 && share < 1
  return { figure, before, now, step: isTested ? stepBetweenHalves(marks) : null }
}

const verdictOf = (corrected: number, difference: number): Change['verdict'] =>
  corrected > level ? 'no-clear-change' : difference < 0 ? 'fewer' : 'more'

/** A figure that is always or never so has not changed: nothing is tested, and it takes no part in the correction. */
const untested = ({ figure, before, now }: Looked): Change => ({
  figure,
  before,
  now,
  difference: isEnough(before, now) ? { days: 0, low: 0, high: 0 } : null,
  chance: null,
  corrected: null,
  verdict: isEnough(before, now) ? 'no-clear-change' : 'too-few-days',
})

export const changesIn = (record: HeadacheRecord): readonly Change[] => {
  const looks = compared.map((figure) => look(record, figure))
  const tested = looks.filter(({ step }) => step !== null)
  const corrected = holm(tested.map(({ step }) => step!.chance))
  const reach = beyondWhich(level, slowWaves)
  return looks.map((looked) => {
    const { figure, before, now, step } = looked
    if (step === null) return untested(looked)
    const of = corrected[tested.indexOf(looked)]!
    const days = (share: number) => tenths(share * daysPerMonth)
    const { difference, error, chance } = step
    const band = { low: days(difference - reach * error), high: days(difference + reach * error) }
    return {
      figure,
      before,
      now,
      difference: { days: days(difference), ...band },
      chance,
      corrected: of,
      verdict: verdictOf(of, difference),
    }
  })
}
