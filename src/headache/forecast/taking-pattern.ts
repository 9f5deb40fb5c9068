import { cite, ourRule } from '#core/evidence/sources.ts'

/** Days of one class, oldest first: taken, not taken, or (`null`) not known. */
export type TakingMarks = readonly (boolean | null)[]

/**
 * How somebody takes a class of medicine: a two-state chain of days. A day is likelier to count after one that did:
 * P(taken | taken yesterday) = p + φ(1 − p), P(taken | not) = p(1 − φ).
 */
export interface TakingPattern {
  /** Log odds of the share p, and how far it may lie off: one standard deviation. */
  readonly logOdds: number
  readonly deviation: number
  /** φ, the correlation of a day with the day before, 0 up to 0.9. */
  readonly persistence: number
}

/** Four months: old habits say little, a month alone too little. Weighting newer days more did worse in the backtest. */
export const lookBackDays = 112
export const lookBackSource = ourRule('112 days; the newer ones weighted more did worse in the backtest')

/** Half a day taken and half a day not: all that is supposed before anything is known. */
const halfDay = 0.5
/** Ten steps from a day taken and ten from one that was not, as in published headache diaries. */
const priorSteps = 10
const usualPersistence = 0.17
export const persistenceSource = cite(
  'kostecki-dillon',
  'headache days of 33 people, likeliest lag-1 correlation 0.17; that medicine days are alike is ours',
  'ours',
)
const mostPersistence = 0.9

interface Steps {
  readonly days: number
  readonly taken: number
  /** From a known day to a known day after it: how many, and how many of them to a day taken. */
  readonly fromTaken: number
  readonly again: number
  readonly fromNone: number
  readonly begun: number
}

const stepsIn = (marks: TakingMarks): Steps => {
  let [days, taken, fromTaken, again, fromNone, begun] = [0, 0, 0, 0, 0, 0]
  let before: boolean | null = null
  for (const mark of marks) {
    if (mark !== null) {
      days++
      if (mark) taken++
      if (before === true) fromTaken++
      if (before === true && mark) again++
      if (before === false) fromNone++
      if (before === false && mark) begun++
    }
    before = mark
  }
  return { days, taken, fromTaken, again, fromNone, begun }
}

/** The pattern that these days speak for: Beta priors on both steps, around the person's own share. */
export const takingPattern = (marks: TakingMarks): TakingPattern => {
  const { days, taken, fromTaken, again, fromNone, begun } = stepsIn(marks)
  const share = (taken + halfDay) / (days + 2 * halfDay)
  const afterTaken = (again + priorSteps * (share + usualPersistence * (1 - share))) / (fromTaken + priorSteps)
  const afterNone = (begun + priorSteps * share * (1 - usualPersistence)) / (fromNone + priorSteps)
  const persistence = Math.min(mostPersistence, Math.max(0, afterTaken - afterNone))
  const independentDays = Math.max(1, (days * (1 - persistence)) / (1 + persistence))
  return {
    logOdds: Math.log(share / (1 - share)),
    deviation: Math.sqrt(1 / (independentDays * share * (1 - share))),
    persistence,
  }
}
