import { ourRule } from '#core/evidence/sources.ts'
import { cm, kg } from '#core/kernel/quantity.ts'
import type { Rails } from '#core/safety/clinic-rails.ts'
import { type Check, check } from './check.ts'
import { bodyWeights, changePercent, obesityBmi, type Sex, weightAgeDays } from './weight.ts'

export interface Person {
  readonly weightKg: number
  readonly weightOn: string
  readonly heightCm: number | null
  readonly ageY: number | null
  readonly sex: Sex | null
  /** The weighing before this one, kg; `null` where there was none. */
  readonly lastWeightKg: number | null
}

const bodyMassIndex = ({ weightKg, heightCm }: Person): number | null =>
  heightCm === null ? null : bodyWeights({ weight: kg(weightKg), height: cm(heightCm), sex: 'female' }).bmi

export const dosingWeightSource = ourRule('no study settles which weight to dose by in obesity')

/** From a BMI of 30 on, actual, ideal and adjusted weight give different doses, and somebody has to say which and why. */
const dosingWeight = (bmi: number | null): Check => ({
  id: 'dosing-weight',
  about: 'Body-mass index: from 30 on, say which weight the dose follows and why',
  value: bmi,
  unit: 'kg/m2',
  recommended: `< ${obesityBmi}`,
  absolute: 'no bound',
  status: bmi === null ? 'unknown' : bmi < obesityBmi ? 'ok' : 'warn',
  source: dosingWeightSource,
})

/** The weight, its date and its change, age and build. `today` is the clinic's local date; `null` leaves the date alone. */
export const checkPerson = (person: Person, today: string | null, rails: Rails): readonly Check[] => [
  check(rails.G01, person.weightKg),
  ...(today === null ? [] : [check(rails.G02, daysSinceWeighed(person.weightOn, today))]),
  ...(person.lastWeightKg === null
    ? []
    : [check(rails['G02-change'], changePercent(kg(person.weightKg), kg(person.lastWeightKg)))]),
  ageCheck(person.ageY, rails),
  dosingWeight(bodyMassIndex(person)),
]

const oldAge = 65

/** No source gives a figure for how low: so it is said beside the limit. */
const ageCheck = (ageY: number | null, rails: Rails): Check => {
  const age = check(rails.G03, ageY)
  return ageY !== null && ageY > oldAge
    ? { ...age, about: `${age.about}: above ${oldAge} start low, mind blood pressure and falls` }
    : age
}

/** A weighing that lies ahead of today is a slip of the date: its age is not known. */
const daysSinceWeighed = (on: string, today: string): number | null => {
  const days = weightAgeDays(on, today)
  return days < 0 ? null : days
}
