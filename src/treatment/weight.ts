import { cite } from '#core/evidence/sources.ts'
import { exact, minus, over, plus, times, toNumber } from '#core/kernel/exact.ts'
import { type Cm, type Kg, kg } from '#core/kernel/quantity.ts'

/** A weight as somebody typed it: the unit is part of the entry, and the day it was measured. */
export interface WeightEntry {
  readonly value: number
  readonly unit: 'kg' | 'lb'
  /** ISO local calendar day in the clinic's zone. */
  readonly on: string
}

export interface DatedWeight {
  readonly kg: Kg
  readonly on: string
}

/** 1 lb = 0.45359237 kg exactly (international pound, 1959). */
const kgPerPound = exact(0.45359237)

export const kgOf = ({ value, unit }: Pick<WeightEntry, 'value' | 'unit'>): Kg =>
  kg(unit === 'kg' ? value : toNumber(times(exact(value), kgPerPound)))

export const poundsOf = (weight: Kg): number => toNumber(over(exact(weight), kgPerPound))

/** Whole calendar days from the weighing to `today`; negative when it lies ahead. */
export const weightAgeDays = (on: string, today: string): number =>
  Temporal.PlainDate.from(on).until(Temporal.PlainDate.from(today), { largestUnit: 'day' }).days

/** By how much it moved since the last weighing, in per cent of the last one, up or down. */
export const changePercent = (now: Kg, last: Kg): number => {
  const moved = times(over(minus(exact(now), exact(last)), exact(last)), exact(100))
  return Math.abs(toNumber(moved))
}

export type Sex = 'female' | 'male'

export interface BodyWeights {
  readonly bmi: number
  readonly actual: Kg
  /** `null` below 60 inches (152.4 cm), where the formula says nothing. */
  readonly ideal: Kg | null
  readonly adjusted: Kg | null
}

export const bodyWeightSource = cite('devine-1974', '50 or 45.5 kg + 2.3 kg for each inch above 60', 'recalled')

/**
 * Actual, ideal (Devine) and adjusted (ideal + 0.4 × the excess) weight in kg, and the body-mass index in kg/m².
 * At a BMI of 30 and above all three are shown and the prescriber chooses: no study settles which one to dose by.
 */
export const bodyWeights = (body: { readonly weight: Kg; readonly height: Cm; readonly sex: Sex }): BodyWeights => {
  const actual = exact(body.weight)
  const metres = over(exact(body.height), exact(100))
  const bmi = toNumber(over(actual, times(metres, metres)))
  const inchesAbove60 = minus(over(exact(body.height), exact(2.54)), exact(60))
  if (toNumber(inchesAbove60) < 0) return { bmi, actual: body.weight, ideal: null, adjusted: null }
  const ideal = plus(exact(body.sex === 'male' ? 50 : 45.5), times(exact(2.3), inchesAbove60))
  const adjusted = plus(ideal, times(exact(0.4), minus(actual, ideal)))
  return { bmi, actual: body.weight, ideal: kg(toNumber(ideal)), adjusted: kg(toNumber(adjusted)) }
}

/** From here on the choice of weight has to be made and explained. */
export const obesityBmi = 30
